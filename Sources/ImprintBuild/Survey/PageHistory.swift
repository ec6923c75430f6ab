import ImprintCore
import Subprocess

/// When each source was last changed, as git remembers it.
struct PageHistory: Sendable {
    private let lastChanges: [SourcePath: Timestamp]

    /// The history of sources that no repository holds.
    static let none = PageHistory(lastChanges: [:])

    /// The time of the last commit that changed a file; `nil` for a file that was never committed.
    func lastChange(of path: SourcePath) -> Timestamp? { lastChanges[path] }

    /// Asks git once for all files of a folder.
    ///
    /// Without git or a repository there are no dates. A shallow clone has none either: to git its
    /// oldest commit seems to have changed every file.
    static func read(_ tree: DiskFileTree, content: SourcePath) async -> PageHistory {
        guard isInRepository(tree.root) else { return .none }
        let isShallow = await output(of: ["rev-parse", "--is-shallow-repository"], in: tree.root)
        guard let isShallow, isShallow.starts(with: "false".utf8) else { return .none }
        // A byte that no file name begins with marks the dates. Ended by NUL, names are not quoted.
        let log = await output(
            of: [
                "log", "-z", "--format=%x01%ct", "--name-only", "--relative", "--",
                content.description,
            ],
            in: tree.root)
        return log.map(PageHistory.init(log:)) ?? .none
    }

    private init(lastChanges: [SourcePath: Timestamp]) {
        self.lastChanges = lastChanges
    }

    /// Reads the log, the latest commit first: dates and names, each ended by NUL; the first name of
    /// a commit stands on a new line.
    init(log: [UInt8]) {
        var lastChanges: [SourcePath: Timestamp] = [:]
        var time: Timestamp?
        for entry in log.split(separator: 0) {
            if entry.first == 1 {
                let seconds = Int(String(decoding: entry.dropFirst(), as: UTF8.self))
                time = seconds.map(Timestamp.init(secondsSince1970:))
            } else if let time {
                let name = entry.first == UInt8(ascii: "\n") ? entry.dropFirst() : entry
                let path = SourcePath(String(decoding: name, as: UTF8.self))
                if lastChanges[path] == nil { lastChanges[path] = time }
            }
        }
        self.init(lastChanges: lastChanges)
    }

    private static func isInRepository(_ folder: String) -> Bool {
        var path = folder[...]
        while true {
            if FileReading.exists("\(path)/.git") { return true }
            guard let slash = path.lastIndex(of: "/") else { return false }
            path = path[..<slash]
        }
    }

    /// What git writes to standard output; `nil` if it cannot be run or fails.
    private static func output(of arguments: [String], in folder: String) async -> [UInt8]? {
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(["-C", folder] + arguments),
                output: .bytes(limit: 1 << 30),
                error: .discarded)
            return result.terminationStatus.isSuccess ? result.standardOutput : nil
        } catch {
            return nil
        }
    }
}
