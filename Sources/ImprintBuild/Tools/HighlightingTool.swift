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

    /// What is known of a question without asking Pygments.
    enum Answer: Hashable, Sendable {
        case tokens([Token])
        /// Nobody can take this code apart.
        case unknown
        /// Pygments has not been asked yet.
        case pending
    }

    private let worker: BatchWorker?
    private let version: [UInt8]
    private let cache: RenditionCache

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

    /// What is known of code without waiting.
    nonisolated func answer(to question: Question) -> Answer {
        guard worker != nil, cache.value(for: key(ofUnknown: question.language)) == nil else {
            return .unknown
        }
        guard let stored = cache.value(for: key(of: question)) else { return .pending }
        return Self.tokens(stored: stored).map(Answer.tokens) ?? .unknown
    }

    /// Asks Pygments what is not known yet; nothing is pending afterwards.
    func ask(_ questions: [Question]) async {
        guard let worker else { return }
        let pending = OrderedSet(questions.filter { answer(to: $0) == .pending })
        let answers = await worker.answers(
            to: pending.map { .array([.string($0.language), .string($0.code)]) })
        for (question, answer) in zip(pending, answers) { keep(answer, to: question) }
    }

    func close() async { await worker?.close() }

    private func keep(_ answer: BatchWorker.Answer, to question: Question) {
        switch answer {
        case .value(.array(let pairs)):
            let tokens = pairs.compactMap(Self.token)
            // What is not the same code is none of its tokens.
            let isSame = tokens.map(\.text).joined() == question.code
            cache.store(isSame ? Self.stored(tokens) : Self.storedNone, for: key(of: question))
        case .value:
            cache.store([], for: key(ofUnknown: question.language))
        // It may have been for want of time or memory, which is not so the next time.
        case .brokeDown, .unavailable:
            cache.store(Self.storedNone, for: key(of: question), isKept: false)
        }
    }

    private nonisolated func key(of question: Question) -> RenditionCache.Key {
        RenditionCache.Key(
            Array("pygments".utf8), version, Array(question.language.utf8),
            Array(question.code.utf8))
    }

    private nonisolated func key(ofUnknown language: String) -> RenditionCache.Key {
        RenditionCache.Key(Array("pygments-unknown".utf8), version, Array(language.utf8))
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

    /// Stands for code that has no tokens to be kept.
    private static let storedNone = [UInt8(ascii: "!")]

    private static func tokens(stored: [UInt8]) -> [Token]? {
        guard stored != storedNone else { return nil }
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
