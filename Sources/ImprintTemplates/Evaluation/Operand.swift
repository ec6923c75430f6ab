import ImprintCore

/// What an expression yields: a value, the absence of one, or something only templates have.
enum Operand {
    case value(Value)
    case undefined(Undefined)
    case object(RuntimeObject)

    /// The kind of thing in an author's words.
    var kind: String {
        switch self {
        case .value(let value): value.kindInWords
        case .undefined: "undefined"
        case .object(let object): object.kind
        }
    }
}

/// The absence of a value, and what is known about why.
///
/// An undefined value may be passed on, tested with `is defined` and replaced with `default`; any
/// other use is an error, which is told at the place where the value was looked for.
final class Undefined {
    enum Reason {
        case name(String)
        case member(String, of: Operand)
        case index(Value, of: Value)
        /// An `if` without `else` whose condition is false: as in Jinja, it may be written and
        /// leaves nothing.
        case skipped
        /// The error of the `set` that should have given the value.
        case failed(TemplateError)
        /// A whole message.
        case other(String)
    }

    let reason: Reason
    let frame: Frame
    /// Where in the frame's template the name, the member or the call stands.
    let offset: Int

    init(_ reason: Reason, in frame: Frame, at offset: Int) {
        self.reason = reason
        self.frame = frame
        self.offset = offset
    }
}

/// Something that a template handles but that is no data: a macro, a loop, a namespace.
class RuntimeObject {
    /// In an author's words, with the article.
    var kind: String { "an object" }

    /// The member of that name; `nil` if it is undefined.
    func member(named name: String) -> Operand? { nil }

    var memberNames: [String] { [] }

    /// Calls it; `offset` and `frame` are where.
    func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        throw evaluator.error("type", "\(kind) cannot be called", at: offset, in: frame)
    }
}

/// The arguments of a call, evaluated.
struct CallArguments {
    var positional: [Operand] = []
    var keywords: [(name: String, operand: Operand)] = []

    mutating func takeKeyword(_ name: String) -> Operand? {
        guard let index = keywords.firstIndex(where: { $0.name == name }) else { return nil }
        return keywords.remove(at: index).operand
    }
}
