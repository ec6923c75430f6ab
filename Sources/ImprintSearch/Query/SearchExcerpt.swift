/// A piece of a section's text.
package struct SearchExcerpt: Hashable, Sendable {
    package var text = ""

    /// What was searched for, in UTF-16 units of the text, ascending.
    package var marks: [Range<Int>] = []
}
