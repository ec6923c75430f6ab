import ImprintCore

extension Evaluator {
    /// Writes text of a template as it stands there.
    func write(
        _ range: Range<Int>, of source: SourceText, in frame: Frame
    ) throws(TemplateError) {
        recorder?.verbatim(range, of: source, at: output.count)
        source.bytes.withUnsafeBufferPointer { bytes in
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        }
        if output.count - outputStart > limits.outputSize {
            throw tooLarge(in: frame, at: range.lowerBound)
        }
    }

    /// Writes what was rendered before.
    func write(_ text: [UInt8], in frame: Frame, at offset: Int) throws(TemplateError) {
        output.append(contentsOf: text)
        if output.count - outputStart > limits.outputSize {
            throw tooLarge(in: frame, at: offset)
        }
    }

    /// Writes what an expression yields.
    func write(_ operand: Operand, in frame: Frame, at offset: Int) throws(TemplateError) {
        switch operand {
        case .value(let value): try write(value, in: frame, at: offset)
        case .undefined(let undefined):
            try write(value(for: undefined), in: frame, at: offset)
        case .object(let object):
            throw error("type", "\(object.kind) cannot be written", at: offset, in: frame)
        }
        if output.count - outputStart > limits.outputSize {
            throw tooLarge(in: frame, at: offset)
        }
    }

    private func write(_ value: Value, in frame: Frame, at offset: Int) throws(TemplateError) {
        switch value {
        case .string(let text):
            if escapes { HTMLEscape.append(text, to: &output) } else { append(text) }
        case .markup(let text):
            if let recording, !escapes {
                append(recording.token(for: text, at: location(offset, in: frame)))
            } else {
                append(text)
            }
        case .integer(let integer): append(String(integer))
        case .none:
            throw error(
                "empty", "the value is null, and would leave nothing here", at: offset, in: frame,
                suggestion: "give it a value, or write ‘| default(\"…\", true)’")
        case .boolean(let boolean): append(boolean ? "True" : "False")
        case .number(let number): append(PythonText.text(of: number))
        case .date(let date): append(date.description)
        case .array, .dictionary, .object:
            if recording != nil, !escapes {
                throw error(
                    "type", "\(value.kindInWords) cannot be written into a page", at: offset,
                    in: frame, suggestion: "name one of its members, or use ‘| join(\", \")’")
            }
            let text = PythonText.representation(of: value)
            try count(bytes: text.utf8.count, in: frame, at: offset)
            if escapes { HTMLEscape.append(text, to: &output) } else { append(text) }
        }
    }

    func append(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
            output.append(contentsOf: $0)
        }
        if isDone == nil { output.append(contentsOf: text.utf8) }
    }

    /// Runs a body and gives what it writes as a value: markup if it was escaped.
    func capture(_ body: [any Statement], _ frame: Frame) throws(TemplateError) -> Value {
        try capture(at: 0, in: frame) { () throws(TemplateError) in
            _ = try body.execute(self, frame)
        }
    }

    func capture(
        at offset: Int, in frame: Frame, _ body: () throws(TemplateError) -> Void
    ) throws(TemplateError) -> Value {
        let outer = beginCapture()
        defer { endCapture(outer) }
        try body()
        return try captured(at: offset, in: frame)
    }

    /// What is written where, while something else is being captured.
    struct Capture {
        fileprivate var output: [UInt8] = []
        fileprivate let outputStart: Int
        fileprivate let recorder: Recorder?
    }

    /// Starts to collect what is written, until `endCapture` is given the result.
    func beginCapture() -> Capture {
        var outer = Capture(outputStart: outputStart, recorder: recorder)
        swap(&outer.output, &output)
        outputStart = 0
        recorder = nil
        return outer
    }

    func endCapture(_ outer: Capture) {
        output = outer.output
        outputStart = outer.outputStart
        recorder = outer.recorder
    }

    /// What has been written since the capture began.
    func captured(at offset: Int, in frame: Frame) throws(TemplateError) -> Value {
        try count(bytes: output.count, in: frame, at: offset)
        let text = String(decoding: output, as: UTF8.self)
        return escapes ? .markup(text) : .string(text)
    }

    /// Expands a variable tag of a page.
    func substitute(_ statement: OutputStatement, in frame: Frame) throws(TemplateError) {
        try substitution(at: statement.range, in: frame) { () throws(TemplateError) in
            let operand = try statement.expression.evaluate(self, frame)
            try write(operand, in: frame, at: statement.expression.start)
        }
    }

    /// Runs what a tag of a page stands for, and records where that ended up.
    func substitution(
        at range: Range<Int>, in frame: Frame, _ body: () throws(TemplateError) -> Void
    ) throws(TemplateError) {
        guard let recorder else { return try body() }
        let start = output.count
        do throws(TemplateError) {
            try body()
        } catch {
            output.removeLast(output.count - start)
            try tolerate(error)
        }
        recorder.substituted(
            range, of: frame.module.template.source, by: start..<output.count)
    }
}

/// The escaping of HTML's special characters.
enum HTMLEscape {
    /// What MarkupSafe writes for a byte; empty for a byte that stands for itself.
    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&#34;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                guard bytes[index] <= UInt8(ascii: ">"), let escape = escape(bytes[index]) else {
                    continue
                }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                output.append(
                    contentsOf: UnsafeBufferPointer(
                        start: escape.utf8Start, count: escape.utf8CodeUnitCount))
                start = index + 1
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { escape($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
