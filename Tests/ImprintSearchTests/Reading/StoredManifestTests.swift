import Foundation
@testable import ImprintSearch
import Testing

struct StoredManifestTests {
    private let sound = """
        {"version":1,"language":"en","sections":3,"pages":[2,1],"levels":[4.5,3.2],
        "terms":{"first":["","m"],"hashes":"0011223344556677","tails":[1]},
        "documents":{"size":12,"group":16,"hashes":"89abcdef"},
        "spelling":{"forward":{"first":[""],"hashes":"01234567"},"backward":{"first":[],"hashes":""}},
        "words":["the"],"stops":["of"],"fillers":["now"],"rules":[["ing","e"]],
        "facets":{"tags":[["Set up","set-up",1]],"sections":[]},"site":"Docs"}
        """

    private func manifest(
        _ old: String = "", _ new: String = ""
    ) throws -> StoredManifest {
        try StoredManifest(Array(sound.replacingOccurrences(of: old, with: new).utf8))
    }

    @Test func `it says which files there are`() throws {
        let manifest = try manifest()
        #expect(manifest.pages.sections == 3)
        #expect(manifest.terms.path(1) == "terms/1-44556677.bin")
        #expect(manifest.forward.path(0) == "spelling/f-0-01234567.bin")
        #expect(manifest.documents.path(15) == "documents/89abcdef/15.bin")
        #expect(manifest.stops == [Array("of".utf8)])
        #expect(manifest.fillers == [Array("now".utf8)])
        #expect(manifest.rules.map(\.suffix) == ["ing"])
    }

    @Test func `another version is told apart from damage`() {
        #expect(throws: SearchIndexOpeningError.otherVersion(2)) {
            try manifest("\"version\":1", "\"version\":2")
        }
        #expect(throws: SearchIndexOpeningError.otherVersion(2)) {
            try StoredManifest(Array("{\"version\":2}".utf8))
        }
    }

    @Test(arguments: [
        ("\"sections\":3", "\"sections\":4"), ("[2,1]", "[-1,4]"), ("[2,1]", "[2.5,1]"),
        ("[2,1]", "[9223372036854775807,9223372036854775807]"), ("4.5", "-1"), ("4.5", "\"x\""),
        ("4.5", "1e999"), ("\"size\":12", "\"size\":0"), ("\"group\":16", "\"group\":-1"),
        ("89abcdef", "../../.."), ("0011", "00/1"), ("[\"ing\",\"e\"]", "[\"ing\"]"),
        ("\"words\":[\"the\"],", ""), ("{", "["), ("}", ""),
    ])
    func `what cannot be is damage`(old: String, new: String) {
        #expect(throws: SearchIndexOpeningError.damaged) { try manifest(old, new) }
    }

    @Test func `a truncated manifest is damage, wherever it is cut`() {
        let bytes = Array(sound.utf8)
        for length in 0..<bytes.count {
            #expect(throws: SearchIndexOpeningError.damaged) {
                try StoredManifest(Array(bytes.prefix(length)))
            }
        }
    }

    @Test func `deep nesting is damage`() {
        let deep = Array(String(repeating: "[", count: 100_000).utf8)
        #expect(throws: SearchIndexOpeningError.damaged) { try StoredManifest(deep) }
    }
}
