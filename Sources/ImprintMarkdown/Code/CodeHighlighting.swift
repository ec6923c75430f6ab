/// Who knows the languages that code is written in.
///
/// A protocol, so that Markdown needs to know nothing of languages.
package protocol CodeHighlighting: Sendable {
    /// Calls `token` with the parts of the code in their order; together they are all of it.
    ///
    /// A part's class is one of Pygments' short names, such as `k` for a keyword; it is empty where
    /// the code is plain. There is no call unless the code is `highlighted`.
    func highlight(
        _ code: UnsafeBufferPointer<UInt8>, language: String,
        _ token: (Range<Int>, StaticString) -> Void
    ) -> HighlightingOutcome
}
