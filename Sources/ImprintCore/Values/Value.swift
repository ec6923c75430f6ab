package import OrderedCollections

/// The data that templates see.
///
/// That something is *undefined* is not a value: it is the absence of one, which the template
/// language treats strictly.
package enum Value: Sendable {
    /// YAML's and JSON's `null`.
    case none
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    /// HTML, which a layout writes as it is.
    case markup(String)
    /// Apart from the others in memory, as `object` is: a value is copied at every step of a
    /// template, and without it would be three times as large.
    indirect case date(Timestamp)
    case array([Value])
    /// Keys in the order they were written.
    case dictionary(OrderedDictionary<String, Value>)
    /// A value of the program's own, whose members are looked up when a template asks.
    indirect case object(any ValueObject)

    /// The kind of value in an author's words, for messages: “a string”.
    package var kind: String {
        switch self {
        case .none: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string, .markup: "a string"
        case .date: "a date"
        case .array: "a list"
        case .dictionary, .object: "a mapping"
        }
    }
}

/// A value of the program's own (a page, the site) that templates see as a mapping.
package protocol ValueObject: Sendable {
    /// The member of that name; `nil` if it is undefined.
    func member(named name: String) -> Value?

    /// The names of all members that are defined, for iteration and for the nearest name.
    var memberNames: [String] { get }
}

extension Value: Equatable {
    /// Equal as Jinja compares: numbers by value, strings by text, lists and mappings by content.
    package static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.none, .none): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.integer(let left), .number(let right)): Double(left) == right
        case (.number(let left), .integer(let right)): left == Double(right)
        case (.string(let left), .string(let right)), (.markup(let left), .markup(let right)),
            (.string(let left), .markup(let right)), (.markup(let left), .string(let right)):
            left == right
        case (.date(let left), .date(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.dictionary(let left), .dictionary(let right)):
            left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
        default: false
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(arrayLiteral elements: Value...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, Value)...) {
        self = .dictionary(OrderedDictionary(elements) { _, last in last })
    }
}
