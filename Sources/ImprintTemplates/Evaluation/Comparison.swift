import ImprintCore
import OrderedCollections

/// Equality and order as Python has them.
enum Comparison {
    static func areEqual(_ left: Value, _ right: Value) -> Bool {
        if let left = left.text, let right = right.text { return left == right }
        if let left = left.asInteger, let right = right.asInteger { return left == right }
        if let left = left.asNumber, let right = right.asNumber { return left == right }
        switch (left, right) {
        case (.none, .none): return true
        case (.date(let left), .date(let right)): return left == right
        case (.array(let left), .array(let right)): return areEqual(left, right)
        case (.dictionary(let left), .dictionary(let right)):
            return left.count == right.count
                && left.allSatisfy { key, value in
                    right[key].map { areEqual(value, $0) } ?? false
                }
        case (.object(let left), .object(let right)):
            if let left = left as? TupleObject, let right = right as? TupleObject {
                return areEqual(left.elements, right.elements)
            }
            if let left = left as? RangeObject, let right = right as? RangeObject {
                return left.count == right.count
                    && (left.count == 0
                        || left.start == right.start
                            && (left.count == 1 || left.step == right.step))
            }
            guard !(left is any SequenceObject), !(right is any SequenceObject) else {
                return false
            }
            // Two objects are equal if they show the same members, as two mappings are.
            return left.memberNames == right.memberNames
                && left.memberNames.allSatisfy { name in
                    guard let first = left.member(named: name),
                        let second = right.member(named: name)
                    else { return false }
                    return areEqual(first, second, within: 8)
                }
        default: return false
        }
    }

    /// Compares members of objects, which may lead back to each other, not too far down.
    private static func areEqual(_ left: Value, _ right: Value, within depth: Int) -> Bool {
        guard case .object(let first) = left, case .object(let second) = right,
            !(first is any SequenceObject), !(second is any SequenceObject)
        else { return areEqual(left, right) }
        return depth > 0 && first.memberNames == second.memberNames
            && first.memberNames.allSatisfy { name in
                guard let first = first.member(named: name),
                    let second = second.member(named: name)
                else { return false }
                return areEqual(first, second, within: depth - 1)
            }
    }

    private static func areEqual(_ left: [Value], _ right: [Value]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { areEqual($0, $1) }
    }

    /// Whether the left comes before the right; `nil` if they have no order.
    static func isLess(_ left: Value, _ right: Value) -> Bool? {
        if let left = left.text, let right = right.text {
            // By code point, as Python; Swift's own order is by grapheme.
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        if let left = left.asInteger, let right = right.asInteger { return left < right }
        if let left = left.asNumber, let right = right.asNumber { return left < right }
        switch (left, right) {
        case (.date(let left), .date(let right)): return left < right
        case (.date(let left), _):
            return right.text.flatMap { Timestamp($0) }.map { left < $0 }
        case (_, .date(let right)):
            return left.text.flatMap { Timestamp($0) }.map { $0 < right }
        case (.array(let left), .array(let right)): return isLess(left, right)
        case (.object(let left), .object(let right)):
            guard let left = left as? TupleObject, let right = right as? TupleObject else {
                return nil
            }
            return isLess(left.elements, right.elements)
        default: return nil
        }
    }

    private static func isLess(_ left: [Value], _ right: [Value]) -> Bool? {
        for (left, right) in zip(left, right) where !areEqual(left, right) {
            return isLess(left, right)
        }
        return left.count < right.count
    }
}

extension Evaluator {
    func isTrue(_ operand: Operand) throws(TemplateError) -> Bool {
        switch operand {
        case .value(let value): return value.isTrue
        case .undefined(let undefined): return try value(for: undefined).isTrue
        case .object: return true
        }
    }

    func compare(
        _ left: Value, _ comparator: ComparisonExpression.Comparator, _ right: Value,
        in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Bool {
        switch comparator {
        case .equal: return Comparison.areEqual(left, right)
        case .notEqual: return !Comparison.areEqual(left, right)
        case .less: return try isLess(left, right, in: frame, at: offset)
        case .greater: return try isLess(right, left, in: frame, at: offset)
        case .lessOrEqual:
            if try isLess(left, right, in: frame, at: offset) { return true }
            return Comparison.areEqual(left, right)
        case .greaterOrEqual:
            if try isLess(right, left, in: frame, at: offset) { return true }
            return Comparison.areEqual(left, right)
        case .isIn: return try contains(right, left, in: frame, at: offset)
        case .isNotIn: return !(try contains(right, left, in: frame, at: offset))
        }
    }

    func isLess(
        _ left: Value, _ right: Value, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Bool {
        guard let isLess = Comparison.isLess(left, right) else {
            throw error(
                "type", "\(left.kindInWords) and \(right.kindInWords) have no order", at: offset,
                in: frame)
        }
        return isLess
    }

    private func contains(
        _ container: Value, _ value: Value, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Bool {
        switch container {
        case .string(let text), .markup(let text):
            guard let part = value.text else {
                throw error(
                    "type", "\(value.kindInWords) cannot be in a string", at: offset, in: frame)
            }
            return text.containsText(part)
        case .array(let elements): return elements.contains { Comparison.areEqual($0, value) }
        case .dictionary(let dictionary):
            return value.text.map { dictionary[$0] != nil } ?? false
        case .object(let object):
            if let range = object as? RangeObject {
                guard let integer = value.asInteger else { return false }
                let (distance, overflow) = integer.subtractingReportingOverflow(range.start)
                guard !overflow, distance.isMultiple(of: range.step) else { return false }
                return (0..<range.count).contains(distance / range.step)
            }
            if let tuple = object as? TupleObject {
                return tuple.elements.contains { Comparison.areEqual($0, value) }
            }
            return value.text.map { object.member(named: $0) != nil } ?? false
        case .none, .boolean, .integer, .number, .date:
            throw error(
                "type", "nothing can be in \(container.kindInWords)", at: offset, in: frame)
        }
    }
}

extension String {
    /// Whether some text stands in this one, byte for byte.
    func containsText(_ part: String) -> Bool {
        !ranges(ofText: part, limit: 1).isEmpty || part.isEmpty
    }

    /// Where some text stands in this one, without overlaps, in UTF-8 offsets.
    func ranges(ofText part: String, limit: Int = .max) -> [Range<Int>] {
        let needle = Array(part.utf8)
        guard let first = needle.first else { return [] }
        let bytes = Array(utf8)
        var ranges: [Range<Int>] = []
        var index = 0
        while index + needle.count <= bytes.count, ranges.count < limit {
            if bytes[index] == first,
                needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] })
            {
                ranges.append(index..<index + needle.count)
                index += needle.count
            } else {
                index += 1
            }
        }
        return ranges
    }
}
