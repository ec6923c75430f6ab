import ImprintTesting
import Testing

@testable import ImprintSearch

struct SearchIndexerTests {
    private let pages = IndexFixture.pages(90)

    @Test func `an index has each term's postings by level, with all positions`() async throws {
        let index = try PythonReader.read(await IndexFixture.files(of: pages, jobs: 2).files)
        let counted = CountedIndex(pages)
        let terms = index.terms.filter { !$0.key.hasPrefix("\u{1}") }
        #expect(Set(terms.keys) == Set(counted.terms.keys))
        for (term, entry) in terms {
            // Exact levels, as those of the manifest are rounded.
            let levels = (0..<16).map {
                SectionTable.value($0, top: (SearchWeights().saturation + 1) * 2)
            }
            #expect(entry.postings == counted.postings(of: term, levels), "\(term)")
            #expect(entry.flags == 0)
        }
    }

    @Test func `an index has what results show of each section`() async throws {
        let index = try PythonReader.read(await IndexFixture.files(of: pages).files)
        #expect(index.documents == CountedIndex(pages).documents)
        #expect(index.manifest.sections == index.documents.count)
        #expect(index.manifest.pages.count == pages.count)
    }

    @Test func `words are listed for spelling, forward and backward`() async throws {
        let index = try PythonReader.read(await IndexFixture.files(of: pages).files)
        let counted = CountedIndex(pages)
        let words = counted.words.filter { word in
            word.unicodeScalars.count >= 4
                && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
        }
        #expect(Set(index.forward.map(\.word)) == words)
        #expect(
            Set(
                index.backward.map {
                    String(String.UnicodeScalarView($0.word.unicodeScalars.reversed()))
                })
                == words)
        for entry in index.forward {
            let sections = counted.terms[entry.word]?.count ?? 0
            #expect(1 << entry.weight <= sections && sections < 2 << entry.weight)
        }
    }

    @Test func `a form is kept with its stem, of the language of the first page that has it`()
        async throws
    {
        var german = SearchPage(index: 0, address: "de/", title: "Häuser")
        german.language = "de"
        var english = SearchPage(index: 1, address: "en/", title: "Häuser connections")
        english.language = "en"
        let index = try PythonReader.read(await IndexFixture.files(of: [english, german]).files)
        #expect(index.terms["hauser"]?.stem == "haus")
        #expect(index.terms["connections"]?.stem == "connect")
    }

    @Test func `a tag finds the first sections of its pages, by a key without signs`() async throws
    {
        let index = try PythonReader.read(await IndexFixture.files(of: pages).files)
        var firsts: [Int] = []
        var total = 0
        for (page, count) in index.manifest.pages.enumerated() {
            if pages[page].tags.contains(where: { $0.lowercased().hasPrefix("data") }) {
                firsts.append(total)
            }
            total += count
        }
        let entry = try #require(index.terms["\u{1}tag:data-code"])
        #expect(entry.postings.map(\.section) == firsts)
        #expect(entry.postings.allSatisfy { $0.level == 0 && $0.positions == nil })
        #expect(
            index.manifest.facets.tags.first { $0.key == "data-code" }?.name == "Data & Code")
        #expect(
            index.manifest.facets.sections.map(\.key).sorted() == ["part-0", "part-1", "part-2"])
    }

    @Test(arguments: [1, 2, 5], [1, 3])
    func `the files do not depend on the number of tasks`(tasks: Int, jobs: Int) async throws {
        let expected = try await IndexFixture.files(of: pages)
        let found = try await IndexFixture.files(of: pages, tasks: tasks, jobs: jobs)
        #expect(found.files == expected.files)
        #expect(found.summary == expected.summary)
    }

    @Test func `the files do not depend on the order in which pages are added`() async throws {
        var generator = SeededGenerator(seed: 3)
        let expected = try await IndexFixture.files(of: pages)
        let shuffled = pages.shuffled(using: &generator)
        #expect(try await IndexFixture.files(of: shuffled).files == expected.files)
    }

    @Test(arguments: [0, 1_000, 30_000])
    func `the files do not depend on what went to temporary files`(budget: Int) async throws {
        var settings = SearchIndexSettings()
        settings.postingBudget = budget
        settings.textBudget = budget
        var generator = SeededGenerator(seed: 4)
        let shuffled = pages.shuffled(using: &generator)
        let expected = try await IndexFixture.files(of: pages)
        let found = try await IndexFixture.files(of: shuffled, settings, tasks: 3, jobs: 2)
        #expect(found.files == expected.files)
    }

    @Test func `a folder that cannot hold temporary files is named in the error`() async throws {
        var settings = SearchIndexSettings()
        settings.textBudget = 0
        settings.temporaryFolder = "/nowhere"
        await #expect {
            _ = try await IndexFixture.files(of: pages, settings)
        } throws: { error in
            "\(error)".contains("‘/nowhere’") && error is SearchIndexError
        }
    }

    @Test func `many sections leave out the positions of frequent terms and have tails`()
        async throws
    {
        var pages = IndexFixture.pages(1_000, sections: 6, words: 12)
        for page in pages.indices {
            for section in pages[page].sections.indices {
                pages[page].sections[section].text += Array(" everywhere".utf8)
            }
        }
        let index = try PythonReader.read(await IndexFixture.files(of: pages, jobs: 2).files)
        let counted = CountedIndex(pages)
        #expect(index.manifest.sections > 5_000)
        let levels = (0..<16).map {
            SectionTable.value($0, top: (SearchWeights().saturation + 1) * 2)
        }
        for (term, entry) in index.terms where !term.hasPrefix("\u{1}") {
            var expected = counted.postings(of: term, levels)
            let isFrequent = expected.count * 10 > index.manifest.sections
            if isFrequent {
                for place in expected.indices { expected[place].positions = nil }
            }
            #expect(entry.postings == expected, "\(term)")
            #expect(entry.flags == (isFrequent ? 1 : 0) + (expected.count > 4_000 ? 2 : 0))
        }
        #expect(index.terms["everywhere"]?.flags == 3)
        #expect(!index.aliases.isEmpty)
        #expect(!index.manifest.words.isEmpty)
        #expect(index.documents == counted.documents)
    }

    @Test func `an index of no pages can be read`() async throws {
        let (files, summary) = try await IndexFixture.files(of: [])
        let index = try PythonReader.read(files)
        #expect(index.terms.isEmpty && index.documents.isEmpty)
        #expect(summary.sections == 0)
    }

    @Test func `a page that is left out has no sections`() async throws {
        let page = SearchPage(index: 2, address: "c/", title: "Third")
        let index = try PythonReader.read(await IndexFixture.files(of: [page]).files)
        #expect(index.manifest.pages == [0, 0, 1])
        #expect(index.documents.map(\.page) == [2])
    }

    @Test func `an index is embedded if it is small, or if that is asked for`() async throws {
        var settings = SearchIndexSettings()
        settings.embeddedLimit = 1_000
        #expect(try await IndexFixture.files(of: pages, settings).files["embedded.js"] == nil)
        settings.embedding = .always
        #expect(try await IndexFixture.files(of: pages, settings).files["embedded.js"] != nil)
        settings.embedding = .never
        settings.embeddedLimit = .max
        #expect(try await IndexFixture.files(of: pages, settings).files["embedded.js"] == nil)
    }

    @Test func `the summary counts what is written`() async throws {
        let (files, summary) = try await IndexFixture.files(of: pages)
        #expect(summary.files == files.count)
        #expect(summary.bytes == files.values.reduce(0) { $0 + $1.count })
        #expect(summary.pages == pages.count)
        #expect(summary.terms == CountedIndex(pages).terms.count)
    }
}
