import ImprintCore

/// Where the readers of an edition say whether a page was helpful; at least one of the two is set.
struct FeedbackTexts: Hashable, Sendable {
    var endpoint: String?
    var issue: String?

    /// What templates see as `theme.feedback`.
    var value: Value {
        Value(
            mapping: [("endpoint", endpoint), ("issue", issue)].compactMap { name, text in
                text.map { (name, .string($0)) }
            })
    }

    var origins: [PolicyOrigin] {
        guard let endpoint, let origin = PolicyOrigin.origin(of: endpoint) else { return [] }
        return [
            PolicyOrigin(directive: "connect-src", origin: origin),
            PolicyOrigin(directive: "form-action", origin: origin),
        ]
    }
}
