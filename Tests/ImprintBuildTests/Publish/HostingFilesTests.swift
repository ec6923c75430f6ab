@testable import ImprintBuild
import Testing

struct HostingFilesTests {
    private func files(_ files: [String: String]) async throws -> [String: String] {
        let edition = try await SiteFixture(files).edition()
        return Dictionary(
            uniqueKeysWithValues: HostingFiles(edition: edition.edition).files.map {
                ($0.name, String(decoding: $0.bytes, as: UTF8.self))
            })
    }

    @Test func `GitHub Pages get .nojekyll, and the host unless it is GitHub's own`() async throws {
        let own = try await files([
            "site.yml":
                "site: { title: T, url: \"https://docs.example.org/x/\" }\npublish: { github_pages: true }"
        ])
        #expect(
            own == [
                "CNAME": "docs.example.org\n", ".nojekyll": "",
                "robots.txt":
                    "User-agent: *\nAllow: /\n\nSitemap: https://docs.example.org/x/sitemap.xml\n",
            ])
        let theirs = try await files([
            "site.yml":
                "site: { title: T, url: \"https://dandi.github.io/docs\" }\npublish: { github_pages: true }"
        ])
        #expect(theirs.keys.sorted() == [".nojekyll", "robots.txt"])
    }

    @Test func `a site for other hosts gets robots.txt alone`() async throws {
        let files = try await files([:])
        #expect(files == ["robots.txt": "User-agent: *\nAllow: /\n"])
    }

    @Test func `files of the content folder stand for the ones made`() async throws {
        let files = try await files([
            "site.yml":
                "site: { title: T, url: \"https://docs.example.org\" }\npublish: { github_pages: true }",
            "content/robots.txt": "x", "content/CNAME": "y",
        ])
        #expect(files.keys.sorted() == [".nojekyll"])
    }
}
