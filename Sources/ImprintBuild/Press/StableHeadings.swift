import ImprintCore
import ImprintMarkdown
import ImprintTemplates

/// Names headings that hold placeholders as the default instance has them.
///
/// A heading such as `# << instance.name >> Ecosystem` reads differently in each instance, but links to
/// it must not: its anchor comes from what the default instance makes of it. The two expansions of
/// the page are aligned by the tags, so a condition around the heading does not matter.
final class StableHeadings: HeadingNaming {
    private struct TagOccurrence: Hashable {
        /// The page, or a file that it includes.
        ///
        /// Where a page includes a file twice, both read the same, so they need not be told apart.
        var file: SourcePath
        var tag: Int
        var occurrence: Int
    }

    private let expansion: Expansion
    private let makeReference: () -> Expansion?
    /// What the default instance makes of each occurrence of a tag; made when it is first needed.
    private lazy var reference: [TagOccurrence: [UInt8]] = Self.texts(of: makeReference())
    private lazy var lineStarts: [Int] = {
        let text = expansion.text
        return [0] + text.indices.lazy.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }()

    /// `makeReference`: Expands the page for the default instance; `nil` if that has no such page.
    ///
    /// Called at most once.
    init(_ expansion: Expansion, makeReference: @escaping () -> Expansion?) {
        self.expansion = expansion
        self.makeReference = makeReference
    }

    func anchorSource(ofHeadingAt position: TextPosition, endLine: Int) -> [UInt8]? {
        // A page without tags is one verbatim segment.
        guard expansion.segments.count > 1 else { return nil }
        let start = min(lineStart(position.line) + position.column - 1, expansion.text.count)
        let range = start..<max(start, lineStart(endLine + 1))
        var source: [UInt8] = []
        var hasTags = false
        for segment in expansion.segments where isPart(segment.range, of: range) {
            if let occurrence = Self.occurrence(segment, of: expansion) {
                // In a text that holds the heading and more, no tag tells which part is the heading.
                guard segment.range.lowerBound >= range.lowerBound else { return nil }
                hasTags = true
                source.append(
                    contentsOf: reference[occurrence] ?? Array(expansion.text[segment.range]))
            } else {
                source.append(contentsOf: expansion.text[segment.range.clamped(to: range)])
            }
        }
        return hasTags ? source : nil
    }

    /// Whether a stretch of the text belongs to a heading; what expands to nothing here may be more for
    /// the default instance.
    private func isPart(_ part: Range<Int>, of heading: Range<Int>) -> Bool {
        guard part.isEmpty else { return part.overlaps(heading) }
        return heading.contains(part.lowerBound)
            || part.lowerBound == heading.upperBound && part.upperBound == expansion.text.count
    }

    private func lineStart(_ line: Int) -> Int {
        line <= lineStarts.count ? lineStarts[max(line, 1) - 1] : expansion.text.count
    }

    private static func occurrence(
        _ segment: Expansion.Segment, of expansion: Expansion
    ) -> TagOccurrence? {
        guard case .substituted(let tag, let occurrence) = segment.origin else { return nil }
        return TagOccurrence(
            file: expansion.files[segment.file].file, tag: tag.lowerBound, occurrence: occurrence)
    }

    private static func texts(of expansion: Expansion?) -> [TagOccurrence: [UInt8]] {
        guard let expansion else { return [:] }
        var texts: [TagOccurrence: [UInt8]] = [:]
        for segment in expansion.segments {
            guard let occurrence = occurrence(segment, of: expansion) else { continue }
            texts[occurrence] = Array(expansion.text[segment.range])
        }
        return texts
    }
}
