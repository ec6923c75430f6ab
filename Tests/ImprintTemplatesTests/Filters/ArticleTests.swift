import Testing

@testable import ImprintTemplates

struct ArticleTests {
    @Test(arguments: [
        ("EMBER-DANDI", "an"), ("DANDI", "a"), ("LINC", "a"), ("NWB file", "an"), ("SQL", "an"),
        ("hour", "an"), ("honest", "an"), ("house", "a"), ("user", "a"), ("European", "a"),
        ("one-off", "a"), ("once", "a"), ("URL", "a"), ("UUID", "a"), ("API", "an"),
        ("HTML page", "an"), ("NASA", "a"), ("AI", "an"), ("8", "an"), ("11", "an"), ("18", "an"),
        ("110", "a"), ("80", "an"), ("11,000", "an"), ("5", "a"), ("unimportant", "an"),
        ("unique", "a"), ("umbrella", "an"), ("utility", "a"), ("archive", "an"),
        ("Überblick", "an"), ("État", "an"), ("SSDs", "an"), ("fMRI", "an"), ("mRNA", "an"),
        ("X-ray", "an"), ("T1 image", "a"), ("M1", "an"), ("“Atlas”", "an"), ("BIDS", "a"),
        ("iOS", "an"), ("Apple", "an"), ("université", "a"), ("", "a"), ("EEG", "an"),
        ("heir", "an"), ("ewe", "a"), ("MIT", "an"), ("FAQ", "an"), ("USB", "a"), ("IDE", "an"),
    ])
    func `the article follows the sound that a name starts with`(name: String, article: String) {
        #expect(Article.article(before: name) == article)
    }
}
