import Testing

struct ClientQueryTests {
    @Test(arguments: [
        // A word and its stem.
        ("uploads ", ["guide/upload/", "reference/"]),
        ("package manager ", ["guide/install/", "guide/upload/#big", "reference/"]),
        // The last word may go on.
        ("instal", ["guide/install/"]),
        ("grö", ["letters/"]),
        // A phrase: the words side by side, on one line.
        ("\"package manager\"", ["guide/install/"]),
        ("\"manager package\"", []),
        ("\"upload configure\"", []),
        ("\"package manager", ["guide/install/"]),
        // What a page must not have.
        ("upload -configure", ["guide/upload/"]),
        ("upload -\"the archive\"", ["reference/"]),
        ("upload -site.yml", ["guide/upload/"]),
        // Facets, alone and with words.
        ("tag:archives-data", ["guide/upload/"]),
        ("tag:\"Archives & data\"", ["guide/upload/"]),
        ("tag:other upload", []),
        ("in:guide", ["guide/install/", "guide/upload/"]),
        ("section:guide manager ", ["guide/install/", "guide/upload/#big"]),
        // Compounds.
        ("--dry-run", ["guide/install/#from-source"]),
        ("c++ ", ["guide/install/#from-source"]),
        ("site.yml", ["reference/"]),
        ("up-load", ["guide/upload/", "reference/"]),
        // Words that say nothing, beside others and alone.
        ("how to install ", ["guide/install/"]),
        ("how to ", ["", "guide/upload/"]),
        // Words written apart and together.
        ("data set ", ["guide/upload/"]),
        ("packagemanager", ["guide/install/", "guide/upload/#big", "reference/"]),
        // Folded letters, and scripts without spaces.
        ("STRASSE cafe ", ["letters/"]),
        ("日本語", ["letters/"]),
    ])
    func `a query finds pages`(query: String, urls: [String]) async throws {
        let answer = try ClientScript.answer(to: query, in: try await SampleIndex.files())
        #expect(Set(answer.urls) == Set(urls), "\(answer.urls)")
        #expect(answer.pages == urls.count)
        #expect(answer.problems.isEmpty)
    }

    @Test func `a result tells of its page, its section and the words found`() async throws {
        let answer = try ClientScript.answer(to: "big uploads", in: try await SampleIndex.files())
        let result = try #require(answer.results.first)
        #expect(result.url == "guide/upload/#big")
        #expect(result.title == "Uploading data")
        #expect(result.heading == "Big files")
        #expect(result.breadcrumbs == ["Guide"])
        #expect(result.tags == ["Archives & data"])
        #expect(
            result.excerpt.text == "Uploads of big files take hours; the manager of them is slow.")
        #expect(result.excerpt.marks == [[0, 7], [11, 14]])
        #expect(result.sections.map(\.url).allSatisfy { $0 == "guide/upload/" })
        #expect(answer.terms.contains("upload") && answer.terms.contains("big"))
    }

    @Test func `limit and offset page through the results, of which the first have excerpts`()
        async throws
    {
        let answers: [ClientAnswer] = try ClientScript.run(
            """
            const index = await opened(input.files);
            const ask = (options) => index.search("upload manager in", options);
            return [await ask({}), await ask({ limit: 1, offset: 1 }), await ask({ excerpts: 1 })];
            """, Queries(files: try await SampleIndex.files()))
        #expect(answers[0].results.count >= 3)
        #expect(answers[1].results == [answers[0].results[1]])
        #expect(answers[1].pages == answers[0].pages)
        #expect(answers[2].urls == answers[0].urls)
        #expect(answers[2].results[0] == answers[0].results[0])
        #expect(answers[2].results.dropFirst().allSatisfy { $0.excerpt.text.isEmpty })
    }

    @Test func `what is there is found again without a file`() async throws {
        let answer: [Bool] = try ClientScript.run(
            """
            const index = await opened(input.files);
            const before = index.ready("upload");
            const first = await index.search("upload");
            const count = loaded.length;
            const after = index.ready("upload");
            const second = await index.search("upload");
            const same = JSON.stringify(first) === JSON.stringify(second);
            return [before, after, loaded.length === count, same];
            """, Queries(files: try await SampleIndex.files()))
        #expect(answer == [false, true, true, true])
    }

    @Test func `files that do not depend on each other are asked for at once, each once`()
        async throws
    {
        let rounds: [[String]] = try ClientScript.run(
            """
            const rounds = [];
            const later = load(input.files);
            const slow = async (path) => {
              if (rounds.closed !== false) setTimeout(() => (rounds.closed = true), 20, rounds.push([]));
              rounds.closed = false;
              rounds.at(-1).push(path.split("/")[0]);
              await new Promise((done) => setTimeout(done, 30));
              return later(path);
            };
            const index = await open({ load: slow });
            await Promise.all([index.search("big archive manager"), index.search("big archive")]);
            if (new Set(loaded).size !== loaded.length) throw new Error("twice");
            return rounds;
            """, Queries(files: try await SampleIndex.files()))
        #expect(rounds.count == 3, "\(rounds)")
    }
}
