extension SearchSection {
    /// The length in bytes above which a section is split: about 800 tokens of prose.
    static let longest = 5600

    /// The section in parts of about the same length, each of whole lines; mostly the section alone.
    ///
    /// A part has the heading, the anchor and the ancestors of the section.
    var parts: [SearchSection] {
        guard text.count > Self.longest else { return [self] }
        let count = (text.count + Self.longest - 1) / Self.longest
        let length = text.count / count
        var parts: [SearchSection] = []
        var start = 0
        while start < text.count {
            var end = text.count
            if text.count - start > length + length / 4 {
                end = text[(start + length - length / 8)...].firstIndex(of: 0x0A) ?? text.count
            }
            parts.append(part(start..<end))
            start = end + 1
        }
        return parts
    }

    private func part(_ range: Range<Int>) -> SearchSection {
        SearchSection(
            anchor: anchor, heading: heading, ancestors: ancestors, text: Array(text[range]),
            code: code.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
                .map { $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound })
    }
}
