import ImprintCore

/// Finds mentions and identifiers in texts.
///
/// For one page: a compiled pattern is not safe to share among tasks, and most pages need none.
struct TextLinker {
    /// A part of a text that links.
    struct Link {
        var range: Range<Int>
        var url: String
        /// The class of the link: `mention` or `identifier`.
        var name: String
    }

    private let mentions: [MentionKind: String]
    private let identifiers: [IdentifierPattern]
    private var patterns: [Int: Regex<AnyRegexOutput>] = [:]
    /// Which bytes may begin something: of the others, nothing is asked.
    private var starts = [Bool](repeating: false, count: 256)

    /// `nil` if the options ask for nothing.
    init?(_ options: MarkdownOptions) {
        mentions = options.extensions[.mentions] ? options.mentions : [:]
        identifiers = options.extensions[.identifiers] ? options.identifiers : []
        guard !mentions.isEmpty || !identifiers.isEmpty else { return nil }
        if mentions[.user] != nil { starts[Int(UInt8(ascii: "@"))] = true }
        if mentions[.issue] != nil || mentions[.repositoryIssue] != nil {
            starts[Int(UInt8(ascii: "#"))] = true
        }
        if mentions[.commit] != nil {
            for byte in "0123456789abcdef".utf8 { starts[Int(byte)] = true }
        }
        for identifier in identifiers {
            guard let first = identifier.prefix.utf8.first else { continue }
            starts[Int(first)] = true
            if let upper = identifier.prefix.uppercased().utf8.first { starts[Int(upper)] = true }
        }
    }

    /// Whether a backslash before `@` and `#` keeps them from being mentions.
    static func readsEscapes(_ options: MarkdownOptions) -> Bool {
        options.extensions[.mentions] && !options.mentions.isEmpty
    }

    /// The parts of a text that link, in their order.
    ///
    /// `report` is told of what begins as an identifier and is none: its offset and length, the
    /// pattern, and what is wrong.
    mutating func links(
        in text: UnsafeBufferPointer<UInt8>,
        report: (Range<Int>, IdentifierPattern, String) -> Void
    ) -> [Link] {
        var links: [Link] = []
        var index = 0
        var end = 0
        while index < text.count {
            let byte = text[index]
            guard starts[Int(byte)] else {
                index += 1
                continue
            }
            let before = index > 0 ? text[index - 1] : 0x20
            var link: Link?
            if byte == UInt8(ascii: "#") {
                link = issue(in: text, at: index, from: end)
            } else if !isWord(text, before: index) {
                if byte == UInt8(ascii: "@") {
                    link = user(in: text, at: index, after: before)
                } else {
                    link = identifier(in: text, at: index, report: report)
                    if link == nil, before != UInt8(ascii: "/"), before != UInt8(ascii: "-") {
                        link = commit(in: text, at: index)
                    }
                }
            }
            if let link {
                links.append(link)
                index = link.range.upperBound
                end = index
            } else {
                index += 1
            }
        }
        return links
    }

    /// Whether a letter, digit or `_` of any script stands before an offset.
    private func isWord(_ text: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
        var start = offset
        while start > 0, offset - start < 4 {
            start -= 1
            if text[start] & 0xC0 != 0x80 { break }
        }
        return start < offset && isWord(text, at: start)
    }

    private func isWord(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset < text.count else { return false }
        let byte = text[offset]
        guard byte >= 0x80 else { return byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") }
        let scalar = String(decoding: text[offset..<min(offset + 4, text.count)], as: UTF8.self)
            .unicodeScalars.first
        return scalar?.properties.isAlphabetic ?? false
    }

    /// `@name`, with no package (`@scope/name`), account elsewhere (`@name@host`) or path around.
    private func user(
        in text: UnsafeBufferPointer<UInt8>, at start: Int, after before: UInt8
    ) -> Link? {
        guard let url = mentions[.user], before != UInt8(ascii: "/"), before != UInt8(ascii: "@"),
            before != UInt8(ascii: "\\"), before != UInt8(ascii: ".")
        else { return nil }
        var end = start + 1
        while end < text.count, text[end].isASCIIAlphanumeric || text[end] == UInt8(ascii: "-") {
            end += 1
        }
        while end > start + 1, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
        let after = end < text.count ? text[end] : 0x20
        // GitHub's names have up to 39 characters.
        guard (2...40).contains(end - start), !isWord(text, at: end),
            after != UInt8(ascii: "/"), after != UInt8(ascii: "@")
        else { return nil }
        return Link(
            range: start..<end, url: filled(url, ["{name}": text[(start + 1)..<end]]),
            name: "mention")
    }

    /// `#number` or `owner/name#number`.
    private func issue(
        in text: UnsafeBufferPointer<UInt8>, at hash: Int, from lowest: Int
    ) -> Link? {
        var end = hash + 1
        while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
        guard (2...9).contains(end - hash), !isWord(text, at: end), text[hash + 1] != 0x30
        else { return nil }
        let number = text[(hash + 1)..<end]
        var start = hash
        while start > lowest, Self.isRepository(text[start - 1]), hash - start < 140 { start -= 1 }
        guard start < hash else {
            let before = hash > 0 ? text[hash - 1] : 0x20
            guard let url = mentions[.issue], !isWord(text, before: hash),
                !"/&#\\".utf8.contains(before)
            else { return nil }
            return Link(range: hash..<end, url: filled(url, ["{number}": number]), name: "mention")
        }
        let repository = text[start..<hash]
        let parts = repository.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let url = mentions[.repositoryIssue], parts.count == 2,
            parts.allSatisfy({ $0.first?.isASCIIAlphanumeric ?? false })
        else { return nil }
        return Link(
            range: start..<end,
            url: filled(url, ["{repository}": repository, "{number}": number]), name: "mention")
    }

    private static func isRepository(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || "-_./".utf8.contains(byte)
    }

    /// A hash of 40 digits, or of at least 7 of which some are letters and some not: a word or number
    /// is none.
    private func commit(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Link? {
        guard let url = mentions[.commit] else { return nil }
        var end = start
        var (digits, letters) = (0, 0)
        while end < text.count, end - start <= 40 {
            if (0x30...0x39).contains(text[end]) {
                digits += 1
            } else if (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(text[end]) {
                letters += 1
            } else {
                break
            }
            end += 1
        }
        let after = end < text.count ? text[end] : 0x20
        guard (7...40).contains(end - start), digits > 0, letters > 0, !isWord(text, at: end),
            !"-/".utf8.contains(after)
        else { return nil }
        return Link(
            range: start..<end, url: filled(url, ["{hash}": text[start..<end]]), name: "mention")
    }

    private mutating func identifier(
        in text: UnsafeBufferPointer<UInt8>, at start: Int,
        report: (Range<Int>, IdentifierPattern, String) -> Void
    ) -> Link? {
        for (index, identifier) in identifiers.enumerated() {
            guard Self.begins(text[start...], identifier) else { continue }
            let rest = start + identifier.prefix.utf8.count
            guard rest < text.count, text[rest].isASCIIAlphanumeric else { continue }
            var end = rest
            while end < text.count, !text[end].isASCIISpace { end += 1 }
            let word = String(decoding: text[start..<end], as: UTF8.self)
            guard var match = match(index, word) else {
                let wrong = String(word.prefix { !",;)".contains($0) })
                report(
                    start..<(start + wrong.utf8.count), identifier,
                    "‘\(Self.withoutFullStop(wrong))’ begins as ‘\(identifier.name)’ but is none")
                return nil
            }
            if identifier.check == .sentence { match = Self.withoutSentence(match) }
            if identifier.check == .checkDigit, !Self.hasCheckDigit(match) {
                report(
                    start..<(start + match.utf8.count), identifier,
                    "the last digit of ‘\(match)’ does not fit the others")
                return nil
            }
            let url = identifier.url.replacing("{match}", with: match)
                .replacing("{id}", with: match.dropFirst(identifier.prefix.count))
            return Link(
                range: start..<(start + match.utf8.count), url: url, name: "identifier")
        }
        return nil
    }

    /// Whether a text begins with an identifier's prefix; those of registries are also written in
    /// capitals.
    private static func begins(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, _ identifier: IdentifierPattern
    ) -> Bool {
        text.starts(with: identifier.prefix.utf8)
            || IdentifierPattern.known.contains { $0.prefix == identifier.prefix }
                && text.starts(with: identifier.prefix.uppercased().utf8)
    }

    /// What of a word a pattern matches from the word's start, up to the end of an identifier.
    private mutating func match(_ index: Int, _ word: String) -> String? {
        if patterns[index] == nil {
            do {
                patterns[index] = try Regex(identifiers[index].pattern)
            } catch {
                // Who reads the settings has reported it.
                return nil
            }
        }
        do {
            guard let match = try patterns[index]?.prefixMatch(in: word) else { return nil }
            let rest = word[match.range.upperBound...].utf8.first
            guard !(rest?.isASCIIAlphanumeric ?? false) else { return nil }
            return String(word[match.range])
        } catch {
            return nil
        }
    }

    private static func withoutFullStop(_ text: String) -> Substring {
        text.last == "." ? text.dropLast() : text[...]
    }

    /// Without the punctuation at its end, and a bracket that nothing in it opens.
    private static func withoutSentence(_ text: String) -> String {
        var text = text[...]
        while let last = text.last {
            if ".,;:!?'”’»".contains(last) {
                text.removeLast()
            } else if last == ")",
                text.count(where: { $0 == ")" }) > text.count(where: { $0 == "(" })
            {
                text.removeLast()
            } else if last == "]", !text.contains("[") {
                text.removeLast()
            } else {
                break
            }
        }
        return String(text)
    }

    /// Source: [ORCID, checksum](https://support.orcid.org/hc/en-us/articles/360006897674).
    private static func hasCheckDigit(_ text: String) -> Bool {
        let digits = text.suffix(19).filter { $0 != "-" }
        var total = 0
        for digit in digits.dropLast() { total = (total + (digit.wholeNumberValue ?? 0)) * 2 % 11 }
        let check = (12 - total) % 11
        return digits.last == (check == 10 ? "X" : Character("\(check)"))
    }

    private func filled(
        _ url: String, _ values: [String: Slice<UnsafeBufferPointer<UInt8>>]
    ) -> String {
        values.reduce(url) { url, value in
            url.replacing(value.key, with: String(decoding: value.value, as: UTF8.self))
        }
    }
}
