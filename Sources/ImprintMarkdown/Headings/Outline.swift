/// The headings of a page as a tree.
package struct Outline: Sendable {
    package struct Entry: Sendable {
        package var heading: Heading
        package var children: [Entry]
    }

    package let entries: [Entry]

    /// Makes the tree of the headings whose level lies in a range.
    ///
    /// A heading belongs to the nearest one before it of a smaller level; a level that is skipped
    /// (`##` then `####`) makes no empty entry.
    package init(_ headings: [Heading], levels: ClosedRange<Int>) {
        var rest = headings.filter { levels.contains($0.level) }[...]
        entries = Self.entries(of: &rest, below: 0)
    }

    /// Takes the headings of a level above `level`; at most six deep, as levels are.
    private static func entries(of rest: inout ArraySlice<Heading>, below level: Int) -> [Entry] {
        var entries: [Entry] = []
        while let heading = rest.first, heading.level > level {
            rest.removeFirst()
            entries.append(
                Entry(heading: heading, children: self.entries(of: &rest, below: heading.level)))
        }
        return entries
    }
}
