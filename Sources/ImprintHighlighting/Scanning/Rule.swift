/// What happens where a regex matches.
///
/// A class, as a copy would count a reference for each array in it.
final class Rule: Sendable {
    /// Where its instructions begin.
    let entry: Int32
    /// All its instructions.
    let instructions: Range<Int>
    let emission: Emission
    let action: Action

    /// How many groups the regex has, if they are needed; otherwise 0.
    let groupCount: Int

    /// Where the match ends if something has to follow it.
    let ending: Ending

    init(
        entry: Int32, instructions: Range<Int>, emission: Emission, action: Action,
        groupCount: Int, ending: Ending
    ) {
        self.entry = entry
        self.instructions = instructions
        self.emission = emission
        self.action = action
        self.groupCount = groupCount
        self.ending = ending
    }

    /// What a match is written as.
    enum Emission: Sendable {
        case whole(Part)
        /// A part for each group.
        case groups([Part])
    }

    /// What a piece of text is written as.
    enum Part: Sendable {
        case token(TokenClass)
        /// The text is scanned from a state of this language.
        case state(Int)
        /// The text is scanned as another language.
        case language(String)
    }

    /// What happens after the match is written.
    enum Action: Sendable {
        case none
        case steps([Step])
        /// Number of an embedding.
        case embed(Int)
    }

    /// A change of the stack.
    enum Step: Equatable, Sendable {
        case push(Int)
        case pop(Int)
        /// Pushes the current state again.
        case repeatTop
    }

    /// Where a match ends.
    enum Ending: Sendable {
        /// Where the scan ended.
        case scan
        /// After so many bytes; the rest only follows.
        case length(Int)
        /// Where the look-ahead began, which the groups tell.
        case lookAhead
    }
}
