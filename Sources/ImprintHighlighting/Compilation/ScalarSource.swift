import ImprintCore

/// A scalar of a YAML file as it is written there: its quotes, its escapes.
struct ScalarSource {
    private let source: SourceText
    private let node: Node

    init(_ node: Node, in source: SourceText) {
        self.node = node
        self.source = source
    }

    /// Where a byte of the value stands in the file; the scalar's start where that cannot be told.
    func location(ofByte offset: Int) -> SourceLocation {
        guard case .scalar(.string(let value)) = node.content, let start = firstByte else {
            return node.location
        }
        let bytes = source.bytes
        let quote =
            bytes[start] == UInt8(ascii: "'") || bytes[start] == UInt8(ascii: "\"")
            ? bytes[start] : nil
        var index = quote == nil ? start : start + 1
        for (position, byte) in value.utf8.enumerated() {
            guard position < offset else { break }
            guard index < bytes.count, bytes[index] == byte,
                bytes[index] != UInt8(ascii: "\\") || quote != UInt8(ascii: "\"")
            else { return node.location }
            // In single quotes a quote is written twice.
            index += byte == UInt8(ascii: "'") && quote == byte ? 2 : 1
        }
        return source.location(at: index)
    }

    /// The text of a plain scalar as it is written, before it is taken for a number or a Boolean.
    var plainText: String? {
        guard let start = firstByte else { return nil }
        let text = source.bytes[start...].prefix { !",]}\n#".utf8.contains($0) }
        var string = String(decoding: text, as: UTF8.self)
        while string.last == " " || string.last == "\r" { string.removeLast() }
        return string
    }

    private var firstByte: Int? {
        guard let position = node.location.position else { return nil }
        var line = 1
        var start = 0
        while line < position.line {
            guard let end = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
                return nil
            }
            start = end + 1
            line += 1
        }
        let index = start + position.column - 1
        return index < source.bytes.count ? index : nil
    }
}
