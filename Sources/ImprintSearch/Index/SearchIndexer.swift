import Synchronization

/// What makes an index of the pages that it is given, by any number of tasks and in any order.
///
/// The same pages make the same files. Memory is bounded by the budgets of the settings, apart from what
/// grows with the number of terms and sections.
package final class SearchIndexer: Sendable {
    /// Where all files are, relative to the edition's root.
    package static let folder = "search/"

    /// What the tasks share.
    private struct State {
        /// The counters that no task uses.
        var idle: [PageCounterBox] = []

        /// All counters.
        var counters: [PageCounterBox] = []

        /// `pages[number]`: Nil for a page that was not added.
        var pages: [PageRecord?] = []

        /// How many bytes of text are in memory.
        var textSize = 0
        var textFile: TextFile?
        var error: SearchIndexError?
    }

    private let settings: SearchIndexSettings
    private let state = Mutex(State())

    package init(_ settings: SearchIndexSettings) {
        self.settings = settings
    }

    // MARK: Pages

    /// Takes in a page; each number once.
    ///
    /// A failure to keep it is thrown by ``finish(jobs:write:)``.
    package func add(_ page: SearchPage) {
        var page = page
        if page.sections.isEmpty { page.sections = [SearchSection()] }
        page.sections = page.sections.flatMap(\.parts)
        let facets = Self.facets(of: page)
        let text = StoredText(page)
        let (counter, budget) = state.withLock { state in
            let counter = state.idle.popLast() ?? PageCounterBox()
            if !state.counters.contains(where: { $0 === counter }) {
                state.counters.append(counter)
            }
            return (counter, settings.postingBudget / state.counters.count)
        }
        let lengths = counter.count(page, facets: facets.map(\.term))
        var failure: SearchIndexError?
        if counter.size > min(budget, 1 << 30) {
            do throws(SearchIndexError) {
                try counter.spill(in: settings.temporaryFolder)
            } catch { failure = error }
        }
        let record = PageRecord(
            language: page.language,
            factor: page.boost * settings.weights.weight(of: page.kind), lengths: lengths,
            facets: facets, text: text)
        state.withLock { state in
            state.idle.append(counter)
            if let failure { state.error = failure }
            keep(record, page.index, in: &state)
        }
    }

    private static func facets(of page: SearchPage) -> [PageRecord.Facet] {
        var facets: [PageRecord.Facet] = []
        let names =
            page.tags.map { (PageRecord.Facet.Kind.tag, $0) }
            + (page.part.map { [(.in, $0)] } ?? [])
        for (kind, name) in names {
            let facet = PageRecord.Facet(kind: kind, name: name, key: FacetList.key(of: name))
            let isKnown = facets.contains { $0.kind == kind && $0.key == facet.key }
            if !isKnown, !facet.key.isEmpty { facets.append(facet) }
        }
        return facets
    }

    /// Keeps a page's record, with its text in the file if the budget is spent.
    private func keep(_ record: PageRecord, _ number: Int, in state: inout State) {
        var record = record
        while state.pages.count <= number { state.pages.append(nil) }
        if state.textSize + record.text.count > settings.textBudget,
            case .memory(let bytes) = record.text.place
        {
            do throws(SearchIndexError) {
                if state.textFile == nil {
                    state.textFile = try TextFile(in: settings.temporaryFolder)
                }
                if let offset = try state.textFile?.append(bytes) {
                    record.text.place = .file(offset: offset)
                }
            } catch { state.error = error }
        } else {
            state.textSize += record.text.count
        }
        state.pages[number] = record
    }

    // MARK: Files

    /// Makes the files, by so many tasks, and hands each to `write`, in no order.
    ///
    /// No page may be added while it runs or after it.
    package func finish(
        jobs: Int, write: @escaping @Sendable (SearchFile) -> Void
    ) async throws(SearchIndexError) -> SearchIndexSummary {
        let state = state.withLock { state in
            defer { state = State() }
            return state
        }
        if let error = state.error { throw error }
        let output = SearchIndexOutput(settings, write: write)
        let work = SearchIndexWork(
            settings, counters: state.counters, pages: state.pages, texts: state.textFile)
        try await work.run(jobs: jobs, output)
        return output.finish(work.manifest(output), work.summary)
    }
}
