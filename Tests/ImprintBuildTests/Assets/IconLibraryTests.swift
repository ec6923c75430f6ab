@testable import ImprintBuild
import ImprintCore
import Testing

struct IconLibraryTests {
    @Test func `a page shows the icons of the site's folder`() async throws {
        let edition = try await SiteFixture([
            "content/a.md": ":material-home: :icon-box:\n\n:material-hone:\n",
            "assets/icons/material/home.svg": "<svg width=\"9\"><path d=\"M1\"/></svg>",
            "assets/icons/box.svg": "<svg><path d=\"M2\"/></svg>",
            "templates/layouts/page.html": "{{ page.content }}",
        ]).edition()
        let pressed = try await edition.pressed()
        #expect(
            pressed.html["a.md"] == """
                <p><svg class="icon" aria-hidden="true"><path d="M1"/></svg> \
                <svg class="icon" aria-hidden="true"><path d="M2"/></svg></p>
                <p>:material-hone:</p>

                """)
        #expect(pressed.diagnostics.map(\.code) == ["markdown.unknown-icon"])
        #expect(pressed.diagnostics.first?.suggestion == "did you mean ‘:material-home:’?")
    }
}
