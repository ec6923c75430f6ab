import Testing

@testable import ImprintSearch

struct SpellingFilesTests {
    @Test(arguments: [("word", "drow"), ("größe", "eßörg"), ("", "")])
    func `a word is reversed by characters`(word: String, reversed: String) {
        #expect(SpellingFiles.reversed(Array(word.utf8)) == Array(reversed.utf8))
    }

    @Test func `of very many words those in one section only are left out`() async throws {
        var page = SearchPage(index: 0, address: "", title: "")
        let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        let words = (0..<20_100).map { number -> [UInt8] in
            let places = [number / 676 % 26, number / 26 % 26, number % 26]
            return Array("word".utf8) + places.map { letters[$0] } + (number < 17_576 ? [] : [0x7A])
        }
        page.sections = [
            SearchSection(text: Array(words.joined(separator: [0x0A]))),
            SearchSection(anchor: "more", heading: "wordabc wordxyz"),
        ]
        let index = try PythonReader.read(await IndexFixture.files(of: [page]).files)
        #expect(index.forward.map(\.word) == ["wordabc", "wordxyz"])
        #expect(index.backward.map(\.word) == ["cbadrow", "zyxdrow"])
    }
}
