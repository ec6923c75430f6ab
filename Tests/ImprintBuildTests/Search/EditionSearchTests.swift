@testable import ImprintBuild
import Foundation
import ImprintCore
import ImprintSearch
import ImprintTesting
import Testing

struct EditionSearchTests {
    private static let files = [
        "site.yml": """
        site: { title: T }
        navigation:
          - Welcome: index.md
          - Guide:
            - guide/index.md
            - Using: [guide/a.md]
          - guide/b.md
          - guide/c.md
        """,
        "templates/layouts/page.html": "LAYOUT {{ page.content }}",
        "content/index.md": "# Home\n\nWelcome.\n", "content/guide/index.md": "# Guide\n",
        "content/guide/a.md": "---\ntags: [x]\n---\n# Alpha\n\nText.\n\n## Part\n\nMore.\n",
        "content/guide/b.md": "---\nsearch: {exclude: true}\n---\n# Beta\n",
        "content/guide/c.md": "# Gamma {: data-search-exclude=true}\n\nText.\n",
    ]

    /// The description of the index of a site.
    private func manifest(
        _ files: [String: String] = Self.files, jobs: Int = 2, reversed: Bool = false
    ) async throws -> (manifest: [String: Any], files: [String: [UInt8]]) {
        let fixture = try await SiteFixture(files).edition()
        #expect(fixture.diagnostics.isEmpty)
        let search = try #require(EditionSearch(fixture.edition))
        let folder = try TemporaryFolder()
        let staging = try StagingFolder(at: "\(folder.path)/staging")
        let press = PagePress(
            edition: fixture.edition, defaultEdition: nil, staging: staging, search: search)
        let indices = Array(fixture.edition.pages.indices)
        for index in reversed ? indices.reversed() : indices {
            #expect(await press.press(index).diagnostics.isEmpty)
        }
        let collected = CollectedFiles()
        let summary = try await search.indexer.finish(jobs: jobs) { collected.add($0) }
        let all = collected.all
        #expect(summary.files == all.count)
        let script =
            "import gzip, sys; sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))"
        let text = try Python.run(
            script, input: Data(try #require(all["search/manifest.bin"])))
        let manifest = try JSONSerialization.jsonObject(with: text) as? [String: Any]
        return (try #require(manifest), all)
    }

    @Test func `pages are indexed without their layouts, those that are excluded are not`()
        async throws
    {
        let manifest = try await manifest().manifest
        // Whether a heading keeps its page out is known only when the others have their places.
        #expect(manifest["pages"] as? [Int] == [2, 0, 1, 1])
        let facets = try #require(manifest["facets"] as? [String: [[Any]]])
        #expect(facets["tags"]?.first?.first as? String == "x")
        let parts = try #require(facets["sections"])
        #expect(parts.map { $0.first as? String } == ["Guide"])
        // The page that begins the part is one of its pages.
        #expect(parts.first?.last as? Int == 2)
    }

    @Test func `the same pages give the same bytes, in any order and with any number of jobs`()
        async throws
    {
        let first = try await manifest().files
        #expect(first.count > 3)
        #expect(try await manifest(jobs: 1, reversed: true).files == first)
        #expect(try await manifest(jobs: 7).files == first)
    }

    @Test func `a site whose readers are not to search has no index`() async throws {
        #expect(EditionSearch(try await SiteFixture([:]).edition().edition) == nil)
    }
}
