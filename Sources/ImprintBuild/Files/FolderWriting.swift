#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writing files of a new folder.
package enum FolderWriting {
    /// Whether a folder holds nothing, or is not there.
    package static func isEmptyOrMissing(_ path: String) throws(FileError) -> Bool {
        guard let directory = opendir(path) else {
            let error = FileError("read", path)
            if error.number == ENOENT { return true }
            throw error
        }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let first = entry.pointee.d_name
            let isDots = withUnsafeBytes(of: first) { bytes in
                bytes.starts(with: ".\0".utf8) || bytes.starts(with: "..\0".utf8)
            }
            if !isDots { return false }
        }
        return true
    }

    /// Writes a file that is not there yet, and the folders on its way.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try makeFolders(of: path)
        guard let file = fopen(path, "wx") else { throw FileError("write", path) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw FileError("write", path) }
    }

    private static func makeFolders(of path: String) throws(FileError) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        if mkdir(folder, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw FileError("write", folder) }
        try makeFolders(of: folder)
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw FileError("write", folder) }
    }
}
