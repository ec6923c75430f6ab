import ImprintCore

/// An entry of the navigation as the layout of one page sees it.
///
/// Of a large navigation, children are there only on the way to the page, so that it costs what the
/// page's section costs, not what the whole site costs.
struct NavigationValue: ValueObject {
    /// A navigation of so many entries or fewer is there as a whole on every page.
    private static let mostShown = 200

    /// An index into the navigation's nodes.
    private let node: Int
    private let view: View
    private let links: NavigationLinks

    /// How one page stands in the navigation.
    private final class View: Sendable {
        let edition: Edition
        /// The page's own node; `nil` for a page outside of the navigation.
        let current: Int?
        /// The nodes on the way to it, itself the last.
        let open: [Int]

        init(_ edition: Edition, page: Int) {
            self.edition = edition
            open = edition.navigationPath(to: page)
            current = edition.navigation.nodeOfPage[page]
        }
    }

    /// The entries at the top, as a page sees them.
    static func roots(of edition: Edition, page: Int) -> Value {
        let from = edition.pages[page].urlPath
        return list(
            of: edition.navigation.roots, View(edition, page: page),
            edition.navigationLinks.links(from: from, in: edition))
    }

    private static func list(of nodes: [Int], _ view: View, _ links: NavigationLinks) -> Value {
        .array(
            nodes.map { .object(NavigationValue(node: $0, view: view, links: links)) })
    }

    var memberNames: [String] {
        [
            "title", "url", "first_url", "is_current", "is_open", "is_external", "has_children",
            "children", "cache_key", "status",
        ]
    }

    func member(named name: String) -> Value? {
        let entry = view.edition.navigation.nodes[node]
        switch name {
        case "url":
            if entry.target == .nothing { return nil }
            // The one page whose link from here differs from that from its neighbours.
            return node == view.current ? .string(ownLink) : .string(links.link(to: node))
        case "title": return .string(entry.title)
        case "status":
            guard case .page(let page) = entry.target else { return nil }
            return PageStatusValue.value(of: page, in: view.edition)
        case "is_current": return .boolean(node == view.current)
        case "is_open": return .boolean(view.open.contains(node))
        case "children":
            guard !entry.children.isEmpty, showsAll || view.open.contains(node) else { return [] }
            return Self.list(of: entry.children, view, links)
        case "has_children": return .boolean(!entry.children.isEmpty)
        case "cache_key":
            // An entry that is not open reads the same on all pages of a folder.
            return view.open.contains(node) ? Value.none : .integer(links.number << 32 | node)
        case "is_external":
            guard case .link = entry.target else { return false }
            return true
        case "first_url":
            return entry.firstPage.map { page in
                let path = view.edition.pages[page].urlPath
                return .string(view.edition.link(from: links.from, to: path))
            }
        default: return nil
        }
    }

    private var showsAll: Bool { view.edition.navigation.nodes.count <= Self.mostShown }

    private var ownLink: String {
        guard let current = view.current,
            case .page(let page) = view.edition.navigation.nodes[current].target
        else { return "./" }
        let path = view.edition.pages[page].urlPath
        return view.edition.link(from: path, to: path)
    }
}
