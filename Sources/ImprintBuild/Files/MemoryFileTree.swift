package import ImprintCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A tree of files in memory: for tests, and for what a program makes up.
package struct MemoryFileTree: FileTree {
    private let files: [SourcePath: [UInt8]]

    /// A tree of texts by their paths.
    package init(_ texts: [String: String]) {
        files = Dictionary(
            uniqueKeysWithValues: texts.map { (SourcePath($0.key), Array($0.value.utf8)) })
    }

    package func contents(of path: SourcePath, limit: Int?) throws(FileError) -> [UInt8] {
        guard let bytes = files[path] else {
            throw FileError("read", path.description, number: ENOENT)
        }
        return limit.map { Array(bytes.prefix($0)) } ?? bytes
    }

    package func entries(of folder: SourcePath) throws(FileError) -> [FileEntry] {
        var entries: [String: FileEntry.Kind] = [:]
        for path in files.keys {
            guard let rest = path.relative(to: folder), !rest.isEmpty else { continue }
            let components = rest.split(separator: "/")
            entries[String(components[0])] = components.count == 1 ? .file : .folder
        }
        guard !entries.isEmpty || folder.description.isEmpty else {
            throw FileError("read", folder.description, number: ENOENT)
        }
        return entries.map { FileEntry(name: $0.key, kind: $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    package func kind(of path: SourcePath) throws(FileError) -> FileEntry.Kind? {
        if files[path] != nil { return .file }
        return files.keys.contains { $0.isInside(path) } ? .folder : nil
    }
}
