@testable import ImprintSearch
import Testing

/// What queries find on a small site.
struct SearchIndexTests {
    private func search(_ query: String) async throws -> SearchAnswer {
        try await TestSite.guide.value.search(query)
    }

    private func found(_ query: String) async throws -> [String] {
        try await search(query).results.map(\.url)
    }

    @Test func `a word finds the pages that have it, by their best section`() async throws {
        #expect(try await found("megabytes ") == ["install/#requirements"])
    }

    @Test func `a title counts more than a text`() async throws {
        #expect(try await found("search ").first == "search/")
        #expect(try await found("configuration ").first == "configuration/")
    }

    @Test(arguments: ["tog", "toggl", "TOGGLE", "toggles "])
    func `a word is found while it is typed, in any case and form`(query: String) async throws {
        #expect(try await found(query).first == "configuration/#dark-mode")
    }

    @Test func `a word that is ended is not completed`() async throws {
        #expect(try await found("tog ").isEmpty)
        #expect(try await search("tog ").unknown == ["tog"])
    }

    @Test(arguments: [
        ("download ", "install/"), ("downloads ", "install/"), ("installed ", "install/"),
        ("tokenizer ", "search/#tokenizer"), ("tokenized ", "search/#tokenizer"),
        ("rolled ", "deploy/#rolling-back"),
    ])
    func `a word is found by its other forms`(query: String, url: String) async throws {
        #expect(try await found(query).contains(url))
    }

    @Test(arguments: [
        ("tokeniser ", "tokenizer"), ("toekns ", ""), ("configuraiton ", "configuration"),
        ("megabites ", "megabytes"), ("naviagtion", "navigation"), ("pangoln ", "pangolin"),
        ("bocket ", "bucket"),
    ])
    func `a mistyped word is taken for the one that it is most like`(
        query: String, word: String
    ) async throws {
        let answer = try await search(query)
        #expect(answer.corrections.map(\.used).first ?? "" == word)
        #expect(answer.results.isEmpty == word.isEmpty)
        if let correction = answer.corrections.first {
            #expect(correction.typed == query.split(separator: " ").first.map(String.init))
        }
    }

    @Test func `a word that the site has is never taken for another`() async throws {
        #expect(try await search("wins ").corrections.isEmpty)
        #expect(try await search("words ").corrections.isEmpty)
    }

    @Test func `two words typed as one are found, and one typed as two`() async throws {
        let split = try await search("darkmode ")
        #expect(split.results.map(\.url).first == "configuration/#dark-mode")
        #expect(split.corrections == [.init(typed: "darkmode", used: "dark mode")])
        #expect(try await found("mega bytes ").first == "install/#requirements")
    }

    @Test(arguments: [
        ("navigation.instant ", "configuration/#navigation"),
        ("site_url ", "configuration/#navigation"), ("siteurl ", "configuration/#navigation"),
        ("--custom-domain ", "configuration/#custom-domain"),
        ("custom-domain ", "configuration/#custom-domain"),
        ("HTMLParser.feed ", "api/parser/#htmlparser.feed"), ("site.yml ", "configuration/"),
        ("0.68.1 ", "api/parser/#htmlparser.feed"), ("C++ ", "api/parser/#htmlparser.feed"),
        ("email ", "api/parser/#htmlparser.feed"), ("e-mail ", "api/parser/#htmlparser.feed"),
        ("navigation.ins", "configuration/#navigation"),
    ])
    func `an identifier is found whole`(query: String, url: String) async throws {
        #expect(try await found(query).first == url)
    }

    @Test func `an identifier is found by its parts`() async throws {
        #expect(try await found("charrefs ") == ["api/parser/"])
        #expect(try await found("html parser ") == ["api/parser/", "search/#tokenizer"])
    }

    @Test func `accents and ligatures may be left out`() async throws {
        for query in ["cafe ", "café ", "CAFÉ ", "resume ", "strasse ", "oeuvre ", "naïve "] {
            #expect(try await found(query).first == "cafe/", "\(query)")
        }
        #expect(try await found("документации ") == ["cafe/#привет-мир"])
    }

    @Test(arguments: [
        ("検索", "ja/"), ("全文検索", "ja/"), ("ダウンロード", "ja/#インストール"), ("索引", "ja/"),
        ("設", "ja/#インストール"),
    ])
    func `text without spaces is found by its characters`(
        query: String, url: String
    ) async throws {
        #expect(try await found(query).first == url)
    }

    @Test func `words that say nothing are dropped beside others`() async throws {
        let plain = try await search("web server ")
        let asked = try await search("how do i copy it to the web server ")
        #expect(asked.unknown.isEmpty)
        #expect(asked.results.first?.url == plain.results.first?.url)
        #expect(try await search("to the web server").terms == search("web server").terms)
    }

    @Test func `words that say nothing are looked for if there are no others`() async throws {
        #expect(try await !found("the ").isEmpty)
    }

    @Test func `a page with all words is before one with more of one word`() async throws {
        #expect(try await found("server previews ").first == "deploy/")
        #expect(try await found("rare words ").first == "search/#ranking")
        let answer = try await search("memory hosting ")
        #expect(answer.pages == 2)
    }

    @Test func `keywords find a page that does not show them`() async throws {
        #expect(try await found("publish ").contains("deploy/"))
    }

    @Test func `a page is one result, with its other sections that match as well`() async throws {
        let answer = try await search("rolling back output folder ")
        #expect(answer.results.map(\.url).first == "deploy/#rolling-back")
        #expect(Set(answer.results.map(\.url)).count == answer.results.count)
        let pangolin = try #require(try await search("pangolin ").results.first)
        #expect(pangolin.url == "long/#short")
        #expect(pangolin.heading == "Short")
        #expect(pangolin.title == "Long page")
        #expect(pangolin.breadcrumbs == ["Essays"])
    }

    @Test func `results can be taken from the middle`() async throws {
        let index = try await TestSite.guide.value
        let all = try index.search("words ") { $0.limit = 100 }
        #expect(all.results.count == all.pages)
        #expect(all.pages > 1)
        let second = try index.search("words ") {
            $0.offset = 1
            $0.limit = 1
        }
        #expect(second.pages == all.pages)
        #expect(second.results.map(\.url) == [all.results[1].url])
        let none = try index.search("words ") { $0.limit = 0 }
        #expect(none.results.isEmpty && none.pages == all.pages)
        #expect(try index.search("words ") { $0.offset = 99 }.results.isEmpty)
    }

    @Test func `only so many results have excerpts`() async throws {
        let index = try await TestSite.guide.value
        let answer = try index.search("words ") { $0.excerpts = 1 }
        #expect(!answer.results[0].excerpt.text.isEmpty)
        #expect(answer.results[1].excerpt.text.isEmpty)
    }

    @Test func `an index without pages is searched, and has nothing`() async throws {
        let index = try await TestIndex([])
        for query in ["", "word", "\"a phrase\"", "tag:x", "-x", "wrod "] {
            let answer = try index.search(query)
            #expect(answer.pages == 0)
            #expect(answer.problems.isEmpty)
        }
    }
}
