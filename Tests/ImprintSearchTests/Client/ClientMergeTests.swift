import Testing

struct ClientMergeTests {
    @Test func `several sites are one by score, and one that fails is a problem`() async throws {
        let answers: [ClientAnswer] = try ClientScript.run(
            """
            const index = await opened(input.files);
            const broken = Promise.reject(new Error("offline"));
            broken.catch(() => {});
            const sites = [
              { index, site: "one" }, { index: broken, site: "broken" },
              { index: opened(input.files), site: "two" },
            ];
            return [
              await index.search("upload archvie"),
              await merge(sites, "upload archvie"),
              await merge(sites, "upload archvie", { limit: 1, offset: 1 }),
            ];
            """, Queries(files: try await SampleIndex.files()))
        let (single, merged, second) = (answers[0], answers[1], answers[2])
        #expect(merged.problems == ["broken"])
        #expect(merged.pages == 2 * single.pages)
        #expect(merged.urls == single.urls.flatMap { [$0, $0] })
        #expect(merged.results.map(\.site) == single.urls.flatMap { _ in ["one", "two"] })
        #expect(merged.corrections == [["archvie", "archive"]])
        #expect(second.results == [merged.results[1]])
    }

    @Test func `no site at all finds nothing`() throws {
        let answer: ClientAnswer = try ClientScript.run("return merge([], 'x');", [String]())
        #expect(answer.results.isEmpty && answer.pages == 0)
    }
}
