import ImprintCore

/// `llms.txt`: the pages of a site with their descriptions, for programs that read text.
///
/// Source: [llmstxt.org](https://llmstxt.org/).
struct LLMsText {
    static let name = "llms.txt"
    static let fullName = "llms-full.txt"

    private let edition: Edition

    init(of edition: Edition) {
        self.edition = edition
    }

    /// A heading with the pages below it.
    private struct Group {
        var title: String
        var pages: [Int]
    }

    /// The pages that search engines may list, in reading order: the navigation, the collections, the rest.
    var pages: [Int] { groups.flatMap(\.pages) }

    var text: [UInt8] {
        var text = "# \(Self.line(edition.texts.title))\n"
        if let description = edition.texts.description, !description.isEmpty {
            text += "\n> \(Self.line(description))\n"
        }
        for group in groups where !group.pages.isEmpty {
            text += "\n## \(Self.line(group.title))\n\n"
            for index in group.pages {
                let page = edition.pages[index]
                let title = Self.line(page.title).split(
                    omittingEmptySubsequences: false, whereSeparator: { $0 == "[" || $0 == "]" }
                ).joined(separator: " ")
                text += "- [\(title)](\(address(of: page)))"
                if let description = page.description, !description.isEmpty {
                    text += ": \(Self.line(description))"
                }
                text += "\n"
            }
        }
        return Array(text.utf8)
    }

    /// Before the text of all pages.
    var fullTextHead: [UInt8] {
        var text = "# \(Self.line(edition.texts.title))\n"
        if let description = edition.texts.description, !description.isEmpty {
            text += "\n> \(Self.line(description))\n"
        }
        return Array(text.utf8)
    }

    /// Before the text of a page in that of all.
    func fullTextMark(of index: Int) -> [UInt8] {
        let page = edition.pages[index]
        let address = edition.absoluteURL(of: page.urlPath) ?? "/\(page.urlPath.percentEncoded)"
        return Array("\n---\n\nPage: \(address)\n\n".utf8)
    }

    private func address(of page: EditionPage) -> String {
        let path =
            edition.site.configuration.exports.hasMarkdown && page.page.hasMarkdownTwin
            ? MarkdownTwin.address(of: page.urlPath) : page.urlPath
        return edition.absoluteURL(of: path) ?? URLPath(Self.name).relativeLink(to: path)
    }

    /// The sections of the navigation; then the collections; last, as optional, what stands in neither.
    private var groups: [Group] {
        let navigation = edition.navigation
        var seen = Set(edition.pages.indices.filter { !edition.pages[$0].page.isIndexed })
        var groups: [Group] = []
        func collect(_ node: Int, into pages: inout [Int]) {
            if case .page(let page) = navigation.nodes[node].target, seen.insert(page).inserted {
                pages.append(page)
            }
            for child in navigation.nodes[node].children { collect(child, into: &pages) }
        }
        var alone = Group(title: edition.texts.title, pages: [])
        for root in navigation.roots {
            guard !navigation.nodes[root].children.isEmpty else {
                collect(root, into: &alone.pages)
                continue
            }
            var group = Group(title: navigation.nodes[root].title, pages: [])
            collect(root, into: &group.pages)
            groups.append(group)
        }
        groups.insert(alone, at: 0)
        for collection in edition.collections {
            groups.append(
                Group(
                    title: PageTitle.fromName(collection.name),
                    pages: collection.pages.filter { seen.insert($0).inserted }))
        }
        // The heading that the format has for what may be left out.
        groups.append(
            Group(
                title: "Optional", pages: edition.pages.indices.filter { seen.insert($0).inserted })
        )
        return groups
    }

    /// A text on one line.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
