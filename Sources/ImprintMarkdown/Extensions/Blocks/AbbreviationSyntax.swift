import CCmarkGFM
import ImprintCore

/// `*[HTML]: Hyper Text Markup Language`.
///
/// Source of the rules: [PHP Markdown Extra](https://michelf.ca/projects/php-markdown/extra/#abbr).
enum AbbreviationSyntax {
    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_abbreviation",
            open: { _, indented, parser, parent, input, length in
                guard indented == 0, BlockLine.begins(with: UInt8(ascii: "*"), parser, input),
                    let parser
                else { return nil }
                let line = BlockLine(parser, input, length)
                guard let (name, title) = AbbreviationSyntax.definition(line.text),
                    let state = line.state
                else {
                    return nil
                }
                if let problem = state.abbreviations.define(name, as: title, at: line.position) {
                    state.problems.append(problem)
                }
                return line.takeUnseen(in: parent)
            },
            match: { _, _, _, _, _ in 0 })
    }

    /// Reads `*[name]: title`; `nil` if the line is something else.
    static func definition(
        _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> (name: String, title: String)? {
        guard text.count > 5, text[text.startIndex] == UInt8(ascii: "*"),
            text[text.startIndex + 1] == UInt8(ascii: "["),
            let end = text.firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        var rest = text[(end + 1)...]
        while rest.first == 0x20 { rest.removeFirst() }
        guard rest.first == UInt8(ascii: ":") else { return nil }
        let name = text[(text.startIndex + 2)..<end].trimmed
        guard !name.isEmpty else { return nil }
        return (name, rest.dropFirst().trimmed)
    }
}
