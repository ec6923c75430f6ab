import ImprintCore
import OrderedCollections

/// Compares data with the rules of a schema.
struct SchemaValidator {
    private(set) var diagnostics: [Diagnostic] = []
    private let schema: JSONSchema
    private let placeholders: PlaceholderDelimiters?

    /// The patterns met so far: a `Regex` cannot be shared between tasks as a schema can.
    private var patterns: [String: SchemaPattern] = [:]

    init(schema: JSONSchema, placeholders: PlaceholderDelimiters?) {
        self.schema = schema
        self.placeholders = placeholders
    }

    /// Checks a node by the rule at an index; `path` names the node in messages.
    mutating func check(_ node: Node, by index: Int, path: String) {
        for rule in schema.chain(from: index) {
            guard checkKind(of: node, rule, path) else { return }
            switch node.content {
            case .mapping(let entries): check(entries, at: node.location, rule, path)
            case .sequence(let nodes): check(nodes, at: node.location, rule, path)
            case .scalar: checkScalar(node, rule, path)
            }
        }
    }

    /// Whether it is worth looking further.
    private mutating func checkKind(of node: Node, _ rule: SchemaRule, _ path: String) -> Bool {
        if rule.refusesAll {
            report("unknown-property", "‘\(path)’ must not be there", node.location)
            return false
        }
        if let types = rule.types, !types.contains(where: { node.isA($0) }) {
            let expected = types.map(\.phrase).joined(separator: " or ")
            report(
                "wrong-type", "‘\(path)’ must be \(expected), not \(node.kind)", node.location,
                rule.places["type"])
            return false
        }
        if holdsPlaceholder(node) { return false }
        if let values = rule.enumeration { checkEnumeration(node, values, rule, path) }
        if let constant = rule.constant, node.value.withTextForDates != constant {
            report(
                "unknown-value", "‘\(path)’ must be \(constant.phrase)", node.location,
                rule.places["const"])
        }
        return true
    }

    private mutating func checkEnumeration(
        _ node: Node, _ values: [Value], _ rule: SchemaRule, _ path: String
    ) {
        let value = node.value.withTextForDates
        guard !values.contains(value) else { return }
        var nearest: String?
        if case .string(let text) = value {
            let texts = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
            nearest = NearestName.nearest(to: text, among: texts)
        }
        let known = values.prefix(10).map(\.phrase).joined(separator: ", ")
        report(
            "unknown-value",
            "‘\(path)’ cannot be \(value.phrase); it is one of \(known)"
                + (values.count > 10 ? ", …" : ""),
            node.location, rule.places["enum"],
            suggestion: nearest.map { "did you mean ‘\($0)’?" })
    }

    private mutating func check(
        _ entries: [Node.Entry], at location: SourceLocation, _ rule: SchemaRule, _ path: String
    ) {
        for name in rule.required where !entries.contains(where: { $0.key == name }) {
            report(
                "missing-property", "‘\(path)’ lacks ‘\(name)’", location, rule.places["required"])
        }
        check(entries.count, rule.propertyCount, "Properties", at: location, rule, path)
        for entry in entries {
            let inner = "\(path).\(entry.key)"
            if let index = rule.properties[entry.key] {
                check(entry.value, by: index, path: inner)
            } else if let index = rule.additionalProperties {
                guard schema.rules[index].refusesAll else {
                    check(entry.value, by: index, path: inner)
                    continue
                }
                let known = rule.properties.keys
                let nearest = NearestName.nearest(to: entry.key, among: known)
                report(
                    "unknown-property", "unknown property ‘\(entry.key)’ in ‘\(path)’",
                    entry.keyLocation, rule.places["additionalProperties"],
                    suggestion: nearest.map { "did you mean ‘\($0)’?" }
                        ?? "known here: \(known.joined(separator: ", "))")
            }
        }
    }

    private mutating func check(
        _ nodes: [Node], at location: SourceLocation, _ rule: SchemaRule, _ path: String
    ) {
        check(nodes.count, rule.itemCount, "Items", at: location, rule, path)
        if let index = rule.items {
            for (position, node) in nodes.enumerated() {
                check(node, by: index, path: "\(path)[\(position)]")
            }
        }
        guard rule.hasUniqueItems else { return }
        let values = nodes.map(\.value.withTextForDates)
        for (position, value) in values.enumerated() {
            guard let first = values[..<position].firstIndex(of: value) else { continue }
            report(
                "duplicate-item", "‘\(path)[\(position)]’ is the same as ‘\(path)[\(first)]’",
                nodes[position].location, rule.places["uniqueItems"])
        }
    }

    private mutating func checkScalar(_ node: Node, _ rule: SchemaRule, _ path: String) {
        guard case .scalar(let scalar) = node.content else { return }
        switch scalar.withTextForDates {
        case .string(let text): check(text, at: node.location, rule, path)
        case .integer(let integer): check(Double(integer), at: node.location, rule, path)
        case .number(let number): check(number, at: node.location, rule, path)
        default: break
        }
    }

    private mutating func check(
        _ text: String, at location: SourceLocation, _ rule: SchemaRule, _ path: String
    ) {
        check(text.unicodeScalars.count, rule.length, "Length", at: location, rule, path)
        if let pattern = rule.pattern, !matches(text, pattern) {
            report(
                "format", "‘\(path)’ is ‘\(text)’, which does not match ‘\(pattern)’", location,
                rule.places["pattern"])
        }
        if let format = rule.format, !format.admits(text) {
            report(
                "format", "‘\(path)’ is ‘\(text)’, not \(format.phrase)", location,
                rule.places["format"])
        }
    }

    private mutating func check(
        _ number: Double, at location: SourceLocation, _ rule: SchemaRule, _ path: String
    ) {
        for bound in rule.bounds where !bound.admits(number) {
            report(
                "range",
                "‘\(path)’ is \(Value.number(number).phrase); it must be \(bound.phrase) "
                    + Value.number(bound.value).phrase, location,
                rule.places[bound.keyword.rawValue])
        }
    }

    /// Checks a count against the bounds of keywords such as `minItems` and `maxItems`.
    private mutating func check(
        _ count: Int, _ bounds: SchemaRule.SizeBounds, _ keyword: String,
        at location: SourceLocation, _ rule: SchemaRule, _ path: String
    ) {
        func phrase(_ count: Int) -> String { "\(count) \(bounds.unit)\(count == 1 ? "" : "s")" }
        if let minimum = bounds.minimum, count < minimum {
            report(
                "range", "‘\(path)’ has \(phrase(count)); it must have at least \(minimum)",
                location, rule.places["min\(keyword)"])
        }
        if let maximum = bounds.maximum, count > maximum {
            report(
                "range", "‘\(path)’ has \(phrase(count)); it must have at most \(maximum)",
                location, rule.places["max\(keyword)"])
        }
    }

    private mutating func matches(_ text: String, _ pattern: String) -> Bool {
        if patterns[pattern] == nil { patterns[pattern] = SchemaPattern(pattern) }
        return patterns[pattern]?.matches(text) ?? false
    }

    private func holdsPlaceholder(_ node: Node) -> Bool {
        guard let placeholders, case .scalar(.string(let text)) = node.content,
            let open = text.firstRange(of: placeholders.variable.open)
        else { return false }
        return text[open.upperBound...].contains(placeholders.variable.close)
    }

    private mutating func report(
        _ code: String, _ message: String, _ location: SourceLocation,
        _ rule: SourceLocation? = nil, suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                .error, code: "data.\(code)", message, at: location, suggestion: suggestion,
                notes: rule.map { [Diagnostic.Note("the schema asks for it", at: $0)] } ?? []))
    }
}

extension Node {
    /// Whether the node is of a type as JSON Schema sees it: `1.0` is an integer, a date is a string.
    fileprivate func isA(_ type: SchemaRule.TypeName) -> Bool {
        switch (content, type) {
        case (.mapping, .object), (.sequence, .array), (.scalar(.none), .null),
            (.scalar(.boolean), .boolean), (.scalar(.integer), .integer),
            (.scalar(.integer), .number), (.scalar(.number), .number),
            (.scalar(.string), .string), (.scalar(.date), .string):
            true
        case (.scalar(.number(let number)), .integer): number.rounded() == number
        default: false
        }
    }
}

extension Value {
    /// The value as an author would write it, for messages.
    fileprivate var phrase: String {
        switch self {
        case .none: "null"
        case .boolean(let value): "\(value)"
        case .integer(let integer): "\(integer)"
        case .number(let number):
            Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .string(let text), .markup(let text): "‘\(text)’"
        default: kind
        }
    }
}
