import Testing

struct ClientHostileQueryTests {
    private static let queries = [
        "", " ", "\"", "\"\"", "-", "--", "-\"", "-\"\"", "tag:", "in:\"", "tag:\"\"", "\u{0}",
        "\u{0}upload\u{1}",
        "upload" + String(repeating: "x", count: 10_000),
        String(repeating: "upload ", count: 2_000),
        String(repeating: "\"", count: 10_000), String(repeating: "-", count: 10_000),
        String(repeating: "a.b-", count: 2_500), String(repeating: "日", count: 10_000),
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "${upload}",
        "`upload`",
        "(", ")", "[a-z", "a{2,1}", ".*", "\\", "^$", "(?:", "a|b", "*", "+", "?",
        "👩🏽‍🔬", "🇩🇪🇩🇪", "مرحبا", "\u{202E}upload", "e\u{301}\u{301}\u{301}", "\u{FEFF}upload", "ﬁle",
        "İstanbul",
        "__proto__", "constructor", "toString ", "hasOwnProperty", "\u{1F}", "\u{85}", "a\u{3000}b",
        "in:in:in:", "tag:tag:x", "-tag:x", "- upload", "\u{FFFD}", "ß", "ſ",
    ]

    @Test func `no query breaks the reader or costs it much time`() async throws {
        let times: [Double] = try ClientScript.run(
            """
            const index = await opened(input.files);
            const times = [];
            for (const query of [...input.queries, "\\ud800", "a\\udfffb", null, undefined, 5]) {
              await index.search(query);
              const start = performance.now();
              const answer = await index.search(query);
              times.push(performance.now() - start);
              if (answer.problems.length) throw new Error(query + ": " + answer.problems);
            }
            return times;
            """, Queries(files: try await SampleIndex.files(), queries: Self.queries))
        #expect(times.count == Self.queries.count + 5)
        #expect(times.allSatisfy { $0 < 500 }, "\(times)")
    }

    @Test(arguments: ["\u{0}upload\u{1} ", "\u{FEFF}upload ", "<b>upload</b> ", "\u{202E}upload "])
    func `signs around a word do not hide it`(query: String) async throws {
        let answer = try ClientScript.answer(to: query, in: try await SampleIndex.files())
        #expect(answer.urls.contains("guide/upload/"))
    }

    @Test func `of a long query only the beginning counts`() async throws {
        let query = String(repeating: " ", count: 1_000) + "upload"
        let answer = try ClientScript.answer(to: query, in: try await SampleIndex.files())
        #expect(answer.results.isEmpty)
    }
}
