import CCmarkGFM

/// Backslashes that cmark is told to keep, so that passes over the text know what is escaped: `\#1` is
/// no mention, and `\"` no quotation mark.
///
/// The last pass takes them out. The price is that of `\\#` no backslash is left, where it is asked for.
enum KeptEscapes {
    private static let characters: StaticString = "@#\"'-."

    static func areNeeded(for options: MarkdownOptions) -> Bool {
        TextLinker.readsEscapes(options) || SmartPunctuation.isNeeded(for: options)
    }

    /// Whether cmark takes a backslash before a character itself.
    static func isEscape(_ character: CChar) -> Bool {
        let byte = UInt8(bitPattern: character)
        return (0x21...0x7E).contains(byte) && !byte.isASCIIAlphanumeric && !isKept(byte)
    }

    static func isKept(_ byte: UInt8) -> Bool {
        characters.withUTF8Buffer { $0.contains(byte) }
    }

    /// Takes the backslashes out of all texts.
    static func remove(from root: CMarkNode) {
        root.walk { node in
            guard node.kind == .text, node.literal.contains(UInt8(ascii: "\\")) else { return }
            let text = node.literal
            var bytes: [UInt8] = []
            for (index, byte) in text.enumerated() {
                let after = index + 1 < text.count ? text[index + 1] : 0
                if byte != UInt8(ascii: "\\") || !isKept(after) { bytes.append(byte) }
            }
            if bytes.count < text.count {
                cmark_node_set_literal(node.pointer, String(decoding: bytes, as: UTF8.self))
            }
        }
    }
}
