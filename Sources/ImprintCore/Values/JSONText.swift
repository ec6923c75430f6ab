import OrderedCollections

/// The way from values to JSON.
package enum JSONText {
    /// Returns the value as JSON, keys in their order.
    ///
    /// Dates are strings in ISO 8601; a number that JSON lacks (infinity, not a number) is `null`. With
    /// `isIndented` each member and element has a line, and the text ends in one.
    package static func text(of value: Value, isIndented: Bool = false) -> String {
        var text = ""
        append(value, to: &text, indentation: isIndented ? 0 : nil)
        if isIndented { text += "\n" }
        return text
    }

    private static func append(_ value: Value, to text: inout String, indentation: Int?) {
        switch value {
        case .none: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .integer(let integer): text += "\(integer)"
        case .number(let number): text += number.isFinite ? "\(number)" : "null"
        case .string(let string), .markup(let string): append(string, to: &text)
        case .date(let date): append(date.description, to: &text)
        case .array(let values):
            append(values, to: &text, between: ("[", "]"), indentation) { value, text, inner in
                append(value, to: &text, indentation: inner)
            }
        case .dictionary(let members):
            append(members.elements, to: &text, between: ("{", "}"), indentation) {
                member, text, inner in
                append(member.key, to: &text)
                text += inner == nil ? ":" : ": "
                append(member.value, to: &text, indentation: inner)
            }
        case .object(let object):
            let members = object.memberNames.compactMap { name in
                object.member(named: name).map { (name, $0) }
            }
            append(
                .dictionary(OrderedDictionary(members) { _, last in last }), to: &text,
                indentation: indentation)
        }
    }

    private static func append<Item>(
        _ items: some Collection<Item>, to text: inout String, between marks: (String, String),
        _ indentation: Int?, _ appendItem: (Item, inout String, Int?) -> Void
    ) {
        text += marks.0
        let inner = indentation.map { $0 + 2 }
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            if let inner { text += "\n" + String(repeating: " ", count: inner) }
            appendItem(item, &text, inner)
        }
        if let indentation, !items.isEmpty {
            text += "\n" + String(repeating: " ", count: indentation)
        }
        text += marks.1
    }

    private static func append(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
