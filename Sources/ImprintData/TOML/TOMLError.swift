import ImprintCore

/// The reason that a text is not TOML.
struct TOMLError: Error {
    /// What is wrong.
    enum Problem {
        /// Something else stands, or the text ends, where that is expected.
        case expected(String)
        case duplicateKey(String, first: SourceLocation)
        /// A table of that name stands already, or the key has a value that nothing can be added to.
        case closedTable(String, first: SourceLocation)
        case unclosedString
        case controlCharacter
        case unknownEscape
        case noValue(String)
        case integerOverflow(String)
        case nesting
        case invalidUTF8
    }

    var problem: Problem

    /// The byte at which it is wrong.
    var offset: Int

    /// The problem as shown to the author of the source.
    func diagnostic(in source: SourceText) -> Diagnostic {
        let found =
            offset < source.bytes.count
            ? String(decoding: source.bytes[offset...].prefix(16), as: UTF8.self).first : nil
        let (message, suggestion) = explanation(found: found)
        var code = "toml.syntax"
        var notes: [Diagnostic.Note] = []
        switch problem {
        case .duplicateKey(_, let first), .closedTable(_, let first):
            code = "toml.duplicate-key"
            notes = [Diagnostic.Note("first here", at: first)]
        default: break
        }
        return Diagnostic(
            .error, code: code, message, at: source.location(at: offset), suggestion: suggestion,
            notes: notes)
    }

    private func explanation(found: Character?) -> (message: String, suggestion: String?) {
        switch problem {
        case .expected(let expected):
            let found =
                switch found {
                case nil: "the end"
                case let found? where found.isNewline: "the end of the line"
                case let found?: "‘\(found)’"
                }
            return ("expected \(expected), found \(found)", nil)
        case .duplicateKey(let key, let first):
            return ("the key ‘\(key)’ stands already\(line(first))", "keep one of the two")
        case .closedTable(let key, let first):
            return (
                "‘\(key)’ is defined already\(line(first)) and cannot be added to here",
                "put all of it in one place"
            )
        case .unclosedString: return ("a string is never closed", "close it as it was opened")
        case .controlCharacter: return ("a control character cannot stand here", nil)
        case .unknownEscape:
            return (
                "an unknown escape in a string",
                "write ‘\\\\’ for a backslash, or use single quotes"
            )
        case .noValue(let text):
            return ("‘\(text)’ is no value", "put a text in quotes")
        case .integerOverflow(let text):
            return ("the integer ‘\(text)’ is too large", "put it in quotes")
        case .nesting:
            return ("tables and arrays nest more than \(DataFormat.deepestNesting) deep", nil)
        case .invalidUTF8: return ("the text is not valid UTF-8", "save the file as UTF-8")
        }
    }

    private func line(_ location: SourceLocation) -> String {
        location.position.map { " in line \($0.line)" } ?? ""
    }
}
