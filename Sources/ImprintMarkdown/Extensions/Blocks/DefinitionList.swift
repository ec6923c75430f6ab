/// Terms, each with what it means.
struct DefinitionList: Hashable, Sendable {}

/// What is defined.
struct DefinitionTerm: Hashable, Sendable {}

/// What a term means.
struct Definition: Hashable, Sendable {
    /// Whether a blank line stands before it, so that its text is a paragraph.
    var isLoose: Bool
}
