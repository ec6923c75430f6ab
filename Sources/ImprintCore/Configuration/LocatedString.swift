/// A text that an author wrote, with its place: it may hold placeholders, whose problems are found
/// only when they are expanded.
package struct LocatedString: Hashable, Sendable {
    package var text: String

    /// Where the text, or the quote before it, starts.
    package var location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }
}
