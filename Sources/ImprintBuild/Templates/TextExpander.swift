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
///
/// Quotes, escapes, indentation and folding stand between the two, in each format its own. So the word
/// at the place is looked for in the file, as the same of its occurrences as in the text.
private struct ScalarPlace {
    private let text: LocatedString
    private let source: SourceText?

    init(_ text: LocatedString, in tree: any FileTree) {
        self.text = text
        let file = text.location.file
        do throws(FileError) {
            source = SourceText(file: file, bytes: try tree.contents(of: file))
        } catch {
            source = nil
        }
    }

    /// The place in the file, or that of the scalar if the word stands there in another form.
    ///
    /// - Parameter position: In the scalar's text.
    /// - Returns: A place in the scalar's file.
    func location(of position: TextPosition) -> SourceLocation {
        let scalar = SourceText(file: text.location.file, text.text)
        guard let source,
            let start = text.location.position.flatMap({ offset(of: $0, in: source) }),
            let offset = offset(of: position, in: scalar)
        else { return text.location }
        let word = Self.word(in: scalar.bytes[offset...])
        let before = Self.places(of: word, in: scalar.bytes[...]).prefix { $0 < offset }.count
        guard let place = Self.places(of: word, in: source.bytes[start...]).dropFirst(before).first
        else { return text.location }
        return source.location(at: place)
    }

    private func offset(of position: TextPosition, in text: SourceText) -> Int? {
        text.line(position.line).map { min($0.startIndex + position.column - 1, text.bytes.count) }
    }

    /// The letters, or else the marks, that some bytes begin with; nothing that a format escapes.
    private static func word(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0x80 || byte == UInt8(ascii: "_") || Character(UnicodeScalar(byte)).isLetter
                || Character(UnicodeScalar(byte)).isNumber
        }
        func isMark(_ byte: UInt8) -> Bool {
            !isLetter(byte) && byte > 0x20
                && ![UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\")].contains(byte)
        }
        let letters = bytes.prefix(while: isLetter)
        return letters.isEmpty ? bytes.prefix(while: isMark) : letters
    }

    /// The offsets at which a word stands, ascending; none for an empty word.
    private static func places(of word: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> [Int] {
        guard !word.isEmpty else { return [] }
        return bytes.ranges(of: word).map(\.lowerBound)
    }
}
