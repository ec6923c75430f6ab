/// The runs of backticks of a block, for code spans.
struct CodeRuns {
    private let bytes: [UInt8]
    /// By length, the offsets of runs, descending.
    private var runs: [Int: [Int]] = [:]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
            index = start
            while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
            runs[index - start, default: []].append(start)
        }
        for length in runs.keys { runs[length]?.reverse() }
    }

    /// The end of the code that a run begins, or of the run, if it begins none.
    mutating func end(ofRunAt start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
        let length = end - start
        while let last = runs[length]?.last, last < end { runs[length]?.removeLast() }
        return runs[length]?.last.map { $0 + length } ?? end
    }
}
