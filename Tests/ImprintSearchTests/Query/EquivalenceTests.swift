import ImprintSearch
import Testing

/// The reader here and the one in the browser, asked the same.
struct EquivalenceTests {
    private static let queries: [String] = [
        "install", "installing ", "instal", "installs ", "upgrade ", "megabytes ", "memory", "tog",
        "tog ", "toggles ", "TOGGLE", "tokeniser ", "tokenisers", "configuraiton ", "naviagtion",
        "pangoln ", "megabites ", "serach ", "documentatoin", "xyzzyx ", "darkmode ", "dark mode ",
        "mega bytes ", "dark  mode header", "navigation.instant ", "navigation.ins", "navigation",
        "site_url ", "siteurl ", "--custom-domain ", "custom-domain", "HTMLParser",
        "htmlparser.feed ",
        "html parser ", "email ", "e-mail ", "C++ ", "0.68.1 ", "0.68", "site.yml",
        "unknown.thing ",
        "cafe", "CAFÉ ", "resume ", "strasse", "Straße ", "œuvre ", "naïve ", "документации ",
        "привет",
        "検索", "全文検索 ", "ダウンロード", "設", "言葉を", "the ", "of the", "how do i install the program",
        "words", "rare words ", "server previews", "\"dark mode\"", "\"mode dark\" ",
        "\"rare words\" win",
        "\"the dev server\"", "\"navigation.instant\"", "\"set navigation instant to load\" ",
        "\"toggle\"", "\"toggling\" ", "\"\"", "\"dark", "words -tokenizers ",
        "words -\"rare words\"",
        "-words ", "words -navigation.instant", "tag:setup", "tag:Setup version",
        "tag:setup tag:reference",
        "tag:nosuch x", "in:essays", "in:guide section:operations ", "in:\"guide\" words",
        "in:features",
        "output folder pangolin ", "publish ", "rolling back output folder", "a", "w", "", " ", "-",
        "🐾",
        "program programm progarm", "nginx ", "GitHub", "github pages",
        "two hundred megabytes of memory ",
        "folderoutput ", "\u{0}install\u{1}", "<b>install</b>", "__proto__ constructor",
        "folder folder folder", "search searching searched ", "pages without a reload",
    ]

    private static let largeQueries: [String] = [
        "common", "common words ", "\"common words\" ", "installing", "install ", "section", "page",
        "gobu", "bibo ", "bi", "b", "duke", "zazu ", "nemu tike", "common -installing ",
        "tag:fifth",
        "tag:fifth common ", "in:part-1", "in:\"Part 2\" installing ", "in:part-1 in:part-2 words ",
        "instalilng ", "sectoin ", "the common words of", "\"the common words of\"",
        "gobo gobu gobi ",
        "pubibi ", "commonwords ", "com mon ", "-common words", "page 7", "part",
    ]

    private func check(
        _ index: TestIndex, _ queries: [String], _ answers: [ClientAnswer],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        #expect(answers.count == queries.count)
        for (query, expected) in zip(queries, answers) {
            let answer = try index.search(query) { options in
                options.limit = 20
                options.excerpts = 20
            }
            var own = ClientAnswer(answer)
            var expected = expected
            own.problems.sort()
            expected.problems.sort()
            let scores = (own.takeScores(), expected.takeScores())
            #expect(
                zip(scores.0, scores.1).allSatisfy { abs($0 - $1) <= 1e-6 },
                "‘\(query)’: \(scores)",
                sourceLocation: sourceLocation)
            if own.results.map(\.url) != expected.results.map(\.url) {
                Issue.record(
                    "‘\(query)’: \(own.results.map(\.url)) are not \(expected.results.map(\.url))",
                    sourceLocation: sourceLocation)
            } else {
                #expect(own == expected, "‘\(query)’", sourceLocation: sourceLocation)
            }
        }
    }

    @Test func `both find the same, in the same order, with the same excerpts`() async throws {
        let (guide, large) = (try await TestSite.guide.value, try await TestSite.large.value)
        let hostile = HostileQueryTests.queries
        let jobs = [
            (guide, Self.queries), (large, Self.largeQueries), (guide, hostile), (large, hostile),
        ]
        let answers = try JavaScriptReader.answers(
            to: jobs.map { JavaScriptReader.Job($0.0, $0.1) })
        for ((index, queries), answers) in zip(jobs, answers) {
            try check(index, queries, answers)
        }
    }

    @Test func `both leave out the same where files are missing`() async throws {
        let guide = try await TestSite.guide.value
        let queries = Array(Self.queries.prefix(80))
        let damaged = guide.files.keys.filter { $0 != "manifest.bin" && $0.hasSuffix(".bin") }
            .sorted().map { path in
                var index = guide
                index.files[path] = nil
                return index
            }
        let answers = try JavaScriptReader.answers(
            to: damaged.map { JavaScriptReader.Job($0, queries) })
        for (index, answers) in zip(damaged, answers) { try check(index, queries, answers) }
    }
}

extension ClientAnswer {
    /// The scores, which are 0 from then on: logarithms may differ in their last digit.
    fileprivate mutating func takeScores() -> [Double] {
        let scores = results.map(\.score)
        for number in results.indices { results[number].score = 0 }
        return scores
    }

    fileprivate init(_ answer: SearchAnswer) {
        pages = answer.pages
        results = answer.results.map { result in
            Result(
                url: result.url, title: result.title, breadcrumbs: result.breadcrumbs,
                heading: result.heading, tags: result.tags, excerpt: Excerpt(result.excerpt),
                score: result.score,
                sections: result.sections.map { section in
                    Section(
                        url: section.url, heading: section.heading,
                        excerpt: Excerpt(section.excerpt))
                })
        }
        corrections = answer.corrections.map { [$0.typed, $0.used] }
        unknown = answer.unknown
        problems = answer.problems
        terms = answer.terms
    }
}

extension ClientAnswer.Excerpt {
    fileprivate init(_ excerpt: SearchExcerpt) {
        text = excerpt.text
        marks = excerpt.marks.map { [$0.lowerBound, $0.upperBound] }
    }
}
