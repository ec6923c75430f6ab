/// What the line that opens a fenced block says of it.
struct CodeFence: Hashable, Sendable {
    /// The info string, in which places are told.
    var info: [UInt8] = []
    /// The first word, or the first class in braces; empty without one.
    var language = ""
    var title: String?
    var numbering = LineNumbering.unsaid
    var highlighted = LineSelection()
    /// Classes, id and further attributes of the block.
    var attributes = ElementAttributes()

    /// Whether and from where lines are numbered.
    enum LineNumbering: Hashable, Sendable {
        /// As the site does it.
        case unsaid
        case none
        case from(Int)
    }

    /// What is wrong with the line.
    enum Problem: Hashable, Sendable {
        /// A quote without its end.
        case unclosedQuote(Place)
        /// A brace without its end.
        case unclosedBrace(Place)
        /// No lines, such as `4-2`.
        case unreadableLines(Place)
        /// No number to begin with.
        case unreadableNumber(Place)

        var place: Place {
            switch self {
            case .unclosedQuote(let place), .unclosedBrace(let place), .unreadableLines(let place),
                .unreadableNumber(let place):
                place
            }
        }
    }

    /// Bytes of the info string.
    typealias Place = Range<Int>

    /// The author's words at a place.
    func words(at place: Place) -> String {
        String(decoding: info[place], as: UTF8.self)
    }
}
