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
    }

    private var sources: [String: Target] = [:]
    private var addresses: [URLPath: Target] = [:]
    private var absent: [String: Absence] = [:]

    init() {}

    /// Adds a target under its path below the content folder and its address.
    ///
    /// - Returns: The target that has the address already, if any.
    mutating func add(_ target: Target, contentPath: String, address: URLPath) -> Target? {
        sources[contentPath] = target
        if let other = addresses[address] { return other }
        addresses[address] = target
        return nil
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
