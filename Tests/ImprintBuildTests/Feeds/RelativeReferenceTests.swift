@testable import ImprintBuild
import Testing

struct RelativeReferenceTests {
    /// Source: [RFC 3986, section 5.4](https://www.rfc-editor.org/rfc/rfc3986#section-5.4), without what
    /// asks for queries of the base.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        ("", "http://a/b/c/d"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
        ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
        ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
    ])
    func `references are resolved as the standard's examples`(reference: String, address: String) {
        // A drive of Windows is one letter, so the example's scheme is longer here.
        let reference = reference.replacing("g:h", with: "gg:h")
        let expected = address.replacing("g:h", with: "gg:h")
        #expect(
            RelativeReference.resolved(reference, against: "http://a/b/c/d")
                == expected)
    }
}
