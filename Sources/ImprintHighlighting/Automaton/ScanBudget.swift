/// How far scans of a text may still run past what they match.
///
/// A scan that looks far ahead for something that is not there is repeated at the next place, and
/// the whole would take quadratic time. What scans take past their matches is therefore counted for
/// the whole text. Each byte that is consumed allows some more. Once nothing is left, a scan ends
/// a short distance past the best match that it has found, or past its start if it has none.
struct ScanBudget {
    /// What a text starts with, in bytes.
    static let initial = 1 << 16
    /// What each byte consumed allows, in bytes.
    static let perByte = 4
    /// How far a scan may run when nothing is left, in bytes.
    static let least = 16

    private var rest = initial

    /// All bytes that were looked at, for tests.
    private(set) var work = 0

    /// How far a scan may run past its match now.
    var distance: Int { max(rest, Self.least) }

    /// Counts a scan: how many bytes it matched, and how many more it looked at.
    mutating func count(matched: Int, past: Int) {
        rest += Self.perByte * matched - past
        work += matched + past
    }

    /// Counts steps of another kind, for tests.
    mutating func count(steps: Int) { work += steps }
}
