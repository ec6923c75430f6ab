import ImprintCore

/// The methods of Python's strings and mappings that templates use.
enum Methods {
    private static let ofMappings: Set<String> = ["items", "keys", "values", "get"]
    private static let ofStrings: Set<String> = [
        "upper", "lower", "strip", "lstrip", "rstrip", "split", "splitlines", "startswith",
        "endswith", "replace", "join", "title", "capitalize", "count", "find", "isdigit",
        "removeprefix", "removesuffix",
    ]

    static func has(_ name: String, _ value: Value) -> Bool {
        switch value {
        case .dictionary: ofMappings.contains(name)
        case .object(let object):
            ofMappings.contains(name) && !(object is any SequenceObject)
        case .string, .markup: ofStrings.contains(name)
        default: false
        }
    }

    static func suggestion(for name: String, on value: Value) -> String? {
        switch value {
        case .dictionary, .object: .suggestion(for: name, among: ofMappings.sorted())
        case .string, .markup: .suggestion(for: name, among: ofStrings.sorted())
        default: nil
        }
    }

    static func call(
        _ name: String, on value: Value, _ arguments: CallArguments, _ evaluator: Evaluator,
        _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        if name == "get", let entries = value.entries {
            return try get(entries, arguments, evaluator, frame, at: offset)
        }
        let call = try TemplateCall(
            name, value, arguments, evaluator: evaluator, frame: frame, offset: offset,
            valueOffset: offset)
        if let entries = value.entries {
            try call.check()
            switch name {
            case "keys": return .value(.array(entries.map { .string($0.name) }))
            case "values": return .value(.array(entries.map(\.value)))
            default:
                return .value(.array(entries.map { .tuple([.string($0.name), $0.value]) }))
            }
        }
        return .value(try callString(name, call))
    }

    private static func get(
        _ entries: [(name: String, value: Value)], _ arguments: CallArguments,
        _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        guard (1...2).contains(arguments.positional.count), arguments.keywords.isEmpty else {
            throw evaluator.error(
                "arguments", "‘get’ takes a key and what stands for a missing one", at: offset,
                in: frame)
        }
        let key = try evaluator.value(of: arguments.positional[0], in: frame, at: offset)
        if let name = key.text, let entry = entries.first(where: { $0.name == name }) {
            return .value(entry.value)
        }
        return arguments.positional.count > 1 ? arguments.positional[1] : .value(.none)
    }

    private static func callString(
        _ name: String, _ call: TemplateCall
    ) throws(TemplateError) -> Value {
        let text = call.value.text ?? ""
        switch name {
        case "upper":
            try call.check()
            return try call.alike(text.uppercased())
        case "lower":
            try call.check()
            return try call.alike(text.lowercased())
        case "title":
            try call.check()
            return try call.alike(TextCase.pythonTitle(text))
        case "capitalize":
            try call.check()
            return try call.alike(TextCase.capitalized(text))
        case "strip", "lstrip", "rstrip":
            try call.check("chars")
            return try call.alike(
                Trimming.trimmed(
                    text, try call.string(0, "chars"), start: name != "rstrip",
                    end: name != "lstrip"))
        case "split":
            let isMarkup = call.value.isMarkup
            return .array(try split(text, call).map { isMarkup ? .markup($0) : .string($0) })
        case "splitlines":
            try call.check()
            return .array(Lines.split(text).map { .string($0) })
        case "startswith", "endswith": return .boolean(try hasAffix(text, call))
        case "removeprefix", "removesuffix":
            try call.check("affix")
            let affix = try call.string(0, "affix") ?? ""
            if name == "removeprefix", text.utf8.starts(with: affix.utf8) {
                return try call.alike(
                    String(decoding: text.utf8.dropFirst(affix.utf8.count), as: UTF8.self))
            }
            if name == "removesuffix", text.utf8.reversed().starts(with: affix.utf8.reversed()) {
                return try call.alike(
                    String(decoding: text.utf8.dropLast(affix.utf8.count), as: UTF8.self))
            }
            return call.value
        case "replace": return try TextFilters.replace(call, escaping: call.value.isMarkup)
        case "join": return try join(text, call)
        case "count":
            try call.check("sub")
            let part = try call.string(0, "sub") ?? ""
            return .integer(
                part.isEmpty ? text.unicodeScalars.count + 1 : text.ranges(ofText: part).count)
        case "find":
            try call.check("sub")
            let part = try call.string(0, "sub") ?? ""
            guard !part.isEmpty else { return .integer(0) }
            guard let range = text.ranges(ofText: part, limit: 1).first else {
                return .integer(-1)
            }
            let before = text.utf8.prefix(range.lowerBound)
            return .integer(String(decoding: before, as: UTF8.self).unicodeScalars.count)
        default:
            try call.check()
            return .boolean(
                !text.isEmpty
                    && text.unicodeScalars.allSatisfy {
                        $0.properties.numericType == .decimal || $0.properties.numericType == .digit
                    })
        }
    }

    private static func split(
        _ text: String, _ call: TemplateCall
    ) throws(TemplateError) -> [String] {
        try call.check("sep", "maxsplit")
        let limit = try call.integer(1, "maxsplit") ?? -1
        let maximum = limit < 0 ? Int.max : limit
        if let separator = try call.string(0, "sep") {
            guard !separator.isEmpty else {
                throw call.error("arguments", "‘split’ needs a separator that is not empty")
            }
            let bytes = Array(text.utf8)
            var parts: [String] = []
            var start = 0
            for range in text.ranges(ofText: separator, limit: maximum) {
                parts.append(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
                start = range.upperBound
            }
            parts.append(String(decoding: bytes[start...], as: UTF8.self))
            return parts
        }
        var parts: [String] = []
        var rest = Substring(text).drop(while: \.isWhitespace)
        while !rest.isEmpty, parts.count < maximum {
            let word = rest.prefix { !$0.isWhitespace }
            parts.append(String(word))
            rest = rest[word.endIndex...].drop(while: \.isWhitespace)
        }
        if !rest.isEmpty {
            parts.append(Trimming.trimmed(String(rest), nil, start: false, end: true))
        }
        return parts
    }

    private static func hasAffix(
        _ text: String, _ call: TemplateCall
    ) throws(TemplateError) -> Bool {
        guard call.arguments.count == 1, call.keywords.isEmpty else {
            throw call.error("arguments", "‘\(call.name)’ takes one argument")
        }
        var affixes: [String] = []
        if let affix = call.arguments[0].text {
            affixes = [affix]
        } else if let tuple = call.arguments[0].sequence as? TupleObject {
            affixes = tuple.elements.compactMap(\.text)
        } else {
            throw call.error("type", "‘\(call.name)’ needs a string or several")
        }
        return affixes.contains { affix in
            call.name == "startswith"
                ? text.utf8.starts(with: affix.utf8)
                : text.utf8.reversed().starts(with: affix.utf8.reversed())
        }
    }

    private static func join(
        _ separator: String, _ call: TemplateCall
    ) throws(TemplateError) -> Value {
        try call.check("iterable")
        guard let list = call.argument(0, "iterable") else {
            throw call.error("arguments", "‘join’ takes one argument")
        }
        var parts: [String] = []
        for element in try call.evaluator.elements(of: list, in: call.frame, at: call.offset) {
            guard let text = element.text else {
                throw call.error(
                    "type", "‘join’ needs strings, not \(element.kindInWords)",
                    suggestion: "the filter ‘| join’ takes anything")
            }
            parts.append(
                call.value.isMarkup && !element.isMarkup ? HTMLEscape.escaped(text) : text)
        }
        let size = parts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
        try call.evaluator.count(bytes: size, in: call.frame, at: call.offset)
        let text = parts.joined(separator: separator)
        return call.value.isMarkup ? .markup(text) : .string(text)
    }
}
