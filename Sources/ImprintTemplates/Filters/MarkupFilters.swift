import ImprintCore

/// Filters for HTML and URLs.
enum MarkupFilters {
    static func escape(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        if call.value.isMarkup { return call.value }
        return try call.html(HTMLEscape.escaped(try call.text()))
    }

    static func forceescape(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        return try call.html(HTMLEscape.escaped(try call.text()))
    }

    static func safe(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        return .markup(try call.text())
    }

    static func striptags(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        let text = try call.text()
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        let less = UInt8(ascii: "<")
        while let start = rest.firstIndex(of: less) {
            result += rest[..<start]
            let tag = rest[start...]
            let end: Int?
            if tag.starts(with: "<!--".utf8) {
                end = indexAfter(Array("-->".utf8), in: tag.dropFirst(4))
            } else {
                end = tag.firstIndex(of: Ascii.greater).map { $0 + 1 }
            }
            guard let end else {
                result += tag
                rest = []
                break
            }
            rest = rest[end...]
        }
        result += rest
        let words = String(decoding: result, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return .string(HTMLEntities.decoded(words.joined(separator: " ")))
    }

    private static func indexAfter(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        while rest.count >= needle.count {
            if rest.starts(with: needle) { return rest.startIndex + needle.count }
            rest.removeFirst()
        }
        return nil
    }

    static func xmlattr(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("autospace")
        var parts: [String] = []
        for (name, value) in try call.evaluator.entries(
            of: call.value, in: call.frame, at: call.valueOffset)
        {
            if value.isNone { continue }
            guard !name.utf8.contains(where: { $0.isWhitespace || "/>=".utf8.contains($0) }) else {
                throw call.error("type", "‘\(name)’ cannot be the name of an attribute")
            }
            let text = try call.evaluator.text(of: value, in: call.frame, at: call.valueOffset)
            let escaped = value.isMarkup ? text : HTMLEscape.escaped(text)
            parts.append("\(HTMLEscape.escaped(name))=\"\(escaped)\"")
        }
        var result = parts.joined(separator: " ")
        if !result.isEmpty, call.argument(0, "autospace")?.isTrue ?? true { result = " " + result }
        return call.isEscaping ? try call.html(result) : .string(result)
    }

    static func urlencode(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        var pairs: [(String, Value)] = []
        if let entries = call.value.entries {
            pairs = entries.map { ($0.name, $0.value) }
        } else if call.value.text == nil, call.value.length != nil {
            for element in try call.elements() {
                let parts = try call.evaluator.elements(
                    of: element, in: call.frame, at: call.valueOffset)
                guard parts.count == 2 else {
                    throw call.error("type", "‘urlencode’ needs pairs of a name and a value")
                }
                pairs.append(
                    (
                        try call.evaluator.text(
                            of: parts[0], in: call.frame, at: call.valueOffset), parts[1]
                    ))
            }
        } else {
            return .string(quoted(try call.text(), isQuery: false))
        }
        var query: [String] = []
        for (name, value) in pairs {
            let text = try call.evaluator.text(of: value, in: call.frame, at: call.valueOffset)
            query.append("\(quoted(name, isQuery: true))=\(quoted(text, isQuery: true))")
        }
        return .string(query.joined(separator: "&"))
    }

    /// `isQuery`: Whether a blank becomes `+`, and `/` is encoded too.
    private static func quoted(_ text: String, isQuery: Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            if byte.isLetter && byte < 0x80 || byte.isDigit || "_.-~".utf8.contains(byte)
                || !isQuery && byte == UInt8(ascii: "/")
            {
                result.append(byte)
            } else if isQuery, byte == Ascii.space {
                result.append(Ascii.plus)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// The character references that escaping makes, and numeric ones.
enum HTMLEntities {
    private static let named = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]

    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let tail = rest[rest.index(after: start)...]
            guard let end = tail.prefix(12).firstIndex(of: ";"),
                let character = character(tail[..<end])
            else {
                result += "&"
                rest = tail
                continue
            }
            result += character
            rest = tail[tail.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> String? {
        guard name.first == "#" else { return named[String(name)] }
        let digits = name.dropFirst()
        let code =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
