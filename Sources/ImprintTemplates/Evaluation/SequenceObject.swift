import ImprintCore

/// A sequence that is no list: a tuple, a range.
protocol SequenceObject: ValueObject {
    var count: Int { get }
    func element(at index: Int) -> Value
}

extension SequenceObject {
    var memberNames: [String] { [] }
    func member(named name: String) -> Value? { nil }
}

/// A Python tuple, whose members may have names.
final class TupleObject: SequenceObject {
    let elements: [Value]
    let names: [String]

    init(_ elements: [Value], names: [String] = []) {
        self.elements = elements
        self.names = names
    }

    var count: Int { elements.count }
    func element(at index: Int) -> Value { elements[index] }
    var memberNames: [String] { names }

    func member(named name: String) -> Value? {
        names.firstIndex(of: name).map { elements[$0] }
    }
}

/// The integers from `start` by `step`, made when asked for.
final class RangeObject: SequenceObject {
    let start: Int
    let stop: Int
    let step: Int
    let count: Int

    /// `nil` if the step is zero, or the range longer than an integer can count.
    init?(start: Int, stop: Int, step: Int) {
        guard step != 0, step != .min else { return nil }
        let (distance, overflow) =
            step > 0
            ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop)
        guard !overflow else { return nil }
        self.start = start
        self.stop = stop
        self.step = step
        count = distance <= 0 ? 0 : (distance - 1) / abs(step) + 1
    }

    func element(at index: Int) -> Value { .integer(start &+ index &* step) }
}

extension Value {
    static func tuple(_ elements: [Value]) -> Value { .object(TupleObject(elements)) }

    /// The sequence that is no list; `nil` for anything else.
    var sequence: (any SequenceObject)? {
        guard case .object(let object) = self else { return nil }
        return object as? any SequenceObject
    }

    /// `kind`, where tuples and ranges are lists.
    var kindInWords: String { sequence == nil ? kind : "a list" }

    var isNone: Bool {
        if case .none = self { true } else { false }
    }

    /// The text of a string or of markup.
    var text: String? {
        switch self {
        case .string(let text), .markup(let text): text
        default: nil
        }
    }

    var isMarkup: Bool {
        if case .markup = self { true } else { false }
    }
}
