/// Reads the info string of a fence: a language, then attributes in whatever way they are written.
///
/// Sources of the rules: `pymdownx.superfences` (`python title="x" hl_lines="2-4"` and
/// `{ .python .annotate }`), Pandoc (`{.python .numberLines startFrom="5"}`), Docusaurus and VitePress
/// (`js {2-4} showLineNumbers`, `js:line-numbers`), Hugo (`go {hl_lines=[2,"4-6"], linenostart=5}`).
struct CodeFenceParser {
    private let info: [UInt8]
    private var index = 0
    private var isInBraces = false
    private var fence = CodeFence()
    private var problems: [CodeFence.Problem] = []

    /// Whether an info string says more than a language.
    static func hasAttributes(_ info: UnsafeBufferPointer<UInt8>) -> Bool {
        info.contains { isSpace($0) || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ":") }
    }

    /// Reads an info string as cmark leaves it: trimmed, entities and backslashes resolved.
    static func parse(
        _ info: [UInt8]
    ) -> (fence: CodeFence, problems: [CodeFence.Problem]) {
        var parser = CodeFenceParser(info: info)
        parser.readLanguage()
        while parser.index < parser.info.count { parser.readPart() }
        return (parser.fence, parser.problems)
    }

    private init(info: [UInt8]) {
        self.info = info
        fence.info = info
    }

    private mutating func readLanguage() {
        // `{=html}` is no list of attributes, and stays the odd name of a language that it was.
        let isOdd = info.starts(with: "{=".utf8)
        let start = index
        while let byte = peek, !Self.isSpace(byte), isOdd || byte != UInt8(ascii: "{") {
            index += 1
        }
        let word = String(decoding: info[start..<index], as: UTF8.self)
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            fence.language = word
            return
        }
        let option = parts[1].split(separator: "=", maxSplits: 1)
        switch option.first {
        case "line-numbers":
            fence.numbering = .from(option.count == 2 ? Int(option[1]) ?? 1 : 1)
        case "no-line-numbers": fence.numbering = .none
        default:
            fence.language = word
            return
        }
        fence.language = String(parts[0])
    }

    /// Reads a word, a pair or a brace.
    private mutating func readPart() {
        guard let byte = peek else { return }
        if Self.isSpace(byte) || isInBraces && byte == UInt8(ascii: ",") {
            index += 1
        } else if !isInBraces, byte == UInt8(ascii: "{") {
            openBraces()
        } else if isInBraces, byte == UInt8(ascii: "}") {
            isInBraces = false
            index += 1
        } else {
            readWord()
        }
    }

    private mutating func openBraces() {
        guard let end = info[index...].lastIndex(of: UInt8(ascii: "}")) else {
            problems.append(.unclosedBrace(index..<info.count))
            index = info.count
            return
        }
        index += 1
        if peek == UInt8(ascii: ":") { index += 1 }
        while let byte = peek, Self.isSpace(byte) { index += 1 }
        guard let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
            isInBraces = true
            return
        }
        let close = info[index...].firstIndex(of: UInt8(ascii: "}")) ?? end
        selectLines(index..<close)
        index = close + 1
    }

    private mutating func readWord() {
        let start = index
        if isInBraces, peek == UInt8(ascii: ".") || peek == UInt8(ascii: "#") {
            index += 1
            while let byte = peek, !endsWord(byte) { index += 1 }
            let name = String(decoding: info[(start + 1)..<index], as: UTF8.self)
            guard !name.isEmpty else { return }
            info[start] == UInt8(ascii: "#") ? fence.attributes.id = name : add(class: name)
            return
        }
        while let byte = peek, !endsWord(byte), byte != UInt8(ascii: "=") { index += 1 }
        let key = start..<index
        guard peek == UInt8(ascii: "="), !key.isEmpty else {
            if key.isEmpty { index += 1 }
            return readBareWord(String(decoding: info[key], as: UTF8.self))
        }
        index += 1
        guard let value = readValue(of: start) else { return }
        set(String(decoding: info[key], as: UTF8.self), to: value)
    }

    private mutating func readBareWord(_ word: String) {
        switch word {
        case "showLineNumbers", "linenums", "linenos", "numberLines":
            if fence.numbering == .unsaid { fence.numbering = .from(1) }
        case "annotate": if isInBraces { add(class: word) }
        // Other words say something to other programs.
        default: break
        }
    }

    /// Reads what stands behind `=`; `nil` if its quote has no end.
    ///
    private mutating func readValue(of start: Int) -> Range<Int>? {
        guard let first = peek else { return index..<index }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            var end = index + 1
            while end < info.count {
                if info[end] == first, closes(end) {
                    defer { index = end + 1 }
                    return (index + 1)..<end
                }
                end += 1
            }
            problems.append(.unclosedQuote(start..<info.count))
            index = info.count
            return nil
        }
        let begin = index
        if first == UInt8(ascii: "["), let end = info[index...].firstIndex(of: UInt8(ascii: "]")) {
            index = end + 1
            return begin..<index
        }
        while let byte = peek, !endsWord(byte) || byte == UInt8(ascii: ",") && isDigit(index + 1) {
            index += 1
        }
        return begin..<index
    }

    /// Whether a quote closes a value: those that its author escaped look the same, as cmark has resolved
    /// them, but leave one over in what follows.
    private func closes(_ quote: Int) -> Bool {
        let rest = info[(quote + 1)...]
        guard let next = rest.first else { return true }
        return endsWord(next) && rest.count { $0 == info[quote] }.isMultiple(of: 2)
    }

    private mutating func set(_ key: String, to place: Range<Int>) {
        let value = String(decoding: info[place], as: UTF8.self)
        switch key {
        // No title at all is how pymdownx's own titles are turned off.
        case "title": fence.title = value.isEmpty ? nil : value
        case "hl_lines": selectLines(place)
        case "linenums", "linenos", "showLineNumbers":
            switch value {
            case "false", "none", "off", "no": fence.numbering = .none
            case "", "true", "table", "inline":
                if fence.numbering == .unsaid { fence.numbering = .from(1) }
            default: number(from: value, place)
            }
        case "linenostart", "startFrom", "start-from": number(from: value, place)
        case "class": value.split(separator: " ").forEach { add(class: String($0)) }
        // What is no name of an attribute is one of those words that mean nothing here.
        default: if key.utf8.allSatisfy(Self.isName) { fence.attributes.set(key, to: value) }
        }
    }

    /// Of pymdownx's three numbers `start step special` the first counts.
    private mutating func number(from value: String, _ place: Range<Int>) {
        guard let first = value.split(separator: " ").first.flatMap({ Int($0) }), first >= 0,
            first < 1_000_000_000
        else { return problems.append(.unreadableNumber(place)) }
        fence.numbering = .from(first)
    }

    private mutating func selectLines(_ place: Range<Int>) {
        let unreadable = fence.highlighted.add(place, of: info)
        problems += unreadable.map(CodeFence.Problem.unreadableLines)
    }

    private mutating func add(class name: String) {
        switch name {
        case "numberLines", "number-lines", "line-numbers":
            if fence.numbering == .unsaid { fence.numbering = .from(1) }
        default:
            if fence.language.isEmpty {
                fence.language = name
            } else {
                fence.attributes.add(class: name)
            }
        }
    }

    private var peek: UInt8? { index < info.count ? info[index] : nil }

    private func endsWord(_ byte: UInt8) -> Bool {
        Self.isSpace(byte)
            || isInBraces && (byte == UInt8(ascii: "}") || byte == UInt8(ascii: ","))
    }

    private func isDigit(_ index: Int) -> Bool {
        index < info.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(info[index])
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_.:".utf8.contains(byte)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
