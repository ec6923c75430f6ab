import ImprintCore
import Testing

@testable import ImprintBuild

struct BrandTests {
    private static let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'/>"

    private func brand(
        _ theme: String, canMakePictures: Bool = true, url: String? = nil
    ) async throws -> Brand {
        let site = try await SiteFixture([
            "site.yml": "site: { title: Docs, description: About, language: de }\ntheme: \(theme)",
            "assets/logo.svg": Self.svg, "assets/icon.png": "x",
        ]).site
        var diagnostics: [Diagnostic] = []
        let instance = try #require(site.configuration.instances.first)
        let edition = EditionBuilder.edition(
            of: site, for: instance, outputPrefix: "", canMakePictures: canMakePictures,
            reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
        return edition.brand
    }

    @Test func `of an SVG logo come the icons that browsers and telephones ask for`() async throws {
        let icons = try await brand("{ logo: logo.svg }").icons
        #expect(icons.map(\.rel) == ["icon", "icon", "apple-touch-icon", nil, nil, nil])
        #expect(
            icons.map(\.sizes) == ["any", "32x32", "180x180", "192x192", "512x512", "512x512"])
        #expect(icons.map(\.purpose) == ["any", nil, nil, "any", "any", "maskable"])
        #expect(icons.compactMap(\.drawing).map(\.frame.proportion) == [2, 2, 2, 2, 2])
        // Of the source's hash: the picture itself is made later.
        let hash = ContentHash(of: Array(Self.svg.utf8)).short
        #expect(icons.last?.output?.description == "assets/icons/maskable-512.\(hash).png")
    }

    @Test(arguments: [
        ("{ logo: logo.svg }", false), ("{ logo: logo.svg, icons: svg }", true),
        ("{ logo: logo.svg, favicon: icon.png }", true),
    ])
    func `without a program, a drawing or the wish there is the file alone`(
        theme: String, canMakePictures: Bool
    ) async throws {
        let icons = try await brand(theme, canMakePictures: canMakePictures).icons
        #expect(icons.count == 1 && icons.first?.drawing == nil)
    }

    @Test func `an icon elsewhere is named, and there is no manifest`() async throws {
        let brand = try await brand("{ favicon: \"https://example.org/i.png\" }")
        #expect(brand.icons.map(\.url) == ["https://example.org/i.png"])
        #expect(brand.manifest == nil)
    }

    @Test func `the manifest names the site, its colour and its icons`() async throws {
        let brand = try await brand("{ logo: logo.svg, primary: navy }", canMakePictures: false)
        let hash = ContentHash(of: Array(Self.svg.utf8)).short
        #expect(
            brand.manifest.map { String(decoding: $0, as: UTF8.self) } == """
                {"name":"Docs","description":"About","lang":"de","start_url":"./","scope":"./",\
                "display":"minimal-ui","background_color":"#ffffff","theme_color":"#000080",\
                "icons":[{"src":"assets/logo.\(hash).svg","sizes":"any","type":"image/svg+xml","purpose":"any"}]}

                """)
        #expect(brand.frameColors?.light.hexadecimal == "#000080")
    }

    @Test(arguments: [
        ("<svg viewBox='0 0 20 10'/>", 2.0), ("<svg viewbox=\"0,0,10,20\" width='9'/>", 0.5),
        ("<?xml version='1.0'?><svg width='30px' height='10'/>", 3), ("<svg/>", 1),
        ("<svg viewBox='0 0 0 0'/>", 1), ("<svg width='100%' height='50%'/>", 1), ("", 1),
    ])
    func `the shape of a drawing is that of its box or its size`(svg: String, expected: Double) {
        #expect(SVGProportion.width(of: Array(svg.utf8)) == expected)
    }
}
