import ImprintCore
import OrderedCollections

/// What one schema, or a schema in it, demands.
struct SchemaRule: Sendable {
    /// A type as JSON Schema names it.
    enum TypeName: String, CaseIterable, Sendable {
        case null, boolean, object, array, number, string, integer

        /// With its article, in the words of messages.
        var phrase: String {
            switch self {
            case .null: "null"
            case .boolean: "a boolean"
            case .object: "a mapping"
            case .array: "a list"
            case .number: "a number"
            case .string: "a string"
            case .integer: "an integer"
            }
        }
    }

    /// A bound of a number.
    struct Bound: Sendable {
        /// The keyword that sets it.
        enum Keyword: String, Sendable {
            case minimum, maximum, exclusiveMinimum, exclusiveMaximum
        }

        var keyword: Keyword
        var value: Double

        /// How a number must stand to the value, in the words of messages.
        var phrase: String {
            switch keyword {
            case .minimum: "at least"
            case .maximum: "at most"
            case .exclusiveMinimum: "more than"
            case .exclusiveMaximum: "less than"
            }
        }

        func admits(_ number: Double) -> Bool {
            switch keyword {
            case .minimum: number >= value
            case .maximum: number <= value
            case .exclusiveMinimum: number > value
            case .exclusiveMaximum: number < value
            }
        }
    }

    /// How long a text, a list or a mapping may be.
    struct SizeBounds: Sendable {
        /// What is counted, in the singular.
        var unit: String
        var minimum: Int?
        var maximum: Int?
    }

    /// Whether the schema is `false`, which nothing follows.
    var refusesAll = false

    /// The index of the rule that `$ref` names.
    var reference: Int?
    var types: [TypeName]?
    var enumeration: [Value]?
    var constant: Value?

    var required: [String] = []

    /// The indices of the rules of the properties.
    var properties: OrderedDictionary<String, Int> = [:]
    /// The index of the rule of all other properties.
    var additionalProperties: Int?

    var propertyCount = SizeBounds(unit: "key")

    /// The index of the rule of the items.
    var items: Int?
    var itemCount = SizeBounds(unit: "item")
    var hasUniqueItems = false

    var pattern: String?
    var format: SchemaFormat?
    var length = SizeBounds(unit: "character")

    var bounds: [Bound] = []

    /// Where the keywords stand, for notes.
    var places: [String: SourceLocation] = [:]
}
