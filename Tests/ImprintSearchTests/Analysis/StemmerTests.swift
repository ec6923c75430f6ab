import ImprintSearch
import Testing

struct StemmerTests {
    private func stem(_ word: String, _ language: String) throws -> String {
        let stemmer = try #require(Stemmer(language: language))
        return String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("en", "indexes", "index"), ("en-GB", "running", "run"), ("de", "häusern", "haus"),
        ("fr", "générations", "gener"), ("es", "canciones", "cancion"), ("ru", "книгами", "книг"),
        ("nb", "bøkene", "bok"), ("DE_AT", "straßen", "strass"),
    ])
    func `finds the folded stem in the page's language`(
        language: String, word: String, stem: String
    )
        throws
    {
        #expect(try self.stem(word, language) == stem)
    }

    @Test(arguments: [
        ("is", "is"), ("api2s", "api2s"), ("été", "ete"), ("e-mails", "e-mails"), ("", ""),
    ])
    func `what is short or not of letters is its own stem`(word: String, stem: String) throws {
        #expect(try self.stem(word, "en") == stem)
    }

    @Test(arguments: ["ja", "zh-Hans", "", "xx"])
    func `a language without a stemmer has none`(language: String) {
        #expect(Stemmer(language: language) == nil)
    }
}
