@testable import ImprintBuild
import Foundation
import ImprintCore
import Testing

struct PageHistoryTests {
    @Test func `the latest commit that names a file dates it`() {
        let log =
            "\u{1}1700000000\0\ncontent/a.md\0content/sub folder/überblick, 日本.md\0"
            + "\u{1}1600000000\0\ncontent/a.md\0content/b.md\0"
        let history = PageHistory(log: Array(log.utf8))
        func time(_ path: String) -> Int? {
            history.lastChange(of: SourcePath(path))?.secondsSince1970
        }
        #expect(time("content/a.md") == 1_700_000_000)
        #expect(time("content/sub folder/überblick, 日本.md") == 1_700_000_000)
        #expect(time("content/b.md") == 1_600_000_000)
        #expect(time("content/c.md") == nil)
    }

    @Test(arguments: [
        "", "\0", "content/a.md\0", "\u{1}\0\ncontent/a.md\0", "\u{1}x\0\ncontent/a.md",
    ])
    func `a log without dates dates nothing`(log: String) {
        #expect(
            PageHistory(log: Array(log.utf8)).lastChange(of: SourcePath("content/a.md")) == nil)
    }

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
        let history = await PageHistory.read(tree, content: SourcePath("content"))
        func time(_ name: String) -> Int? {
            history.lastChange(of: SourcePath("content/\(name)"))?.secondsSince1970
        }
        for name in names { #expect(time(name) == 1_600_000_000, "\(name)") }
        #expect(time("late.md") == 1_700_000_000)
        #expect(time("new.md") == nil)
    }

    @Test func `a shallow clone dates nothing, as its oldest commit would seem to change all`()
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "origin/content/a.md")
        let origin = "\(folder.path)/origin"
        try git(["init", "-q"], in: origin)
        for message in ["one", "two"] {
            try folder.write(message, to: "origin/content/a.md")
            try git(["add", "-A"], in: origin)
            try git(["commit", "-q", "-m", message], in: origin, at: 1_600_000_000)
        }
        try git(
            ["clone", "-q", "--depth", "1", "file://\(origin)", "clone"], in: folder.path)
        let tree = try DiskFileTree(root: "\(folder.path)/clone")
        let history = await PageHistory.read(tree, content: SourcePath("content"))
        #expect(history.lastChange(of: SourcePath("content/a.md")) == nil)
        let whole = await PageHistory.read(
            try DiskFileTree(root: origin), content: SourcePath("content"))
        #expect(whole.lastChange(of: SourcePath("content/a.md")) != nil)
    }

    @Test func `a folder that no repository holds dates nothing`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "content/a.md")
        let history = await PageHistory.read(
            try DiskFileTree(root: folder.path), content: SourcePath("content"))
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
