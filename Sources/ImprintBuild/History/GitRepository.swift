import ImprintCore
import Subprocess

/// A repository of git that holds a folder.
///
/// Git's absence and failures are no problems of a site: what it does not tell is not shown.
struct GitRepository: Sendable {
    private let folder: String

    /// `nil` if no repository holds the folder.
    init?(holding folder: String) {
        var path = folder[...]
        while !FileReading.exists("\(path)/.git") {
            guard let slash = path.lastIndex(of: "/") else { return nil }
            path = path[..<slash]
        }
        self.folder = folder
    }

    /// The commits whose parents a shallow clone lacks; none in a whole one.
    func boundary() async -> Set<String> {
        guard let output = await output(of: ["rev-parse", "--git-path", "shallow"]) else {
            return []
        }
        let path = String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        let absolute = path.hasPrefix("/") ? path : "\(folder)/\(path)"
        guard FileReading.exists(absolute) else { return [] }
        do throws(FileError) {
            let text = String(decoding: try FileReading.contents(of: absolute), as: UTF8.self)
            return Set(text.split(separator: "\n").map(String.init))
        } catch {
            return []
        }
    }

    /// Whether git would fetch the contents of old files when it needs them.
    func isPartialClone() async -> Bool {
        await output(of: ["config", "--get-regexp", #"^remote\..*\.promisor$"#]) != nil
    }

    /// What `.mailmap` makes of people, each as `Name <address>`; empty if it cannot be asked.
    func canonicalNames(of people: [String]) async -> [String: String] {
        guard !people.isEmpty,
            let output = await output(
                of: ["check-mailmap", "--stdin"], input: people.joined(separator: "\n") + "\n")
        else { return [:] }
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        guard lines.count == people.count else { return [:] }
        return Dictionary(
            zip(people, lines.map(String.init)), uniquingKeysWith: { first, _ in first })
    }

    /// What git writes to standard output; `nil` if it cannot be run or fails.
    func output(of arguments: [String], input: String = "") async -> [UInt8]? {
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(["-C", folder] + arguments),
                input: .string(input), output: .bytes(limit: 1 << 30), error: .discarded)
            return result.terminationStatus.isSuccess ? result.standardOutput : nil
        } catch {
            return nil
        }
    }
}
