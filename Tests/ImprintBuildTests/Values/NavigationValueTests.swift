@testable import ImprintBuild
import ImprintCore
import Testing

struct NavigationValueTests {
    /// A site of sections in sections: `width` to the power of `depth` pages.
    private func site(width: Int, depth: Int) async throws -> EditionFixture {
        var files: [String: String] = [:]
        func add(_ folder: String, _ depth: Int) {
            for index in 0..<width {
                if depth == 1 {
                    files["content/\(folder)p\(index).md"] = "# P\(index)"
                } else {
                    add("\(folder)s\(index)/", depth - 1)
                }
            }
        }
        add("", depth)
        return try await SiteFixture(files).edition()
    }

    private func entries(_ value: Value) -> [any ValueObject] {
        guard case .array(let values) = value else { return [] }
        return values.compactMap { value in
            guard case .object(let object) = value else { return nil }
            return object
        }
    }

    private func count(_ value: Value) -> Int {
        entries(value).reduce(0) { $0 + 1 + count($1.member(named: "children") ?? []) }
    }

    @Test func `a page sees the entries on its way and no others, however large the site`()
        async throws
    {
        let edition = try await site(width: 5, depth: 4)
        let roots = NavigationValue.roots(
            of: edition.edition, page: try edition.index("s2/s0/s4/p3.md"))
        #expect(edition.edition.navigation.nodes.count == 780)
        #expect(count(roots) == 20)
    }

    @Test func `entries tell what they are and lead there from the page`() async throws {
        let edition = try await SiteFixture([
            "site.yml": """
            site: { title: T }
            navigation:
              - Home: index.md
              - Guide:
                - guide/index.md
                - Install: guide/install.md
              - Bare: [{ X: x.md }]
              - File: a.csv
              - Out: https://example.org
            """,
            "content/index.md": "", "content/guide/index.md": "", "content/guide/install.md": "",
            "content/x.md": "", "content/a.csv": "",
        ]).edition()
        let roots = entries(
            NavigationValue.roots(of: edition.edition, page: try edition.index("guide/install.md")))
        func texts(_ name: String) -> [String?] {
            roots.map { root in
                guard case .string(let text) = root.member(named: name) else { return nil }
                return text
            }
        }
        func titles(where name: String) -> [String?] {
            roots.filter { $0.member(named: name) == true }.map { root in
                guard case .string(let title) = root.member(named: "title") else { return nil }
                return title
            }
        }
        #expect(texts("title") == ["Home", "Guide", "Bare", "File", "Out"])
        #expect(texts("url") == ["../../", "../", nil, "../../a.csv", "https://example.org"])
        #expect(texts("first_url") == ["../../", "../", "../../x/", nil, nil])
        #expect(titles(where: "is_open") == ["Guide"])
        #expect(titles(where: "is_current") == [])
        #expect(titles(where: "is_external") == ["Out"])
        #expect(titles(where: "has_children") == ["Guide", "Bare"])
        #expect(roots.map { count($0.member(named: "children") ?? []) } == [0, 1, 1, 0, 0])
        let child = try #require(entries(roots[1].member(named: "children") ?? []).first)
        #expect(child.member(named: "is_current") == true)
        #expect(child.member(named: "url") == "./")
    }

    @Test func `a page outside of the navigation sees the top, and nothing open`() async throws {
        let edition = try await SiteFixture([
            "content/a/b.md": "# B", "content/c.md": "---\nhidden: true\n---\n",
        ]).edition()
        let roots = NavigationValue.roots(of: edition.edition, page: try edition.index("c.md"))
        #expect(entries(roots).count == 1)
        #expect(entries(roots).allSatisfy { $0.member(named: "is_open") == false })
    }
}
