import Synchronization

/// The work that makes files of what was counted, in pieces that do not depend on each other.
final class SearchIndexWork: Sendable {
    /// A piece of the work.
    private enum Piece: Sendable {
        case shard(Int)
        case documents(Int)
        case spelling(Int, isForward: Bool)
    }

    private let settings: SearchIndexSettings
    private let pages: [PageRecord?]
    private let texts: TextFile?
    private let vocabulary: Vocabulary
    private let sections: SectionTable
    private let sources: PostingSources
    private let plan: ShardPlan
    private let spelling: SpellingFiles
    private let words: [String]
    private let code: CodedText
    private let pieces: [Piece]
    private let next = Atomic(0)

    init(
        _ settings: SearchIndexSettings, counters: [PageCounterBox], pages: [PageRecord?],
        texts: TextFile?
    ) {
        self.settings = settings
        self.pages = pages
        self.texts = texts
        let vocabulary = Vocabulary(counters) { pages[$0]?.language ?? settings.language }
        self.vocabulary = vocabulary
        sections = SectionTable(pages, settings.weights)
        sources = Self.sources(counters, vocabulary)
        plan = ShardPlan(vocabulary, sections: sections.count)
        spelling = SpellingFiles(vocabulary)
        words = FrequentWords.words(of: vocabulary)
        code = CodedText(words: words)
        let perGroup = DocumentEncoder.size * DocumentEncoder.group
        pieces =
            plan.shards.indices.map { .shard($0) }
            + (0..<(sections.count + perGroup - 1) / perGroup).map { .documents($0) }
            + spelling.forward.indices.map { .spelling($0, isForward: true) }
            + spelling.backward.indices.map { .spelling($0, isForward: false) }
    }

    /// The files of each counter, and all that is in memory as one segment.
    private static func sources(
        _ counters: [PageCounterBox], _ vocabulary: Vocabulary
    ) -> PostingSources {
        var sources: [PostingSources.Source] = []
        var blocks: [(block: PageBlock, numbers: [UInt32]?)] = []
        for (counter, numbers) in zip(counters, vocabulary.numbers) {
            blocks += counter.blocks.map { ($0, numbers) }
            counter.blocks = []
            guard !counter.runs.isEmpty else { continue }
            var own = [UInt32](repeating: .max, count: vocabulary.terms.count)
            for (number, place) in numbers.enumerated() { own[Int(place)] = UInt32(number) }
            sources += counter.runs.map { .init(segment: $0, numbers: own) }
        }
        blocks.sort { $0.block.page < $1.block.page }
        let segment = PostingSegment(blocks, termCount: vocabulary.terms.count)
        sources.append(.init(segment: segment, numbers: nil))
        return PostingSources(sources: sources)
    }

    // MARK: Pieces

    /// Does all pieces by so many tasks.
    func run(jobs: Int, _ output: SearchIndexOutput) async throws(SearchIndexError) {
        await withTaskGroup { group in
            for _ in 0..<max(1, min(jobs, pieces.count)) {
                group.addTask { self.work(output) }
            }
        }
        if let error = output.noted.error { throw error }
    }

    /// Does pieces until none is left.
    private func work(_ output: SearchIndexOutput) {
        let compressor = GzipCompressor()
        var shards = TermShardEncoder(vocabulary, sections, sources)
        var contents = TermShardEncoder.Contents()
        var documents = DocumentEncoder(pages, starts: sections.starts, texts, code)
        var writer = ByteWriter(capacity: 1 << 15)
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < pieces.count else { return }
            switch pieces[index] {
            case .shard(let number):
                shards.encode(plan.shards[number], into: &contents)
                write(contents, number, compressor, output)
            case .documents(let group):
                do throws(SearchIndexError) {
                    try write(group, &documents, &writer, compressor, output)
                } catch { output.fail(error) }
            case .spelling(let number, let isForward):
                let file = isForward ? spelling.forward[number] : spelling.backward[number]
                write(file, number, isForward: isForward, compressor, output)
            }
        }
    }

    private func write(
        _ contents: borrowing TermShardEncoder.Contents, _ number: Int,
        _ compressor: borrowing GzipCompressor, _ output: SearchIndexOutput
    ) {
        var hash = FileHash()
        hash.update(contents.terms.bytes)
        hash.update(contents.tails.bytes)
        hash.update(contents.positions.bytes)
        let digits = hash.digits()
        let hasTail = contents.tails.count > 0
        var files = [
            file("terms/\(number)-\(digits)", contents.terms.bytes, compressor),
            file("positions/\(number)-\(digits)", contents.positions.bytes, compressor),
        ]
        if hasTail {
            files.append(file("tails/\(number)-\(digits)", contents.tails.bytes, compressor))
        }
        output.add(files) { state in
            state.terms[number] = digits
            if hasTail { state.tails.append(number) }
        }
    }

    private func write(
        _ group: Int, _ documents: inout DocumentEncoder, _ writer: inout ByteWriter,
        _ compressor: borrowing GzipCompressor, _ output: SearchIndexOutput
    ) throws(SearchIndexError) {
        var hash = FileHash()
        var contents: [(chunk: Int, bytes: [UInt8])] = []
        for chunk in group * DocumentEncoder.group..<(group + 1) * DocumentEncoder.group {
            let start = chunk * DocumentEncoder.size
            guard start < sections.count else { break }
            writer.removeAll()
            let end = min(start + DocumentEncoder.size, sections.count)
            try documents.encode(start..<end, into: &writer)
            hash.update(writer.bytes)
            contents.append((chunk, compressor.compressed(writer.bytes)))
        }
        let digits = hash.digits()
        let files = contents.map { content in
            SearchFile(
                path: "\(SearchIndexer.folder)documents/\(digits)/\(content.chunk).bin",
                bytes: content.bytes)
        }
        output.add(files) { $0.documents[group] = digits }
    }

    private func write(
        _ file: SpellingFiles.File, _ number: Int, isForward: Bool,
        _ compressor: borrowing GzipCompressor, _ output: SearchIndexOutput
    ) {
        file.content.withUnsafeBufferPointer { bytes in
            var hash = FileHash()
            hash.update(bytes)
            let digits = hash.digits()
            let name = "spelling/\(isForward ? "f" : "b")-\(number)-\(digits)"
            output.add([self.file(name, bytes, compressor)]) { state in
                if isForward {
                    state.forward[number] = digits
                } else {
                    state.backward[number] = digits
                }
            }
        }
    }

    private func file(
        _ name: String, _ bytes: UnsafeBufferPointer<UInt8>,
        _ compressor: borrowing GzipCompressor
    ) -> SearchFile {
        SearchFile(
            path: "\(SearchIndexer.folder)\(name).bin", bytes: compressor.compressed(bytes))
    }

    // MARK: The manifest

    /// What is said of the whole, once all pieces are done.
    func manifest(_ output: SearchIndexOutput) -> SearchManifest {
        let noted = output.noted
        var manifest = SearchManifest()
        manifest.language = settings.language
        manifest.site = settings.siteTitle
        manifest.pages = pages.map { $0?.sections ?? 0 }
        manifest.levels = sections.values
        manifest.terms = .init(
            first: plan.shards.map(\.first), hashes: Self.joined(noted.terms))
        manifest.tails = noted.tails.sorted()
        manifest.documents = Self.joined(noted.documents)
        manifest.forward = .init(
            first: spelling.forward.map(\.first), hashes: Self.joined(noted.forward))
        manifest.backward = .init(
            first: spelling.backward.map(\.first), hashes: Self.joined(noted.backward))
        manifest.words = words
        manifest.stops = stops
        manifest.fillers = StopWords.fillers(for: settings.language)
        manifest.rules = InflectionRules.rules(of: vocabulary)
        manifest.tags = FacetList(.tag, of: pages).entries
        manifest.sections = FacetList(.in, of: pages).entries
        return manifest
    }

    private static func joined(_ hashes: [Int: String]) -> String {
        hashes.sorted { $0.key < $1.key }.map(\.value).joined()
    }

    /// The words that say nothing: those of the language, and those of most sections.
    private var stops: [String] {
        let words = StopWords.words(for: settings.language)
        guard sections.count >= 50 else { return words }
        let known = Set(words)
        return words
            + vocabulary.terms
            .filter { !$0.isFacet && $0.sections * 2 > sections.count }
            .map { String(decoding: $0.term, as: UTF8.self) }
            .filter { !known.contains($0) }
    }

    /// What the index holds; the files are not counted yet.
    var summary: SearchIndexSummary {
        var summary = SearchIndexSummary()
        summary.pages = pages.count { $0 != nil }
        summary.sections = sections.count
        summary.terms = vocabulary.terms.count { !$0.isFacet }
        return summary
    }
}
