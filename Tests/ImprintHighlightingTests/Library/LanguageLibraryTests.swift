import Foundation
import ImprintCore
import ImprintData
import Testing

@testable import ImprintHighlighting

struct LanguageLibraryTests {
    private func parsed(_ file: BuiltInLanguages.File) throws -> Node {
        var problems: [Diagnostic] = []
        let node = YAMLReader.read(file.source, reporting: &problems)
        #expect(problems.isEmpty)
        return try #require(node)
    }

    @Test func `the program holds every language file, byte for byte`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Reference.languages.path)
        let stems = names.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }
        #expect(Set(BuiltInLanguages.files.map(\.stem)) == Set(stems), "run .ci/embed-languages")
        for file in BuiltInLanguages.files {
            let data = try Data(contentsOf: Reference.languages.appending(path: "\(file.stem).yml"))
            #expect(file.source.bytes == Array(data), "\(file.stem)")
        }
    }

    @Test(arguments: BuiltInLanguages.files.map(\.stem))
    func `the list of names is that of the files`(stem: String) throws {
        let file = try #require(BuiltInLanguages.files.first { $0.stem == stem })
        let document = try parsed(file)
        #expect(document["name"]?.value.value == .string(file.name), "run .ci/embed-languages")
        let aliases = document["aliases"]?.value.value ?? []
        #expect(aliases == .array(file.aliases.map(Value.string)), "run .ci/embed-languages")
    }

    @Test(arguments: BuiltInLanguages.files.map(\.stem))
    func `the language files of the program have no mistake`(stem: String) throws {
        let file = try #require(BuiltInLanguages.files.first { $0.stem == stem })
        var problems: [Diagnostic] = []
        let language = LanguageCompiler.language(
            from: try parsed(file), of: file.source, reporting: &problems)
        #expect(problems.isEmpty && language?.name == file.name, "\(problems)")
    }

    @Test func `the guide lists every language with the words for it`() throws {
        let guide = Reference.repository.appending(path: "content/imprint/highlighting.md")
        let lines = String(decoding: try Data(contentsOf: guide), as: UTF8.self)
            .split(separator: "\n")
        for file in BuiltInLanguages.files {
            let aliases = file.aliases.map { "`\($0)`" }.joined(separator: ", ")
            let row = "| \(file.name) | `\(file.stem)` | \(aliases) |"
            #expect(lines.contains { $0 == row }, "\(row)")
        }
    }

    @Test func `a language is found by its stem, by an alias, and in any case`() {
        for name in ["json", "geojson", "JSON", "GeoJSON"] {
            #expect(LanguageLibrary.builtIn.highlighter(named: name)?.name == "JSON")
        }
        #expect(LanguageLibrary.builtIn.highlighter(named: "no such language") == nil)
    }

    @Test func `a language of the site comes before that of the program`() {
        let source = SourceText(
            file: SourcePath("templates/languages/own.yml"),
            "{name: Own, aliases: [JSON], states: {root: [['.', k]]}}")
        let (library, problems) = LanguageLibrary.making(source)
        #expect(problems.isEmpty)
        #expect(library.highlighter(named: "json")?.name == "Own")
        #expect(library.highlighter(named: "own")?.name == "Own")
        #expect(library.highlighter(named: "geojson")?.name == "JSON")
        #expect(library.tokens(of: "ab", in: "json") == [["k", "ab"]])
    }

    @Test func `many threads highlight at the same time and agree`() async throws {
        let library = LanguageLibrary { YAMLReader.read($0, reporting: &$1) }
        let code = "{\"a\": [1, 2.5, true, \"\\u00e9\"]} // end\n"
        let expected = LanguageLibrary.builtIn.tokens(of: code, in: "json")
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    (0..<50).allSatisfy { _ in library.tokens(of: code, in: "json") == expected }
                }
            }
            for await isEqual in group { #expect(isEqual) }
        }
    }
}
