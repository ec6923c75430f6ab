package import ImprintCore

/// What a page's text became, with the way back to where each byte comes from.
package struct Expansion: Sendable {
    /// A stretch of the text.
    package struct Segment: Sendable, Hashable {
        package enum Origin: Sendable, Hashable {
            /// As it stands in the source, from this offset on.
            case verbatim(offset: Int)
            /// What a tag was replaced with.
            ///
            /// - Parameters:
            ///   - tag: The tag in the source, delimiters counted.
            ///   - occurrence: How often the tag had been replaced before, counted from 0: more than
            ///     once in a loop. With the tag's offset it names the same place in the expansions
            ///     of a page for several instances.
            case substituted(tag: Range<Int>, occurrence: Int)
        }

        /// Where in `text`; empty for a tag that was replaced with nothing.
        package let range: Range<Int>
        package let origin: Origin
        /// The index in `files` of the file it comes from; 0 unless the page includes others.
        package let file: Int
    }

    /// HTML that a shortcode made, for which a token stands in the text.
    package struct Fragment: Sendable {
        package let html: [UInt8]
        /// Where its tag stands.
        package let location: SourceLocation
    }

    /// The UTF-8 text, in which `U+0002`, the decimal index of a fragment and `U+0003` stand where
    /// that belongs.
    package let text: [UInt8]
    /// Ascending and without gaps.
    package let segments: [Segment]
    package let files: [SourceText]
    package let fragments: [Fragment]
    /// The roots that were looked up, `data.repositories` for those that are tracked.
    package let usedRoots: Set<String>

    init(
        text: [UInt8], segments: [Segment], files: [SourceText], fragments: [Fragment],
        usedRoots: Set<String>
    ) {
        self.text = text
        self.segments = segments
        self.files = files
        self.fragments = fragments
        self.usedRoots = usedRoots
    }

    /// The expansion of a page without tags.
    init(text: [UInt8], verbatim range: Range<Int>, of source: SourceText) {
        let segment = Segment(
            range: 0..<text.count, origin: .verbatim(offset: range.lowerBound), file: 0)
        self.init(
            text: text, segments: text.isEmpty ? [] : [segment], files: [source], fragments: [],
            usedRoots: [])
    }

    /// Expands a page that may hold no tags at all, which costs a scan of its bytes and no more.
    package init?(
        ifVerbatim source: SourceText, in range: Range<Int>, syntax: TemplateSyntax
    ) {
        guard !syntax.mayHaveTags(source.bytes, in: range) else { return nil }
        self.init(verbatim: source, in: range)
    }

    /// The expansion of a page whose tags are text.
    package init(verbatim source: SourceText, in range: Range<Int>) {
        let whole = range == 0..<source.bytes.count
        self.init(
            text: whole ? source.bytes : Array(source.bytes[range]), verbatim: range, of: source)
    }

    /// The text with each fragment in the place of its token.
    package var textWithFragments: [UInt8] {
        guard !fragments.isEmpty else { return text }
        var result: [UInt8] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: 2), let end = rest[start...].firstIndex(of: 3) {
            result += rest[..<start]
            let index = Int(String(decoding: rest[(start + 1)..<end], as: UTF8.self))
            if let index, fragments.indices.contains(index) { result += fragments[index].html }
            rest = rest[(end + 1)...]
        }
        return result + rest
    }

    /// The segment that holds the byte at an offset; the last one for the end of the text.
    package func segment(at offset: Int) -> Segment? {
        let index = segmentIndex(at: offset)
        return index < segments.count ? segments[index] : segments.last
    }

    /// The index of that segment; the number of segments for the end of the text.
    func segmentIndex(at offset: Int) -> Int {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].range.upperBound <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// The file and offset that a byte of the text comes from.
    ///
    /// Exact where it was copied, else the start of the tag; `nil` for an empty text.
    package func sourceOffset(at offset: Int) -> (file: SourceText, offset: Int)? {
        guard let segment = segment(at: offset) else { return nil }
        let place =
            switch segment.origin {
            case .verbatim(let start): start + offset - segment.range.lowerBound
            case .substituted(let tag, _): tag.lowerBound
            }
        return (files[segment.file], place)
    }

    /// Where a byte of the text comes from, for messages.
    package func location(at offset: Int) -> SourceLocation? {
        sourceOffset(at: offset).map { $0.file.location(at: $0.offset) }
    }

    /// The token that stands for a fragment.
    static func token(_ index: Int) -> String { "\u{2}\(index)\u{3}" }
}
