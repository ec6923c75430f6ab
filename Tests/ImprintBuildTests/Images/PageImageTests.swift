@testable import ImprintBuild
import Foundation
import ImprintCore
import ImprintTesting
import Testing

struct PageImageTests {
    private static let picture = "<svg width='40' height='30'/>"

    private func html(_ markdown: String, settings: String = "{}") async throws -> String {
        let pressed = try await SiteFixture([
            "site.yml": "site: { title: T }\nsearch: { enabled: false }\nimages: \(settings)",
            "content/a.md": "\(markdown)\n", "content/a.svg": Self.picture,
        ]).edition().pressed()
        #expect(pressed.diagnostics.isEmpty)
        return try #require(pressed.html["a.md"])
    }

    @Test(arguments: [
        ("![x](a.svg)", #"<img src="../a.svg" alt="x" width="40" height="30" />"#),
        (
            "![x](a.svg){ width=20 }",
            #"<img src="../a.svg" alt="x" width="20" height="15" />"#
        ),
        ("![x](a.svg){ height=60px }", #"<img src="../a.svg" alt="x" height="60px" width="80" />"#),
        ("![x](a.svg){ width=50% }", #"<img src="../a.svg" alt="x" width="50%" />"#),
        (
            "![x](a.svg){ width=1 height=2 }",
            #"<img src="../a.svg" alt="x" width="1" height="2" />"#
        ),
        (
            #"![x](a.svg){ style="max-width: 5em" }"#,
            #"<img src="../a.svg" alt="x" style="max-width: 5em" />"#
        ),
        (
            #"![x](a.svg){ style="float: left" }"#,
            #"<img src="../a.svg" alt="x" style="float: left" width="40" height="30" />"#
        ),
        ("![x](https://example.org/a.png)", #"<img src="https://example.org/a.png" alt="x" />"#),
        ("<img src=a.svg>", #"<img src="../a.svg" width="40" height="30">"#),
        ("<img src='a.svg' />", #"<img src='../a.svg' width="40" height="30" />"#),
        ("<p><img src=a.svg\n  ></p>", "<img src=\"../a.svg\" width=\"40\" height=\"30\">"),
        ("<img src='a.svg' WIDTH=4>", #"<img src='../a.svg' WIDTH=4 height="3">"#),
        ("<img src='a.svg' style='height:1em'/>", #"<img src='../a.svg' style='height:1em'/>"#),
        ("<img alt=x>", "<img alt=x>"),
    ])
    func `a picture gets its dimensions, as far as its author has said none`(
        markdown: String, html: String
    ) async throws {
        let found = try await self.html(markdown, settings: "{ lazy: false }")
        #expect(found.contains(html), "\(found)")
    }

    @Test func `all pictures but the first are loaded when they come near`() async throws {
        let html = try await html(
            "![1](a.svg)\n\n<img src='a.svg' alt=2>\n\n![3](a.svg){ loading=eager }\n\n"
                + "<img src='a.svg' loading=lazy decoding=sync>",
            settings: "{ dimensions: false }")
        #expect(
            html == """
                <p><img src="../a.svg" alt="1" decoding="async" /></p>
                <img src='../a.svg' alt=2 loading="lazy" decoding="async">
                <p><img src="../a.svg" alt="3" loading="eager" decoding="async" /></p>
                <img src='../a.svg' loading=lazy decoding=sync>

                """)
    }

    @Test func `pages with pictures need the script that enlarges them, if that is asked for`()
        async throws
    {
        func needs(_ markdown: String, _ settings: String) async throws -> String? {
            let pressed = try await SiteFixture([
                "site.yml": "site: { title: T }\nsearch: { enabled: false }\nimages: \(settings)",
                "content/a.md": markdown, "content/a.svg": Self.picture,
                "templates/layouts/page.html": "{{ page.uses.lightbox }}",
            ]).edition().pressed()
            return pressed.html["a.md"]
        }
        #expect(try await needs("![x](a.svg)", "{ lightbox: true }") == "True")
        #expect(try await needs("<img src='a.svg'>", "{ lightbox: true }") == "True")
        #expect(try await needs("x", "{ lightbox: true }") == "False")
        #expect(try await needs("![x](a.svg)", "{}") == "False")
    }

    @Test func `what is wrong with a picture is a warning at each place that shows it`()
        async throws
    {
        let page = MarkedSource(
            "content/a.md", "# A\n\n![x](①a.png) <img src='②b.jpg'>\n\n![y](③a.png)\n")
        let pressed = try await SiteFixture(
            page, MarkedSource("content/a.png", "<svg/>"), MarkedSource("content/b.jpg", "")
        ).edition().pressed()
        #expect(pressed.html["a.md"] != nil)
        #expect(pressed.diagnostics.map(\.severity) == [.warning, .warning, .warning])
        #expect(
            pressed.diagnostics.map(\.code) == [
                "image.wrong-format", "image.truncated", "image.wrong-format",
            ])
        #expect(pressed.diagnostics.map(\.location) == [page["①"], page["②"], page["③"]])
        #expect(
            pressed.diagnostics.first?.description == """
                content/a.md:3:6: warning: ‘a.png’ is a picture in the format SVG [image.wrong-format]
                  suggestion: let its name end in ‘.svg’, or save it in the format that its name promises
                """)
    }
}
