import ImprintCore
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder beside the output in which a site is put together before it is published.
///
/// It holds a lock as long as it lives, so that two builds of one output do not mix; what a killed
/// build left behind is not locked, and is removed by the next.
final class StagingFolder: Sendable {
    /// The folder's absolute path.
    let path: String
    private let descriptor: Int32
    /// The folders that exist, so that each is made once.
    private let folders = Mutex<Set<String>>([""])
    private let failures = Mutex<[FileError]>([])

    /// Makes an empty folder at a path, removing what an interrupted build left there.
    init(at path: String) throws(FileError) {
        self.path = path
        if let leftover = try Self.lockedFolder(at: path) {
            try FolderRemoval.remove(path)
            close(leftover)
        }
        // Whoever makes the folder at the same time, or takes it for a leftover, has the lock.
        guard mkdir(path, 0o755) == 0 else {
            throw FileError(errno == EEXIST ? "lock" : "write", path)
        }
        guard let descriptor = try Self.lockedFolder(at: path) else {
            throw FileError("lock", path, number: ENOENT)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Opens and locks a folder; `nil` if there is none.
    ///
    /// - Throws: `FileError` with `EWOULDBLOCK` if another process has the lock.
    private static func lockedFolder(at path: String) throws(FileError) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            let error = FileError("write", path)
            if error.isMissing { return nil }
            throw error
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = FileError("lock", path)
            close(descriptor)
            throw error
        }
        return descriptor
    }

    /// What could not be written, in one problem: a full disk fails every file from then on.
    var problem: Diagnostic? {
        let failures = failures.withLock { $0 }
        guard let first = failures.min(by: { $0.path < $1.path }) else { return nil }
        var problem = first.diagnostic(at: nil)
        if failures.count > 1 {
            problem.notes = [
                Diagnostic.Note("and \(failures.count - 1) more could not be written")
            ]
        }
        return problem
    }

    /// Writes a file, making the folders on its way.
    ///
    /// Safe to call from several tasks.
    ///
    /// - Throws: `FileError` of the operation `write`, which is remembered in `problem`.
    func write(_ bytes: [UInt8], to file: String) throws(FileError) {
        try remembering { () throws(FileError) in try writeFile(bytes, to: file) }
    }

    private func remembering(_ body: () throws(FileError) -> Void) throws(FileError) {
        do throws(FileError) {
            try body()
        } catch {
            if error.operation == "write" { failures.withLock { $0.append(error) } }
            throw error
        }
    }

    private func writeFile(_ bytes: [UInt8], to file: String) throws(FileError) {
        let target = try create(file)
        let failure = bytes.withUnsafeBytes { Self.write($0, to: target) }
        guard failure == 0 else {
            close(target)
            throw FileError("write", "\(path)/\(file)", number: failure)
        }
        // Some file systems tell only now that the disk is full.
        guard close(target) == 0 else { throw FileError("write", "\(path)/\(file)") }
    }

    /// Copies a file of the disk, piece by piece: videos are large.
    ///
    /// - Throws: `FileError` of the operation `read`, or of `write` as `write(_:to:)` does.
    func copy(_ source: String, to file: String) throws(FileError) {
        try remembering { () throws(FileError) in try copyFile(source, to: file) }
    }

    private func copyFile(_ source: String, to file: String) throws(FileError) {
        let target = try create(file)
        do throws(FileError) {
            try append(source, to: target, of: file)
        } catch {
            close(target)
            throw error
        }
        guard close(target) == 0 else { throw FileError("write", "\(path)/\(file)") }
    }

    /// Puts files that were written before into one, piece by piece, each with some bytes before it.
    ///
    /// - Throws: `FileError` of the operation `read`, or of `write` as `write(_:to:)` does.
    func join(
        head: [UInt8], _ parts: [(before: [UInt8], file: String)], tail: [UInt8], to file: String
    ) throws(FileError) {
        try remembering { () throws(FileError) in
            let target = try create(file)
            do throws(FileError) {
                try append(head, to: target, of: file)
                for part in parts {
                    try append(part.before, to: target, of: file)
                    try append("\(path)/\(part.file)", to: target, of: file)
                }
                try append(tail, to: target, of: file)
            } catch {
                close(target)
                throw error
            }
            guard close(target) == 0 else { throw FileError("write", "\(path)/\(file)") }
        }
    }

    private func append(
        _ bytes: [UInt8], to target: Int32, of file: String
    ) throws(FileError) {
        let failure = bytes.withUnsafeBytes { Self.write($0, to: target) }
        guard failure == 0 else { throw FileError("write", "\(path)/\(file)", number: failure) }
    }

    /// Appends a file of the disk, piece by piece.
    private func append(
        _ source: String, to target: Int32, of file: String
    ) throws(FileError) {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw FileError("read", source) }
        defer { close(input) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(input, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError("read", source) }
            guard count > 0 else { return }
            let failure = buffer.withUnsafeBytes { bytes in
                Self.write(UnsafeRawBufferPointer(rebasing: bytes.prefix(count)), to: target)
            }
            guard failure == 0 else { throw FileError("write", "\(path)/\(file)", number: failure) }
        }
    }

    private func create(_ file: String) throws(FileError) -> Int32 {
        try makeFolder(of: file)
        let target = openat(descriptor, file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard target >= 0 else { throw FileError("write", "\(path)/\(file)") }
        return target
    }

    /// Writes all bytes; returns 0 or the system's error number.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let count = system_write(
                descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return errno }
            written += count
        }
        return 0
    }

    /// Puts a file of the disk into the folder, by a hard link where the file system allows it.
    func adopt(_ source: String, as file: String) throws(FileError) {
        try makeFolder(of: file)
        if link(source, "\(path)/\(file)") == 0 { return }
        try copy(source, to: file)
    }

    /// Makes a symbolic link like the one at a path.
    func adoptLink(_ source: String, as file: String) throws(FileError) {
        try makeFolder(of: file)
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink(source, &buffer, buffer.count)
        guard count >= 0 else { throw FileError("read", source) }
        let target = String(
            decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard symlink(target, "\(path)/\(file)") == 0 else {
            throw FileError("write", "\(path)/\(file)")
        }
    }

    /// Whether a file or folder was written, or a file stands where one of its folders would be.
    func contains(_ file: String) -> Bool {
        faccessat(descriptor, file, F_OK, 0) == 0 || errno == ENOTDIR
    }

    /// Makes a folder and those it lies in.
    func makeFolder(_ folder: String) throws(FileError) {
        let isNew = folders.withLock { !$0.contains(folder) }
        guard isNew else { return }
        try makeFolder(of: folder)
        // Another task may have made it meanwhile.
        guard mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST else {
            throw FileError("write", "\(path)/\(folder)")
        }
        folders.withLock { _ = $0.insert(folder) }
    }

    private func makeFolder(of file: String) throws(FileError) {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        try makeFolder(String(file[..<slash]))
    }
}

/// `write(2)`, which a method of the same name hides.
private func system_write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// Removing folders with all they hold.
enum FolderRemoval {
    /// Removes a folder and everything in it; links are removed, not followed.
    static func remove(_ path: String) throws(FileError) {
        guard let directory = opendir(path) else {
            let error = FileError("remove", path)
            if error.isMissing { return }
            throw error
        }
        let descriptor = dirfd(directory)
        var folders: [String] = []
        var failure: FileError?
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            if isFolder(entry.pointee, name: name, in: descriptor) {
                folders.append(name)
            } else if unlinkat(descriptor, name, 0) != 0, errno != ENOENT {
                failure = FileError("remove", "\(path)/\(name)")
            }
        }
        closedir(directory)
        if let failure { throw failure }
        for folder in folders { try remove("\(path)/\(folder)") }
        guard rmdir(path) == 0 || errno == ENOENT else { throw FileError("remove", path) }
    }

    /// Some file systems do not say in the listing what an entry is.
    private static func isFolder(_ entry: dirent, name: String, in descriptor: Int32) -> Bool {
        guard Int32(entry.d_type) == Int32(DT_UNKNOWN) else {
            return Int32(entry.d_type) == Int32(DT_DIR)
        }
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
            && status.st_mode & S_IFMT == S_IFDIR
    }
}
