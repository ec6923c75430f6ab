import ImprintCore
import Synchronization

/// The links from the pages of one folder to the entries of the navigation.
///
/// Relative links from pages that lie side by side are the same, so each is made once for a folder
/// and not for each page.
final class NavigationLinks: Sendable {
    /// A page in the folder that does not exist, so that no entry is the page itself.
    let from: URLPath
    /// A number that no other folder of the edition has.
    let number: Int
    private unowned let edition: Edition
    /// `links[node]`; `nil` where none has been asked for.
    private let links: Mutex<[Int: String]> = Mutex([:])

    fileprivate init(from: URLPath, number: Int, edition: Edition) {
        self.from = from
        self.number = number
        self.edition = edition
    }

    /// The link to an entry that leads somewhere, not to the page's own.
    func link(to node: Int) -> String {
        if let link = links.withLock({ $0[node] }) { return link }
        let link =
            switch edition.navigation.nodes[node].target {
            case .page(let page): edition.link(from: from, to: edition.pages[page].urlPath)
            case .file(let path): edition.link(from: from, to: path)
            case .link(let address): address
            case .nothing: ""
            }
        links.withLock { $0[node] = link }
        return link
    }

    /// The links of all folders.
    final class Cache: Sendable {
        private let folders = Mutex<[Substring: NavigationLinks]>([:])

        /// The links from a page, shared with those beside it.
        func links(from page: URLPath, in edition: Edition) -> NavigationLinks {
            // `guide/install/` lies beside `guide/use/`; a page without a folder of its own alone.
            let folder = page.enclosingFolder ?? page.description[...]
            let neighbour = page.enclosingFolder.map { URLPath("\($0)\u{0}/") } ?? page
            return folders.withLock { folders in
                // The home page's folder and the top folder have the same name.
                let key = page.enclosingFolder == nil ? "\u{0}\(folder)" : folder
                if let links = folders[key] { return links }
                let links = NavigationLinks(
                    from: neighbour, number: folders.count, edition: edition)
                folders[key] = links
                return links
            }
        }
    }
}
