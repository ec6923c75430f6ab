/// A region of another language that begins after a match.
struct Embedding: Sendable {
    /// The language's name, in which groups may stand; empty for plain text.
    var language: GroupTemplate

    /// What the region is written as if there is no such language.
    var tokenClass: TokenClass

    var end: End

    /// What is done to the stack at once.
    var steps: [Rule.Step]

    /// Whether the region begins on the next line.
    var beginsOnNextLine: Bool

    /// Where a region ends.
    enum End: Sendable {
        /// Before the first match of a regex, which is a state of its own in the automaton.
        ///
        /// `first`: The bytes that it can begin with, by byte; `nil` if it can be empty.
        case regex(state: Int, first: [Bool]?)
        /// Before a text.
        case text(GroupTemplate)
        /// Before a line that holds nothing but a text.
        case line(GroupTemplate)
    }
}
