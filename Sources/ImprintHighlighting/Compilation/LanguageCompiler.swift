import ImprintCore

/// Makes a language of a parsed language file.
///
/// An author's mistake is reported and the rest is looked at all the same; there is no language then.
struct LanguageCompiler {
    let source: SourceText
    private(set) var diagnostics: [Diagnostic] = []

    var pieces: [String: RegexNode] = [:]
    var ignoresCase = false
    var builder = ProgramBuilder(ignoringCase: false)
    /// Numbers of states by name.
    var stateNumbers: [String: Int] = [:]
    var stateNames: [String] = []
    var rules: [Rule] = []
    /// Those for the ends of regions included, after the named ones.
    var states: [[Int32]] = []
    var embeddings: [Embedding] = []

    /// What stands in a state before includes are taken in.
    private enum Item {
        case rule(Int)
        case include(Int, SourceLocation)
    }

    private static let keys = [
        "name", "aliases", "files", "ignore_case", "words", "patterns", "states",
    ]

    private init(_ source: SourceText) { self.source = source }

    /// Returns the language; `nil` if the file has an error, which is reported.
    static func language(
        from document: Node, of source: SourceText, reporting diagnostics: inout [Diagnostic]
    ) -> Language? {
        var compiler = LanguageCompiler(source)
        let language = compiler.compile(document)
        diagnostics += compiler.diagnostics
        return compiler.diagnostics.isEmpty ? language : nil
    }

    mutating func report(_ error: LanguageFileError) { diagnostics.append(error.diagnostic) }

    private mutating func compile(_ document: Node) -> Language? {
        guard let entries = mapping(document, "the language file") else { return nil }
        check(entries, known: Self.keys)
        let name = document["name"].flatMap { text($0.value, "‘name’") }
        if document["name"] == nil {
            report(.missingKey("name", of: "the language", at: document.location))
        }
        if let entry = document["ignore_case"] {
            if case .scalar(.boolean(let value)) = entry.value.content {
                ignoresCase = value
            } else {
                report(
                    .wrongKind(
                        of: "‘ignore_case’", expected: "‘true’ or ‘false’",
                        found: entry.value.kind, at: entry.value.location))
            }
        }
        for key in ["aliases", "files"] {
            guard let entry = document[key] else { continue }
            for item in list(entry.value, "‘\(key)’") ?? [] {
                _ = text(item, "an item of ‘\(key)’")
            }
        }
        builder = ProgramBuilder(ignoringCase: ignoresCase)
        readPieces(of: document)
        guard let states = document["states"] else {
            report(.missingKey("states", of: "the language", at: document.location))
            return nil
        }
        readStates(states.value)
        guard let root = stateNumbers["root"] else {
            if case .mapping = states.value.content {
                report(.missingKey("root", of: "‘states’", at: states.keyLocation))
            }
            return nil
        }
        guard let name, diagnostics.isEmpty else { return nil }
        let program = builder.program()
        return Language(
            name: name, program: program, rules: rules, states: self.states, root: root,
            embeddings: embeddings.map { embedding in
                var embedding = embedding
                if case .regex(let state, _) = embedding.end {
                    let entries = self.states[state].map { rules[Int($0)].entry }
                    embedding.end = .regex(state: state, first: program.firstBytes(of: entries))
                }
                return embedding
            })
    }

    // MARK: Words and patterns

    private mutating func readPieces(of document: Node) {
        if let words = document["words"] {
            for entry in mapping(words.value, "‘words’") ?? [] {
                let list: [String]
                if case .sequence(let items) = entry.value.content {
                    list = items.compactMap { text($0, "a word of ‘\(entry.key)’") }
                } else {
                    list = (text(entry.value, "‘\(entry.key)’") ?? "")
                        .split { $0.isWhitespace }.map(String.init)
                }
                pieces[entry.key] = .words(WordTree(list, ignoringCase: ignoresCase))
            }
        }
        guard let patterns = document["patterns"] else { return }
        for entry in mapping(patterns.value, "‘patterns’") ?? [] {
            guard let regex = regex(entry.value, "‘\(entry.key)’") else { continue }
            if regex.highestGroup > 0 {
                report(
                    .regex(
                        message: "‘\(entry.key)’ has a capturing group",
                        suggestion: "write groups in ‘patterns’ as ‘(?:…)’",
                        at: entry.value.location))
            }
            pieces[entry.key] = regex
        }
    }

    // MARK: States

    private mutating func readStates(_ node: Node) {
        guard let entries = mapping(node, "‘states’") else { return }
        stateNames = entries.map(\.key)
        for (number, name) in stateNames.enumerated() { stateNumbers[name] = number }
        states = Array(repeating: [], count: entries.count)
        let items = entries.map { entry in
            (list(entry.value, "the state ‘\(entry.key)’") ?? []).compactMap { item($0) }
        }
        guard diagnostics.isEmpty else { return }
        for number in items.indices {
            var path: [Int] = []
            states[number] = flattened(number, of: items, through: &path)
        }
    }

    private mutating func item(_ node: Node) -> Item? {
        switch node.content {
        case .sequence(let parts): return rule(parts, at: node.location).map(Item.rule)
        case .mapping(let entries):
            check(entries, known: ["include", "default"])
            if let include = node["include"]?.value {
                guard let name = text(include, "‘include’") else { return nil }
                return state(name, at: include.location).map { .include($0, include.location) }
            }
            guard let action = node["default"]?.value else {
                if entries.isEmpty {
                    report(.missingKey("include", of: "the rule", at: node.location))
                }
                return nil
            }
            return defaultRule(steps(action), at: action.location).map(Item.rule)
        case .scalar:
            report(
                .wrongKind(
                    of: "a rule", expected: "a list, ‘include: …’ or ‘default: …’",
                    found: node.kind, at: node.location))
            return nil
        }
    }

    private mutating func flattened(
        _ number: Int, of items: [[Item]], through path: inout [Int]
    ) -> [Int32] {
        path.append(number)
        defer { path.removeLast() }
        var rules: [Int32] = []
        for item in items[number] {
            switch item {
            case .rule(let rule): rules.append(Int32(rule))
            case .include(let state, let location):
                if path.contains(state) {
                    report(.includeCycle(stateNames[state], at: location))
                    return rules
                }
                rules += flattened(state, of: items, through: &path)
            }
        }
        return rules
    }

    // MARK: Values

    /// The number of a state; `nil`, reported, if there is none of that name.
    mutating func state(_ name: String, at location: SourceLocation) -> Int? {
        if let number = stateNumbers[name] { return number }
        report(.unknownState(name, known: stateNames, at: location))
        return nil
    }

    /// The regex that a node holds; `nil` if there is an error, which is reported.
    mutating func regex(_ node: Node, _ subject: String) -> RegexNode? {
        guard let text = text(node, subject) else { return nil }
        do {
            return try RegexParser.parse(text, pieces: pieces, ignoringCase: ignoresCase)
        } catch {
            report(
                .regex(
                    message: error.message, suggestion: error.suggestion,
                    at: ScalarSource(node, in: source).location(ofByte: error.offset)))
            return nil
        }
    }

    /// The text of a scalar as it is written, `true` and `null` included.
    mutating func text(_ node: Node, _ subject: String) -> String? {
        if case .scalar(let value) = node.content {
            if case .string(let string) = value { return string }
            if let text = ScalarSource(node, in: source).plainText { return text }
        }
        report(
            .wrongKind(of: subject, expected: "a string", found: node.kind, at: node.location))
        return nil
    }

    mutating func list(_ node: Node, _ subject: String) -> [Node]? {
        if case .sequence(let items) = node.content { return items }
        report(.wrongKind(of: subject, expected: "a list", found: node.kind, at: node.location))
        return nil
    }

    mutating func mapping(_ node: Node, _ subject: String) -> [Node.Entry]? {
        if case .mapping(let entries) = node.content { return entries }
        report(
            .wrongKind(of: subject, expected: "a mapping", found: node.kind, at: node.location))
        return nil
    }

    mutating func check(_ entries: [Node.Entry], known: [String]) {
        for entry in entries where !known.contains(entry.key) {
            report(.unknownKey(entry.key, known: known, at: entry.keyLocation))
        }
    }
}
