import ImprintCore

/// Whether a variable tag of a page is one.
enum TagRecognition {
    case text
    /// Starts with a name in scope; certain if what follows the name could not be anything else.
    case tag(isCertain: Bool)
    /// Looks like a tag, but its name is misspelt.
    case unknown(name: String, nearest: String, offset: Int)
}

extension TemplateParser {
    func recognition(of offset: Int, _ length: Int) -> TagRecognition {
        guard let recognition = syntax.recognition else { return .tag(isCertain: true) }
        var start = offset + length
        if byte(at: start) == Ascii.minus { start += 1 }
        while let byte = byte(at: start), byte.isWhitespace { start += 1 }
        let name = word(from: start)
        guard !name.isEmpty else { return .text }
        let end = start + name.utf8.count
        let next = byte(at: end)
        if recognition.shortcodes.contains(name), next == Ascii.openParenthesis {
            return .tag(isCertain: true)
        }
        if recognition.roots.contains(name) || isDeclared(name) {
            let hasFilter = next == Ascii.space && byte(at: end + 1) == Ascii.pipe
            let isCertain =
                hasFilter || next == Ascii.dot || next == Ascii.openBracket
                || next == Ascii.openParenthesis
            return .tag(isCertain: isCertain)
        }
        guard isPath(from: end),
            let nearest = NearestName.nearest(to: name, among: recognition.roots)
        else { return .text }
        return .unknown(name: name, nearest: nearest, offset: start)
    }

    /// Whether a name was introduced by the page itself.
    private func isDeclared(_ name: String) -> Bool {
        if scope.declares(name) || ownNames.contains(name) { return true }
        return blockDepth > 0 && (name == "super" || name == "self")
    }

    /// Whether only `.name`s follow, at least one, and then the end of the tag.
    private func isPath(from offset: Int) -> Bool {
        var index = offset
        while byte(at: index) == Ascii.dot {
            let name = word(from: index + 1)
            guard let first = byte(at: index + 1), first.startsName else { return false }
            index += 1 + name.utf8.count
        }
        guard index > offset else { return false }
        while let byte = byte(at: index), byte.isWhitespace { index += 1 }
        if byte(at: index) == Ascii.minus { index += 1 }
        let close = syntax.variable.close
        return close.indices.allSatisfy { byte(at: index + $0) == close[$0] }
    }
}
