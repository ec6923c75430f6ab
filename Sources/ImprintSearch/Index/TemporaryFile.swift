#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file without a name, which ends with its last user.
///
/// It is only ever appended to by one user at a time, and what has been written does not change, so
/// that tasks may read it together.
final class TemporaryFile: Sendable {
    private let descriptor: Int32
    private let folder: String

    /// `folder`: Nil for `TMPDIR`, else the system's for large files; `/tmp` is often kept in memory.
    init(in folder: String?) throws(SearchIndexError) {
        var folder = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? ""
        if folder.isEmpty { folder = "/var/tmp" }
        self.folder = folder
        var name = Array("\(folder)/imprint-search-XXXXXX".utf8CString)
        descriptor = name.withUnsafeMutableBufferPointer { name in
            guard let path = name.baseAddress else { return -1 }
            let descriptor = mkstemp(path)
            if descriptor >= 0 { unlink(path) }
            return descriptor
        }
        guard descriptor >= 0 else { throw Self.error(folder) }
    }

    deinit { close(descriptor) }

    private static func error(_ folder: String) -> SearchIndexError {
        .temporaryFile(folder: folder, reason: String(cString: strerror(errno)))
    }

    /// Writes the bytes at an offset.
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SearchIndexError) {
        guard let start = bytes.baseAddress else { return }
        try transfer(bytes.count) { done in
            pwrite(descriptor, start + done, bytes.count - done, off_t(offset + done))
        }
    }

    /// Fills the memory with the bytes at an offset.
    func read(
        into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SearchIndexError) {
        guard let start = bytes.baseAddress else { return }
        try transfer(bytes.count) { done in
            pread(descriptor, start + done, bytes.count - done, off_t(offset + done))
        }
    }

    /// Calls the system until all bytes went over; `step` gets how many have, and returns how many more did.
    private func transfer(_ count: Int, _ step: (Int) -> Int) throws(SearchIndexError) {
        var done = 0
        while done < count {
            let more = step(done)
            guard more > 0 else {
                if more < 0, errno == EINTR { continue }
                throw Self.error(folder)
            }
            done += more
        }
    }

    /// The first `count` bytes of the file as memory, which the caller unmaps.
    func mapped(count: Int) throws(SearchIndexError) -> UnsafeRawBufferPointer {
        let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let address, address != MAP_FAILED else { throw Self.error(folder) }
        return UnsafeRawBufferPointer(start: address, count: count)
    }
}
