import Testing

struct ClientTypoTests {
    @Test(arguments: [
        ("isntall ", [["isntall", "install"]]), ("archvie ", [["archvie", "archive"]]),
        ("kompiler ", [["kompiler", "compiler"]]),
        ("confgiuratiom ", [["confgiuratiom", "configuration"]]),
        ("arhciv", [["arhciv", "archive"]]),
        ("packagemanager ", [["packagemanager", "package manager"]]),
        ("uplod archvie ", [["uplod", "upload"], ["archvie", "archive"]]),
        ("install ", []),
    ])
    func `a word that is not there is corrected`(query: String, corrections: [[String]])
        async throws
    {
        let answer = try ClientScript.answer(to: query, in: try await SampleIndex.files())
        #expect(answer.corrections == corrections)
        #expect(answer.unknown.isEmpty)
        #expect(!answer.results.isEmpty)
    }

    @Test(arguments: [
        ("qqqq ", ["qqqq"]), ("Xyz1 upload ", ["Xyz1"]), ("zz ", ["zz"]),
        ("\"the qqqq\"", ["qqqq"]),
    ])
    func `a word that nothing is like is unknown, as it was typed`(query: String, unknown: [String])
        async throws
    {
        let answer = try ClientScript.answer(to: query, in: try await SampleIndex.files())
        #expect(answer.unknown == unknown)
        #expect(answer.corrections.isEmpty)
    }

    private struct Pair: Encodable {
        var a: String
        var b: String
        var limit: Int
        var isOpen: Bool
    }

    @Test func `distances count a swap as one, and beginnings half a step more`() throws {
        let pairs: [(Pair, Double)] = [
            (Pair(a: "abcd", b: "abcd", limit: 1, isOpen: false), 0),
            (Pair(a: "abcd", b: "abdc", limit: 1, isOpen: false), 1),
            (Pair(a: "abcd", b: "bacd", limit: 1, isOpen: false), 1),
            (Pair(a: "abcd", b: "abd", limit: 1, isOpen: false), 1),
            (Pair(a: "abcd", b: "abxcd", limit: 1, isOpen: false), 1),
            (Pair(a: "abcd", b: "badc", limit: 1, isOpen: false), -1),
            (Pair(a: "abcdefgh", b: "badcefgh", limit: 2, isOpen: false), 2),
            (Pair(a: "abcd", b: "abcdefgh", limit: 1, isOpen: false), -1),
            (Pair(a: "abxd", b: "abcdefgh", limit: 1, isOpen: true), 1.5),
            (Pair(a: "abcd", b: "abcdefgh", limit: 1, isOpen: true), 0.5),
            (Pair(a: "größe", b: "grösse", limit: 2, isOpen: false), 2),
            (Pair(a: "abcd", b: "", limit: 1, isOpen: true), -1),
        ]
        let distances: [Double] = try ClientScript.run(
            """
            return input.map(({ a, b, limit, isOpen }) =>
              distance([...a], [...b], limit, isOpen)).map((steps) => (steps < 9 ? steps : -1));
            """, pairs.map(\.0))
        #expect(distances == pairs.map(\.1))
    }
}
