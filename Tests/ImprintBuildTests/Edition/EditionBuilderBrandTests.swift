import ImprintCore
import ImprintTesting
import Testing

@testable import ImprintBuild

struct EditionBuilderBrandTests {
    private func problems(_ source: MarkedSource) async throws -> [Diagnostic] {
        let fixture = try await SiteFixture(source, MarkedSource("content/index.md", ""))
        #expect(fixture.diagnostics.isEmpty)
        return try fixture.edition().diagnostics
    }

    @Test func `the instance's colours make its palettes, the shared ones those of the others`()
        async throws
    {
        let fixture = try await SiteFixture([
            "site.yml": """
            site: { title: T }
            theme: { primary: navy, colors: { light: { mark: "#c65d06" }, dark: { link: "#fff" } } }
            instances:
              one: { tint: "#950f1a", theme: { primary: "<< instance.tint >>", accent: "oklch(50% 0.1 20)" } }
              two: { theme: { colors: { light: { link: black } } } }
            """
        ])
        let one = try fixture.edition("one")
        let two = try fixture.edition("two")
        #expect(one.diagnostics.isEmpty && two.diagnostics.isEmpty)
        let first = try #require(one.edition.texts.theme.colors)
        #expect(first.primary.hexadecimal == "#950f1a")
        #expect(first.accent == CSSColor.color("oklch(50% 0.1 20)"))
        #expect(first.light.mark.hexadecimal == "#c65d06")
        #expect(first.dark.link == .white)
        let second = try #require(two.edition.texts.theme.colors)
        #expect(second.primary.hexadecimal == "#000080" && second.accent == second.primary)
        #expect(second.light.link.number == 0)
        #expect(second.light.mark.hexadecimal == "#c65d06" && second.dark.link == .white)
    }

    @Test func `a site that sets no colour has none of its own`() async throws {
        let edition = try await SiteFixture([:]).edition().edition
        #expect(edition.texts.theme.colors == nil)
        #expect(edition.brand.styleSheet == nil && edition.brand.icons.isEmpty)
        #expect(edition.brand.manifest == nil && edition.brand.frameColors == nil)
    }

    @Test(arguments: [
        (
            "primary: ①dark blue", "‘dark blue’ is no colour",
            "did you mean ‘darkblue’, which is ‘#00008b’?"
        ),
        ("accent: ①\"#12345\"", "‘#12345’ is no colour", "A colour is ‘#rrggbb’"),
        ("colors: { dark: { link: ①deep orange } }", "‘deep orange’ is no colour", "A colour is"),
    ])
    func `what is no colour is told where it stands`(
        theme: String, message: String, suggestion: String
    ) async throws {
        let source = MarkedSource("site.yml", "site: { title: T }\ntheme: { \(theme) }\n")
        let problems = try await problems(source)
        #expect(problems.map(\.code) == ["configuration.invalid-color"])
        #expect(problems.first?.location == source["①"])
        #expect(problems.first?.message == message)
        #expect(problems.first?.suggestion?.contains(suggestion) == true)
    }

    @Test(arguments: [
        (
            "primary: ①\"#ffe94a\"",
            "‘theme.primary’ is ‘#ffe94a’, which a light page hides: the contrast is 1.23:1, and 3:1 is the least",
            "the nearest that works"
        ),
        (
            "accent: ①gold",
            "‘theme.accent’ is ‘gold’ (#ffd700), which a light page hides: the contrast is 1.4:1, and 3:1 is the least",
            "choose ‘mark’ in ‘theme.colors.light’"
        ),
        (
            "colors: { light: { link: ①\"#7aa7d8\" } }",
            "‘theme.colors.light.link’ is ‘#7aa7d8’, which cannot be read on ",
            "the nearest that works"
        ),
        (
            "colors: { light: { button: \"#ffd400\", button_text: ①white } }",
            "‘theme.colors.light.button_text’ is ‘white’ (#ffffff), which cannot be read on ‘#ffd400’: the contrast is 1.43:1, and 4.5:1 is the least",
            "take ‘#"
        ),
        (
            "colors: { dark: { mark: ①\"#333\" } }",
            "‘theme.colors.dark.mark’ is ‘#333333’, which cannot be seen on ", "or leave ‘mark’ out"
        ),
        (
            "colors: { light: { tint: ①gray } }",
            "‘theme.colors.light.tint’ is ‘gray’ (#808080), which lets text of ",
            "or leave ‘tint’ out"
        ),
    ])
    func `a colour that cannot be read is told with its ratio and the nearest that works`(
        theme: String, message: String, suggestion: String
    ) async throws {
        let source = MarkedSource("site.yml", "site: { title: T }\ntheme: { \(theme) }\n")
        let problems = try await problems(source)
        #expect(problems.map(\.code) == ["configuration.unreadable-color"])
        #expect(problems.first?.location == source["①"])
        #expect(problems.first?.message.hasPrefix(message) == true, "\(problems)")
        #expect(problems.first?.suggestion?.contains(suggestion) == true, "\(problems)")
    }

    @Test func `the colour that is suggested works`() async throws {
        for primary in ["#ffe94a", "#fff", "lightpink", "#9be7ff"] {
            let theme = "site: { title: T }\ntheme: { primary: \"\(primary)\" }"
            let suggestion = try await SiteFixture(["site.yml": theme]).edition().diagnostics.first?
                .suggestion
            let other = try #require(suggestion?.firstMatch(of: /#[0-9a-f]{6}/))
            let mended = theme.replacing(primary, with: other.0)
            #expect(try await SiteFixture(["site.yml": mended]).edition().diagnostics.isEmpty)
        }
    }

    @Test func `a pale brand may be kept where text and buttons are chosen`() async throws {
        let fixture = try await SiteFixture([
            "site.yml": """
            site: { title: T }
            theme:
              primary: "#ffd400"
              accent: "#ffd400"
              colors: { light: { link: "#6b5900", button: "#ffd400", button_text: black, mark: "#8a7200" } }
            """
        ])
        let edition = try fixture.edition()
        #expect(edition.diagnostics.isEmpty)
        #expect(edition.edition.texts.theme.colors?.light.button.hexadecimal == "#ffd400")
    }
}
