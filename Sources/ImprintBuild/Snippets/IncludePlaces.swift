import ImprintCore

/// Where the files of a page were included, for messages about what is in them.
struct IncludePlaces {
    private let places: [SourcePath: SourceLocation]

    /// `places`: For each included file, where it was included first.
    init(_ places: [SourcePath: SourceLocation] = [:]) {
        self.places = places
    }

    /// Problems with notes that lead from an included file to the page.
    func annotated(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !places.isEmpty else { return diagnostics }
        return diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            var file = diagnostic.location?.file
            var seen: Set<SourcePath> = []
            while let current = file, seen.insert(current).inserted, let place = places[current] {
                diagnostic.notes.append(Diagnostic.Note("included here", at: place))
                file = place.file
            }
            return diagnostic
        }
    }
}
