import ImprintCore
import OrderedCollections

extension Evaluator {
    /// `operand.name`; undefined if there is no such member.
    func member(
        _ name: String, of operand: Operand, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        switch operand {
        case .value(.dictionary(let dictionary)):
            if let value = dictionary[name] { return .value(value) }
        case .value(.object(let object)):
            if let value = object.member(named: name) { return .value(value) }
        case .value(.date(let date)):
            if let value = Self.member(name, of: date) { return .value(value) }
        case .value: break
        case .undefined(let undefined): throw error(for: undefined)
        case .object(let object):
            if let member = object.member(named: name) { return member }
        }
        return .undefined(Undefined(.member(name, of: operand), in: frame, at: offset))
    }

    private static func member(_ name: String, of date: Timestamp) -> Value? {
        switch name {
        case "year": .integer(date.year)
        case "month": .integer(date.month)
        case "day": .integer(date.day)
        case "hour": date.time.map { .integer($0.hour) }
        case "minute": date.time.map { .integer($0.minute) }
        case "second": date.time.map { .integer($0.second) }
        default: nil
        }
    }

    /// `operand[index]`; undefined if there is no such element.
    func element(
        at index: Value, of operand: Operand, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        if let name = index.text {
            return try member(name, of: operand, in: frame, at: offset)
        }
        guard case .value(let value) = operand else {
            throw error("type", "\(operand.kind) has no elements", at: offset, in: frame)
        }
        if let position = index.asInteger, let element = Self.element(position, of: value) {
            return .value(element)
        }
        return .undefined(Undefined(.index(index, of: value), in: frame, at: offset))
    }

    /// The element at a position, which counts from the end if negative.
    static func element(_ position: Int, of value: Value) -> Value? {
        guard let count = value.length, value.entries == nil else { return nil }
        let index = position < 0 ? position &+ count : position
        guard (0..<count).contains(index) else { return nil }
        switch value {
        case .array(let elements): return elements[index]
        case .string(let text), .markup(let text):
            let scalars = text.unicodeScalars
            let character = String(
                Character(scalars[scalars.index(scalars.startIndex, offsetBy: index)]))
            return value.isMarkup ? .markup(character) : .string(character)
        default: return value.sequence?.element(at: index)
        }
    }

    /// `value[start:stop:step]`.
    func slice(
        _ value: Value, start: Int?, stop: Int?, step: Int?, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value {
        guard let count = value.length, value.entries == nil else {
            throw error(
                "type", "\(value.kindInWords) cannot be sliced", at: offset, in: frame)
        }
        let step = step ?? 1
        guard step != 0, step != .min else {
            throw error("type", "a slice cannot step by zero", at: offset, in: frame)
        }
        let indices = Self.indices(count: count, start: start, stop: stop, step: step)
        if let text = value.text {
            let scalars = Array(text.unicodeScalars)
            var result = String.UnicodeScalarView()
            for index in indices { result.append(scalars[index]) }
            try self.count(bytes: text.utf8.count, in: frame, at: offset)
            return value.isMarkup ? .markup(String(result)) : .string(String(result))
        }
        let elements = try elements(of: value, in: frame, at: offset)
        let chosen = indices.map { elements[$0] }
        return value.sequence is TupleObject ? .tuple(chosen) : .array(chosen)
    }

    /// The indices that a slice takes, by Python's rules for what lies outside.
    private static func indices(count: Int, start: Int?, stop: Int?, step: Int) -> [Int] {
        func bound(_ bound: Int?, orElse fallback: Int, _ range: ClosedRange<Int>) -> Int {
            guard let bound else { return fallback }
            return min(max(bound < 0 ? bound &+ count : bound, range.lowerBound), range.upperBound)
        }
        if step > 0 {
            let first = bound(start, orElse: 0, 0...count)
            let last = bound(stop, orElse: count, 0...count)
            return first < last ? Array(stride(from: first, to: last, by: step)) : []
        }
        let first = bound(start, orElse: count - 1, -1...(max(count, 1) - 1))
        let last = bound(stop, orElse: -1, -1...(max(count, 1) - 1))
        guard count > 0, first > last else { return [] }
        return Array(stride(from: first, to: last, by: step))
    }
}
