import ImprintCore

/// An entry of the navigation as the layout of one page sees it.
///
/// Children are there only on the way to the page, so that a page's navigation costs what its
/// section costs, not what the whole site costs.
struct NavigationValue: ValueObject {
    let edition: Edition
    /// An index into the navigation's nodes.
    let node: Int
    let from: URLPath
    let view: View

    /// What all entries of one page's navigation share.
    final class View: Sendable {
        /// The page's own node; `nil` for a page outside of the navigation.
        let current: Int?
        /// The nodes on the way to it, itself among them.
        let open: Set<Int>

        init(_ navigation: Navigation, page: Int) {
            let path = navigation.path(to: page)
            current = path.last
            open = Set(path)
        }
    }

    let memberNames = [
        "title", "url", "first_url", "is_current", "is_open", "is_external", "has_children",
        "children",
    ]

    func member(named name: String) -> Value? {
        let navigation = edition.navigation
        let entry = navigation.nodes[node]
        switch name {
        case "title": return .string(entry.title)
        case "url":
            switch entry.target {
            case .page(let page): return link(to: page)
            case .file(let path): return .string(edition.link(from: from, to: path))
            case .link(let address): return .string(address)
            case .nothing: return nil
            }
        case "first_url": return entry.firstPage.map(link)
        case "is_current": return .boolean(node == view.current)
        case "is_open": return .boolean(view.open.contains(node))
        case "is_external":
            guard case .link = entry.target else { return false }
            return true
        case "has_children": return .boolean(!entry.children.isEmpty)
        case "children":
            guard view.open.contains(node) else { return [] }
            return Self.list(of: entry.children, edition: edition, from: from, view: view)
        default: return nil
        }
    }

    private func link(to page: Int) -> Value {
        .string(edition.link(from: from, to: edition.pages[page].urlPath))
    }

    /// The entries at the top, as a page sees them.
    static func roots(of edition: Edition, page: Int) -> Value {
        list(
            of: edition.navigation.roots, edition: edition, from: edition.pages[page].urlPath,
            view: View(edition.navigation, page: page))
    }

    private static func list(of nodes: [Int], edition: Edition, from: URLPath, view: View) -> Value
    {
        .array(
            nodes.map { node in
                .object(NavigationValue(edition: edition, node: node, from: from, view: view))
            })
    }
}
