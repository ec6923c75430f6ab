package import OrderedCollections

/// A part of the JSON Schema that editors check settings by.
package struct SettingSchema: Sendable {
    /// The keywords in the order in which they are printed.
    package var keywords: OrderedDictionary<String, Value>

    /// The schemas that the keywords refer to as `#/$defs/NAME`.
    package var definitions: OrderedDictionary<String, Value> = [:]

    package init(_ keywords: KeyValuePairs<String, Value>) {
        self.keywords = OrderedDictionary(keywords.map { ($0.key, $0.value) }) { $1 }
    }

    /// The schema with a further keyword.
    package func with(_ keyword: String, _ value: Value) -> SettingSchema {
        var schema = self
        schema.keywords[keyword] = value
        return schema
    }

    /// The schema with a further definition.
    package func defining(_ name: String, _ definition: Value) -> SettingSchema {
        var schema = self
        schema.definitions[name] = definition
        return schema
    }

    /// The keywords as a value, for a schema that holds this one.
    package var value: Value { .dictionary(keywords) }

    /// This schema with the definitions that another refers to.
    package func addingDefinitions(of other: SettingSchema) -> SettingSchema {
        var schema = self
        schema.definitions.merge(other.definitions) { $1 }
        return schema
    }

    /// The schema of a mapping with the keys of a group.
    package init<Group>(_ settings: SettingList<Group>) {
        var properties: OrderedDictionary<String, Value> = [:]
        for setting in settings.settings {
            var keywords = setting.schema.keywords
            keywords.updateValue(.string(setting.summary), forKey: "description", insertingAt: 0)
            properties[setting.name] = .dictionary(keywords)
            definitions.merge(setting.schema.definitions) { $1 }
        }
        keywords = ["type": "object", "properties": .dictionary(properties)]
        let required = settings.settings.filter(\.isRequired).map { Value.string($0.name) }
        if !required.isEmpty { keywords["required"] = .array(required) }
        keywords["additionalProperties"] = false
    }

    /// The schema as a document of its own, titled with what it describes.
    package func document(title: String) -> Value {
        var document: OrderedDictionary<String, Value> = [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(title),
        ]
        document.merge(keywords) { $1 }
        if !definitions.isEmpty { document["$defs"] = .dictionary(definitions) }
        return .dictionary(document)
    }
}
