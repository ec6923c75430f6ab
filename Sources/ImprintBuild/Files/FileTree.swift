package import ImprintCore

/// Where sources come from: a folder of a disk, or a tree in memory.
package protocol FileTree: Sendable {
    /// The bytes of a file, or no more than the first `limit` of them.
    func contents(of path: SourcePath, limit: Int?) throws(FileError) -> [UInt8]

    /// What lies in a folder, by name in the order of their UTF-8 bytes.
    func entries(of folder: SourcePath) throws(FileError) -> [FileEntry]

    /// What lies at a path, links followed; `nil` for nothing.
    func kind(of path: SourcePath) throws(FileError) -> FileEntry.Kind?
}

extension FileTree {
    package func contents(of path: SourcePath) throws(FileError) -> [UInt8] {
        try contents(of: path, limit: nil)
    }
}

/// A file or folder in a folder.
package struct FileEntry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file
        case folder
        /// A link that leads out of the tree, to itself, or nowhere.
        case badLink(reason: String)
        /// A socket, device or pipe.
        case special
    }

    package var name: String
    package var kind: Kind

    package init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}
