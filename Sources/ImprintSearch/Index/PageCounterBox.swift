/// A counter that one task at a time uses.
///
/// `@unchecked Sendable`: The indexer takes it out of its list before a task uses it, and puts it back
/// when the task is done.
final class PageCounterBox: @unchecked Sendable {
    var counter = PageCounter()
    var analyzer = Analyzer()

    /// The postings that are in memory.
    var blocks: [PageBlock] = []

    /// What ``blocks`` take in memory.
    var size = 0

    /// The postings that are in files.
    var runs: [PostingSegment] = []

    /// Counts a page.
    func count(_ page: SearchPage, facets: [String]) -> [UInt32] {
        let (block, lengths) = counter.count(page, facets: facets, &analyzer)
        blocks.append(block)
        size += block.size
        return lengths
    }

    /// Moves the postings that are in memory into a file.
    func spill(in folder: String?) throws(SearchIndexError) {
        blocks.sort { $0.page < $1.page }
        let segment = PostingSegment(
            blocks.map { ($0, nil) }, termCount: counter.terms.count)
        runs.append(try PostingSegment(spilling: segment, in: folder))
        blocks = []
        size = 0
    }
}
