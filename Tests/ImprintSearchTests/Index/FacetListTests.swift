import Testing

@testable import ImprintSearch

struct FacetListTests {
    @Test(arguments: [
        ("Data & Code", "data-code"), ("Größe", "große"), ("C++", "c-"), ("日本語", "日本語"),
    ])
    func `a key has letters and digits, and a hyphen for the rest`(name: String, key: String) {
        #expect(FacetList.key(of: name) == FacetList.key(of: key))
    }
}
