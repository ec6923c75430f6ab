import ImprintCore
import OrderedCollections

/// Pygments, which takes apart code in languages that the program itself does not know.
actor HighlightingTool {
    /// A piece of code of one kind.
    struct Token: Hashable, Sendable {
        /// Pygments' short name of the kind, a class in HTML: `k`, `s2`; empty for plain text.
        var kind: String
        var text: String
    }

    /// Code in a language.
    struct Question: Hashable, Sendable {
        var language: String
        var code: String
    }

    private let worker: BatchWorker?
    private let version: [UInt8]
    private let cache: RenditionCache
    private var unknownLanguages: Set<String> = []

    init(cache: RenditionCache, search: SearchPath, timeLimit: Duration) {
        self.cache = cache
        guard let python = Self.interpreter(search) else {
            worker = nil
            version = []
            return
        }
        worker = BatchWorker([python, "-c", Self.program], timeLimit: timeLimit)
        let pygmentize = search.program("pygmentize") ?? ""
        version = Array(
            "\(Self.programVersion) \(SearchPath.version(of: python)) \(SearchPath.version(of: pygmentize))"
                .utf8)
    }

    /// The tokens of each, in order; `nil` for a language that Pygments does not know either, and for
    /// all if there is no Pygments.
    func tokens(of questions: [Question]) async -> [[Token]?] {
        guard let worker else { return questions.map { _ in nil } }
        var found: [Question: [Token]] = [:]
        var missing: OrderedSet<Question> = []
        for question in questions where !unknownLanguages.contains(question.language) {
            if let stored = cache.value(for: key(of: question)) {
                found[question] = Self.tokens(stored: stored)
            } else {
                missing.append(question)
            }
        }
        let answers = await worker.answers(
            to: missing.map { .array([.string($0.language), .string($0.code)]) })
        for (question, answer) in zip(missing, answers) {
            guard case .value(let value) = answer else { continue }
            guard case .array(let pairs) = value else {
                unknownLanguages.insert(question.language)
                continue
            }
            let tokens = pairs.compactMap(Self.token)
            // What is not the same code is none of its tokens.
            guard tokens.map(\.text).joined() == question.code else { continue }
            found[question] = tokens
            cache.store(Self.stored(tokens), for: key(of: question))
        }
        return questions.map { found[$0] }
    }

    func close() async { await worker?.close() }

    private func key(of question: Question) -> RenditionCache.Key {
        RenditionCache.Key(
            Array("pygments".utf8), version, Array(question.language.utf8),
            Array(question.code.utf8))
    }

    private static func token(_ pair: Value) -> Token? {
        guard case .array(let parts) = pair, parts.count == 2, case .string(let kind) = parts[0],
            case .string(let text) = parts[1]
        else { return nil }
        return Token(kind: kind, text: text)
    }

    // Kinds and texts in turn, each ended by NUL, which no page can hold.
    private static func stored(_ tokens: [Token]) -> [UInt8] {
        Array(tokens.map { "\($0.kind)\u{0}\($0.text)\u{0}" }.joined().utf8)
    }

    private static func tokens(stored: [UInt8]) -> [Token] {
        let parts = stored.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
        return stride(from: 0, to: parts.count - 1, by: 2).map {
            Token(kind: parts[$0], text: parts[$0 + 1])
        }
    }

    /// The Python that `pygmentize` runs with, or else the first on the search path; `nil` without
    /// `pygmentize`.
    private static func interpreter(_ search: SearchPath) -> String? {
        guard let pygmentize = search.program("pygmentize") else { return nil }
        let start: [UInt8]
        do throws(FileError) {
            start = try FileReading.contents(of: pygmentize, limit: 512)
        } catch {
            return nil
        }
        let line = String(decoding: start.prefix { $0 != 0x0A }, as: UTF8.self)
        let words = line.hasPrefix("#!") ? line.dropFirst(2).split(separator: " ") : []
        if let program = words.first.map(String.init) {
            // `#!/usr/bin/env python3`; other wrappers are shell scripts, of which nothing is known.
            let name = program.hasSuffix("/env") && words.count > 1 ? String(words[1]) : program
            if name.split(separator: "/").last?.hasPrefix("python") == true {
                if name.hasPrefix("/"), SearchPath.isProgram(name) { return name }
                if let path = search.program(name) { return path }
            }
        }
        return search.program("python3")
    }

    /// To be changed with `program`, as results on disk depend on it.
    private static let programVersion = 1

    /// What Python runs: each line holds pairs of language and code, each answer a list of tokens for
    /// each, or `null`.
    private static let program = """
        import json, sys
        from pygments.lexers import get_lexer_by_name
        from pygments.token import STANDARD_TYPES
        from pygments.util import ClassNotFound

        def short(kind):
            while kind not in STANDARD_TYPES:
                kind = kind.parent
            return STANDARD_TYPES[kind]

        def tokens(language, code):
            try:
                lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
            except ClassNotFound:
                return None
            result = []
            for kind, text in lexer.get_tokens(code):
                name = short(kind)
                if result and result[-1][0] == name:
                    result[-1][1] += text
                elif text:
                    result.append([name, text])
            return result

        for line in sys.stdin:
            print(json.dumps([tokens(*pair) for pair in json.loads(line)]), flush=True)
        """
}
