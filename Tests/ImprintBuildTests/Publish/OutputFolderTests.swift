@testable import ImprintBuild
import Foundation
import Testing

struct OutputFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("", to: "src/site.yml")
        try folder.write("", to: "src/content/index.md")
    }

    private func output(_ path: String = "src/_site") throws -> OutputFolder {
        try OutputFolder(
            path: "\(folder.path)/\(path)", root: "\(folder.path)/src",
            sources: [("\(folder.path)/src/content", "the content folder")])
    }

    /// Publishes files, their contents being their paths.
    private func publish(_ files: [String], clean: Bool = false, text: String? = nil) throws {
        let output = try output()
        let staging = try output.makeStagingFolder()
        for file in files { try staging.write(Array((text ?? file).utf8), to: file) }
        do {
            try output.publish(staging, files: files.sorted(), clean: clean)
        } catch {
            try output.discard(staging)
            throw error
        }
    }

    private var published: [String] {
        get throws {
            try folder.files(in: "src/_site").filter { $0 != OutputFolder.manifestName }
        }
    }

    @Test func `a site is published whole, and a later one takes its place`() throws {
        try publish(["index.html", "a/b/c.html"])
        #expect(try published == ["a/b/c.html", "index.html"])
        try publish(["index.html", "new/x.html"], text: "second")
        #expect(try published == ["index.html", "new/x.html"])
        #expect(try folder.text(of: "src/_site/index.html") == "second")
        #expect(try folder.text(of: "src/_site/.imprint-manifest") == "index.html\nnew/x.html\n")
        #expect(try folder.files().allSatisfy { !$0.contains("staging") })
    }

    @Test func `what the program did not write stays, links and folders too`() throws {
        try publish(["index.html"])
        try folder.write("mine", to: "src/_site/notes/deep/own.txt")
        try folder.write("git", to: "src/_site/.git/HEAD")
        try folder.link("src/_site/link", to: "notes/deep")
        try folder.link("src/_site/broken", to: "nowhere")
        try publish(["index.html", "notes/page.html"], text: "second")
        #expect(
            try published == [
                ".git/HEAD", "broken", "index.html", "link", "notes/deep/own.txt",
                "notes/page.html",
            ])
        #expect(try folder.text(of: "src/_site/link/own.txt") == "mine")
        try publish(["index.html"])
        #expect(try folder.text(of: "src/_site/notes/deep/own.txt") == "mine")
        #expect(try !published.contains("notes/page.html"))
    }

    @Test func `cleaning drops what the program did not write`() throws {
        try publish(["index.html"])
        try folder.write("mine", to: "src/_site/own.txt")
        try publish(["index.html"], clean: true)
        #expect(try published == ["index.html"])
    }

    @Test(arguments: [
        ("own.html", ["own.html"]), ("page", ["page/index.html"]), ("page/own.txt", ["page"]),
    ])
    func `a file that the program did not write gives way to none of the site's`(
        own: String, site: [String]
    ) throws {
        try folder.write("mine", to: "src/_site/\(own)")
        #expect {
            try publish(site)
        } throws: { error in
            guard case .foreignFile(let file, _) = error as? OutputError else { return false }
            return file == own
        }
        #expect(try published == [own])
        #expect(try folder.text(of: "src/_site/\(own)") == "mine")
        #expect(try folder.files().allSatisfy { !$0.contains("staging") })
        try publish(site, clean: true)
        #expect(try published == site)
    }

    @Test func `a folder that holds the sources, or lies in the content, is refused`() throws {
        for path in ["src", "", "src/content", "src/./_site/.."] {
            #expect(throws: OutputError.self) { try output(path) }
        }
        #expect { try output("src/content/out") } throws: { error in
            guard case .insideSource = error as? OutputError else { return false }
            return true
        }
        #expect(throws: Never.self) { try output("src/contents") }
        #expect(throws: Never.self) { try output("elsewhere/deep") }
    }

    @Test func `a link to a folder is followed, and stays a link`() throws {
        try folder.write("", to: "real/old.txt")
        try folder.link("src/_site", to: "../real")
        try publish(["index.html"])
        #expect(try folder.files(in: "real") == [".imprint-manifest", "index.html", "old.txt"])
        #expect(
            try FileManager.default.destinationOfSymbolicLink(
                atPath: "\(folder.path)/src/_site") == "../real")
    }

    @Test func `folders on the way to the output are made`() throws {
        let output = try output("out/deep/site")
        let staging = try output.makeStagingFolder()
        try staging.write([1], to: "x")
        try output.publish(staging, files: ["x"], clean: false)
        #expect(try folder.files(in: "out/deep/site") == [".imprint-manifest", "x"])
    }

    @Test func `a second build of one output is told to wait, and harms nothing`() throws {
        let output = try output()
        let staging = try output.makeStagingFolder()
        try staging.write([1], to: "x")
        #expect { try output.makeStagingFolder() } throws: { error in
            guard case .busy = error as? OutputError else { return false }
            return true
        }
        try output.publish(staging, files: ["x"], clean: false)
        #expect(try published == ["x"])
    }

    @Test func `what a killed build left behind is removed by the next`() throws {
        try folder.write("rubbish", to: "src/._site.imprint-staging/deep/x.html")
        try publish(["index.html"])
        #expect(try published == ["index.html"])
    }

    @Test func `a site that a killed build had moved away comes back`() throws {
        try publish(["index.html"])
        try FileManager.default.moveItem(
            atPath: "\(folder.path)/src/_site",
            toPath: "\(folder.path)/src/._site.imprint-staging-previous")
        let output = try output()
        let staging = try output.makeStagingFolder()
        try output.discard(staging)
        #expect(try published == ["index.html"])
    }
}

struct StagingFolderTests {
    @Test func `files are written once, folders on their way are made`() throws {
        let folder = try TemporaryFolder()
        let staging = try StagingFolder(at: "\(folder.path)/s")
        try staging.write(Array("x".utf8), to: "a/b/c d/é.html")
        try staging.write([], to: "a/b/empty")
        #expect(try folder.files(in: "s") == ["a/b/c d/é.html", "a/b/empty"])
        #expect(staging.contains("a/b") && staging.contains("a/b/empty"))
        #expect(!staging.contains("a/c"))
        #expect { try staging.write([], to: "a/b/empty") } throws: { error in
            (error as? FileError)?.number == EEXIST
        }
    }

    @Test func `files of the disk are copied whole, whatever their size`() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "0123456789abcdef", count: 40_000)
        try folder.write(text, to: "large.bin")
        try folder.write("", to: "empty.bin")
        let staging = try StagingFolder(at: "\(folder.path)/s")
        try staging.copy("\(folder.path)/large.bin", to: "x/large.bin")
        try staging.copy("\(folder.path)/empty.bin", to: "x/empty.bin")
        #expect(try folder.text(of: "s/x/large.bin") == text)
        #expect(try folder.text(of: "s/x/empty.bin") == "")
        #expect { try staging.copy("\(folder.path)/gone", to: "y") } throws: { error in
            (error as? FileError)?.isMissing == true
        }
    }

    @Test func `many tasks may write at once`() async throws {
        let folder = try TemporaryFolder()
        let staging = try StagingFolder(at: "\(folder.path)/s")
        let failures = await ParallelMap.results(300, jobs: 8) { index -> FileError? in
            do throws(FileError) {
                try staging.write([1], to: "a/\(index % 7)/b/\(index)")
                return nil
            } catch {
                return error
            }
        }
        #expect(failures.allSatisfy { $0 == nil })
        #expect(try folder.files(in: "s").count == 300)
    }

    @Test func `removing a folder removes links and not what they lead to`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "kept/x")
        try folder.write("x", to: "gone/deep/x")
        try folder.link("gone/link", to: "../kept")
        try FolderRemoval.remove("\(folder.path)/gone")
        try FolderRemoval.remove("\(folder.path)/gone")
        #expect(try folder.files() == ["kept/x"])
    }
}
