@testable import ImprintBuild
import Foundation
import ImprintCore
import Testing

struct PageHistoryTests {
    private let settings: PageFactSettings = {
        var settings = PageFactSettings()
        settings.showsContributors = true
        return settings
    }()

    @Test func `git's own dates are read, also below the repository's top, of any file name`()
        async throws
    {
        let folder = try TemporaryFolder()
        let names = ["a b.md", "überblick.md", "日本, x.md", "quo\"ted.md", "tab\tbed.md"]
        for name in names { try folder.write("x", to: "site/content/\(name)") }
        try folder.write("x", to: "site/content/late.md")
        try git(["init", "-q"], in: folder.path)
        try git(["add", "-A", "--", ":!site/content/late.md"], in: folder.path)
        try git(["commit", "-q", "-m", "one"], in: folder.path, at: 1_600_000_000)
        try git(["add", "-A"], in: folder.path)
        try git(["commit", "-q", "-m", "two"], in: folder.path, at: 1_700_000_000)
        try folder.write("x", to: "site/content/new.md")

        let tree = try DiskFileTree(root: "\(folder.path)/site")
        let history = await PageHistory.read(
            tree, content: SourcePath("content"), settings: settings)
        func time(_ name: String) -> Int? {
            history.lastChange(of: SourcePath("content/\(name)"))?.secondsSince1970
        }
        for name in names { #expect(time(name) == 1_600_000_000, "\(name)") }
        #expect(time("late.md") == 1_700_000_000)
        #expect(time("new.md") == nil)
    }

    @Test
    func `a shallow clone tells what came after its oldest commit, which seems to change all`()
        async throws
    {
        let folder = try TemporaryFolder()
        let origin = "\(folder.path)/origin"
        try folder.write("1", to: "origin/content/a.md")
        try folder.write("1", to: "origin/content/b.md")
        try git(["init", "-q"], in: origin)
        for number in 1...3 {
            try folder.write("\(number)", to: "origin/content/a.md")
            if number == 3 { try folder.write("new", to: "origin/content/c.md") }
            try git(["add", "-A"], in: origin)
            try git(["commit", "-q", "-m", "x"], in: origin, at: 1_600_000_000 + number)
        }
        try git(["clone", "-q", "--depth", "2", "file://\(origin)", "clone"], in: folder.path)
        let clone = try await history(of: "\(folder.path)/clone")
        #expect(clone["a.md"] == 1_600_000_003)
        #expect(clone["b.md"] == nil)
        #expect(clone["c.md"] == 1_600_000_003)
        let tree = try DiskFileTree(root: "\(folder.path)/clone")
        let read = await PageHistory.read(tree, content: SourcePath("content"), settings: settings)
        #expect(read.contributors(of: SourcePath("content/a.md")) == [])
        #expect(read.contributors(of: SourcePath("content/c.md")).map(\.name) == ["A"])
        let whole = try await history(of: origin)
        #expect(whole == ["a.md": 1_600_000_003, "b.md": 1_600_000_001, "c.md": 1_600_000_003])
        // With the oldest commit only, there is nothing to tell.
        try git(["clone", "-q", "--depth", "1", "file://\(origin)", "one"], in: folder.path)
        #expect(try await history(of: "\(folder.path)/one") == [:])
    }

    @Test func `a file is followed through its renames, whether it changes on the way or not`()
        async throws
    {
        let folder = try TemporaryFolder()
        let text = (1...40).map { "line \($0)" }.joined(separator: "\n")
        try folder.write(text, to: "content/a.md")
        try git(["init", "-q"], in: folder.path)
        try git(["add", "-A"], in: folder.path)
        try git(["commit", "-q", "-m", "x"], in: folder.path, at: 1_600_000_000)
        try git(["mv", "content/a.md", "content/b.md"], in: folder.path)
        try folder.write("\(text)\nmore", to: "content/b.md")
        try git(["commit", "-q", "-a", "-m", "x"], in: folder.path, at: 1_600_000_001)
        try folder.write("other", to: "content/a.md")
        try git(["add", "-A"], in: folder.path)
        try git(["commit", "-q", "-m", "x"], in: folder.path, at: 1_600_000_002)
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/content/sub", withIntermediateDirectories: true)
        try git(["mv", "content/b.md", "content/sub/c.md"], in: folder.path)
        try git(["commit", "-q", "-m", "x"], in: folder.path, at: 1_600_000_003)
        #expect(
            try await history(of: folder.path) == [
                "a.md": 1_600_000_002, "sub/c.md": 1_600_000_001,
            ])
    }

    @Test func `people have the names of the mailmap, co-authors too`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "content/a.md")
        try folder.write(
            "Ada North <ada@x.org> <a@example.org>\nBo South <bo@x.org> <b@old.org>\n",
            to: ".mailmap")
        try git(["init", "-q"], in: folder.path)
        try git(["add", "-A"], in: folder.path)
        let message =
            "x\n\nCo-authored-by: bo <b@old.org>\nco-authored-by: Cy <c@x.org>\n"
            + "Co-authored-by: broken <\n"
        try git(["commit", "-q", "-m", message], in: folder.path)
        let tree = try DiskFileTree(root: folder.path)
        let history = await PageHistory.read(
            tree, content: SourcePath("content"), settings: settings)
        #expect(
            history.contributors(of: SourcePath("content/a.md")).map(\.name) == [
                "Ada North", "Bo South", "Cy",
            ])
    }

    @Test func `git is not asked where nothing is shown of it`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "content/a.md")
        try git(["init", "-q"], in: folder.path)
        try git(["add", "-A"], in: folder.path)
        try git(["commit", "-q", "-m", "x"], in: folder.path)
        var settings = PageFactSettings()
        settings.showsLastChange = false
        let history = await PageHistory.read(
            try DiskFileTree(root: folder.path), content: SourcePath("content"), settings: settings)
        #expect(history.lastChange(of: SourcePath("content/a.md")) == nil)
    }

    /// The times of the last changes of the files in a repository's content folder.
    private func history(of root: String) async throws -> [String: Int] {
        let tree = try DiskFileTree(root: root)
        let history = await PageHistory.read(
            tree, content: SourcePath("content"), settings: settings)
        var times: [String: Int] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: "\(root)/content") {
            let time = history.lastChange(of: SourcePath("content/\(name)"))
            times[name] = time?.secondsSince1970
        }
        return times
    }

    @Test func `a folder that no repository holds dates nothing`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "content/a.md")
        let history = await PageHistory.read(
            try DiskFileTree(root: folder.path), content: SourcePath("content"), settings: settings)
        #expect(history.lastChange(of: SourcePath("content/a.md")) == nil)
    }

    private func git(_ arguments: [String], in folder: String, at time: Int = 1_500_000_000) throws
    {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder] + arguments
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_AUTHOR_DATE": "\(time) +0000", "GIT_COMMITTER_DATE": "\(time) +0000",
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
    }
}
