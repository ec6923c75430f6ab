import Foundation
import ImprintTesting
import Testing

/// The index of a built site.
struct SearchIndexTests {
    private func site(_ configuration: String = "") throws -> SiteFolder {
        try SiteFolder.sound(
            [
                "content/index.md": "# Home\n\nWelcome to the archive.\n",
                "content/guide/install.md":
                    "---\ntags: [setup]\n---\n# Install\n\nRun it.\n\n## Windows\n\nClick.\n",
                "content/guide/hidden.md": "---\nsearch: { exclude: true }\n---\n# Hidden\n",
                "content/draft.md": "---\ndraft: true\n---\n# Draft\n",
            ], configuration: configuration)
    }

    private func manifest(of site: SiteFolder, in folder: String = "_site") throws -> [String: Any]
    {
        let script = """
            import gzip, sys
            sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))
            """
        let bytes = try Data(contentsOf: site.url.appending(path: "\(folder)/search/manifest.bin"))
        let text = try Python.run(script, input: bytes)
        return try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    }

    @Test func `a built site has an index whose description lists its pages`() throws {
        let site = try site()
        try site.built()
        let manifest = try manifest(of: site)
        #expect(manifest["pages"] as? [Int] == [2, 1])
        #expect(manifest["sections"] as? Int == 3)
        #expect(manifest["site"] as? String == "Docs")
        #expect(site.exists("_site/search/index.html"))
        let listed = try site.text("_site/.imprint-manifest").split(separator: "\n")
        let files = try site.tree("_site").keys.filter { $0 != ".imprint-manifest" }
        #expect(listed.map(String.init).sorted() == files.sorted())
    }

    @Test func `each edition has its own`() throws {
        let site = try site("  two: { name: Two }\n")
        try site.built(["--all"])
        for instance in ["one", "two"] {
            #expect(
                try manifest(of: site, in: "_site/\(instance)")["pages"] as? [Int] == [2, 1])
        }
    }

    @Test func `a site whose readers are not to search has no file for it`() throws {
        let site = try site("search: { enabled: false }\n")
        try site.built()
        #expect(!site.exists("_site/search"))
    }

    @Test func `files of an index that is no longer made are dropped`() throws {
        let site = try site()
        try site.built()
        try site.write("site: { title: Docs }\nsearch: { enabled: false }\n", to: "site.yml")
        try site.built()
        #expect(!site.exists("_site/search"))
    }

    @Test func `a build with errors makes none`() throws {
        let site = try site()
        try site.write("[x](gone.md)\n", to: "content/bad.md")
        #expect(try site.onlyProblem().code == "link.missing-page")
    }

    @Test func `an author's file in the place of one of the index is reported`() throws {
        let site = try site()
        try site.write("mine", to: "content/search/manifest.bin")
        let problem = try site.onlyProblem()
        #expect(problem.code == "content.duplicate-address")
        #expect(problem.file == "content/search/manifest.bin")
    }
}
