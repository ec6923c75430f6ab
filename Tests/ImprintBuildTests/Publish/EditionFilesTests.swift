@testable import ImprintBuild
import ImprintCore
import Testing

struct EditionFilesTests {
    @Test
    func `files, assets, the sitemap, redirects and hosts' files lie below the edition's folder`()
        async throws
    {
        let fixture = try await SiteFixture([
            "site.yml":
                "site: { title: T, url: \"https://example.org\" }\nredirects: { old/: a.md }",
            "content/a.md": "", "content/img/x.svg": "<svg/>", "assets/logo.svg": "abc",
        ])
        let folder = try TemporaryFolder()
        let staging = try StagingFolder(at: "\(folder.path)/staging")
        var diagnostics: [Diagnostic] = []
        let written = EditionFiles(
            edition: try fixture.edition(prefix: "ember/").edition, staging: staging
        ).stage(reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
        #expect(written.sorted() == (try folder.files(in: "staging")))
        for file in [
            "img/x.svg", "assets/logo.ba7816bf.svg", "sitemap.xml", "robots.txt", "old/index.html",
        ] {
            #expect(written.contains("ember/\(file)"))
        }
        #expect(try folder.text(of: "staging/ember/img/x.svg") == "<svg/>")
    }

    @Test func `a sitemap of the content folder stands for the one made`() async throws {
        let fixture = try await SiteFixture([
            "site.yml": "site: { title: T, url: \"https://example.org\" }",
            "content/sitemap.xml": "own",
        ])
        let folder = try TemporaryFolder()
        let staging = try StagingFolder(at: "\(folder.path)/staging")
        var diagnostics: [Diagnostic] = []
        _ = EditionFiles(edition: try fixture.edition().edition, staging: staging)
            .stage(reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
        #expect(try folder.text(of: "staging/sitemap.xml") == "own")
    }
}
