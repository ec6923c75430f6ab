import CUTF8Proc
import ImprintBuild
import ImprintCore

/// Writes problems for people: the place, the message, the source line with a caret, a way out.
struct DiagnosticPrinter {
    /// How much of a long line is shown, in columns of the terminal.
    private static let lineWidth = 100

    private let source: String
    private let stream: TextStream
    private let sources: SourceLines

    /// `source`: The folder of `site.yml`, as the user named it; paths are shown with it.
    init(source: String, to stream: TextStream) {
        // `docs/` names the same folder as `docs`.
        var folder = source[...]
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        self.source = String(folder)
        self.stream = stream
        sources = SourceLines(source: source)
    }

    func print(_ diagnostic: Diagnostic) {
        stream.write(text(of: diagnostic))
    }

    /// The block of lines for one problem, with the line end behind it.
    ///
    /// Words and paths of authors may hold anything; none of it moves the cursor.
    func text(of diagnostic: Diagnostic) -> String {
        let label = diagnostic.severity == .error ? red("error:") : yellow("warning:")
        var text =
            "\(place(diagnostic.location))\(label) \(bold(Self.visible(diagnostic.message))) \(dim("[\(diagnostic.code)]"))\n"
        text += excerpt(at: diagnostic.location)
        if let suggestion = diagnostic.suggestion {
            text += "  \(green("suggestion:")) \(Self.visible(suggestion))\n"
        }
        for note in diagnostic.notes {
            text += "  note: \(Self.visible(note.message))"
            text += note.location.map { " (\(shown($0)))\n" } ?? "\n"
        }
        return text
    }

    private func place(_ location: SourceLocation?) -> String {
        location.map { "\(shown($0)): " } ?? ""
    }

    /// The path as the user would type it, and line and column in characters.
    private func shown(_ location: SourceLocation) -> String {
        let path = Self.visible(
            source == "." ? location.file.description : "\(source)/\(location.file)")
        guard let position = location.position else { return path }
        return
            "\(path):\(position.line):\(sources.characterColumn(of: position, in: location.file))"
    }

    private func excerpt(at location: SourceLocation?) -> String {
        guard let location, let position = location.position,
            let line = sources.line(position.line, of: location.file)
        else { return "" }
        // No more of a line than can be shown: some lines are megabytes long.
        let parts = (line.prefix(position.column - 1), line.dropFirst(position.column - 1))
        let before = String(decoding: parts.0.suffix(Self.lineWidth * 4), as: UTF8.self)
        let after = String(decoding: parts.1.prefix(Self.lineWidth * 4), as: UTF8.self)
        var start = Self.visible(before)
        var end = Self.visible(after)
        var isCut = false
        while Self.width(start) > Self.lineWidth / 2 {
            start.removeFirst()
            isCut = true
        }
        let available = Self.lineWidth - Self.width(start)
        if Self.width(end) > available {
            while Self.width(end) > available {
                end.removeLast(max(1, (end.count - available) / 2))
            }
            end += "…"
        }
        if isCut { start = "…" + start }
        let number = String(position.line)
        let gutter = String(repeating: " ", count: number.count)
        let caret = String(repeating: " ", count: Self.width(start)) + red("^")
        return "  \(dim("\(number) |")) \(start)\(end)\n  \(dim("\(gutter) |")) \(caret)\n"
    }

    /// The text with tabs as four spaces, so that the caret meets its column, and without characters
    /// that would move the cursor.
    static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    if scalar == "\t" { return Array(repeating: " ", count: 4) }
                    return scalar.properties.generalCategory == .control ? ["·"] : [scalar]
                }))
    }

    /// How many columns a text takes on a terminal: two for most East Asian characters.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) {
            $0 + Int(max(0, utf8proc_charwidth(utf8proc_int32_t($1.value))))
        }
    }

    private func red(_ text: String) -> String { colored(text, "1;31") }
    private func yellow(_ text: String) -> String { colored(text, "1;33") }
    private func green(_ text: String) -> String { colored(text, "32") }
    private func bold(_ text: String) -> String { colored(text, "1") }
    private func dim(_ text: String) -> String { colored(text, "2") }

    private func colored(_ text: String, _ code: String) -> String {
        stream.hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
