import ImprintBuild
import ImprintCore
import ImprintSearch

/// The folder of an edition with a search index.
struct IndexedFolder {
    private static let index = "search"
    private static let manifest = SourcePath("\(index)/manifest.bin")

    /// As the user named it, or as `site.yml` does.
    let path: String
    private let tree: DiskFileTree

    /// Finds the edition to search: that in the folder, or the default one of those below it.
    ///
    /// `site`: The folder of a built site; nil for the one that `site.yml` in the current folder names.
    static func find(site: String?) throws(SearchCommandError) -> IndexedFolder {
        let path = if let site { trimmed(site) } else { try output() }
        let tree = try tree(path)
        if try hasIndex(SourcePath(""), in: tree) { return IndexedFolder(path: path, tree: tree) }
        let editions = try editions(below: tree)
        guard let first = editions.first else { throw .noIndex(folder: path) }
        if editions.count == 1 { return try edition(first, in: path) }
        let configuration = try configuration()
        if let name = configuration?.defaultInstanceID, editions.contains(name) {
            return try edition(name, in: path)
        }
        throw .severalEditions(editions, folder: path)
    }

    /// Opens the index.
    func open() throws(SearchCommandError) -> SearchIndex {
        let tree = tree
        do throws(SearchIndexOpeningError) {
            return try SearchIndex { file in
                do throws(FileError) {
                    return try tree.contents(of: SourcePath("\(Self.index)/\(file)"))
                } catch {
                    // The index names the files that it lacks.
                    return nil
                }
            }
        } catch {
            throw .index(error, folder: path)
        }
    }

    /// Where builds of the current folder go.
    private static func output() throws(SearchCommandError) -> String {
        let configuration = try configuration()
        return (configuration?.output ?? SiteConfiguration().output).description
    }

    /// What `site.yml` in the current folder says; nil if there is none.
    private static func configuration() throws(SearchCommandError) -> SiteConfiguration? {
        let tree = try tree(".")
        guard try kind(of: ConfigurationFile.path, in: tree) != nil else { return nil }
        // Warnings are the build's to tell.
        var ignored: [Diagnostic] = []
        do throws(BuildError) {
            return try ConfigurationFile.read(from: tree, reporting: &ignored)
        } catch {
            throw .configuration(error)
        }
    }

    /// `out/` names the same folder as `out`.
    private static func trimmed(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }

    private static func edition(
        _ name: String, in path: String
    ) throws(SearchCommandError) -> IndexedFolder {
        let path = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        return IndexedFolder(path: path, tree: try tree(path))
    }

    /// The names of the folders that have an index, sorted.
    private static func editions(below tree: DiskFileTree) throws(SearchCommandError) -> [String] {
        let entries: [FileEntry]
        do throws(FileError) {
            entries = try tree.entries(of: SourcePath(""))
        } catch { throw .folder(error) }
        var names: [String] = []
        for entry in entries where entry.kind == .folder {
            if try hasIndex(SourcePath(entry.name), in: tree) { names.append(entry.name) }
        }
        return names
    }

    private static func hasIndex(
        _ folder: SourcePath, in tree: DiskFileTree
    ) throws(SearchCommandError) -> Bool {
        let path = folder.description.isEmpty ? "" : "\(folder)/"
        return try kind(of: SourcePath("\(path)\(manifest)"), in: tree) == .file
    }

    private static func kind(
        of path: SourcePath, in tree: DiskFileTree
    ) throws(SearchCommandError) -> FileEntry.Kind? {
        do throws(FileError) {
            return try tree.kind(of: path)
        } catch { throw .folder(error) }
    }

    private static func tree(_ path: String) throws(SearchCommandError) -> DiskFileTree {
        do throws(FileError) {
            return try DiskFileTree(root: path)
        } catch { throw .folder(error) }
    }
}
