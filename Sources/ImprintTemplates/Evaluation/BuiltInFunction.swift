import ImprintCore
import OrderedCollections

/// The functions of the language itself.
enum BuiltInFunction: String, CaseIterable {
    case range, dict, namespace, cycler, joiner
}

final class BuiltInFunctionObject: RuntimeObject {
    private let function: BuiltInFunction

    init(_ function: BuiltInFunction) { self.function = function }

    override var kind: String { "the function ‘\(function.rawValue)’" }

    override func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        switch function {
        case .range: return .value(try range(arguments, evaluator, frame, at: offset))
        case .dict: return .value(try dict(arguments, evaluator, frame, at: offset))
        case .namespace:
            var members: [String: Operand] = [:]
            for operand in arguments.positional {
                let value = try evaluator.value(of: operand, in: frame, at: offset)
                for (name, value) in try evaluator.entries(of: value, in: frame, at: offset) {
                    members[name] = .value(value)
                }
            }
            for (name, operand) in arguments.keywords { members[name] = operand }
            return .object(NamespaceObject(members))
        case .cycler:
            guard !arguments.positional.isEmpty, arguments.keywords.isEmpty else {
                throw evaluator.error(
                    "arguments", "‘cycler’ needs items", at: offset, in: frame)
            }
            return .object(CyclerObject(arguments.positional))
        case .joiner:
            var arguments = arguments
            let separator =
                arguments.positional.first ?? arguments.takeKeyword("sep")
                ?? .value(.string(", "))
            return .object(
                JoinerObject(try evaluator.value(of: separator, in: frame, at: offset)))
        }
    }

    private func range(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value {
        var bounds: [Int] = []
        for operand in arguments.positional {
            let value = try evaluator.value(of: operand, in: frame, at: offset)
            guard let bound = value.asInteger else {
                throw evaluator.error(
                    "type", "‘range’ needs integers, not \(value.kindInWords)", at: offset,
                    in: frame)
            }
            bounds.append(bound)
        }
        guard (1...3).contains(bounds.count), arguments.keywords.isEmpty,
            let range = RangeObject(
                start: bounds.count == 1 ? 0 : bounds[0],
                stop: bounds.count == 1 ? bounds[0] : bounds[1],
                step: bounds.count == 3 ? bounds[2] : 1)
        else {
            throw evaluator.error(
                "arguments", "‘range’ needs an end, or a start, an end and a step that is not zero",
                at: offset, in: frame)
        }
        return .object(range)
    }

    private func dict(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value {
        var result: OrderedDictionary<String, Value> = [:]
        for operand in arguments.positional {
            let value = try evaluator.value(of: operand, in: frame, at: offset)
            if let entries = value.entries {
                for (name, value) in entries { result[name] = value }
                continue
            }
            for pair in try evaluator.elements(of: value, in: frame, at: offset) {
                let parts = try evaluator.elements(of: pair, in: frame, at: offset)
                guard parts.count == 2, let name = parts[0].text else {
                    throw evaluator.error(
                        "type", "‘dict’ needs pairs of a string and a value", at: offset,
                        in: frame)
                }
                result[name] = parts[1]
            }
        }
        for (name, operand) in arguments.keywords {
            result[name] = try evaluator.value(of: operand, in: frame, at: offset)
        }
        return .dictionary(result)
    }
}

/// A function of the program's own.
final class FunctionObject: RuntimeObject {
    private let name: String
    private let function: TemplateFunction

    init(_ name: String, _ function: @escaping TemplateFunction) {
        self.name = name
        self.function = function
    }

    override var kind: String { "the function ‘\(name)’" }

    override func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        var call = try TemplateCall(
            name, .none, arguments, evaluator: evaluator, frame: frame, offset: offset,
            valueOffset: offset)
        return .value(try function(&call))
    }
}
