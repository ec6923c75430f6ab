import ImprintCore
import ImprintTesting
import Testing

@testable import ImprintBuild

struct HeadersFileTests {
    /// `rules[path][name]`, and the problems.
    private func headers(
        _ publish: String = "{}", files: [String: String] = [:],
        search: String = "{ enabled: false }",
        html: String = ""
    ) async throws -> (rules: [String: [String: String]]?, problems: [Diagnostic]) {
        var texts = [
            "site.yml":
                "site: { title: T }\npublish: \(publish)\nsearch: \(search)\ninstances: { one: { api: \"https://api.example\" } }\n"
        ]
        texts["content/index.md"] = ""
        texts.merge(files) { $1 }
        let fixture = try await SiteFixture(texts)
        #expect(fixture.diagnostics.isEmpty)
        var file = HeadersFile(
            edition: try fixture.edition().edition, resources: PageResources(html: Array(html.utf8))
        )
        guard let bytes = file.bytes() else { return (nil, file.diagnostics) }
        var rules: [String: [String: String]] = [:]
        var path = ""
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("  "), let colon = line.firstIndex(of: ":") {
                let name = String(line[..<colon].dropFirst(2))
                rules[path, default: [:]][name] = String(line[colon...].dropFirst(2))
            } else {
                path = String(line)
            }
        }
        return (rules, file.diagnostics)
    }

    private func policy(_ publish: String = "{}", html: String) async throws -> Set<String> {
        let headers = try await headers(publish, html: html)
        #expect(headers.problems.isEmpty)
        let text = headers.rules?["/*"]?["Content-Security-Policy"] ?? ""
        return Set(text.split(separator: "; ").map(String.init))
    }

    private static let strict: Set<String> = [
        "default-src 'self'", "base-uri 'none'", "frame-ancestors 'self'", "object-src 'none'",
        "form-action 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
    ]

    @Test func `pages that load nothing of others may load nothing of others`() async throws {
        #expect(try await policy(html: "<p>x</p>") == Self.strict)
    }

    @Test func `all files say how they are to be read`() async throws {
        let rules = try await headers().rules
        #expect(
            rules?["/*"]?.keys.sorted() == [
                "Content-Security-Policy", "Permissions-Policy", "Referrer-Policy",
                "X-Content-Type-Options",
            ])
        #expect(rules?["/assets/*"] == ["Cache-Control": "public, max-age=31536000, immutable"])
        #expect(rules?.count == 2)
    }

    @Test func `what pages load is allowed, and what stands in them by its hash`() async throws {
        let policy = try await policy(
            html: """
                <img src="https://i.example/a.png"><iframe src="https://v.example/"></iframe>
                <script>1</script><p style="color:red">x</p>
                """)
        #expect(policy.contains("img-src 'self' data: https://i.example"))
        #expect(policy.contains("frame-src 'self' https://v.example"))
        #expect(
            policy.contains(
                "script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"))
        #expect(policy.contains { $0.hasPrefix("style-src-attr 'unsafe-hashes' 'sha256-") })
        #expect(policy.contains("style-src 'self'"))
    }

    @Test func `many different styles in attributes are allowed as such`() async throws {
        let html = (0...ContentPolicy.maximumStyleAttributes).map { "<p style='top:\($0)px'>" }
        #expect(
            try await policy(html: html.joined()).contains("style-src-attr 'unsafe-inline'"))
    }

    @Test func `diagrams of Mermaid's need styles that no hash can name`() async throws {
        let policy = try await policy(
            html:
                "<script src='a.js' data-mermaid='https://cdn.example/m.mjs'></script><style>a</style>"
        )
        #expect(policy.contains("style-src 'self' 'unsafe-inline'"))
        #expect(policy.contains("script-src 'self' https://cdn.example"))
    }

    @Test func `sites that are searched as well may be asked, and may ask this one`() async throws {
        let headers = try await headers(
            search:
                "{ sites: [{ name: X, url: \"https://x.example/docs/\" }, { name: Y, url: ../y }] }"
        )
        #expect(
            headers.rules?["/*"]?["Content-Security-Policy"]?.contains(
                "connect-src 'self' https://x.example") == true)
        #expect(headers.rules?["/search/*"] == ["Access-Control-Allow-Origin": "*"])
        #expect(headers.rules?["/search/terms/*"]?["Cache-Control"]?.contains("immutable") == true)
    }

    @Test func `settings add addresses and headers, and take headers away`() async throws {
        let headers = try await headers(
            """

              headers:
                allow: { connect: ["<< instance.api >>", "wss://api.example"], script: ["'wasm-unsafe-eval'"] }
                add:
                  "/*": { referrer-policy: no-referrer, Permissions-Policy: "", X-Own: "1" }
                  /downloads/*: { Cache-Control: no-store }
            """)
        #expect(headers.problems.isEmpty)
        let all = headers.rules?["/*"]
        #expect(
            all?["Content-Security-Policy"]?.contains(
                "connect-src 'self' https://api.example wss://api.example") == true)
        #expect(
            all?["Content-Security-Policy"]?.contains("script-src 'self' 'wasm-unsafe-eval'")
                == true)
        #expect(all?["referrer-policy"] == "no-referrer" && all?["Referrer-Policy"] == nil)
        #expect(all?["Permissions-Policy"] == nil && all?["X-Own"] == "1")
        #expect(headers.rules?["/downloads/*"] == ["Cache-Control": "no-store"])
    }

    @Test(arguments: ["{ headers: false }", "{ headers: { enabled: false } }"])
    func `a site that wants no headers has none`(publish: String) async throws {
        #expect(try await headers(publish).rules == nil)
    }

    @Test func `files beside the assets that have no hash in their names are not kept for ever`()
        async throws
    {
        let rules = try await headers(files: [
            "content/assets/styles/own.css": "", "assets/fonts/a.woff2": "x",
        ]).rules
        #expect(rules?["/assets/*"] == nil && rules?["/assets/styles/*"] == nil)
        #expect(rules?["/assets/fonts/*"] != nil && rules?["/assets/scripts/*"] != nil)
    }

    @Test(arguments: [
        "allow: { connect: [①api] }", "allow: { image: [①\"https://a.example; script-src *\"] }",
        "add: { ①downloads: { A: b } }", "add: { /a: { ①\"A B\": b } }",
        "add: { /a: { A: ①\"b\\nc\" } }",
    ])
    func `what would break the file is told where it stands`(setting: String) async throws {
        let source = MarkedSource(
            "site.yml", "site: { title: T }\npublish: { headers: { \(setting) } }\n")
        let edition = try await SiteFixture(source).edition().edition
        var file = HeadersFile(edition: edition, resources: PageResources())
        _ = file.bytes()
        #expect(file.diagnostics.map(\.code) == ["configuration.invalid-value"])
        #expect(file.diagnostics.first?.location == source["①"])
    }

    @Test func `a line that hosts would cut is told`() async throws {
        let html = (0..<40).map { "<script>\($0)</script>" }.joined()
        let problems = try await headers(html: html).problems
        #expect(problems.map(\.code) == ["publish.long-header"])
        #expect(problems.first?.severity == .warning)
    }
}
