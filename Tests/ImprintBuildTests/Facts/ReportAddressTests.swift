@testable import ImprintBuild
import Testing

struct ReportAddressTests {
    private static let gitHub = "issues/new?title={title}&body={text}"
    private static let gitLab =
        "-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}"

    @Test(arguments: [
        ("https://github.com/o/r", "https://github.com/o/r/\(gitHub)"),
        ("https://github.com/o/r/", "https://github.com/o/r/\(gitHub)"),
        ("https://github.com/o/r/issues", "https://github.com/o/r/\(gitHub)"),
        ("https://github.com/o/issues/issues/", "https://github.com/o/issues/\(gitHub)"),
        ("https://github.com/o/r/issues/new/choose", "https://github.com/o/r/\(gitHub)"),
        (
            "https://github.com/o/r/issues/new?labels=docs",
            "https://github.com/o/r/issues/new?labels=docs&title={title}&body={text}"
        ),
        ("https://codeberg.org/o/r", "https://codeberg.org/o/r/\(gitHub)"),
        ("https://git.example.org/o/r/issues/new", "https://git.example.org/o/r/\(gitHub)"),
        ("https://gitlab.com/o/r", "https://gitlab.com/o/r/\(gitLab)"),
        ("https://gitlab.example.org/a/b/c", "https://gitlab.example.org/a/b/c/\(gitLab)"),
        ("https://gitlab.com/o/r/-/issues", "https://gitlab.com/o/r/\(gitLab)"),
        ("https://git.example.org/o/r/-/issues/new", "https://git.example.org/o/r/\(gitLab)"),
        ("mailto:a@b.org", "mailto:a@b.org?subject={title}&body={text}"),
        ("mailto:a@b.org?cc=c@d.org", "mailto:a@b.org?cc=c@d.org&subject={title}&body={text}"),
        ("https://x.org/new?p={path}", "https://x.org/new?p={path}"),
        // What is none of them stays as it is.
        ("https://forum.example.org/c/help", "https://forum.example.org/c/help"),
        ("https://github.com/o", "https://github.com/o"),
        ("https://github.com/o/r/discussions", "https://github.com/o/r/discussions"),
        ("https://github.com/o/r/issues/7", "https://github.com/o/r/issues/7"),
        ("https://x.org/issues", "https://x.org/issues"),
        ("https://github.com/o/issues", "https://github.com/o/issues/\(gitHub)"),
        ("help", "help"), ("", ""), ("https://", "https://"),
    ])
    func `an address becomes the one that begins an issue, for those that are known`(
        address: String, pattern: String
    ) {
        #expect(ReportAddress(address).pattern == pattern)
    }

    @Test func `what is known of a page is filled in, encoded for a query`() {
        let content = ReportAddress.Content(
            title: "“A & B”", text: "x\ny=1", page: "A & B", url: "https://x.org/a/#b",
            path: "a b.md")
        #expect(
            ReportAddress("https://x.org/?t={title}&b={text}&p={page}&u={url}&f={path}&{").address(
                for: content)
                == "https://x.org/?t=%E2%80%9CA%20%26%20B%E2%80%9D&b=x%0Ay%3D1&p=A%20%26%20B"
                + "&u=https%3A%2F%2Fx.org%2Fa%2F%23b&f=a%20b.md&{")
    }

    @Test func `a name that means nothing is found`() {
        #expect(ReportAddress("https://x.org/{titel}").unknownName == "titel")
        #expect(ReportAddress("https://x.org/{title}{url}").unknownName == nil)
    }
}
