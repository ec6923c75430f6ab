/// A text in which `{1}` stands for the text of a group, and `{0}` for the whole match.
struct GroupTemplate: Sendable {
    /// A piece of a template.
    enum Piece: Sendable {
        case text([UInt8])
        case group(Int)
    }

    let pieces: [Piece]

    /// The highest group; 0 for none.
    let highestGroup: Int

    init(_ text: String) {
        var pieces: [Piece] = []
        var highest = 0
        var literal: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), index + 2 < bytes.count,
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index + 1]),
                bytes[index + 2] == UInt8(ascii: "}")
            {
                if !literal.isEmpty { pieces.append(.text(literal)) }
                literal = []
                let group = Int(bytes[index + 1] - UInt8(ascii: "0"))
                pieces.append(.group(group))
                highest = max(highest, group)
                index += 3
            } else {
                literal.append(bytes[index])
                index += 1
            }
        }
        if !literal.isEmpty { pieces.append(.text(literal)) }
        self.pieces = pieces
        highestGroup = highest
    }

    /// The text, with that of groups as a closure gives it.
    func filled(_ group: (Int) -> [UInt8]) -> [UInt8] {
        pieces.flatMap { piece in
            switch piece {
            case .text(let text): text
            case .group(let number): group(number)
            }
        }
    }
}
