import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What other programs have made, by the content that they made it of: in memory for a build, and on
/// disk between builds.
///
/// It only ever saves time. Whatever keeps it from working, a full disk or a folder that cannot be
/// written, is nothing that an author has to mend, and goes untold.
final class RenditionCache: Sendable {
    /// Entries that were not used for so long are removed.
    static let lifetime = 30 * 86_400

    /// `nil` for one in memory only.
    private let folder: String?
    private let memory = Mutex<[Key: [UInt8]]>([:])
    private let isPrepared = Mutex(false)
    /// Seconds since 1970.
    private let now: Int

    /// The hash of all that a result depends on.
    struct Key: Hashable, Sendable {
        fileprivate let name: String

        /// `parts`: the tool, its version, its settings, and what it is given.
        init(_ parts: [UInt8]...) {
            var bytes: [UInt8] = []
            for part in parts {
                // With its length, so that no two lists of parts read the same.
                bytes += "\(part.count):".utf8
                bytes += part
            }
            name = ContentHash(of: bytes).hexadecimal
        }
    }

    /// `site`: the folder of `site.yml`; `nil` for a cache in memory.
    init(site: String?, now: Int = time(nil)) {
        folder = site.map { "\($0)/.cache/imprint" }
        self.now = now
    }

    /// `isRemembered`: Whether the value is needed again in this build; large ones would fill the memory.
    func value(for key: Key, isRemembered: Bool = true) -> [UInt8]? {
        if let value = memory.withLock({ $0[key] }) { return value }
        guard let path = path(of: key), let value = read(path) else { return nil }
        if isRemembered { memory.withLock { $0[key] = value } }
        return value
    }

    /// `isKept`: Whether the next build may have it too.
    ///
    /// `isRemembered`: As for `value(for:isRemembered:)`.
    func store(
        _ value: [UInt8], for key: Key, isKept: Bool = true, isRemembered: Bool = true
    ) {
        if isRemembered { memory.withLock { $0[key] = value } }
        guard isKept, let path = path(of: key), prepare() else { return }
        _ = mkdir(String(path.dropLast(key.name.utf8.count - 1)), 0o755)
        write(ContentHash(of: value).bytes + value, to: path)
    }

    // MARK: - Disk

    private func path(of key: Key) -> String? {
        folder.map { "\($0)/\(key.name.prefix(2))/\(key.name.dropFirst(2))" }
    }

    /// The value that a file holds; `nil` if there is none, or it is damaged.
    private func read(_ path: String) -> [UInt8]? {
        guard FileReading.exists(path) else { return nil }
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileReading.contents(of: path)
        } catch {
            return nil
        }
        let value = Array(bytes.dropFirst(32))
        guard bytes.count >= 32, ContentHash(of: value).bytes.elementsEqual(bytes.prefix(32)) else {
            return nil
        }
        // Noted once a day: what is in use must not grow old.
        if age(of: path) > 86_400 { utimes(path, nil) }
        return value
    }

    private func write(_ bytes: [UInt8], to path: String) {
        // Two builds may write the same; each renames a file of its own.
        let temporary = "\(path).\(getpid())"
        guard let file = fopen(temporary, "w") else { return }
        let written = fwrite(bytes, 1, bytes.count, file)
        if fclose(file) != 0 || written != bytes.count || rename(temporary, path) != 0 {
            unlink(temporary)
        }
    }

    /// Makes the folder, which git is told to ignore; `false` if that fails.
    private func prepare() -> Bool {
        guard let folder else { return false }
        return isPrepared.withLock { isPrepared in
            guard !isPrepared else { return true }
            let parent = String(folder.prefix(folder.count - "/imprint".count))
            _ = mkdir(parent, 0o755)
            _ = mkdir(folder, 0o755)
            let ignored = "\(folder)/.gitignore"
            if !FileReading.exists(ignored) { write(Array("*\n".utf8), to: ignored) }
            isPrepared = access(folder, W_OK) == 0
            return isPrepared
        }
    }

    private func age(of path: String) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        #if canImport(Darwin)
            return now - Int(status.st_mtimespec.tv_sec)
        #else
            return now - Int(status.st_mtim.tv_sec)
        #endif
    }

    /// Removes what was not used for long; looks once a day, and only where there is a cache.
    func prune() {
        guard let folder, FileReading.exists(folder) else { return }
        let mark = "\(folder)/.pruned"
        guard !FileReading.exists(mark) || age(of: mark) > 86_400 else { return }
        write([], to: mark)
        for name in names(in: folder) where name.utf8.count == 2 && name != ".." {
            for entry in names(in: "\(folder)/\(name)") where !entry.hasPrefix(".") {
                let path = "\(folder)/\(name)/\(entry)"
                if age(of: path) > Self.lifetime { unlink(path) }
            }
        }
    }

    private func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names
    }
}
