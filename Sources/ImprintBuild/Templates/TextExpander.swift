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
            return ScalarPlace(text.location, in: tree).location(of: position)
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
    private let start: SourceLocation
    private let source: SourceText?

    init(_ start: SourceLocation, in tree: any FileTree) {
        self.start = start
        do throws(FileError) {
            source = SourceText(file: start.file, bytes: try tree.contents(of: start.file))
        } catch {
            source = nil
        }
    }

    /// - Parameter position: In the scalar's text.
    func location(of position: TextPosition) -> SourceLocation {
        guard let first = start.position, let line = source?.line(first.line) else { return start }
        switch line.dropFirst(first.column - 1).first {
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            // A block scalar's text begins on the next line, indented.
            let line = first.line + position.line
            let indent = source?.line(line)?.prefix { $0 == UInt8(ascii: " ") }.count ?? 0
            return SourceLocation(file: start.file, line: line, column: indent + position.column)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard position.line == 1 else { return start }
            return SourceLocation(
                file: start.file, line: first.line, column: first.column + position.column)
        default:
            guard position.line == 1 else { return start }
            return SourceLocation(
                file: start.file, line: first.line, column: first.column + position.column - 1)
        }
    }
}
