import Foundation
import Testing

@testable import ImprintHighlighting

struct HighlighterTests {
    @Test func `samples of all languages are highlighted as the reference does`() throws {
        let codes = try samples()
        try compare(codes, LanguageLibrary.builtIn, Reference.languages)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `pieces of all languages in any order are highlighted as the reference does`(
        seed: UInt64
    ) throws {
        var random = Random(seed: seed)
        let samples = try samples()
        let texts = samples.map { Array($0.text.unicodeScalars) }
        let codes = BuiltInLanguages.files.map(\.stem).map { name in
            let own = samples.indices.filter { samples[$0].language == name }
            var text: [Unicode.Scalar] = []
            for _ in 0..<60 {
                let source = random.element(
                    of: Bool.random(using: &random) && !own.isEmpty
                        ? own.map { texts[$0] } : texts)
                guard !source.isEmpty else { continue }
                let start = Int.random(in: 0..<source.count, using: &random)
                let length = Int.random(in: 1...25, using: &random)
                text += source[start..<min(start + length, source.count)]
            }
            return Reference.Code(language: name, text: String(text))
        }
        try compare(codes, LanguageLibrary.builtIn, Reference.languages)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `what is hard about language files is done as the reference does`(seed: UInt64) throws {
        var random = Random(seed: seed)
        let pieces = [
            "let", " ", "\n", "<<", "<<-A", "A\n", "  A\n", "\nA;\n", "@trial{", "@folded{", "@x{",
            "}",
            ";", "r#\"", "r\"", "\"#", "\"", "\\", "a.b.c", "%Select from", "!x.y!", "if", "iff",
            "end if", "int", "integer", "f (", "f", "12px", "12", "12p", "[", "]", "(", ")", "x",
            "/*",
            "*/", "#", "\t", "~", "é", "日", "->\n ", "-> \n<<B\n", "B\n", "=", "no",
        ]
        let codes = (0..<300).map { _ in
            Reference.Code(
                language: "trial",
                text: (0..<Int.random(in: 1...40, using: &random))
                    .map { _ in random.element(of: pieces) }.joined())
        }
        try compare(
            codes, LanguageLibrary.reading(Reference.trialLanguages), Reference.trialLanguages)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `tokens cover any bytes without a gap, and neighbours differ`(seed: UInt64) throws {
        var random = Random(seed: seed)
        for name in BuiltInLanguages.files.map(\.stem) {
            let highlighter = try #require(LanguageLibrary.builtIn.highlighter(named: name))
            let code = (0..<2000).map { _ in
                UInt8.random(in: Bool.random(using: &random) ? 0...255 : 32...126, using: &random)
            }
            var end = 0
            var last: TokenClass?
            code.withUnsafeBufferPointer { bytes in
                highlighter.tokens(in: bytes) { range, tokenClass in
                    #expect(range.lowerBound == end && !range.isEmpty && tokenClass != last)
                    (end, last) = (range.upperBound, tokenClass)
                }
            }
            #expect(end == code.count)
        }
    }

    @Test func `no code has no tokens`() {
        #expect(LanguageLibrary.builtIn.tokens(of: "", in: "json") == [])
    }

    @Test func `languages in each other beyond the limit are plain`() throws {
        let library = try LanguageLibrary.reading(Reference.trialLanguages)
        let code = Reference.Code(language: "trial", text: String(repeating: "@trial{", count: 50))
        try compare([code], library, Reference.trialLanguages)
    }

    @Test func `a stack beyond the limit stops growing`() throws {
        let library = try LanguageLibrary.reading(Reference.trialLanguages)
        let text = String(repeating: "(", count: 1500) + String(repeating: ")", count: 1500)
        try compare(
            [Reference.Code(language: "trial", text: text)], library, Reference.trialLanguages)
    }

    // MARK: Support

    private func samples() throws -> [Reference.Code] {
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: Reference.samples.path).sorted()
            .filter { LanguageLibrary.builtIn.highlighter(named: $0) != nil }
            .flatMap { language in
                let folder = Reference.samples.appending(path: language)
                return try files.contentsOfDirectory(atPath: folder.path).sorted().map { name in
                    let data = try Data(contentsOf: folder.appending(path: name))
                    return Reference.Code(
                        language: language, text: String(decoding: data, as: UTF8.self))
                }
            }
    }

    private func compare(
        _ codes: [Reference.Code], _ library: LanguageLibrary, _ languages: URL
    ) throws {
        let expected = try Reference.tokens(of: codes, languages: languages)
        for (code, expected) in zip(codes, expected) {
            let found = try #require(library.tokens(of: code.text, in: code.language))
            guard found != expected else { continue }
            let index = zip(found, expected).prefix { $0 == $1 }.count
            Issue.record(
                """
                \(code.language): token \(index) is \(found.dropFirst(index).first ?? []), \
                not \(expected.dropFirst(index).first ?? []), after \(expected[..<index].suffix(3)) \
                in \(code.text.prefix(400).debugDescription)
                """)
        }
    }
}
