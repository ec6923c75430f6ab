import ImprintSearch
import Testing

struct SearchPageTests {
    @Test func `a page is prose that counts as much as others unless it says otherwise`() {
        let page = SearchPage(index: 0, address: "guide/", title: "Guide")
        #expect(page.kind == .prose)
        #expect(page.boost == 1)
    }
}
