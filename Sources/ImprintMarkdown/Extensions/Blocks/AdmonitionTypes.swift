/// The types of admonitions, and what each is called.
///
/// Source of the names: Material for MkDocs and GitHub's alerts.
package enum AdmonitionTypes {
    /// The types that have a look of their own.
    package static let canonical: Set<String> = [
        "note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger",
        "bug", "example", "quote", "important", "caution",
    ]

    /// The type that each further name looks like.
    static let aliases: [String: String] = [
        "summary": "abstract", "tldr": "abstract", "todo": "info", "seealso": "info",
        "hint": "tip", "check": "success", "done": "success", "help": "question",
        "faq": "question", "attention": "warning", "fail": "failure", "missing": "failure",
        "error": "danger", "cite": "quote", "snippet": "example",
    ]

    /// Whether a name is a type wherever it stands; in `!!! name` any name is.
    static func isKnown(_ name: String, _ own: [String: String]) -> Bool {
        canonical.contains(name) || aliases[name] != nil || own[name] != nil
    }

    /// The title of a box that its author has given none.
    static func title(of type: String, _ own: [String: String]) -> String {
        own[type] ?? (type.prefix(1).uppercased() + type.dropFirst())
    }
}
