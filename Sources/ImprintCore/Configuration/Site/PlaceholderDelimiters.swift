/// The marks between which placeholders, statements and comments stand in content.
package struct PlaceholderDelimiters: SettingsGroup, Hashable {
    /// A mark that opens and one that closes.
    package struct Pair: Hashable, Sendable {
        package var open: String
        package var close: String

        package init(_ open: String, _ close: String) {
            self.open = open
            self.close = close
        }
    }

    package var variable = Pair("<<", ">>")
    package var statement = Pair("<%", "%>")
    package var comment = Pair("<#", "#>")

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "variable", \.variable, .delimiters,
            "The two marks around an expression, as << and >>."),
        Setting(
            "statement", \.statement, .delimiters,
            "The two marks around a statement, as <% and %>."),
        Setting(
            "comment", \.comment, .delimiters, "The two marks around a comment, as <# and #>."),
    ]
}

extension SettingKind where Output == PlaceholderDelimiters.Pair {
    /// A list of the opening and the closing mark.
    static var delimiters: SettingKind {
        let schema = SettingSchema([
            "type": "array", "items": ["type": "string", "pattern": #"^\S{2,}$"#], "minItems": 2,
            "maxItems": 2, "uniqueItems": true,
        ])
        return SettingKind(schema) { node, decoder in
            guard case .sequence(let nodes) = node.content else {
                decoder.reportWrongType(
                    node, expected: "a list of two marks", suggestion: "write ‘[\"<<\", \">>\"]’")
                return nil
            }
            let marks = nodes.compactMap { node -> String? in
                guard case .scalar(.string(let mark)) = node.content, mark.count >= 2,
                    !mark.contains(where: \.isWhitespace)
                else { return nil }
                return mark
            }
            guard nodes.count == 2, marks.count == 2, marks[0] != marks[1] else {
                decoder.report(
                    "invalid-value",
                    "‘\(decoder.place)’ must be two different marks of two or more characters",
                    at: node.location, suggestion: "write ‘[\"<<\", \">>\"]’")
                return nil
            }
            return PlaceholderDelimiters.Pair(marks[0], marks[1])
        }
    }
}
