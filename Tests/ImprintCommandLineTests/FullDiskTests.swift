import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Disks and quotas that are full.
struct FullDiskTests {
    private static let pages = Dictionary(
        uniqueKeysWithValues: (1...30).map { ("content/page\($0).md", "# Page \($0)\n") })

    /// Where a file system of its own may be mounted; elsewhere only the limit below is tested.
    private static let canMount: Bool = {
        guard getuid() == 0, let folder = try? SiteFolder() else { return false }
        let mount = TemporaryDisk(at: folder.path, options: "size=64k")
        return mount.isMounted
    }()

    /// A file system in memory, unmounted with the last reference to it.
    private final class TemporaryDisk {
        let isMounted: Bool
        private let path: String

        init(at path: String, options: String) {
            self.path = path
            isMounted = Self.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", path])
        }

        deinit { if isMounted { _ = Self.run(["umount", path]) } }

        private static func run(_ command: [String]) -> Bool {
            guard
                let run = try? RunningProgram(
                    ["/usr/bin/env"] + command, in: URL(filePath: "/"), environment: [:]),
                let outcome = try? run.outcome()
            else { return false }
            return outcome.end == .exit(0)
        }
    }

    @Test(.enabled(if: canMount), arguments: ["size=20k", "nr_inodes=12"])
    func `a full disk is told once, and what was written is removed`(options: String) throws {
        let site = try SiteFolder.sound(Self.pages)
        let disk = try SiteFolder()
        let mount = TemporaryDisk(at: disk.path, options: options)
        try withExtendedLifetime(mount) {
            let problem = try site.onlyProblem(["--output", "\(disk.path)/public"])
            #expect(problem.code == "file.write")
            #expect(problem.message.contains("No space left on device"))
            #expect(problem.suggestion?.contains("free some space") == true)
            #expect(problem.notes?.first?.message.contains("more could not be written") == true)
            #expect(try disk.names() == [])
        }
    }

    @Test(.enabled(if: canMount))
    func `a disk that fills up keeps its last site`() throws {
        let site = try SiteFolder.sound()
        let disk = try SiteFolder()
        let mount = TemporaryDisk(at: disk.path, options: "size=360k")
        try withExtendedLifetime(mount) {
            try site.built(["--output", "\(disk.path)/public"])
            let last = try disk.tree()
            for (path, text) in Self.pages { try site.write(text, to: path) }
            let problem = try site.onlyProblem(["--output", "\(disk.path)/public"])
            #expect(problem.code == "file.write")
            #expect(try disk.tree() == last)
        }
    }

    /// By `RLIMIT_FSIZE`: the signal that the limit sends must not end the program.
    @Test func `a limit on the size of files is told once, and what was written is removed`() throws
    {
        let site = try SiteFolder.sound(Self.pages)
        let problem = try site.onlyProblem(wrapper: ["prlimit", "--fsize=1000"])
        #expect(problem.code == "file.write")
        #expect(problem.message.contains("File too large"))
    }
}
