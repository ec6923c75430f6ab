import ImprintCore

/// The sections of a navigation that can be read on one page: those at the top with more than one page.
struct OnePageSections: Sendable {
    /// A page in its section.
    struct Member: Sendable {
        /// An index into the edition's pages.
        var page: Int
        var title: String
        /// How deep below the section it stands; 0 for the section's own page.
        var depth: Int
    }

    struct Section: Sendable {
        var title: String
        /// Where the section on one page is published.
        var address: URLPath
        /// In reading order.
        var members: [Member]
    }

    /// The place of a page: that of its section, and its own among the members.
    struct Place: Hashable, Sendable {
        var section: Int
        var member: Int
    }

    private(set) var sections: [Section] = []
    /// `places[page]`: where pages stand that are in a section.
    private(set) var places: [Int: Place] = [:]

    /// No sections, for sites that do not ask for them.
    init() {}

    init(_ navigation: Navigation, _ pages: [EditionPage]) {
        var taken: Set<URLPath> = []
        for root in navigation.roots {
            let node = navigation.nodes[root]
            var members: [Member] = []
            collect(root, depth: 0, navigation, pages, into: &members)
            guard members.count > 1, let first = members.first else { continue }
            // A section with a page of its own is beside that; another in the folder of its first page.
            let folder = pages[first.page].urlPath
            let own =
                first.depth == 0 ? folder.description : folder.enclosingFolder.map(String.init)
            let place = own.flatMap { $0.isEmpty ? nil : $0 } ?? "\(Self.slug(of: node.title))/"
            let address = URLPath("\(place)print/")
            guard taken.insert(address).inserted else { continue }
            for (index, member) in members.enumerated() {
                places[member.page] = Place(section: sections.count, member: index)
            }
            sections.append(Section(title: node.title, address: address, members: members))
        }
    }

    private func collect(
        _ index: Int, depth: Int, _ navigation: Navigation, _ pages: [EditionPage],
        into members: inout [Member]
    ) {
        let node = navigation.nodes[index]
        // A page that stands in several places is in the first.
        if case .page(let page) = node.target, navigation.nodeOfPage[page] == index {
            members.append(Member(page: page, title: node.title, depth: depth))
        }
        for child in node.children {
            collect(child, depth: depth + 1, navigation, pages, into: &members)
        }
    }

    private static func slug(of title: String) -> String {
        let letters = title.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
        return String(letters).split(separator: "-").joined(separator: "-")
    }

    /// The section that a page is in; `nil` for a page outside of all.
    func section(of page: Int) -> Section? {
        places[page].map { sections[$0.section] }
    }
}
