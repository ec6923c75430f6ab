import ImprintCore

extension TemplateParser {
    func advance() throws(TemplateError) { token = try lexer.next() }

    /// The token after the current one.
    @inline(never) func peek() throws(TemplateError) -> Token {
        var ahead = lexer
        guard token.kind != .tagEnd else { return token }
        return try ahead.next()
    }

    @inline(never) func text(_ token: Token) -> String {
        String(decoding: source.bytes[token.start..<token.end], as: UTF8.self)
    }

    func isSymbol(_ symbol: Symbol) -> Bool { token.kind == .symbol(symbol) }

    func isWord(_ word: String) -> Bool {
        token.kind == .name && source.bytes[token.start..<token.end].elementsEqual(word.utf8)
    }

    func skip(_ symbol: Symbol) throws(TemplateError) -> Bool {
        guard isSymbol(symbol) else { return false }
        try advance()
        return true
    }

    func skip(word: String) throws(TemplateError) -> Bool {
        guard isWord(word) else { return false }
        try advance()
        return true
    }

    func expect(_ symbol: Symbol) throws(TemplateError) {
        guard try skip(symbol) else { throw unexpected(wanting: "‘\(symbol.rawValue)’") }
    }

    func expect(word: String) throws(TemplateError) {
        guard try skip(word: word) else { throw unexpected(wanting: "‘\(word)’") }
    }

    func expectName() throws(TemplateError) -> (name: String, offset: Int) {
        guard token.kind == .name else { throw unexpected(wanting: "a name") }
        let result = (text(token), token.start)
        try advance()
        return result
    }

    /// The error that the current token does not fit.
    @inline(never) func unexpected(wanting wanted: String? = nil) -> TemplateError {
        let found =
            token.kind == .tagEnd ? "the tag ends" : "‘\(text(token).prefix(40))’ stands"
        guard let wanted else {
            return error(
                "syntax",
                token.kind == .tagEnd ? "the tag ends too early" : "\(found) where nothing should",
                at: token.start)
        }
        return error("syntax", "\(found) where \(wanted) is due", at: token.start)
    }
}
