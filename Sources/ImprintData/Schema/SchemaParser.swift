import ImprintCore
import OrderedCollections

/// Reads the rules of a schema file.
struct SchemaParser {
    private(set) var rules: [SchemaRule] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The index of the rule at each JSON pointer: `/$defs/link`.
    private var indices: [String: Int] = [:]

    /// The rules that refer to another, with what they say.
    private var references: [(rule: Int, target: String, location: SourceLocation)] = []

    /// Reads a file's tree into rules.
    mutating func parse(_ node: Node) {
        _ = rule(node, at: "")
        for reference in references { resolve(reference) }
        for reference in references { checkProgress(of: reference) }
    }

    /// Reads the schema at a JSON pointer and gives the index of its rule.
    private mutating func rule(_ node: Node, at pointer: String) -> Int {
        let index = rules.count
        rules.append(SchemaRule())
        indices[pointer] = index
        switch node.content {
        case .scalar(.boolean(let admits)): rules[index].refusesAll = !admits
        case .mapping(let entries):
            var rule = SchemaRule()
            for entry in entries {
                rule.places[entry.key] = entry.keyLocation
                read(entry, into: &rule, index, at: pointer)
            }
            rules[index] = rule
        default: reportType(node, "a schema", "a mapping or a boolean")
        }
        return index
    }

    private mutating func read(
        _ entry: Node.Entry, into rule: inout SchemaRule, _ index: Int, at pointer: String
    ) {
        let value = entry.value
        switch entry.key {
        case "$ref":
            if let target = string(entry) { references.append((index, target, value.location)) }
            // The index is known once the whole file is read.
            rule.reference = nil
        case "type": rule.types = types(value)
        case "enum": rule.enumeration = list(entry)?.map(\.value.withTextForDates)
        case "const": rule.constant = value.value.withTextForDates
        case "required": rule.required = strings(entry)
        case "properties":
            rule.properties = subschemas(entry, at: "\(pointer)/properties")
        case "$defs": _ = subschemas(entry, at: "\(pointer)/$defs")
        case "additionalProperties":
            rule.additionalProperties = self.rule(value, at: "\(pointer)/additionalProperties")
        case "items": rule.items = self.rule(value, at: "\(pointer)/items")
        case "pattern": rule.pattern = pattern(entry)
        case "format": rule.format = format(entry)
        case "uniqueItems": rule.hasUniqueItems = boolean(entry)
        case "minimum": rule.bounds += bound(.minimum, entry)
        case "maximum": rule.bounds += bound(.maximum, entry)
        case "exclusiveMinimum": rule.bounds += bound(.exclusiveMinimum, entry)
        case "exclusiveMaximum": rule.bounds += bound(.exclusiveMaximum, entry)
        case "minLength": rule.length.minimum = count(entry)
        case "maxLength": rule.length.maximum = count(entry)
        case "minItems": rule.itemCount.minimum = count(entry)
        case "maxItems": rule.itemCount.maximum = count(entry)
        case "minProperties": rule.propertyCount.minimum = count(entry)
        case "maxProperties": rule.propertyCount.maximum = count(entry)
        case "$schema": checkDialect(entry)
        case "$id", "$comment", "title", "description": _ = string(entry)
        case "default", "examples": break
        default: reportUnknown(entry)
        }
    }

    private static let keywords = [
        "$ref", "type", "enum", "const", "required", "properties", "$defs", "additionalProperties",
        "items", "pattern", "format", "uniqueItems", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties",
        "maxProperties", "$schema", "$id", "$comment", "title", "description", "default",
        "examples",
    ]
}

// MARK: - References

extension SchemaParser {
    private mutating func resolve(
        _ reference: (rule: Int, target: String, location: SourceLocation)
    ) {
        if reference.target.hasPrefix("#"),
            let pointer = PercentEncoding.decoded(reference.target.dropFirst()),
            let index = indices[pointer]
        {
            rules[reference.rule].reference = index
            return
        }
        let known = indices.keys.filter { $0.hasPrefix("/$defs/") }.map { "#\($0)" }.sorted()
        let nearest = NearestName.nearest(to: reference.target, among: known)
        report(
            "schema.reference", "‘\(reference.target)’ names no schema of this file",
            at: reference.location,
            suggestion: nearest.map { "did you mean ‘\($0)’?" }
                ?? "write ‘#/$defs/NAME’ and put the schema under ‘$defs’")
    }

    private mutating func checkProgress(
        of reference: (rule: Int, target: String, location: SourceLocation)
    ) {
        var index = reference.rule
        for _ in rules {
            guard let next = rules[index].reference else { return }
            index = next
        }
        rules[reference.rule].reference = nil
        report(
            "schema.reference", "‘\(reference.target)’ leads back to itself",
            at: reference.location)
    }
}

// MARK: - Values of keywords

extension SchemaParser {
    private mutating func subschemas(
        _ entry: Node.Entry, at pointer: String
    ) -> OrderedDictionary<String, Int> {
        guard case .mapping(let entries) = entry.value.content else {
            reportType(entry.value, "‘\(entry.key)’", "a mapping")
            return [:]
        }
        var indices: OrderedDictionary<String, Int> = [:]
        for entry in entries {
            let key = entry.key.replacing("~", with: "~0").replacing("/", with: "~1")
            indices[entry.key] = rule(entry.value, at: "\(pointer)/\(key)")
        }
        return indices
    }

    private mutating func types(_ node: Node) -> [SchemaRule.TypeName] {
        let nodes: [Node] = if case .sequence(let nodes) = node.content { nodes } else { [node] }
        let names = SchemaRule.TypeName.allCases.map(\.rawValue)
        var types: [SchemaRule.TypeName] = []
        for node in nodes {
            switch node.content {
            case .scalar(.string(let name)):
                if let type = SchemaRule.TypeName(rawValue: name) {
                    types.append(type)
                } else {
                    reportUnknown("type", name, known: names, at: node.location)
                }
            // In YAML, a null without quotes is no text.
            case .scalar(.none): types.append(.null)
            default: reportType(node, "‘type’", "the name of a type, or a list of them")
            }
        }
        return types
    }

    private mutating func pattern(_ entry: Node.Entry) -> String? {
        guard let text = string(entry) else { return nil }
        guard SchemaPattern(text) != nil else {
            report(
                "schema.pattern", "‘\(text)’ is no regular expression that can be used here",
                at: entry.value.location)
            return nil
        }
        return text
    }

    private mutating func format(_ entry: Node.Entry) -> SchemaFormat? {
        guard let name = string(entry) else { return nil }
        if let format = SchemaFormat(rawValue: name) { return format }
        reportUnknown(
            "format", name, known: SchemaFormat.allCases.map(\.rawValue), at: entry.value.location)
        return nil
    }

    private mutating func bound(
        _ keyword: SchemaRule.Bound.Keyword, _ entry: Node.Entry
    ) -> [SchemaRule.Bound] {
        switch entry.value.content {
        case .scalar(.integer(let integer)):
            return [.init(keyword: keyword, value: Double(integer))]
        case .scalar(.number(let number)): return [.init(keyword: keyword, value: number)]
        default:
            reportType(entry.value, "‘\(entry.key)’", "a number")
            return []
        }
    }

    private mutating func count(_ entry: Node.Entry) -> Int? {
        switch entry.value.content {
        case .scalar(.integer(let count)) where count >= 0: return count
        case .scalar(.number(let number)) where number >= 0:
            if let count = Int(exactly: number) { return count }
        default: break
        }
        reportType(entry.value, "‘\(entry.key)’", "an integer of 0 or more")
        return nil
    }

    private mutating func string(_ entry: Node.Entry) -> String? {
        if case .scalar(.string(let text)) = entry.value.content { return text }
        reportType(entry.value, "‘\(entry.key)’", "a string")
        return nil
    }

    private mutating func boolean(_ entry: Node.Entry) -> Bool {
        if case .scalar(.boolean(let value)) = entry.value.content { return value }
        reportType(entry.value, "‘\(entry.key)’", "a boolean")
        return false
    }

    private mutating func list(_ entry: Node.Entry) -> [Node]? {
        if case .sequence(let nodes) = entry.value.content { return nodes }
        reportType(entry.value, "‘\(entry.key)’", "a list")
        return nil
    }

    private mutating func strings(_ entry: Node.Entry) -> [String] {
        var strings: [String] = []
        for node in list(entry) ?? [] {
            if case .scalar(.string(let text)) = node.content {
                strings.append(text)
            } else {
                reportType(node, "an item of ‘\(entry.key)’", "a string")
            }
        }
        return strings
    }

    private mutating func checkDialect(_ entry: Node.Entry) {
        guard let dialect = string(entry) else { return }
        guard !dialect.contains("json-schema.org/draft/2020-12/schema") else { return }
        report(
            "schema.dialect", "‘\(dialect)’ is not the JSON Schema draft that is read here",
            at: entry.value.location,
            suggestion: "write ‘https://json-schema.org/draft/2020-12/schema’")
    }
}

// MARK: - Problems

extension SchemaParser {
    private mutating func reportUnknown(_ entry: Node.Entry) {
        let nearest = NearestName.nearest(to: entry.key, among: Self.keywords)
        report(
            "schema.unknown-keyword", "the schema keyword ‘\(entry.key)’ is not supported",
            at: entry.keyLocation, suggestion: nearest.map { "did you mean ‘\($0)’?" })
    }

    private mutating func reportUnknown(
        _ keyword: String, _ name: String, known: [String], at location: SourceLocation
    ) {
        let nearest = NearestName.nearest(to: name, among: known)
        report(
            "schema.unknown-\(keyword)", "there is no \(keyword) ‘\(name)’", at: location,
            suggestion: nearest.map { "did you mean ‘\($0)’?" }
                ?? "known: \(known.joined(separator: ", "))")
    }

    private mutating func reportType(_ node: Node, _ subject: String, _ expected: String) {
        report(
            "schema.wrong-type", "\(subject) must be \(expected), not \(node.kind)",
            at: node.location)
    }

    private mutating func report(
        _ code: String, _ message: String, at location: SourceLocation, suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(.error, code: code, message, at: location, suggestion: suggestion))
    }
}

extension Value {
    /// The value as JSON has it: a date is a text.
    var withTextForDates: Value {
        switch self {
        case .date(let date): .string(date.description)
        case .array(let values): .array(values.map(\.withTextForDates))
        case .dictionary(let members): .dictionary(members.mapValues(\.withTextForDates))
        default: self
        }
    }
}
