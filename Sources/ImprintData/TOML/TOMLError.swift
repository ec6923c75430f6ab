import ImprintCore

/// The reason that a text is not TOML.
enum TOMLError: Error {
    /// TOMLKit's own words, and where, in characters.
    case syntax(String, line: Int, character: Int)
    case nesting(at: SourceLocation)
    case zero(offset: Int)
    case invalidUTF8

    /// The problem as shown to the author of the source.
    func diagnostic(in source: SourceText) -> Diagnostic {
        switch self {
        case .syntax(let description, let line, let character):
            Diagnostic(
                .error, code: "toml.syntax", "not TOML: \(Self.message(description))",
                at: Self.location(line: line, character: character, in: source))
        case .nesting(let location):
            Diagnostic(
                .error, code: "toml.syntax",
                "tables and arrays nest more than \(DataFormat.deepestNesting) deep", at: location)
        case .zero(let offset):
            Diagnostic(
                .error, code: "toml.syntax", "a zero is no character of a text",
                at: source.location(at: offset))
        case .invalidUTF8:
            Diagnostic(
                .error, code: "toml.syntax", "the text is not valid UTF-8",
                at: source.location(at: source.bytes.firstInvalidUTF8Offset),
                suggestion: "save the file as UTF-8")
        }
    }

    /// toml++ says `Error while parsing key: expected …`; what it was parsing shows in the source.
    private static func message(_ description: String) -> String {
        guard let colon = description.firstRange(of: ": ") else { return description }
        return String(description[colon.upperBound...])
    }

    private static func location(
        line: Int, character: Int, in source: SourceText
    ) -> SourceLocation {
        let text = String(decoding: source.line(line) ?? [], as: UTF8.self)
        let before = text.unicodeScalars.prefix(max(character - 1, 0))
        return SourceLocation(
            file: source.file, line: max(line, 1), column: String(before).utf8.count + 1)
    }
}

extension [UInt8] {
    /// The offset of the first byte that is not UTF-8; the end if there is none.
    fileprivate var firstInvalidUTF8Offset: Int {
        var parser = Unicode.UTF8.ForwardParser()
        var bytes = makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &bytes) {
            case .valid(let scalar): offset += scalar.count
            case .emptyInput, .error: return offset
            }
        }
    }
}
