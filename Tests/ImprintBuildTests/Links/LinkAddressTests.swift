@testable import ImprintBuild
import Testing

struct LinkAddressTests {
    @Test(arguments: [
        ("https://example.org", "https"), ("HTTP://x", "http"), ("mailto:a@b.c", "mailto"),
        ("svn+ssh://x", "svn+ssh"), ("data:,x", "data"), ("C:/x", nil), ("a/b:c", nil),
        ("1a:b", nil),
        (":b", nil), ("é:b", nil), ("a.md", nil), ("", nil), ("//host/x", nil), ("#a:b", nil),
        ("?a:b", nil),
    ])
    func `a scheme is letters before a colon; one letter is a drive`(
        address: String, scheme: String?
    ) {
        #expect(LinkAddress.scheme(of: address) == scheme)
        #expect(LinkAddress.isExternal(address) == (scheme != nil || address.hasPrefix("//")))
    }

    @Test(arguments: [
        ("a.md", "a.md", "", nil), ("a.md#b", "a.md", "", "b"),
        ("a?x=1&y#b#c", "a", "?x=1&y", "b#c"),
        ("#b?c", "", "", "b?c"), ("", "", "", nil), ("a%20b.md", "a b.md", "", nil),
        ("%E6%97%A5.md#%41", "日.md", "", "%41"), ("100%.md", "100%.md", "", nil),
        ("%FF", nil, "", nil), ("a?", "a", "?", nil), ("a#", "a", "", ""),
    ])
    func `an address is taken apart, its path decoded and its fragment as written`(
        text: String, path: String?, query: String, fragment: String?
    ) {
        let address = LinkAddress(text)
        #expect(address.path == path)
        #expect(address.query == query)
        #expect(address.fragment.map(String.init) == fragment)
    }
}
