import ImprintCore
import ImprintTemplates

/// Expands placeholders in the texts of `site.yml`, front matter and data.
struct TextExpander: Sendable {
    let syntax: TemplateSyntax
    let environment: TemplateEnvironment
    let tree: any FileTree
    var scope: TemplateScope

    /// The text with its placeholders expanded; what fails is reported and expands to nothing.
    func text(_ text: LocatedString, reporting diagnostics: inout [Diagnostic]) -> String {
        let bytes = Array(text.text.utf8)
        guard syntax.mayHaveTags(bytes, in: bytes.indices) else { return text.text }
        // A file of its own, so that its problems can be told from those of included templates.
        let source = SourceText(file: SourcePath("\(text.location.file)\u{0}"), bytes: bytes)
        var found: [Diagnostic] = []
        let template = Template(source, syntax: syntax, reporting: &found)
        let expansion = template.expand(environment, scope, reporting: &found)
        diagnostics += found.map { placed($0, in: text, source.file) }
        return String(decoding: expansion.textWithFragments, as: UTF8.self)
    }

    /// The value of a node, the strings in it expanded.
    func value(_ node: Node, reporting diagnostics: inout [Diagnostic]) -> Value {
        switch node.content {
        case .scalar(.string(let string)):
            .string(text(LocatedString(string, at: node.location), reporting: &diagnostics))
        case .scalar(let value): value
        case .sequence(let nodes): .array(nodes.map { value($0, reporting: &diagnostics) })
        case .mapping(let entries):
            Value(mapping: entries.map { ($0.key, value($0.value, reporting: &diagnostics)) })
        }
    }

    /// A problem found in a text, at its place in the file that the text comes from.
    private func placed(
        _ diagnostic: Diagnostic, in text: LocatedString, _ file: SourcePath
    ) -> Diagnostic {
        func place(_ location: SourceLocation?) -> SourceLocation? {
            guard let location, location.file == file, let position = location.position else {
                return location
            }
            return ScalarPlace(text, in: tree).location(of: position)
        }
        var diagnostic = diagnostic
        diagnostic.location = place(diagnostic.location)
        diagnostic.notes = diagnostic.notes.map {
            Diagnostic.Note($0.message, at: place($0.location))
        }
        return diagnostic
    }
}

/// The way from a place in a scalar's text to the place in its file.
private struct ScalarPlace {
    private let text: LocatedString
    private let source: SourceText?

    init(_ text: LocatedString, in tree: any FileTree) {
        self.text = text
        do throws(FileError) {
            source = SourceText(
                file: text.location.file, bytes: try tree.contents(of: text.location.file))
        } catch {
            source = nil
        }
    }

    /// Where a place of the text stands in the file.
    ///
    /// Folding, indenting and quoting change white space and little else, so the place is found by
    /// counting the other bytes before it.
    ///
    /// - Parameter position: In the scalar's text.
    func location(of position: TextPosition) -> SourceLocation {
        guard let source, let start = text.location.position else { return text.location }
        let bytes = source.bytes
        var index = Self.offset(of: start, in: source)
        guard index < bytes.count else { return text.location }
        let opening = bytes[index]
        switch opening {
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            // TOML has quotes of three.
            let isTriple = bytes[index...].starts(with: Array(repeating: opening, count: 3))
            index += isTriple ? 3 : 1
        default: break
        }
        let before = SourceText(file: source.file, bytes: Array(text.text.utf8))
        var count = before.bytes[..<Self.offset(of: position, in: before)].count {
            !Self.isBlank($0)
        }
        while index < bytes.count {
            if Self.isBlank(bytes[index]) {
                index += 1
                continue
            }
            if count == 0 { return source.location(at: index) }
            switch (opening, bytes[index]) {
            case (UInt8(ascii: "\""), UInt8(ascii: "\\")):
                index += 1
                let escaped = index < bytes.count ? bytes[index] : 0
                if "\"\\/".utf8.contains(escaped) { count -= 1 }
            case (UInt8(ascii: "\""), UInt8(ascii: "\"")), (UInt8(ascii: "'"), UInt8(ascii: "'")):
                // Twice for one.
                index += 1
                count -= 1
            default: count -= 1
            }
            index += 1
        }
        return text.location
    }

    /// The offset of a position; the end for one behind the text.
    private static func offset(of position: TextPosition, in source: SourceText) -> Int {
        guard let line = source.line(position.line) else { return source.bytes.count }
        return min(line.startIndex + position.column - 1, source.bytes.count)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
