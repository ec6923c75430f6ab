import Foundation
import ImprintSearch
import ImprintTesting

/// What an index says, as a reader in Python finds that was written by the description of the format.
struct PythonReader: Decodable {
    struct Term: Decodable {
        var stem: String
        var flags: Int
        var postings: [Posting]
    }

    struct Posting: Decodable, Hashable {
        var section: Int
        var level: Int

        /// Nil where the term has none.
        var positions: [Int]?

        init(section: Int, level: Int, positions: [Int]?) {
            self.section = section
            self.level = level
            self.positions = positions
        }

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            section = try list.decode(Int.self)
            level = try list.decode(Int.self)
            positions = try list.decodeNil() ? nil : list.decode([Int].self)
        }
    }

    struct Document: Decodable, Hashable {
        var page: Int
        var address: String
        var title: String
        var breadcrumbs: [String]
        var tags: [String]
        var anchor: String
        var heading: String
        var ancestors: [String]
        var text: String
    }

    struct Spelling: Decodable, Hashable {
        var word: String
        var weight: Int

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            word = try list.decode(String.self)
            weight = try list.decode(Int.self)
        }
    }

    struct Facet: Decodable, Hashable {
        var name: String
        var key: String
        var pages: Int

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            name = try list.decode(String.self)
            key = try list.decode(String.self)
            pages = try list.decode(Int.self)
        }
    }

    struct Manifest: Decodable {
        struct Facets: Decodable {
            var tags: [Facet]
            var sections: [Facet]
        }

        var language: String
        var site: String
        var sections: Int
        var pages: [Int]
        var levels: [Double]
        var words: [String]
        var stops: [String]
        var rules: [[String]]
        var facets: Facets
    }

    var manifest: Manifest
    var terms: [String: Term]
    var aliases: [String: String]
    var documents: [Document]
    var forward: [Spelling]
    var backward: [Spelling]

    /// Reads files by their names relative to `search/`.
    static func read(_ files: [String: [UInt8]]) throws -> PythonReader {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "reader.py")
        let input = try JSONEncoder().encode(
            files.mapValues { Data($0).base64EncodedString() })
        let output = try Python.run(
            try String(contentsOf: script, encoding: .utf8), input: input)
        return try JSONDecoder().decode(PythonReader.self, from: output)
    }
}
