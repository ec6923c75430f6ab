/// What a template may use up before it is stopped with an error at the place it has reached.
///
/// A mistake in a template (an include of itself, a range of a billion) would otherwise end a build
/// by memory or stack, without a word about where.
package struct TemplateLimits: Sendable {
    /// The bytes that one rendering may write, and that any one string may have.
    package var outputSize = 64 << 20

    /// The bytes of all strings that expressions and filters of one rendering build.
    package var workSize = 1 << 30

    /// The turns of all loops of one rendering, and the items that filters go through.
    package var iterations = 2_000_000

    /// Macros, includes and recursive loops within each other.
    package var depth = 64

    /// The bytes of stack that one rendering may use.
    ///
    /// Builds run on threads with 512 KB; the counts above cannot know how large a frame is.
    package var stackSize = 288 << 10

    package init() {}
}

/// The nesting that the parser admits, whatever the environment.
enum ParserLimits {
    /// Operators, parentheses, members and filters within each other in one expression.
    static let expressionDepth = 200
    /// Statements within each other.
    static let statementDepth = 64
    /// The bytes of stack that parsing may use.
    static let stackSize = 288 << 10
}

/// Measures how much stack is in use since a point in time.
struct StackGauge {
    private let start: UInt

    init() { start = Self.position() }

    /// The bytes of stack used since the gauge was made.
    var used: Int {
        let here = Self.position()
        return Int(start > here ? start - here : here - start)
    }

    @inline(never)
    private static func position() -> UInt {
        var marker: UInt8 = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }
}
