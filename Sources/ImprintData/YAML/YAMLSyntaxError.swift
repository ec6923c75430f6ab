/// The reason libyaml cannot read a document, in its own words.
struct YAMLSyntaxError: Error {
    /// Where libyaml stopped; it counts bytes for what is not text and characters for the rest.
    enum Place {
        case byte(Int)
        case character(Int)
    }

    var problem: String
    var place: Place
    /// What libyaml was at: `while scanning a quoted scalar`.
    var context: String?
    /// Where that began.
    var contextCharacter: Int?
}

extension YAMLSyntaxError {
    /// The problem in the words of an author, and the way out; `byte` is the one at which libyaml
    /// stopped, `nil` at the end.
    func explanation(at byte: UInt8?) -> (message: String, suggestion: String?) {
        switch (problem, context) {
        case ("mapping values are not allowed in this context", _):
            (
                "a ‘:’ cannot stand here",
                "put the value in quotes if the colon belongs to it; otherwise check the indentation"
            )
        case ("found character that cannot start any token", _):
            byte == UInt8(ascii: "\t")
                ? ("a tab cannot indent YAML", "use spaces")
                : (
                    "a value cannot start with \(quoted(byte))", "put the value in quotes"
                )
        case ("found a tab character that violates indentation", _),
            ("found a tab character where an indentation space is expected", _):
            ("a tab cannot indent YAML", "use spaces")
        case ("found unexpected end of stream", "while scanning a quoted scalar"):
            ("a quoted text is never closed", "close it with the quote that opened it")
        case ("found unknown escape character", _):
            (
                "an unknown escape in a text in double quotes",
                "write ‘\\\\’ for a backslash, or use single quotes"
            )
        case ("did not find expected key", "while parsing a block mapping"):
            (
                "expected a key of the mapping here",
                "check the indentation and the quotes of the line before"
            )
        case ("did not find expected '-' indicator", _):
            ("expected a ‘-’ of the list here", "check the indentation")
        case ("could not find expected ':'", _):
            ("expected a ‘:’ after the key", "write ‘key: value’")
        case ("did not find expected ',' or ']'", _):
            byte == nil
                ? ("a list in brackets is never closed", "close it with ‘]’")
                : ("expected a ‘,’ or the ‘]’ that closes the list", nil)
        case ("did not find expected ',' or '}'", _):
            byte == nil
                ? ("a mapping in braces is never closed", "close it with ‘}’")
                : ("expected a ‘,’ or the ‘}’ that closes the mapping", nil)
        case ("did not find expected node content", "while parsing a flow node"):
            switch byte {
            case nil: ("a list or mapping in brackets is never closed", nil)
            case UInt8(ascii: ":"):
                ("a key is missing before the ‘:’", "write ‘key: value’")
            default: ("expected a value here, found \(quoted(byte))", "put the value in quotes")
            }
        case ("block sequence entries are not allowed in this context", _):
            ("a list cannot start here", "start it on a line of its own")
        case ("did not find expected <document start>", _):
            ("expected the end of the document here", "check the indentation of this line")
        case ("control characters are not allowed", _):
            ("a control character is not allowed", nil)
        case (let problem, _) where problem.contains("UTF-8"):
            ("the text is not valid UTF-8", "save the file as UTF-8")
        case (let problem, _) where problem.hasPrefix("Maximum nesting level"):
            ("nested too deeply", nil)
        case (_, let context?): ("not YAML: \(problem) \(context)", nil)
        case (_, nil): ("not YAML: \(problem)", nil)
        }
    }

    private func quoted(_ byte: UInt8?) -> String {
        guard let byte, byte < 0x80 else { return "this" }
        return "‘\(Character(Unicode.Scalar(byte)))’"
    }
}
