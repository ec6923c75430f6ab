/// The files of an index, each read when it is first needed, and kept.
final class IndexReader {
    let manifest: StoredManifest

    /// The files that could not be read since ``forgetProblems()``, in the order in which they were
    /// needed.
    private(set) var problems: [String] = []

    private let load: (String) -> [UInt8]?
    private let code: CodedText
    private var shards: [String: Result<TermShard, UnreadableFile>] = [:]
    private var blocks: [String: Result<BlockFile, UnreadableFile>] = [:]
    private var spellings: [String: Result<SpellingFile, UnreadableFile>] = [:]
    private var chunks: [String: Result<DocumentChunk, UnreadableFile>] = [:]

    /// The manifest's words as terms, the most frequent first.
    private(set) lazy var frequentTerms = manifest.words.map { Term(Folding.folded($0).utf8) }

    /// `load`: Gives the bytes of a file by its path in the folder of the index; nil if it cannot.
    init(load: @escaping (String) -> [UInt8]?) throws(SearchIndexOpeningError) {
        guard let bytes = load(StoredManifest.path) else { throw .missing }
        let content: [UInt8]
        do throws(DamagedFile) {
            content = try GzipFile.content(of: bytes)
        } catch { throw .damaged }
        self.load = load
        manifest = try StoredManifest(content)
        code = CodedText(words: manifest.words)
    }

    /// Begins the problems of a search.
    func forgetProblems() { problems = [] }

    // MARK: Terms

    /// The shard that a term is in if its stem is; one without terms if the index has none.
    func shard(of term: Term) throws(UnreadableFile) -> TermShard {
        guard let number = manifest.terms.number(of: term) else { return TermShard() }
        return try shard(number)
    }

    func shard(_ number: Int) throws(UnreadableFile) -> TermShard {
        let sections = manifest.pages.sections
        return try content(manifest.terms.path(number), \.shards) { bytes throws(DamagedFile) in
            try TermShard(bytes, number: number, sections: sections)
        }
    }

    /// The entry of a term, wherever it is.
    func entry(of term: Term) throws(UnreadableFile) -> TermEntry? {
        let shard = try shard(of: term)
        if let stem = shard.stem(ofAlias: term) {
            return try self.shard(of: stem).entry(of: term)
        }
        return shard.entry(of: term)
    }

    /// The terms of a stem.
    func group(of stem: Term) throws(UnreadableFile) -> [TermEntry] {
        try shard(of: stem).group(of: stem)
    }

    /// The sections that have a term.
    ///
    /// `isWhole`: Whether those of the least impact are of interest, which are in another file if a term
    /// has many.
    func postings(of entry: TermEntry, isWhole: Bool) throws(UnreadableFile) -> Postings {
        let shard = try shard(entry.shard)
        var postings = try sound(manifest.terms.path(entry.shard)) { () throws(DamagedFile) in
            try decoded(ByteReader(shard.bytes, entry.block))
        }
        guard isWhole, let tail = entry.tail else { return postings }
        let path = path("tails", entry)
        let file = try blocks(path)
        postings.append(
            try sound(path) { () throws(DamagedFile) in try decoded(try file.reader(tail)) })
        return postings
    }

    /// The places of a term by section.
    func places(of entry: TermEntry) throws(UnreadableFile) -> [Int: [Int]] {
        let path = path("positions", entry)
        let file = try blocks(path)
        let sections = try postings(of: entry, isWhole: true).sections
        return try sound(path) { () throws(DamagedFile) in
            try TermPlaces.places(try file.reader(entry.place), in: sections)
        }
    }

    /// The file of a kind that belongs to a term's shard and has its name.
    private func path(_ folder: String, _ entry: TermEntry) -> String {
        folder + manifest.terms.path(entry.shard).drop { $0 != "/" }
    }

    private func blocks(_ path: String) throws(UnreadableFile) -> BlockFile {
        try content(path, \.blocks) { bytes throws(DamagedFile) in try BlockFile(bytes) }
    }

    private func decoded(_ reader: ByteReader) throws(DamagedFile) -> Postings {
        try Postings(reader, sections: manifest.pages.sections, levels: manifest.levels.count)
    }

    // MARK: Words and documents

    /// The words of a file of the forward row, or of the backward one.
    func words(_ number: Int, isBackward: Bool) throws(UnreadableFile) -> [SpellingFile.Word] {
        let row = isBackward ? manifest.backward : manifest.forward
        return try content(row.path(number), \.spellings) { bytes throws(DamagedFile) in
            try SpellingFile(bytes, isBackward: isBackward)
        }.words
    }

    /// What results show of a section.
    func document(_ section: Int) throws(UnreadableFile) -> DocumentChunk.Section {
        let path = manifest.documents.path(section / manifest.documents.size)
        let code = code
        let chunk = try content(path, \.chunks) { bytes throws(DamagedFile) in
            try DocumentChunk(bytes, code)
        }
        let place = section % manifest.documents.size
        guard chunk.sections.indices.contains(place) else { throw noted(path) }
        return chunk.sections[place]
    }

    // MARK: Files

    private func content<Content>(
        _ path: String,
        _ cache: ReferenceWritableKeyPath<IndexReader, [String: Result<Content, UnreadableFile>]>,
        _ decode: ([UInt8]) throws(DamagedFile) -> Content
    ) throws(UnreadableFile) -> Content {
        let known = self[keyPath: cache][path] ?? read(path, decode)
        self[keyPath: cache][path] = known
        switch known {
        case .success(let content): return content
        case .failure: throw noted(path)
        }
    }

    private func read<Content>(
        _ path: String, _ decode: ([UInt8]) throws(DamagedFile) -> Content
    ) -> Result<Content, UnreadableFile> {
        guard let bytes = load(path) else { return .failure(UnreadableFile(path: path)) }
        do throws(DamagedFile) {
            return .success(try decode(try GzipFile.content(of: bytes)))
        } catch {
            return .failure(UnreadableFile(path: path))
        }
    }

    /// What can be made of a part of a file.
    private func sound<Content>(
        _ path: String, _ decode: () throws(DamagedFile) -> Content
    ) throws(UnreadableFile) -> Content {
        do throws(DamagedFile) {
            return try decode()
        } catch {
            throw noted(path)
        }
    }

    private func noted(_ path: String) -> UnreadableFile {
        if !problems.contains(path) { problems.append(path) }
        return UnreadableFile(path: path)
    }
}
