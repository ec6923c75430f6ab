import ImprintCore
import ImprintMarkdown

/// What lists and feeds take from the HTML of a page.
struct PageHTML {
    private let html: [UInt8]
    private let tags: [HTMLTagScanner.Tag]

    init(_ html: [UInt8]) {
        self.html = html
        tags = html.withUnsafeBufferPointer { bytes in
            var scanner = HTMLTagScanner(bytes)
            var tags: [HTMLTagScanner.Tag] = []
            while let tag = scanner.next() { tags.append(tag) }
            return tags
        }
    }

    // MARK: - Excerpts

    /// Where the author ends the excerpt: at `<!-- more -->`; `nil` if nowhere.
    static func endOfExcerpt(_ html: [UInt8]) -> Int? {
        let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        let word = Array("more".utf8)
        var start = 0
        while let open = html[start...].firstIndex(of: UInt8(ascii: "<")) {
            start = open + 1
            guard html[start...].starts(with: "!--".utf8) else { continue }
            let inner = html[(start + 3)...].drop(while: space.contains)
            guard inner.starts(with: word) else { continue }
            let rest = inner.dropFirst(word.count).drop(while: space.contains)
            if rest.starts(with: "-->".utf8) { return open }
        }
        return nil
    }

    /// Elements whose text is no part of what a reader would quote.
    private static let unquoted: Set<String> = [
        "h1", "h2", "h3", "h4", "h5", "h6", "script", "style", "svg", "math", "pre", "table",
        "figure", "button", "sup", "nav",
        "iframe", "video", "audio", "template", "noscript",
    ]

    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins",
        "kbd",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "time", "u", "var", "wbr",
    ]

    /// The text before an offset, with a space between blocks; without headings, code and tables.
    func text(upTo end: Int) -> String {
        var text: [UInt8] = []
        var position = 0
        var omitted: (name: String, depth: Int)?
        for tag in tags {
            guard tag.range.lowerBound < end else { break }
            if omitted == nil { append(html[position..<tag.range.lowerBound], to: &text) }
            position = tag.range.upperBound
            if let current = omitted {
                if tag.name == current.name, !tag.isSelfClosing {
                    let depth = current.depth + (tag.isClosing ? -1 : 1)
                    omitted = depth == 0 ? nil : (current.name, depth)
                }
            } else if !tag.isClosing, !tag.isSelfClosing, Self.unquoted.contains(tag.name) {
                omitted = (tag.name, 1)
            } else if !Self.inline.contains(tag.name), text.last != 0x20 {
                text.append(0x20)
            }
        }
        if omitted == nil, position < end { append(html[position..<end], to: &text) }
        return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// Appends text with its references expanded, and without comments.
    private func append(_ range: ArraySlice<UInt8>, to text: inout [UInt8]) {
        html.withUnsafeBufferPointer { bytes in
            var index = range.startIndex
            while index < range.endIndex {
                if bytes[index] == UInt8(ascii: "&"),
                    let reference = HTMLCharacterReference(bytes, at: index)
                {
                    text.append(contentsOf: String(reference.scalar).utf8)
                    index = reference.end
                } else if range[index...].starts(with: "<!--".utf8) {
                    index = endOfComment(in: range, from: index)
                } else {
                    text.append(bytes[index])
                    index += 1
                }
            }
        }
    }

    private func endOfComment(in range: ArraySlice<UInt8>, from start: Int) -> Int {
        var index = start + 4
        while index < range.endIndex {
            if range[index...].starts(with: "-->".utf8) { return index + 3 }
            index += 1
        }
        return range.endIndex
    }

    // MARK: - Feeds

    private static let removed: Set<String> = ["script", "style", "button", "template", "noscript"]

    private static let addresses: Set<String> = ["href", "src", "poster", "data", "cite", "srcset"]

    /// The page for readers elsewhere: its addresses absolute, its title, permalinks and scripts left out.
    ///
    /// `base`: The absolute address of the page.
    func content(at base: String) -> String {
        var result: [UInt8] = []
        var position = 0
        var omitted: (name: String, depth: Int)?
        var hasTitle = false
        for tag in tags {
            if let current = omitted {
                if tag.name == current.name, !tag.isSelfClosing {
                    let depth = current.depth + (tag.isClosing ? -1 : 1)
                    omitted = depth == 0 ? nil : (current.name, depth)
                    position = tag.range.upperBound
                }
                continue
            }
            result += html[position..<tag.range.lowerBound]
            position = tag.range.lowerBound
            guard !tag.isClosing else { continue }
            let isTitle = tag.name == "h1" && !hasTitle
            if isTitle || Self.removed.contains(tag.name) || isPermalink(tag) {
                hasTitle = hasTitle || isTitle
                omitted = (tag.name, 1)
                continue
            }
            for attribute in tag.attributes where Self.addresses.contains(attribute.name) {
                guard let value = attribute.value else { continue }
                result += html[position..<value.lowerBound]
                let written = String(decoding: html[value], as: UTF8.self)
                result += Array(absolute(written, attribute.name, base).utf8)
                position = value.upperBound
            }
        }
        if omitted == nil { result += html[position...] }
        return String(decoding: Self.withoutComments(result), as: UTF8.self)
            .trimmingSpace()
    }

    private func isPermalink(_ tag: HTMLTagScanner.Tag) -> Bool {
        guard tag.name == "a", let value = tag["class"]?.value else { return false }
        return html[value].elementsEqual("headerlink".utf8)
    }

    private func absolute(_ written: String, _ attribute: String, _ base: String) -> String {
        guard attribute == "srcset" else {
            return RelativeReference.resolved(written, against: base)
        }
        return written.split(separator: ",").map { candidate in
            let parts = candidate.split(whereSeparator: \.isWhitespace)
            guard let address = parts.first else { return "" }
            return
                ([RelativeReference.resolved(String(address), against: base)]
                + parts.dropFirst().map(String.init)).joined(separator: " ")
        }.joined(separator: ", ")
    }

    private static func withoutComments(_ html: [UInt8]) -> [UInt8] {
        guard html.contains(UInt8(ascii: "!")) else { return html }
        var result: [UInt8] = []
        var index = 0
        while index < html.count {
            guard html[index] == UInt8(ascii: "<"), html[index...].starts(with: "<!--".utf8) else {
                result.append(html[index])
                index += 1
                continue
            }
            index += 4
            while index < html.count, !html[index...].starts(with: "-->".utf8) { index += 1 }
            index = min(index + 3, html.count)
        }
        return result
    }
}

extension String {
    fileprivate func trimmingSpace() -> String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
