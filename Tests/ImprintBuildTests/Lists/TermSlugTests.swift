@testable import ImprintBuild
import Testing

struct TermSlugTests {
    @Test(arguments: [
        ("Ion channels", "ion-channels"), ("C++", "c-plus-plus"), ("C#", "c-sharp"), ("C", "c"),
        ("R&D", "r-and-d"), ("Étude", "étude"), ("神経 科学", "神経-科学"), ("don't", "dont"),
        ("a_b/c", "a_b-c"), ("?!", ""),
    ])
    func `a name becomes a part of an address that tells names apart`(name: String, slug: String) {
        #expect(TermSlug.slug(of: name) == slug)
    }
}
