/// A kind of value that a setting has: how it is read, and the JSON Schema that says the same.
package struct SettingKind<Output>: Sendable {
    let schema: SettingSchema

    /// Reports what is wrong with the value and gives `nil` then.
    let read: @Sendable (Node, inout SettingsDecoder) -> Output?

    package init(
        _ schema: SettingSchema,
        read: @escaping @Sendable (Node, inout SettingsDecoder) -> Output?
    ) {
        self.schema = schema
        self.read = read
    }

    /// The kind with a further condition: `problem` says what is wrong with a value, to follow its
    /// key, or gives `nil`, and `keywords` say the same to editors.
    package func checked(
        _ keywords: KeyValuePairs<String, Value> = [:],
        _ problem: @escaping @Sendable (Output) -> String?
    ) -> SettingKind {
        var schema = schema
        for (keyword, value) in keywords { schema = schema.with(keyword, value) }
        return SettingKind(schema) { node, decoder in
            guard let output = read(node, &decoder) else { return nil }
            guard let problem = problem(output) else { return output }
            decoder.report(
                "invalid-value", "‘\(decoder.place)’ \(problem)", at: node.location)
            return nil
        }
    }

    /// The kind with its value turned into another.
    package func map<Result>(
        _ transform: @escaping @Sendable (Output) -> Result
    ) -> SettingKind<Result> {
        SettingKind<Result>(schema) { node, decoder in read(node, &decoder).map(transform) }
    }
}

extension SettingKind where Output == LocatedString {
    /// A text on which placeholders may stand.
    package static var string: SettingKind {
        SettingKind(SettingSchema(["type": "string"])) { node, decoder in
            if case .scalar(.string(let text)) = node.content {
                return LocatedString(text, at: node.location)
            }
            var suggestion: String?
            if case .scalar = node.content { suggestion = "put it in quotes" }
            decoder.reportWrongType(node, expected: "a string", suggestion: suggestion)
            return nil
        }
    }
}

extension SettingKind where Output == String {
    /// A text without placeholders.
    package static var text: SettingKind { SettingKind<LocatedString>.string.map(\.text) }
}

extension SettingKind where Output == Bool {
    package static var boolean: SettingKind {
        SettingKind(SettingSchema(["type": "boolean"])) { node, decoder in
            if case .scalar(.boolean(let value)) = node.content { return value }
            decoder.reportWrongType(
                node, expected: "a boolean", suggestion: "write ‘true’ or ‘false’")
            return nil
        }
    }
}

extension SettingKind where Output == Int {
    package static var integer: SettingKind {
        SettingKind(SettingSchema(["type": "integer"])) { node, decoder in
            if case .scalar(.integer(let value)) = node.content { return value }
            decoder.reportWrongType(node, expected: "an integer")
            return nil
        }
    }

    /// A number from and up to the bounds.
    package static func integer(in bounds: ClosedRange<Int>) -> SettingKind {
        integer.checked([
            "minimum": .integer(bounds.lowerBound), "maximum": .integer(bounds.upperBound),
        ]) { number in
            bounds.contains(number)
                ? nil : "must be from \(bounds.lowerBound) to \(bounds.upperBound), not \(number)"
        }
    }
}

extension SettingKind where Output == Double {
    /// A number within the bounds that `keywords` say to editors, `problem` to authors, and
    /// `isAllowed` to the program.
    package static func number(
        in keywords: KeyValuePairs<String, Value>, _ problem: String,
        isAllowed: @escaping @Sendable (Double) -> Bool
    ) -> SettingKind {
        SettingKind(SettingSchema(["type": "number"])) { node, decoder in
            switch node.content {
            case .scalar(.number(let value)): return value
            case .scalar(.integer(let value)): return Double(value)
            default:
                decoder.reportWrongType(node, expected: "a number")
                return nil
            }
        }.checked(keywords) { number in
            isAllowed(number) ? nil : "\(problem), not \(JSONText.text(of: .number(number)))"
        }
    }
}

extension SettingKind where Output == Timestamp {
    /// A day, with or without a time of day.
    package static var date: SettingKind {
        SettingKind(SettingSchema(["type": "string"])) { node, decoder in
            if case .scalar(.date(let date)) = node.content { return date }
            if case .scalar(.string(let text)) = node.content, let date = Timestamp(text) {
                return date
            }
            decoder.reportWrongType(node, expected: "a date", suggestion: "write it ‘2026-11-22’")
            return nil
        }
    }
}

extension SettingKind where Output == Node {
    /// A mapping with keys of the author's own.
    package static var freeMapping: SettingKind {
        SettingKind(SettingSchema(["type": "object"])) { node, decoder in
            if case .mapping = node.content { return node }
            decoder.reportWrongType(node, expected: "a mapping")
            return nil
        }
    }
}

extension SettingKind where Output: SettingsGroup {
    /// A mapping with the keys of a group.
    package static var group: SettingKind {
        SettingKind(SettingSchema(Output.settings)) { node, decoder in decoder.group(node) }
    }
}

extension SettingKind
where Output: CaseIterable & RawRepresentable<String> & Sendable {
    /// One of the names of an enumeration.
    package static var name: SettingKind {
        let names = Output.allCases.map(\.rawValue)
        return SettingKind(SettingSchema(["enum": .array(names.map(Value.string))])) {
            node, decoder in
            guard case .scalar(.string(let text)) = node.content else {
                decoder.reportWrongType(node, expected: "a string")
                return nil
            }
            if let value = Output(rawValue: text) { return value }
            decoder.reportUnknownValue(node, text, known: names)
            return nil
        }
    }
}

extension SettingKind {
    /// A list of values of one kind; a wrong one is reported and left out.
    package static func list<Element>(of element: SettingKind<Element>) -> SettingKind
    where Output == [Element] {
        let schema = SettingSchema(["type": "array", "items": element.schema.value])
            .addingDefinitions(of: element.schema)
        return SettingKind(schema) { node, decoder in
            guard case .sequence(let nodes) = node.content else {
                decoder.reportWrongType(
                    node, expected: "a list",
                    suggestion: "write ‘[one, two]’, or each on a line after ‘- ’")
                return nil
            }
            var elements: [Element] = []
            for (index, node) in nodes.enumerated() {
                decoder.within(index) { decoder in
                    if let value = element.read(node, &decoder) { elements.append(value) }
                }
            }
            return elements
        }
    }

    /// A mapping whose keys are the author's and whose values are of one kind, in the order written;
    /// `combine` makes one of a key and its value.
    package static func mapping<Item, Element>(
        of value: SettingKind<Item>, combine: @escaping @Sendable (LocatedString, Item) -> Element
    ) -> SettingKind where Output == [Element] {
        let schema = SettingSchema([
            "type": "object", "additionalProperties": value.schema.value,
        ]).addingDefinitions(of: value.schema)
        return SettingKind(schema) { node, decoder in
            guard case .mapping(let entries) = node.content else {
                decoder.reportWrongType(node, expected: "a mapping")
                return nil
            }
            var elements: [Element] = []
            for entry in entries {
                decoder.within(entry.key) { decoder in
                    guard let item = value.read(entry.value, &decoder) else { return }
                    elements.append(
                        combine(LocatedString(entry.key, at: entry.keyLocation), item))
                }
            }
            return elements
        }
    }
}
