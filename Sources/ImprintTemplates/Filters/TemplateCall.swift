package import ImprintCore

/// A call of a filter or function: what it gets, where it stands.
package struct TemplateCall {
    package let name: String
    /// What the filter is applied to; null for a function.
    package let value: Value
    package private(set) var arguments: [Value]
    package private(set) var keywords: [(name: String, value: Value)]

    let evaluator: Evaluator
    let frame: Frame
    /// Where the name of the filter or function stands.
    let offset: Int
    /// Where what the filter is applied to stands.
    let valueOffset: Int

    init(
        _ name: String, _ value: Value, _ arguments: CallArguments, evaluator: Evaluator,
        frame: Frame, offset: Int, valueOffset: Int
    ) throws(TemplateError) {
        self.name = name
        self.value = value
        self.evaluator = evaluator
        self.frame = frame
        self.offset = offset
        self.valueOffset = valueOffset
        var positional: [Value] = []
        for operand in arguments.positional {
            positional.append(try evaluator.value(of: operand, in: frame, at: offset))
        }
        self.arguments = positional
        keywords = []
        for (name, operand) in arguments.keywords {
            keywords.append((name, try evaluator.value(of: operand, in: frame, at: offset)))
        }
    }

    /// Where the call stands.
    package var location: SourceLocation { evaluator.location(offset, in: frame) }

    /// What the caller of the rendering has put into its scope for filters and functions.
    package var context: (any Sendable)? { evaluator.scope.context }

    /// Whether the result goes into HTML, so that plain strings are escaped.
    package var isEscaping: Bool { evaluator.escapes }

    /// The argument at a position, or of a name; `nil` if it is not given.
    package func argument(_ position: Int, _ name: String) -> Value? {
        if position < arguments.count { return arguments[position] }
        return keywords.first { $0.name == name }?.value
    }

    package func string(_ position: Int, _ name: String) throws(TemplateError) -> String? {
        guard let value = argument(position, name), !value.isNone else { return nil }
        guard let text = value.text else { throw wrong(name, "a string", value) }
        return text
    }

    package func integer(_ position: Int, _ name: String) throws(TemplateError) -> Int? {
        guard let value = argument(position, name), !value.isNone else { return nil }
        guard let integer = value.asInteger else { throw wrong(name, "an integer", value) }
        return integer
    }

    /// Whether an argument counts as true; `false` if it is not given.
    package func flag(_ position: Int, _ name: String) -> Bool {
        argument(position, name)?.isTrue ?? false
    }

    /// Refuses more positional arguments, and named ones that are not among these.
    package func check(_ names: String...) throws(TemplateError) {
        guard arguments.count <= names.count else {
            throw error(
                "arguments",
                names.isEmpty
                    ? "‘\(name)’ takes no arguments"
                    : "‘\(name)’ takes no more than \(names.count) arguments")
        }
        for (position, keyword) in keywords.enumerated() {
            guard let index = names.firstIndex(of: keyword.name) else {
                throw error(
                    "arguments", "‘\(name)’ has no parameter ‘\(keyword.name)’",
                    suggestion: .suggestion(for: keyword.name, among: names))
            }
            guard index >= arguments.count,
                !keywords[..<position].contains(where: { $0.name == keyword.name })
            else {
                throw error("arguments", "‘\(name)’ gets ‘\(keyword.name)’ twice")
            }
        }
    }

    /// An error at the filter's or function's name.
    ///
    /// `code`: The part after `template.`.
    package func error(
        _ code: String, _ message: String, suggestion: String? = nil
    ) -> TemplateError {
        evaluator.error(code, message, at: offset, in: frame, suggestion: suggestion)
    }

    private func wrong(_ name: String, _ wanted: String, _ value: Value) -> TemplateError {
        error(
            "type", "‘\(self.name)’ needs \(wanted) as ‘\(name)’, not \(value.kindInWords)")
    }

    // MARK: What the language's own filters share

    /// The text of the value, whatever it is.
    func text() throws(TemplateError) -> String {
        try evaluator.text(of: value, in: frame, at: valueOffset)
    }

    func elements() throws(TemplateError) -> [Value] {
        try evaluator.elements(of: value, in: frame, at: valueOffset)
    }

    /// A text as markup if the value is markup.
    func alike(_ text: String) throws(TemplateError) -> Value {
        try evaluator.count(bytes: text.utf8.count, in: frame, at: offset)
        return value.isMarkup ? .markup(text) : .string(text)
    }

    /// HTML: markup in a layout; plain text in a page, where markup would be set apart.
    func html(_ text: String) throws(TemplateError) -> Value {
        try evaluator.count(bytes: text.utf8.count, in: frame, at: offset)
        return evaluator.recording != nil && !evaluator.escapes ? .string(text) : .markup(text)
    }

    func undefined(_ message: String) -> Operand {
        .undefined(Undefined(.other(message), in: frame, at: offset))
    }
}
