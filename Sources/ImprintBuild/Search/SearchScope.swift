import ImprintCore
import ImprintSearch

/// Which pages are indexed, and as what, by the folders that `search` in `site.yml` names.
struct SearchScope: Sendable {
    /// A path below the content folder, and the key under which it stands.
    private struct Entry {
        var key: String
        var setting: LocatedString
        var path: SourcePath { SourcePath(setting.text) }
    }

    private let excluded: [SourcePath]
    private let kinds: [(folder: SourcePath, kind: SearchPageKind)]

    init(_ settings: SearchSettings) {
        excluded = settings.excluded.map { SourcePath($0.text) }
        kinds =
            settings.notebooks.map { (SourcePath($0.text), .notebook) }
            + settings.references.map { (SourcePath($0.text), .reference) }
    }

    func includes(_ page: Page) -> Bool {
        let path = SourcePath(page.contentPath)
        return !page.isGenerated && page.urlPath != Page.notFoundAddress
            && !page.frontMatter.search.isExcluded && !excluded.contains(where: path.isInside)
    }

    /// The kind of the deepest folder that holds the page.
    func kind(of page: Page) -> SearchPageKind {
        let path = SourcePath(page.contentPath)
        return kinds.filter { path.isInside($0.folder) }
            .max { $0.folder.components.count < $1.folder.components.count }?.kind ?? .prose
    }

    /// The paths that hold no page of any instance.
    static func problems(of settings: SearchSettings, among pages: [Page]) -> [Diagnostic] {
        let entries =
            settings.excluded.map { Entry(key: "exclude", setting: $0) }
            + settings.notebooks.map { Entry(key: "notebook", setting: $0) }
            + settings.references.map { Entry(key: "reference", setting: $0) }
        guard !entries.isEmpty else { return [] }
        let paths = pages.filter { !$0.isGenerated }.map { SourcePath($0.contentPath) }
        return entries.compactMap { entry -> Diagnostic? in
            guard !paths.contains(where: { $0.isInside(entry.path) }) else { return nil }
            let folders = Set(paths.flatMap { Self.folders(of: $0) })
            let nearest = NearestName.nearest(
                to: entry.path.description,
                among: folders.sorted() + paths.map(\.description))
            return Diagnostic(
                .error, code: "search.missing-page",
                "‘search.\(entry.key)’ names ‘\(entry.setting.text)’, where there is no page",
                at: entry.setting.location,
                suggestion: nearest.map { "did you mean ‘\($0)’?" }
                    ?? "write the path of a page or folder below the content folder")
        }
    }

    private static func folders(of path: SourcePath) -> [String] {
        var folders: [String] = []
        var folder = path.folder
        while !folder.description.isEmpty {
            folders.append(folder.description)
            folder = folder.folder
        }
        return folders
    }
}
