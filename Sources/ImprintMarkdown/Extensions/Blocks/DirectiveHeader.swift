/// Reads what stands behind the colons of `:::name[Title]{#id .class key=value}` and its kin.
///
/// Sources of the forms: the generic directives proposal of CommonMark (`:::name[Title]{…}`),
/// markdown-it-container as VitePress uses it (`::: name Title`), and pandoc's fenced divisions
/// (`::: {.name #id}`).
enum DirectiveHeader {
    /// `nil` if the text is no header.
    static func read(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Directive? {
        var rest = text
        skipSpaces(&rest)
        // pandoc lets more colons stand behind.
        while let last = rest.last, last == 0x20 || last == 0x09 || last == UInt8(ascii: ":") {
            rest.removeLast()
        }
        var directive = Directive(name: "")
        let end =
            rest.firstIndex { !AdmonitionSyntax.isPartOfName($0) } ?? rest.endIndex
        directive.name = String(decoding: rest[..<end], as: UTF8.self)
        rest = rest[end...]
        if rest.first == UInt8(ascii: "[") {
            guard let close = closingBracket(of: rest) else { return nil }
            directive.title = rest[(rest.startIndex + 1)..<close].trimmed
            rest = rest[(close + 1)...]
        } else if let first = rest.first, first != 0x20, first != 0x09, first != UInt8(ascii: "{") {
            return nil
        }
        skipSpaces(&rest)
        if let (attributes, before) = attributes(atEndOf: rest) {
            directive.attributes = attributes
            rest = before
        }
        let words = rest.trimmed
        if !words.isEmpty {
            guard directive.title == nil, !directive.name.isEmpty else { return nil }
            directive.title = words
        }
        if directive.name.isEmpty {
            guard !directive.attributes.isEmpty else { return nil }
            takeName(from: &directive)
        }
        return directive
    }

    /// `::: {.warning .wide}` is named by the first class that is a type of box; Quarto writes
    /// `.callout-warning`.
    private static func takeName(from directive: inout Directive) {
        for (index, name) in directive.attributes.classes.enumerated() {
            let type = name.hasPrefix("callout-") ? String(name.dropFirst(8)) : name
            guard AdmonitionTypes.isKnown(type, [:]) else { continue }
            directive.name = type
            directive.attributes.classes.remove(at: index)
            if directive.title == nil { directive.title = directive.attributes.take("title") }
            return
        }
    }

    private static func attributes(
        atEndOf text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> (ElementAttributes, Slice<UnsafeBufferPointer<UInt8>>)? {
        guard text.last == UInt8(ascii: "}") else { return nil }
        // A brace in a quoted value is not where the list begins; the first that reads to the end is.
        var start = text.firstIndex(of: UInt8(ascii: "{"))
        var attempts = 0
        while let index = start, attempts < 8 {
            let list = text[index...]
            if let (attributes, length) = AttributeList.parse(list), length == list.count {
                return (attributes, text[..<index])
            }
            start = text[(index + 1)...].firstIndex(of: UInt8(ascii: "{"))
            attempts += 1
        }
        return nil
    }

    private static func closingBracket(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var depth = 0
        var index = text.startIndex
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func skipSpaces(_ text: inout Slice<UnsafeBufferPointer<UInt8>>) {
        while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
    }
}
