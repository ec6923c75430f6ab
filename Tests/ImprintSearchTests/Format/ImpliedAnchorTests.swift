import Testing

@testable import ImprintSearch

struct ImpliedAnchorTests {
    @Test(arguments: [
        ("Getting started", "getting-started"), ("What’s new?", "what’s-new"), ("A - B", "a-b"),
        ("foo_bar()", "foo_bar"), ("Größe", "größe"), ("", ""),
    ])
    func `a heading implies an anchor of its letters and digits`(heading: String, anchor: String) {
        #expect(ImpliedAnchor.anchor(of: heading) == anchor)
    }

    @Test func `a document spells an anchor that is not implied`() {
        #expect(ImpliedAnchor.field("setup", heading: "Setup") == "=")
        #expect(ImpliedAnchor.field("setup_1", heading: "Setup") == "setup_1")
        #expect(ImpliedAnchor.field("", heading: "") == "")
        #expect(ImpliedAnchor.field("=", heading: "Equality") == "")
    }
}
