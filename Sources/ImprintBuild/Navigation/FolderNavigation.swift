import ImprintCore

/// The navigation as the folders give it.
///
/// A folder is a section, led by its index page. Pages and folders of one folder come by `order`
/// (a folder's is that of its index), those without one last, then by the names of file and folder.
struct FolderNavigation {
    private final class Folder {
        var index: Int?
        var pages: [Int] = []
        var folders: [String: Folder] = [:]
    }

    private let pages: [EditionPage]
    private let root = Folder()

    init(_ pages: [EditionPage]) {
        self.pages = pages
        for (index, page) in pages.enumerated() where !page.page.frontMatter.isHidden {
            let path = SourcePath(page.page.contentPath)
            var folder = root
            for component in path.folder.components {
                let name = String(component)
                let next = folder.folders[name] ?? Folder()
                folder.folders[name] = next
                folder = next
            }
            if page.page.isIndex { folder.index = index } else { folder.pages.append(index) }
        }
    }

    /// The entries of a folder below the content folder; `nil` if there is no such folder.
    ///
    /// `path`: Empty for the content folder itself.
    func entries(of path: String) -> [Navigation.Entry]? {
        var folder = root
        for component in PathComponents.normalized(path) {
            guard let next = folder.folders[String(component)] else { return nil }
            folder = next
        }
        return entries(of: folder)
    }

    private func entries(of folder: Folder) -> [Navigation.Entry] {
        struct Item {
            var order: Int
            var name: String
            var entry: Navigation.Entry
        }
        var items: [Item] = folder.pages.map { index in
            Item(
                order: pages[index].page.frontMatter.order ?? .max,
                name: String(SourcePath(pages[index].page.contentPath).stem),
                entry: entry(of: index))
        }
        for (name, subfolder) in folder.folders {
            let index = subfolder.index
            let entry = Navigation.Entry(
                title: index.map { pages[$0].navigationTitle } ?? PageTitle.fromName(name),
                target: index.map(Navigation.Target.page) ?? .nothing,
                children: entries(of: subfolder).filter {
                    $0.target != index.map(Navigation.Target.page)
                })
            items.append(
                Item(
                    order: index.flatMap { pages[$0].page.frontMatter.order } ?? .max, name: name,
                    entry: entry))
        }
        items.sort { left, right in
            left.order == right.order
                ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
                : left.order < right.order
        }
        return (folder.index.map { [entry(of: $0)] } ?? []) + items.map(\.entry)
    }

    private func entry(of page: Int) -> Navigation.Entry {
        Navigation.Entry(title: pages[page].navigationTitle, target: .page(page))
    }
}
