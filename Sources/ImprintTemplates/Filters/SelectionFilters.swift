import ImprintCore

/// Filters that order, group and choose the elements of a sequence.
enum SelectionFilters {
    typealias Keyed = (keys: [Value], element: Value)

    static func sort(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("reverse", "case_sensitive", "attribute")
        let keepsCase = call.flag(1, "case_sensitive")
        var paths: [AttributePath] = []
        if let attribute = call.argument(2, "attribute"), !attribute.isNone {
            let parts =
                attribute.text.map { text in
                    text.split(separator: ",").map { Value.string(String($0)) }
                } ?? [attribute]
            for part in parts { paths.append(try AttributePath(part, call)) }
        }
        var keyed: [Keyed] = []
        for element in try call.elements() {
            var keys: [Value] = paths.isEmpty ? [element] : []
            for path in paths { keys.append(try path.value(of: element, call)) }
            keyed.append((keepsCase ? keys : keys.map(\.lowercased), element))
        }
        return .array(try sorted(keyed, reverse: call.flag(0, "reverse"), call))
    }

    /// The elements in the order of their keys; equal ones stay as they are, also in reverse.
    static func sorted(
        _ keyed: [Keyed], reverse: Bool, _ call: TemplateCall
    ) throws(TemplateError) -> [Value] {
        var problem: TemplateError?
        func isLess(_ left: [Value], _ right: [Value]) -> Bool {
            guard problem == nil else { return false }
            for (left, right) in zip(left, right) where !Comparison.areEqual(left, right) {
                guard let isLess = Comparison.isLess(left, right) else {
                    problem = call.error(
                        "type",
                        "\(left.kindInWords) and \(right.kindInWords) have no order to sort by")
                    return false
                }
                return isLess
            }
            return false
        }
        var indices = Array(keyed.indices)
        indices.sort { first, second in
            let (left, right) = reverse ? (second, first) : (first, second)
            if isLess(keyed[left].keys, keyed[right].keys) { return true }
            if isLess(keyed[right].keys, keyed[left].keys) { return false }
            return first < second
        }
        if let problem { throw problem }
        return indices.map { keyed[$0].element }
    }

    static func unique(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("case_sensitive", "attribute")
        let keepsCase = call.flag(0, "case_sensitive")
        let path = try path(call, 1)
        var seen: [Value] = []
        var texts: Set<String> = []
        var result: [Value] = []
        for element in try call.elements() {
            var key = try path?.value(of: element, call) ?? element
            if !keepsCase { key = key.lowercased }
            if let text = key.text {
                guard texts.insert(text).inserted else { continue }
            } else {
                try call.evaluator.count(items: seen.count, in: call.frame, at: call.offset)
                guard !seen.contains(where: { Comparison.areEqual($0, key) }) else { continue }
                seen.append(key)
            }
            result.append(element)
        }
        return .array(result)
    }

    /// The path in the argument `attribute`.
    private static func path(
        _ call: TemplateCall, _ position: Int
    ) throws(TemplateError) -> AttributePath? {
        guard let attribute = call.argument(position, "attribute"), !attribute.isNone else {
            return nil
        }
        return try AttributePath(attribute, call)
    }

    /// `min` and `max`.
    static func extreme(_ call: TemplateCall) throws(TemplateError) -> Operand {
        try call.check("case_sensitive", "attribute")
        let keepsCase = call.flag(0, "case_sensitive")
        let path = try path(call, 1)
        var best: (key: Value, element: Value)?
        for element in try call.elements() {
            var key = try path?.value(of: element, call) ?? element
            if !keepsCase { key = key.lowercased }
            if let current = best {
                let (left, right) =
                    call.name == "min" ? (key, current.key) : (current.key, key)
                guard
                    try call.evaluator.isLess(left, right, in: call.frame, at: call.offset)
                else { continue }
            }
            best = (key, element)
        }
        return best.map { .value($0.element) } ?? call.undefined("the sequence is empty")
    }

    static func groupby(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("attribute", "default", "case_sensitive")
        guard let attribute = call.argument(0, "attribute") else {
            throw call.error("arguments", "‘\(call.name)’ needs the attribute to group by")
        }
        let path = try AttributePath(attribute, call)
        let fallback = call.argument(1, "default").flatMap { $0.isNone ? nil : $0 }
        let keepsCase = call.flag(2, "case_sensitive")
        var keyed: [Keyed] = []
        for element in try call.elements() {
            let key = try path.value(of: element, default: fallback, call)
            keyed.append(([keepsCase ? key : key.lowercased], .tuple([key, element])))
        }
        var groups: [(key: Value, grouper: Value, elements: [Value])] = []
        for pair in try sorted(keyed, reverse: false, call) {
            guard let parts = (pair.sequence as? TupleObject)?.elements else { continue }
            let key = keepsCase ? parts[0] : parts[0].lowercased
            if let last = groups.last, Comparison.areEqual(last.key, key) {
                groups[groups.count - 1].elements.append(parts[1])
            } else {
                groups.append((key, parts[0], [parts[1]]))
            }
        }
        return .array(
            groups.map { group in
                .object(
                    TupleObject(
                        [group.grouper, .array(group.elements)], names: ["grouper", "list"]))
            })
    }

    static func attr(_ call: TemplateCall) throws(TemplateError) -> Operand {
        try call.check("name")
        guard let name = try call.string(0, "name") else {
            throw call.error("arguments", "‘attr’ needs the name of a member")
        }
        return try call.evaluator.member(
            name, of: .value(call.value), in: call.frame, at: call.offset)
    }

    static func map(_ call: TemplateCall) throws(TemplateError) -> Value {
        var result: [Value] = []
        if call.arguments.isEmpty {
            for keyword in call.keywords
            where keyword.name != "attribute" && keyword.name != "default" {
                throw call.error("arguments", "‘map’ has no parameter ‘\(keyword.name)’")
            }
            guard let attribute = call.argument(0, "attribute") else {
                throw call.error("arguments", "‘map’ needs a filter or an attribute")
            }
            let path = try AttributePath(attribute, call)
            let fallback = call.argument(1, "default").flatMap { $0.isNone ? nil : $0 }
            for element in try call.elements() {
                result.append(try path.value(of: element, default: fallback, call))
            }
            return .array(result)
        }
        guard let name = try call.string(0, "filter") else {
            throw call.error("arguments", "‘map’ needs the name of a filter")
        }
        let rest = call.rest(dropping: 1)
        for element in try call.elements() {
            let operand = try call.evaluator.descend(in: call.frame, at: call.offset) {
                () throws(TemplateError) in
                try call.evaluator.filter(
                    name, .value(element), rest, in: call.frame, at: call.offset,
                    targetOffset: call.valueOffset)
            }
            result.append(
                try call.evaluator.value(of: operand, in: call.frame, at: call.offset))
        }
        return .array(result)
    }

    /// `select`, `reject`, `selectattr` and `rejectattr`.
    static func select(_ call: TemplateCall) throws(TemplateError) -> Value {
        let hasAttribute = call.name.hasSuffix("attr")
        let wanted = call.name.hasPrefix("select")
        let offset = hasAttribute ? 1 : 0
        if hasAttribute, call.arguments.isEmpty {
            throw call.error("arguments", "‘\(call.name)’ needs an attribute")
        }
        let path = hasAttribute ? try AttributePath(call.arguments[0], call) : nil
        let test = try call.string(offset, "test")
        let rest = call.rest(dropping: offset + 1)
        var result: [Value] = []
        for element in try call.elements() {
            let operand = try path?.operand(of: element, call) ?? .value(element)
            let holds =
                if let test {
                    try call.evaluator.test(
                        test, operand, rest, in: call.frame, at: call.offset)
                } else {
                    try call.evaluator.isTrue(operand)
                }
            if holds == wanted { result.append(element) }
        }
        return .array(result)
    }
}

extension TemplateCall {
    /// The arguments after the first ones, for a filter or test that they are handed on to.
    func rest(dropping count: Int) -> CallArguments {
        CallArguments(
            positional: arguments.dropFirst(count).map { .value($0) },
            keywords: keywords.map { ($0.name, .value($0.value)) })
    }
}
