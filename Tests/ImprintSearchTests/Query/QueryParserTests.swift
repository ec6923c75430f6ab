@testable import ImprintSearch
import Testing

struct QueryParserTests {
    private func query(
        _ text: String, stops: [String] = ["the", "of"], firsts: [String] = [""]
    ) throws -> Query {
        let hashes = String(repeating: "0", count: 8 * firsts.count)
        let row = try #require(FileRow("terms/", firsts, hashes))
        var parser = QueryParser(stops: Set(stops.map { Term($0.utf8) }), words: row)
        return parser.query(text)
    }

    /// The items, a compound as its whole and its parts, open words with an ellipsis.
    private func items(_ text: String) throws -> [String] {
        try query(text).items.map { item in
            switch item {
            case .word(let word): word.shown
            case .compound(let whole, let parts):
                "\(whole?.shown ?? "–")(\(parts.map(\.shown).joined(separator: " ")))"
            }
        }
    }

    @Test(arguments: [
        ("Dark mode", ["dark", "mode…"]), ("dark mode ", ["dark", "mode"]),
        ("site_url", ["site_url…(site url…)"]),
        ("HTMLParser xy", ["htmlparser(html parser)", "xy…"]),
        ("--custom-domain ", ["--custom-domain(custom domain)"]),
        ("a (bc)", ["a", "bc…"]), ("dark m", ["dark"]), ("m", ["m…"]), ("dark 漢", ["dark", "漢…"]),
        ("a !!", ["a"]), ("\"a b\"", ["a", "b"]),
        (
            String(repeating: "a", count: 40) + "." + String(repeating: "b", count: 40) + " ",
            ["–(\(String(repeating: "a", count: 40)) \(String(repeating: "b", count: 40)))"]
        ),
    ])
    func `words and compounds are units, the last one open`(
        text: String, items: [String]
    ) throws {
        #expect(try self.items(text) == items)
    }

    @Test(arguments: [
        ("the speed of search", ["speed", "search…"]), ("the", ["the…"]),
        ("of the", ["of", "the…"]),
        ("search the", ["search"]), ("\"the index\"", ["the", "index"]),
        ("the site_url ", ["site_url(site url)"]),
    ])
    func `stop words are dropped unless they are all there is`(
        text: String, items: [String]
    ) throws {
        #expect(try self.items(text) == items)
    }

    @Test func `a phrase has its words with their places`() throws {
        let query = try query("\"the web server\" x ")
        #expect(query.phrases.map { $0.map(\.position) } == [[0, 1, 2]])
        #expect(query.items.count == 4)
    }

    @Test func `an exclusion is a word, or words that follow each other`() throws {
        let query = try query("-a -\"b c\" -d.e -\"f\"")
        let kinds = query.exclusions.map { exclusion in
            switch exclusion {
            case .word(let word): word.text
            case .phrase(let words): words.map(\.text).joined(separator: "+")
            }
        }
        #expect(kinds == ["a", "b+c", "d+e", "f"])
        #expect(query.items.isEmpty)
    }

    @Test(arguments: [
        ("tag:Setup", "\u{1}tag:setup"), ("tag:\"Set up\"", "\u{1}tag:set-up"),
        ("in:Café", "\u{1}in:cafe"), ("section:A/B", "\u{1}in:a-b"),
    ])
    func `a facet is the term of its key`(text: String, term: String) throws {
        #expect(try query(text).facets.map(\.term) == [Term(term.utf8)])
    }

    @Test func `neighbours may be one word where the first of them is`() throws {
        func joins(_ firsts: [String]) throws -> [[Term]] {
            try query("mega bytes \"of\" memory ", firsts: firsts).items.map { item in
                if case .word(let word) = item { word.joins } else { [] }
            }
        }
        let join = Term("megabytes".utf8)
        #expect(try joins([""]) == [[join], [join], [], []])
        #expect(try joins(["", "megab"]) == [[], [], [], []])
    }

    @Test func `no more than thirty-two tokens are looked at`() throws {
        let long = Array(repeating: "a.b", count: 16).joined(separator: " ")
        let tokens = try query(long).items.reduce(0) { count, item in
            if case .compound(let whole, let parts) = item {
                count + parts.count + (whole == nil ? 0 : 1)
            } else {
                count + 1
            }
        }
        #expect(tokens == 32)
    }
}

extension QueryToken {
    fileprivate var shown: String { isOpen ? "\(text)…" : text }
}
