import CFolderExchange
import ImprintCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder that a site is published to.
///
/// A build never writes into it. It puts a whole new folder together beside it and exchanges the two
/// in one step, so that a reader, or a build that is killed at any moment, always leaves a complete
/// site: the old one or the new one.
struct OutputFolder: Sendable {
    /// The name of the list of files that the program wrote, in the output folder.
    static let manifestName = ".imprint-manifest"

    /// The absolute path, links resolved as far as it exists.
    let path: String

    /// Where the new folder is put together: a sibling, as a rename must stay on one file system.
    private var stagingPath: String {
        let (folder, name) = Self.split(path)
        return "\(folder == "/" ? "" : folder)/.\(name).imprint-staging"
    }

    /// Where the old folder stays for a moment on file systems that cannot exchange two folders.
    private var previousPath: String { "\(stagingPath)-previous" }

    /// Names the folder at a path, relative or absolute.
    ///
    /// `root`: The folder of `site.yml`.
    ///
    /// `sources`: The folders that are read, with what they are to be called.
    ///
    /// Throws `OutputError` if it is no folder, or publishing there would overwrite sources or
    /// make sources of what is published.
    init(
        path: String, root: String, sources: [(path: String, name: String)]
    ) throws(OutputError) {
        self.path = Self.resolved(path)
        for source in [(path: root, name: "the folder of site.yml")] + sources {
            let other = Self.resolved(source.path)
            guard self.path != other, !other.hasPrefix(self.path + "/"), self.path != "/" else {
                throw .containsSource(output: path, source: source.name)
            }
        }
        for source in sources where self.path.hasPrefix(Self.resolved(source.path) + "/") {
            throw .insideSource(output: path, source: source.name)
        }
        // A path that ends in a slash is there only if it is a folder.
        if access(self.path, F_OK) == 0, access("\(self.path)/", F_OK) != 0, errno == ENOTDIR {
            throw .notFolder(output: path)
        }
    }

    /// Makes the folder in which the new site is put together.
    func makeStagingFolder() throws(OutputError) -> StagingFolder {
        do throws(FileError) {
            let (parent, _) = Self.split(path)
            try Self.makeFolders(parent)
            try recover()
            return try StagingFolder(at: stagingPath)
        } catch {
            if error.operation == "lock" { throw .busy(output: path) }
            throw .file(error)
        }
    }

    /// Removes what a build that ends here has put together.
    func discard(_ staging: StagingFolder) throws(OutputError) {
        do throws(FileError) {
            try FolderRemoval.remove(staging.path)
        } catch {
            throw .file(error)
        }
    }

    /// Puts a finished folder in the place of the output.
    ///
    /// `files`: The paths of all files that were written, ascending.
    ///
    /// `clean`: Whether files that the program did not write are dropped.
    func publish(_ staging: StagingFolder, files: [String], clean: Bool) throws(OutputError) {
        do throws(FileError) {
            if !clean {
                let conflicts = try adoptForeignFiles(into: staging)
                guard conflicts.isEmpty else {
                    throw FileError("keep", conflicts[0], number: EEXIST)
                }
            }
            let manifest = files.joined(separator: "\n") + "\n"
            try staging.write(Array(manifest.utf8), to: Self.manifestName)
            // The exchange brings the old folder to where the next build looks for leftovers: it stays
            // locked until it is gone.
            let old = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            defer { if old >= 0 { close(old) } }
            if old >= 0 { flock(old, LOCK_EX) }
            try exchange(with: staging.path)
            try FolderRemoval.remove(staging.path)
        } catch {
            if error.operation == "keep" { throw .foreignFile(error.path, output: path) }
            throw .file(error)
        }
    }

    /// Takes over what the output folder holds and the program did not write.
    ///
    /// By hard links, so that the old folder stays complete until the exchange.
    /// - Returns: The files that would have to give way to a file of the site.
    private func adoptForeignFiles(into staging: StagingFolder) throws(FileError) -> [String] {
        let written: Set<Substring>
        do throws(FileError) {
            let manifest = try FileReading.contents(of: "\(path)/\(Self.manifestName)")
            written = Set(String(decoding: manifest, as: UTF8.self).split(separator: "\n"))
        } catch {
            guard error.isMissing else { throw error }
            written = []
        }
        var conflicts: [String] = []
        try adoptForeignFiles(in: "", written: written, into: staging, conflicts: &conflicts)
        return conflicts.sorted()
    }

    private func adoptForeignFiles(
        in folder: String, written: Set<Substring>, into staging: StagingFolder,
        conflicts: inout [String]
    ) throws(FileError) {
        let absolute = folder.isEmpty ? path : "\(path)/\(folder)"
        guard let directory = opendir(absolute) else {
            let error = FileError("read", absolute)
            if error.isMissing { return }
            throw error
        }
        var entries: [(name: String, type: Int32)] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { entries.append((name, Int32(entry.pointee.d_type))) }
        }
        closedir(directory)
        for (name, type) in entries {
            let file = folder.isEmpty ? name : "\(folder)/\(name)"
            if file == Self.manifestName || written.contains(file[...]) { continue }
            if type == Int32(DT_DIR) {
                try adoptForeignFiles(
                    in: file, written: written, into: staging, conflicts: &conflicts)
            } else if staging.contains(file) {
                conflicts.append(file)
            } else {
                do throws(FileError) {
                    if type == Int32(DT_LNK) {
                        try staging.adoptLink("\(path)/\(file)", as: file)
                    } else {
                        try staging.adopt("\(path)/\(file)", as: file)
                    }
                } catch {
                    // A folder on the way is a file of the site.
                    guard error.number == ENOTDIR || error.number == EEXIST else { throw error }
                    conflicts.append(file)
                }
            }
        }
    }

    /// Exchanges the output folder with another in one step.
    private func exchange(with staging: String) throws(FileError) {
        if access(path, F_OK) != 0 {
            guard rename(staging, path) == 0 else { throw FileError("write", path) }
            return
        }
        if imprint_exchange(staging, path) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else {
            throw FileError("exchange", path)
        }
        // File systems that cannot exchange: two renames, the first of which `recover` takes back
        // if the program is killed between them.
        guard rename(path, previousPath) == 0 else { throw FileError("exchange", path) }
        guard rename(staging, path) == 0, rename(previousPath, staging) == 0 else {
            throw FileError("exchange", path)
        }
    }

    /// Brings the last site back if a build was killed between two renames.
    private func recover() throws(FileError) {
        guard access(path, F_OK) != 0, access(previousPath, F_OK) == 0 else { return }
        guard rename(previousPath, path) == 0 else { throw FileError("write", path) }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
    }

    private static func makeFolders(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw FileError("write", path) }
        let (folder, _) = split(path)
        guard folder != path else { throw FileError("write", path) }
        try makeFolders(folder)
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError("write", path) }
    }

    /// The absolute path with its links resolved, as far as it exists.
    private static func resolved(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        guard path != "/", path != "." else { return path }
        var (folder, name) = split(path)
        while name.isEmpty, folder != "/" { (folder, name) = split(folder) }
        let parent = resolved(folder)
        if name == "." { return parent }
        if name == ".." { return split(parent).folder }
        return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    }
}

/// The reason a site cannot be published.
enum OutputError: Error, Equatable {
    case containsSource(output: String, source: String)
    case insideSource(output: String, source: String)
    case notFolder(output: String)
    case busy(output: String)
    case foreignFile(String, output: String)
    case file(FileError)

    var diagnostic: Diagnostic {
        switch self {
        case .notFolder(let output):
            Diagnostic(
                .error, code: "output.not-folder", "the output ‘\(output)’ is not a folder",
                at: nil,
                suggestion: "move it away, or choose another --output")
        case .containsSource(let output, let source):
            Diagnostic(
                .error, code: "output.contains-source",
                "the output folder ‘\(output)’ contains \(source)", at: nil,
                suggestion: "choose a folder of its own, such as --output _site")
        case .insideSource(let output, let source):
            Diagnostic(
                .error, code: "output.inside-source",
                "the output folder ‘\(output)’ lies in \(source)", at: nil,
                suggestion:
                    "choose a folder beside it, or the site would be built from its own output")
        case .busy(let output):
            Diagnostic(
                .error, code: "output.busy", "another build is writing to ‘\(output)’", at: nil,
                suggestion: "wait for it to end, or choose another --output")
        case .foreignFile(let file, let output):
            Diagnostic(
                .error, code: "output.foreign-file",
                "‘\(file)’ in the output folder ‘\(output)’ was not written by imprint, and the site has a file of that name",
                at: nil,
                suggestion:
                    "move it away, choose another --output, or drop all such files with --clean")
        case .file(let error): error.diagnostic(at: nil)
        }
    }
}
