import Foundation
import ImprintTesting
import Testing

/// What lies in the output when a build is killed, or meets another.
@Suite(.serialized)
struct AtomicPublishingTests {
    private static let pageCount = 200

    /// A site whose every page and asset says its version.
    private func site() throws -> SiteFolder {
        let site = try SiteFolder.sound()
        for number in 0..<Self.pageCount {
            try site.write(
                "# Page \(number)\n\n<< data.version.text >>\n\n[next](page\((number + 1) % Self.pageCount).md)\n",
                to: "content/page\(number).md")
        }
        try setVersion("first", of: site)
        return site
    }

    private func setVersion(_ version: String, of site: SiteFolder) throws {
        try site.write("text: \(version)\n", to: "content/_data/version.yml")
        try site.write("/* \(version) */", to: "assets/styles/version.css")
    }

    @Test func `a build killed at any moment leaves the old site or the new one, whole`() throws {
        let site = try site()
        try site.built()
        let first = try site.tree("_site")
        try setVersion("second", of: site)
        let clock = ContinuousClock()
        let duration = try clock.measure { try site.built() }
        let second = try site.tree("_site")
        #expect(first != second && first.count == second.count)

        var isSecond = true
        var counts = [false: 0, true: 0]
        var generator = SystemRandomNumberGenerator()
        for round in 0..<40 {
            // The version that is not published now.
            try setVersion(isSecond ? "first" : "second", of: site)
            let build = try Program.start(["build"], in: site.url)
            // Spread over the whole of a build and a little more, most around its end.
            let share = Double.random(
                in: round.isMultiple(of: 2) ? 0...1.2 : 0.75...1.1, using: &generator)
            Thread.sleep(forTimeInterval: share * (duration / .seconds(1)))
            build.kill()
            _ = try build.outcome()
            let tree = try site.tree("_site")
            let isOld = tree == (isSecond ? second : first)
            let isNew = tree == (isSecond ? first : second)
            #expect(isOld || isNew, "after \(share) of a build the site was neither")
            if isNew { isSecond.toggle() }
            counts[isNew, default: 0] += 1
        }
        // Both must have come, or the kills came too early or too late to tell anything.
        #expect(counts[false] ?? 0 > 0, "\(counts)")

        try setVersion("second", of: site)
        try site.built()
        #expect(try site.tree("_site") == second)
        #expect(
            try site.names() == ["_site", "assets", "content", "site.yml"],
            "what killed builds left is removed")
    }

    @Test func `of two builds into one output one says that the other is busy`() throws {
        let site = try site()
        try site.built()
        let last = try site.tree("_site")
        // The lock of a build is one on the folder that it fills.
        let staging = site.url.appending(path: "._site.imprint-staging")
        try site.write("half", to: "._site.imprint-staging/index.html")
        let descriptor = open(staging.path, O_RDONLY | O_DIRECTORY)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let problem = try site.onlyProblem()
        #expect(problem.code == "output.busy")
        #expect(try site.tree("_site") == last)
        #expect(site.exists("._site.imprint-staging/index.html"))
        close(descriptor)
        try site.built()
        #expect(!site.exists("._site.imprint-staging"))
    }

    @Test func `of builds started at once into one output those that end well agree`() throws {
        let site = try site()
        try site.built()
        let last = try site.tree("_site")
        for _ in 0..<4 {
            let builds = try (0..<3).map { _ in
                try Program.start(["build"], in: site.url)
            }
            let outcomes = try builds.map { try $0.outcome() }
            #expect(outcomes.contains { $0.end == .exit(0) })
            for outcome in outcomes where outcome.end != .exit(0) {
                #expect(outcome.end == .exit(1))
                #expect(outcome.standardError.contains("[output.busy]"), "\(outcome)")
            }
            #expect(try site.tree("_site") == last)
        }
        try site.built()
        #expect(try site.names() == ["_site", "assets", "content", "site.yml"])
    }

    @Test func `builds into different outputs do not meet`() throws {
        let site = try site()
        let builds = try (0..<3).map { number in
            try Program.start(["build", "--output", "public\(number)"], in: site.url)
        }
        for build in builds { #expect(try build.outcome().end == .exit(0)) }
        let first = try site.tree("public0")
        #expect(try site.tree("public1") == first && site.tree("public2") == first)
    }

    @Test func `what a build of long ago left is removed by the next`() throws {
        let site = try SiteFolder.sound([
            "._site.imprint-staging/index.html": "half", "._site.imprint-staging/deep/er/x": "half",
        ])
        try site.link("._site.imprint-staging/link", to: "../content")
        try site.built()
        #expect(try site.names() == ["_site", "content", "site.yml"])
        #expect(site.exists("content/index.md"))
    }

    @Test func `a site that was set aside between two renames comes back`() throws {
        let site = try SiteFolder.sound()
        try site.built()
        let last = try site.tree("_site")
        try FileManager.default.moveItem(
            atPath: "\(site.path)/_site", toPath: "\(site.path)/._site.imprint-staging-previous")
        try site.write("# Home\n\n[x](nope.md)\n", to: "content/index.md")
        #expect(try site.build().end == .exit(1))
        #expect(try site.tree("_site") == last)
        #expect(try site.names() == ["_site", "content", "site.yml"])
    }
}
