package import ImprintCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files below a folder of the disk.
package struct DiskFileTree: FileTree {
    /// The folder's absolute path, links resolved.
    package let root: String

    /// A tree of the folder at a path.
    ///
    /// - Throws: `FileError` if there is no such folder.
    package init(root path: String) throws(FileError) {
        guard let resolved = realpath(path, nil) else { throw FileError("open", path) }
        defer { free(resolved) }
        root = String(cString: resolved)
    }

    /// The path for the system.
    package func absolutePath(of path: SourcePath) -> String {
        path.description.isEmpty ? root : "\(root)/\(path)"
    }

    package func contents(of path: SourcePath, limit: Int?) throws(FileError) -> [UInt8] {
        try FileReading.contents(of: absolutePath(of: path), limit: limit)
    }

    package func entries(of folder: SourcePath) throws(FileError) -> [FileEntry] {
        let path = absolutePath(of: folder)
        guard let directory = opendir(path) else { throw FileError("read", path) }
        defer { closedir(directory) }
        var entries: [FileEntry] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            let type = Int32(entry.pointee.d_type)
            let kind: FileEntry.Kind
            switch type {
            case Int32(DT_REG): kind = .file
            case Int32(DT_DIR): kind = .folder
            default:
                kind =
                    try self.kind(of: folder.appending(name)) ?? .badLink(reason: "leads nowhere")
            }
            entries.append(FileEntry(name: name, kind: kind))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    package func kind(of path: SourcePath) throws(FileError) -> FileEntry.Kind? {
        let absolute = absolutePath(of: path)
        var status = stat()
        guard lstat(absolute, &status) == 0 else {
            let error = FileError("read", absolute)
            if error.isMissing { return nil }
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFLNK else { return Self.kind(status.st_mode) }
        guard let resolved = realpath(absolute, nil) else {
            return .badLink(reason: errno == ELOOP ? "leads in a circle" : "leads nowhere")
        }
        defer { free(resolved) }
        let target = String(cString: resolved)
        guard target.hasPrefix(root + "/") else {
            return .badLink(reason: "leads out of the site, to ‘\(target)’")
        }
        // A folder that contains the link would be walked for ever.
        if absolute.hasPrefix(target + "/") { return .badLink(reason: "leads in a circle") }
        guard stat(absolute, &status) == 0 else { throw FileError("read", absolute) }
        return Self.kind(status.st_mode)
    }

    private static func kind(_ mode: mode_t) -> FileEntry.Kind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .special
        }
    }
}

/// Reading files of the disk.
enum FileReading {
    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// The bytes of a file, or no more than the first `limit` of them.
    static func contents(of path: String, limit: Int? = nil) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError("read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw FileError("read", path, number: EISDIR)
        }
        let size = Int(status.st_size)
        let wanted = min(size, limit ?? size)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            while count < wanted {
                let received = read(
                    descriptor, buffer.baseAddress?.advanced(by: count), wanted - count)
                if received < 0, errno == EINTR { continue }
                if received < 0 { failure = errno }
                // A file that shrinks while it is read ends early.
                guard received > 0 else { return }
                count += received
            }
        }
        guard failure == 0 else { throw FileError("read", path, number: failure) }
        return bytes
    }
}
