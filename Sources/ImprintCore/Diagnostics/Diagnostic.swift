/// A problem in what an author wrote, located, with a way out.
///
/// Shown as
///
///     guide/install.md:2:1: error: unknown front matter key ‘titel’ [front-matter.unknown-key]
///       suggestion: did you mean ‘title’?
package struct Diagnostic: Hashable, Sendable {
    /// How grave a problem is.
    package enum Severity: String, Comparable, Sendable {
        case warning, error

        package static func < (left: Self, right: Self) -> Bool {
            left == .warning && right == .error
        }
    }

    /// A further place that belongs to a problem: where an include was written, the other page.
    package struct Note: Hashable, Sendable {
        package var message: String
        package var location: SourceLocation?

        package init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    package var severity: Severity

    /// The stable name of the kind of problem, `part.problem`, for searching and for the guide.
    package var code: String

    /// Lower case, quoting the author's words in ‘ ’, one line.
    package var message: String

    package var location: SourceLocation?

    /// What the author can do, one line; `nil` where the message says it already.
    package var suggestion: String?

    package var notes: [Note]

    package init(
        _ severity: Severity, code: String, _ message: String, at location: SourceLocation?,
        suggestion: String? = nil, notes: [Note] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.suggestion = suggestion
        self.notes = notes
    }
}

extension Diagnostic: CustomStringConvertible {
    package var description: String {
        let place = location.map { "\($0): " } ?? ""
        let way = suggestion.map { "\n  suggestion: \($0)" } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(code)]\(way)"
    }
}

extension Sequence<Diagnostic> {
    /// Whether one of the problems is an error.
    package var containsError: Bool { contains { $0.severity == .error } }

    /// The problems by place, those without one first, and each only once.
    ///
    /// Several instances find the same problem in the same page; a reader needs it once.
    package func sortedByLocation() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { left, right in
            switch (left.location, right.location) {
            case (nil, nil): left.message < right.message
            case (nil, _): true
            case (_, nil): false
            case (let first?, let second?):
                first == second ? left.message < right.message : first < second
            }
        }
    }
}
