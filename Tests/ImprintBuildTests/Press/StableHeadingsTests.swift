@testable import ImprintBuild
import ImprintCore
import Testing

struct StableHeadingsTests {
    private static let configuration = #"""
        site: { title: T }
        default_instance: dandi
        instances:
          dandi: { name: DANDI, suffix: Hub, list: [One, Two], hub: x, text: "x\n\n## In DANDI" }
          ember: { name: "**EMBER** Archive", suffix: "", list: [Eins, Zwei], text: "x\n\n## In EMBER" }
        """#

    /// The anchors of a page in both instances.
    private func anchors(
        _ markdown: String, _ files: [String: String] = [:]
    ) async throws -> (dandi: [String], ember: [String]) {
        let fixture = try await SiteFixture(
            ["site.yml": Self.configuration, "content/a.md": markdown]
                .merging(files) { _, own in own })
        let (dandi, ember) = (try fixture.edition("dandi"), try fixture.edition("ember"))
        let reference = try await dandi.pressed()
        let other = try await ember.pressed(defaultEdition: dandi.edition)
        #expect(reference.diagnostics.isEmpty && other.diagnostics.isEmpty)
        return (
            reference.pages[try dandi.index("a.md")].anchors,
            other.pages[try ember.index("a.md")].anchors
        )
    }

    @Test(arguments: [
        ("# << instance.name >> Ecosystem", ["dandi-ecosystem"]),
        ("# About *<< instance.name >>* `<< instance.id >>` #", ["about-dandi-dandi"]),
        ("<< instance.name >> Ecosystem\n===", ["dandi-ecosystem"]),
        ("> ## << instance.name >>\n\n- # << instance.name >>", ["dandi", "dandi_1"]),
        ("> << instance.name >>\n> ---", ["dandi"]),
        ("- a\n\n  << instance.name >>\n  ===", ["dandi"]),
        (
            "text << instance.name >>\n\n## << instance.name >> and << instance.name >>",
            ["dandi-and-dandi"]
        ),
        (
            "<% for x in instance.list %>\n## About << x >>\n\n<% endfor %>",
            ["about-one", "about-two"]
        ),
        ("## Data << instance.suffix >>", ["data-hub"]),
        ("## << instance.suffix >> Data", ["hub-data"]),
        ("<# c #>\n# << instance.name >>\n<< instance.name >>\n\n# Plain", ["dandi", "plain"]),
        ("[x](#dandi)\n\n# << instance.name >>", ["dandi"]),
        ("# Plain << '' >>\n\n# Plain", ["plain", "plain_1"]),
    ])
    func `a heading's anchor is that of the default instance in all instances`(
        markdown: String, anchors expected: [String]
    ) async throws {
        let anchors = try await anchors(markdown)
        #expect(anchors.dandi == expected)
        #expect(anchors.ember == expected)
    }

    @Test func `a condition around other headings moves no anchor`() async throws {
        let anchors = try await anchors(
            "<% if instance.hub is defined %>\n## Hub of << instance.name >>\n\n<% endif %>\n## << instance.name >>\n"
        )
        #expect(anchors.dandi == ["hub-of-dandi", "dandi"])
        #expect(anchors.ember == ["dandi"])
    }

    @Test func `a heading in an included file has the anchor of the default instance`() async throws
    {
        let anchors = try await anchors(
            "# << instance.id >>\n\n--8<-- \"_b.md\"\n\n--8<-- \"_b.md\"\n\n## << instance.name >>\n",
            ["content/_b.md": "# << instance.name >> here\n"])
        #expect(anchors.dandi == ["dandi", "dandi-here", "dandi-here_1", "dandi_1"])
        #expect(anchors.ember == anchors.dandi)
    }

    @Test func `a heading in the midst of what a placeholder yields is named by its own text`()
        async throws
    {
        let anchors = try await anchors("text\n\n<< instance.text >>\n\n# << instance.name >>\n")
        #expect(anchors.dandi == ["in-dandi", "dandi"])
        #expect(anchors.ember == ["in-ember", "dandi"])
    }

    @Test func `a page that the default instance lacks is named by its own text`() async throws {
        let anchors = try await SiteFixture([
            "site.yml": Self.configuration,
            "content/a.md": "---\ninstances: [ember]\n---\n# << instance.id >> x\n",
        ])
        let (dandi, ember) = (try anchors.edition("dandi"), try anchors.edition("ember"))
        let pressed = try await ember.pressed(defaultEdition: dandi.edition)
        #expect(pressed.pages[try ember.index("a.md")].anchors == ["ember-x"])
    }

    @Test func `what the default instance cannot expand is not reported for another`() async throws
    {
        let fixture = try await SiteFixture([
            "site.yml": Self.configuration + "\n  linc: { only_here: L }",
            "content/a.md": "# << instance.only_here >>\n",
        ])
        let (dandi, linc) = (try fixture.edition("dandi"), try fixture.edition("linc"))
        #expect(try await linc.pressed(defaultEdition: dandi.edition).diagnostics.isEmpty)
    }
}
