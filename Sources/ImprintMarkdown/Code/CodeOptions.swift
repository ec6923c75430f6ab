/// How code is shown where its fence does not say otherwise.
package struct CodeOptions: Hashable, Sendable {
    /// Whether blocks have a button that copies them.
    package var hasCopyButton = true
    package var hasLineNumbers = false
    /// Whether `(1)` in a comment is explained by the list below the block, without the class `annotate`.
    package var isAnnotated = false
    /// The language of fences that name none.
    package var defaultLanguage: String?

    package init() {}
}
