import ImprintCore

/// Where each source path and each address of an edition leads.
struct ContentMap: Sendable {
    enum Target: Hashable, Sendable {
        /// An index into the edition's pages.
        case page(Int)
        /// A file that is published as it is, at its address.
        case file(URLPath)
    }

    /// Why a page that exists is not in the edition.
    enum Absence: Hashable, Sendable {
        case draft
        case otherInstance
        /// It is published on a later day.
        case scheduled(Timestamp)
    }

    private var sources: [String: Target] = [:]
    private var addresses: [URLPath: Target] = [:]
    private var absent: [String: Absence] = [:]
    /// What is written to each path below the output folder.
    private var outputs: [String: Target] = [:]
    /// The first target that lies in each folder of the output.
    private var folders: [String: Target] = [:]
    /// What cannot be published because something else is in its place.
    private(set) var displaced: Set<Target> = []

    init() {}

    /// Adds a target under its path below the content folder and its address.
    ///
    /// - Returns: The target that is in its place in the output already, if any.
    mutating func add(_ target: Target, contentPath: String, address: URLPath) -> Target? {
        sources[contentPath] = target
        let output = OutputPath(servedAt: address).description
        if let other = occupant(of: output) {
            displaced.insert(target)
            return other
        }
        addresses[address] = target
        outputs[output] = target
        for folder in Self.folders(of: output) where folders[folder] == nil {
            folders[folder] = target
        }
        return nil
    }

    /// What keeps a file from being written below the output folder: a target of the same path, one
    /// in a folder of that path, or one whose file has the name of a folder on the way.
    func occupant(of output: String) -> Target? {
        outputs[output] ?? folders[output]
            ?? Self.folders(of: output).lazy.compactMap { outputs[$0] }.first
    }

    /// The folders that a path lies in, the innermost first.
    private static func folders(of path: String) -> [String] {
        var folders: [String] = []
        var rest = path[...]
        while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }

    /// Remembers that a source exists, for the sake of messages.
    mutating func addAbsent(_ contentPath: String, because absence: Absence) {
        absent[contentPath] = absence
    }

    func target(ofSource path: String) -> Target? { sources[path] }

    /// What is published at an address; a folder's address may lack its slash.
    func target(ofAddress address: URLPath) -> Target? {
        if let target = addresses[address] { return target }
        if address.isFolder { return nil }
        if address.description.hasSuffix("/index.html") || address.description == "index.html" {
            return addresses[URLPath(address.description.dropLast("index.html".count))]
        }
        return addresses[URLPath("\(address)/")]
    }

    func absence(ofSource path: String) -> Absence? { absent[path] }

    /// All source paths, for the nearest name.
    var sourcePaths: some Sequence<String> { sources.keys }
}
