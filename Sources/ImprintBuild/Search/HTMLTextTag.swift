/// A tag, as far as it matters to the text of a page.
///
/// Reads as a browser does: quoted, unquoted and empty attributes, in which a `>` ends nothing.
/// Source: [HTML, 13.2.5 Tokenization](https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
struct HTMLTextTag {
    /// What attributes say without a value.
    struct Marks: OptionSet {
        let rawValue: UInt8
        /// Readers do not see the element.
        static let hidden = Marks(rawValue: 1)
        /// The author keeps the element out of the index.
        static let excluded = Marks(rawValue: 1 << 1)
        /// The element is a link that the renderer adds to a heading or a footnote.
        static let isLinkOnly = Marks(rawValue: 1 << 2)
        /// The element holds the footnotes.
        static let footnotes = Marks(rawValue: 1 << 3)
        /// The element leads to a footnote.
        static let footnoteReference = Marks(rawValue: 1 << 4)
        static let selfClosing = Marks(rawValue: 1 << 5)
    }

    /// See `HTMLTextRoles`.
    var key: HTMLTextRoles.Key = 0
    var isClosing = false
    var marks: Marks = []
    var id: Range<Int>?
    /// The value of `alt`, `href` or `encoding`, of which no element has two that matter.
    var value: Range<Int>?
    /// The offset behind `>`.
    var end: Int

    /// Reads the tag whose name starts at an offset; `nil` if it is never closed.
    init?(_ html: UnsafeBufferPointer<UInt8>, nameAt start: Int, isClosing: Bool) {
        self.isClosing = isClosing
        end = start
        var key: HTMLTextRoles.Key = 0
        var length: UInt64 = 0
        while end < html.count, !Self.isSpace(html[end]), html[end] != UInt8(ascii: ">"),
            html[end] != UInt8(ascii: "/")
        {
            if length < 7 { key |= UInt64(Self.lowercased(html[end])) << (8 * length) }
            length += 1
            end += 1
        }
        self.key = key | min(length, 255) << 56
        while end < html.count {
            switch html[end] {
            case UInt8(ascii: ">"):
                end += 1
                return
            case UInt8(ascii: "/"):
                end += 1
                if end < html.count, html[end] == UInt8(ascii: ">") { marks.insert(.selfClosing) }
            case let byte where Self.isSpace(byte): end += 1
            default: readAttribute(html)
            }
        }
        return nil
    }

    private mutating func readAttribute(_ html: UnsafeBufferPointer<UInt8>) {
        let start = end
        end += 1
        while end < html.count, !Self.isSpace(html[end]), html[end] != UInt8(ascii: ">"),
            html[end] != UInt8(ascii: "/"), html[end] != UInt8(ascii: "=")
        {
            end += 1
        }
        let name = start..<end
        var next = end
        while next < html.count, Self.isSpace(html[next]) { next += 1 }
        guard next < html.count, html[next] == UInt8(ascii: "=") else {
            return add(name, end..<end, html)
        }
        next += 1
        while next < html.count, Self.isSpace(html[next]) { next += 1 }
        guard next < html.count else {
            end = next
            return
        }
        let quote = html[next]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            var close = next + 1
            while close < html.count, html[close] != quote { close += 1 }
            end = min(close + 1, html.count)
            add(name, next + 1..<close, html)
        } else {
            end = next
            while end < html.count, !Self.isSpace(html[end]), html[end] != UInt8(ascii: ">") {
                end += 1
            }
            add(name, next..<end, html)
        }
    }

    private mutating func add(
        _ name: Range<Int>, _ value: Range<Int>, _ html: UnsafeBufferPointer<UInt8>
    ) {
        func isNamed(_ text: StaticString) -> Bool { Self.matches(html, name, text) }
        switch name.count {
        case 2 where isNamed("id"): if id == nil { id = value }
        case 3 where isNamed("alt"), 4 where isNamed("href"), 8 where isNamed("encoding"):
            if self.value == nil { self.value = value }
        case 5 where isNamed("class"):
            if Self.matches(html, value, "headerlink") { marks.insert(.isLinkOnly) }
        case 6 where isNamed("hidden"):
            // The browser's own search finds what is `hidden="until-found"`, and so does ours.
            if !Self.matches(html, value, "until-found") { marks.insert(.hidden) }
        case 11 where isNamed("aria-hidden"):
            if Self.matches(html, value, "true") { marks.insert(.hidden) }
        case 14 where isNamed("data-footnotes"): marks.insert(.footnotes)
        case 17 where isNamed("data-footnote-ref"): marks.insert(.footnoteReference)
        case 19 where isNamed("data-search-exclude"): marks.insert(.excluded)
        case 21 where isNamed("data-footnote-backref"): marks.insert(.isLinkOnly)
        default: break
        }
    }

    /// Whether a stretch is a text in small letters, in any case.
    private static func matches(
        _ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ text: StaticString
    ) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        var index = range.lowerBound
        while index < range.upperBound {
            guard lowercased(html[index]) == text.utf8Start[index - range.lowerBound] else {
                return false
            }
            index += 1
        }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
