import ImprintSearch

/// A page as a test writes it.
struct TestPage {
    var address: String
    var title: String
    var breadcrumbs: [String] = []
    var tags: [String] = []
    var keywords: [String] = []
    var kind = SearchPageKind.prose

    /// A line `# Heading` begins a section; its anchor is the heading in lower case with hyphens.
    var text: String

    func page(_ index: Int) -> SearchPage {
        var page = SearchPage(index: index, address: address, title: title)
        page.breadcrumbs = breadcrumbs
        page.part = breadcrumbs.first
        page.tags = tags
        page.keywords = keywords
        page.kind = kind
        page.sections = sections
        return page
    }

    private var sections: [SearchSection] {
        var sections = [SearchSection(heading: title)]
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") {
                let heading = String(line.dropFirst(2))
                let anchor = heading.lowercased().split(separator: " ").joined(separator: "-")
                sections.append(SearchSection(anchor: anchor, heading: heading))
            } else {
                let last = sections.count - 1
                sections[last].text += (sections[last].text.isEmpty ? "" : "\n").utf8
                sections[last].text += line.utf8
            }
        }
        return sections
    }
}
