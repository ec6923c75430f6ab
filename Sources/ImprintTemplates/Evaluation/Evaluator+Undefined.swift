import ImprintCore
import OrderedCollections

extension Undefined {
    /// Whether it counts as an empty string where a value is needed.
    var isSkipped: Bool {
        if case .skipped = reason { true } else { false }
    }
}

extension Evaluator {
    /// The value that stands for something undefined, where Jinja has one; else throws.
    func value(for undefined: Undefined) throws(TemplateError) -> Value {
        guard undefined.isSkipped else { throw error(for: undefined) }
        return .string("")
    }

    /// The error that something undefined was used.
    func error(for undefined: Undefined) -> TemplateError {
        let frame = undefined.frame
        switch undefined.reason {
        case .failed(let error): return error
        case .skipped:
            return error(
                "undefined", "the condition is false, and there is no ‘else’",
                at: undefined.offset, in: frame)
        case .other(let message):
            return error("undefined", message, at: undefined.offset, in: frame)
        case .name(let name):
            return error(
                "unknown-name", "nothing here is named ‘\(name)’", at: undefined.offset,
                in: frame, suggestion: .suggestion(for: name, among: knownNames(in: frame)))
        case .index(let index, let value):
            let written = PythonText.representation(of: index)
            return error(
                "undefined", "\(value.kindInWords) has no element \(written)",
                at: undefined.offset, in: frame)
        case .member(let name, let base):
            let names: [String] =
                switch base {
                case .value(.dictionary(let dictionary)): Array(dictionary.keys)
                case .value(.object(let object)): object.memberNames
                case .object(let object): object.memberNames
                default: []
                }
            return error(
                "unknown-member", "\(base.kind) has no member ‘\(name)’",
                at: undefined.offset, in: frame,
                suggestion: .suggestion(for: name, among: names) ?? listing(names))
        }
    }

    /// The members that there are, if they are few.
    private func listing(_ names: [String]) -> String? {
        guard !names.isEmpty, names.count <= 12 else { return nil }
        return "it has " + names.map { "‘\($0)’" }.joined(separator: ", ")
    }
}
