import ImprintCore

/// The reason that a text is not JSON.
struct JSONSyntaxError: Error {
    /// What is wrong.
    enum Problem {
        /// Something else stands, or the text ends, where that is expected.
        case expected(String)
        case trailingComma
        case contentAfterEnd
        case unclosedString
        case controlCharacter
        case unknownEscape
        case surrogate
        case invalidUTF8
        case invalidNumber
        case nesting
    }

    var problem: Problem

    /// The byte at which it is wrong.
    var offset: Int

    /// The problem as shown to the author of the source.
    func diagnostic(in source: SourceText) -> Diagnostic {
        let (message, suggestion) = explanation(found: found(in: source))
        return Diagnostic(
            .error, code: "json.syntax", message, at: source.location(at: offset),
            suggestion: suggestion)
    }

    private func explanation(found: Character?) -> (message: String, suggestion: String?) {
        switch problem {
        case .expected(let expected):
            (
                "expected \(expected), found \(found.map { "‘\($0)’" } ?? "the end")",
                hint(for: found)
            )
        case .trailingComma: ("a ‘,’ stands before the end of the list or mapping", "take it out")
        case .contentAfterEnd:
            (
                "the value ends before ‘\(found ?? " ")’",
                hint(for: found) ?? "a file holds one value"
            )
        case .unclosedString: ("a string is never closed", "close it with ‘\"’")
        case .controlCharacter:
            (
                "a control character cannot stand in a string",
                "write ‘\\n’ for a line end and ‘\\t’ for a tab"
            )
        case .unknownEscape:
            ("an unknown escape in a string", "write ‘\\\\’ for a backslash")
        case .surrogate:
            ("half of a surrogate pair is no character", "write both halves, or the character")
        case .invalidUTF8: ("a string is not valid UTF-8", "save the file as UTF-8")
        case .invalidNumber:
            (
                "not a number as JSON writes it",
                "no ‘+’, no leading zero, and digits on both sides of the point"
            )
        case .nesting:
            ("lists and mappings nest more than \(DataFormat.deepestNesting) deep", nil)
        }
    }

    private func hint(for found: Character?) -> String? {
        switch found {
        case "'": "strings stand in double quotes"
        case "/", "#": "JSON has no comments"
        case "T", "F", "N": "write ‘true’, ‘false’ and ‘null’ in lower case"
        default: nil
        }
    }

    private func found(in source: SourceText) -> Character? {
        guard offset < source.bytes.count else { return nil }
        return String(decoding: source.bytes[offset...].prefix(16), as: UTF8.self).first
    }
}
