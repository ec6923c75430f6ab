import ImprintCore

/// The navigation of one edition: a tree of pages, sections and links.
///
/// Nodes lie in one array and refer to each other by index, which makes the way up from a page, and
/// the pages in reading order, cheap to find.
struct Navigation: Sendable {
    struct Node: Sendable {
        var title: String
        /// What the entry itself leads to; a section may lead nowhere.
        var target: Target
        var parent: Int?
        var children: [Int] = []
        /// The first page at or below the node.
        var firstPage: Int?
    }

    enum Target: Hashable, Sendable {
        /// An index into the edition's pages.
        case page(Int)
        /// A file that is published as it is.
        case file(URLPath)
        /// An address elsewhere.
        case link(String)
        case nothing

        init(_ target: ContentMap.Target) {
            switch target {
            case .page(let index): self = .page(index)
            case .file(let path): self = .file(path)
            }
        }
    }

    /// All nodes, parents before children.
    private(set) var nodes: [Node] = []
    /// The nodes at the top, in order.
    private(set) var roots: [Int] = []
    /// `nodeOfPage[page]`: where a page first stands; `nil` for a page outside of the navigation.
    private(set) var nodeOfPage: [Int?]
    /// The pages in reading order, each once.
    private(set) var readingOrder: [Int] = []
    /// `placeInReadingOrder[page]`.
    private var placeInReadingOrder: [Int?]

    /// Makes the tree of some entries.
    ///
    /// Sections in which nothing is left close up.
    init(_ entries: [Entry], pageCount: Int) {
        nodeOfPage = Array(repeating: nil, count: pageCount)
        placeInReadingOrder = Array(repeating: nil, count: pageCount)
        roots = entries.compactMap { add($0, parent: nil) }
    }

    /// An entry as it is made up from `site.yml` or the folders.
    struct Entry {
        var title: String
        var target: Target
        var children: [Entry] = []
    }

    private mutating func add(_ entry: Entry, parent: Int?) -> Int? {
        let index = nodes.count
        nodes.append(Node(title: entry.title, target: entry.target, parent: parent))
        if case .page(let page) = entry.target {
            nodes[index].firstPage = page
            if nodeOfPage[page] == nil {
                nodeOfPage[page] = index
                placeInReadingOrder[page] = readingOrder.count
                readingOrder.append(page)
            }
        }
        let children = entry.children.compactMap { add($0, parent: index) }
        guard entry.target != .nothing || !children.isEmpty else {
            nodes.removeLast(nodes.count - index)
            return nil
        }
        nodes[index].children = children
        for child in children where nodes[index].firstPage == nil {
            nodes[index].firstPage = nodes[child].firstPage
        }
        return index
    }

    /// The nodes on the way to a page, from the top down to its own; empty for a page outside.
    func path(to page: Int) -> [Int] {
        var path: [Int] = []
        var node = nodeOfPage[page]
        while let current = node {
            path.append(current)
            node = nodes[current].parent
        }
        return path.reversed()
    }

    /// The page before a page in reading order.
    func page(before page: Int) -> Int? {
        guard let place = placeInReadingOrder[page], place > 0 else { return nil }
        return readingOrder[place - 1]
    }

    /// The page after a page in reading order.
    func page(after page: Int) -> Int? {
        guard let place = placeInReadingOrder[page], place + 1 < readingOrder.count else {
            return nil
        }
        return readingOrder[place + 1]
    }
}
