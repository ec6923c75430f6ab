import FoundationEssentials

/// What the manifest of an index says, as far as a search needs it.
struct StoredManifest: Sendable {
    /// The place of the manifest in the folder of the index.
    static let path = "manifest.bin"

    /// How many sections each page has.
    let pages: SectionPages

    /// The impact of each level, the greatest first.
    let levels: [Double]
    let terms: FileRow
    let documents: DocumentFiles
    let forward: FileRow
    let backward: FileRow

    /// The words that have a code in documents, in the order of their ranks.
    let words: [String]
    let stops: Set<Term>

    /// Words that help a question along.
    let fillers: Set<Term>
    let rules: [Rule]

    /// How a form's ending becomes that of its stem.
    struct Rule: Sendable {
        var suffix: String
        var replacement: String
    }

    /// Reads a manifest, whose numbers may be anything.
    init(_ bytes: [UInt8]) throws(SearchIndexOpeningError) {
        let json = try Self.json(bytes)
        guard let pages = SectionPages(json.pages), pages.sections == json.sections,
            json.levels.allSatisfy({ $0.isFinite && $0 >= 0 }),
            let documents = DocumentFiles(
                size: json.documents.size, group: json.documents.group,
                hashes: json.documents.hashes),
            let terms = FileRow("terms/", json.terms.first, json.terms.hashes),
            let forward = FileRow(
                "spelling/f-", json.spelling.forward.first, json.spelling.forward.hashes),
            let backward = FileRow(
                "spelling/b-", json.spelling.backward.first, json.spelling.backward.hashes)
        else { throw .damaged }
        self.pages = pages
        self.levels = json.levels
        self.terms = terms
        self.documents = documents
        self.forward = forward
        self.backward = backward
        words = json.words
        stops = Set(json.stops.map { Term($0.utf8) })
        fillers = Set(json.fillers.map { Term($0.utf8) })
        rules = json.rules.compactMap { rule in
            rule.count == 2 ? Rule(suffix: rule[0], replacement: rule[1]) : nil
        }
        guard rules.count == json.rules.count else { throw .damaged }
    }

    private static func json(_ bytes: [UInt8]) throws(SearchIndexOpeningError) -> JSON {
        do {
            let decoder = JSONDecoder()
            let version = try decoder.decode(Version.self, from: Data(bytes)).version
            guard version == 1 else { throw SearchIndexOpeningError.otherVersion(version) }
            return try decoder.decode(JSON.self, from: Data(bytes))
        } catch let error as SearchIndexOpeningError {
            throw error
        } catch {
            throw .damaged
        }
    }

    private struct Version: Decodable {
        var version: Int
    }

    private struct JSON: Decodable {
        var sections: Int
        var pages: [Int]
        var levels: [Double]
        var terms: Files
        var documents: Documents
        var spelling: Spelling
        var words: [String]
        var stops: [String]
        var fillers: [String]
        var rules: [[String]]
    }

    private struct Files: Decodable {
        var first: [String]
        var hashes: String
    }

    private struct Documents: Decodable {
        var size: Int
        var group: Int
        var hashes: String
    }

    private struct Spelling: Decodable {
        var forward: Files
        var backward: Files
    }
}
