import ImprintCore
import OrderedCollections

/// What a loop goes through; a range is not written out for it.
struct LoopItems {
    private let values: [Value]
    private let range: RangeObject?

    init(_ values: [Value]) {
        self.values = values
        range = nil
    }

    init(_ range: RangeObject) {
        self.range = range
        values = []
    }

    var count: Int { range?.count ?? values.count }

    subscript(index: Int) -> Value { range?.element(at: index) ?? values[index] }
}

extension Evaluator {
    /// What a loop over a value goes through.
    func items(of value: Value, in frame: Frame, at offset: Int) throws(TemplateError) -> LoopItems
    {
        if case .array(let elements) = value { return LoopItems(elements) }
        if let range = value.sequence as? RangeObject { return LoopItems(range) }
        return LoopItems(try elements(of: value, in: frame, at: offset))
    }

    /// The elements of a list, the keys of a mapping, the characters of a string.
    func elements(of value: Value, in frame: Frame, at offset: Int) throws(TemplateError) -> [Value]
    {
        switch value {
        case .array(let elements):
            try count(items: elements.count, in: frame, at: offset)
            return elements
        case .dictionary(let dictionary): return dictionary.keys.map { .string($0) }
        case .string(let text), .markup(let text):
            try count(items: text.utf8.count, in: frame, at: offset)
            return text.unicodeScalars.map { .string(String(Character($0))) }
        case .object(let object):
            if let tuple = object as? TupleObject { return tuple.elements }
            if let sequence = object as? any SequenceObject {
                try count(items: sequence.count, in: frame, at: offset)
                return (0..<sequence.count).map { sequence.element(at: $0) }
            }
            return object.memberNames.map { .string($0) }
        case .none, .boolean, .integer, .number, .date:
            throw error(
                "type", "\(value.kindInWords) has no elements to go through", at: offset,
                in: frame)
        }
    }

    /// The keys and values of a mapping.
    func entries(
        of value: Value, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> [(name: String, value: Value)] {
        guard let entries = value.entries else {
            throw error(
                "type", "a mapping is needed, not \(value.kindInWords)", at: offset, in: frame)
        }
        return entries
    }

    /// The value that an operand is.
    func value(of operand: Operand, in frame: Frame, at offset: Int) throws(TemplateError) -> Value
    {
        switch operand {
        case .value(let value): return value
        case .undefined(let undefined): return try self.value(for: undefined)
        case .object(let object):
            throw error("type", "\(object.kind) is no value", at: offset, in: frame)
        }
    }
}

extension Value {
    static func mapping(_ entries: [(String, Value)]) -> Value {
        .dictionary(.init(entries) { _, last in last })
    }

    /// The keys and values of a mapping; `nil` for anything else.
    var entries: [(name: String, value: Value)]? {
        switch self {
        case .dictionary(let dictionary): return dictionary.map { ($0.key, $0.value) }
        case .object(let object):
            if object is any SequenceObject { return nil }
            return object.memberNames.compactMap { name in
                object.member(named: name).map { (name, $0) }
            }
        default: return nil
        }
    }

    /// How many elements, members or characters there are; `nil` for what has none.
    var length: Int? {
        switch self {
        case .array(let elements): return elements.count
        case .dictionary(let dictionary): return dictionary.count
        case .string(let text), .markup(let text): return text.unicodeScalars.count
        case .object(let object):
            return (object as? any SequenceObject)?.count ?? object.memberNames.count
        default: return nil
        }
    }

    /// What Python's `bool` says.
    var isTrue: Bool {
        switch self {
        case .none: false
        case .boolean(let boolean): boolean
        case .integer(let integer): integer != 0
        case .number(let number): number != 0
        case .string(let text), .markup(let text): !text.isEmpty
        case .date: true
        case .array(let elements): !elements.isEmpty
        case .dictionary(let dictionary): !dictionary.isEmpty
        case .object(let object): (object as? any SequenceObject).map { $0.count > 0 } ?? true
        }
    }

    /// A boolean counts as 0 or 1, as in Python.
    var asInteger: Int? {
        switch self {
        case .integer(let integer): integer
        case .boolean(let boolean): boolean ? 1 : 0
        default: nil
        }
    }

    var asNumber: Double? {
        switch self {
        case .number(let number): number
        default: asInteger.map(Double.init)
        }
    }
}
