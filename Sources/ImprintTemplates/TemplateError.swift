package import ImprintCore

/// The problem that ended the evaluation of a template, or of one tag of a page.
package struct TemplateError: Error, Sendable {
    /// Apart, so that the error path of the many throwing functions costs one word.
    private final class Storage: Sendable {
        let diagnostic: Diagnostic
        init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
    }

    private let storage: Storage

    package var diagnostic: Diagnostic { storage.diagnostic }

    package init(_ diagnostic: Diagnostic) { storage = Storage(diagnostic) }

    /// `code`: The part after `template.`.
    package init(
        _ code: String, _ message: String, at location: SourceLocation?,
        suggestion: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        self.init(
            Diagnostic(
                .error, code: "template.\(code)", message, at: location, suggestion: suggestion,
                notes: notes))
    }

    /// The same problem, with one more step of the way that led to it.
    func adding(note: String, at location: SourceLocation) -> TemplateError {
        var diagnostic = diagnostic
        let step = Diagnostic.Note(note, at: location)
        // A runaway recursion goes the same steps without end; each tells enough once.
        if diagnostic.notes.count < 16, !diagnostic.notes.contains(step) {
            diagnostic.notes.append(step)
        }
        return TemplateError(diagnostic)
    }
}

extension TemplateError: CustomStringConvertible {
    package var description: String { diagnostic.description }
}

extension String {
    /// “did you mean ‘name’?” for the nearest of some names; `nil` if none is near.
    static func suggestion(
        for name: String, among candidates: some Sequence<String>
    ) -> String? {
        NearestName.nearest(to: name, among: candidates).map { "did you mean ‘\($0)’?" }
    }
}
