import ImprintCore
import ImprintMarkdown

/// Expands the front matter and titles of pages, in the words of one instance.
struct EditionPagesBuilder {
    private let site: Site
    private let expander: TextExpander
    /// What reads the headings that are titles.
    private let markdown: Markdown
    private(set) var diagnostics: [Diagnostic] = []

    init(site: Site, expander: TextExpander, markdown: Markdown) {
        self.site = site
        self.expander = expander
        self.markdown = markdown
    }

    mutating func page(_ page: Page) -> EditionPage {
        let frontMatter = page.frontMatter
        let expands = frontMatter.expandsPlaceholders
        func own(_ text: LocatedString, _ builder: inout EditionPagesBuilder) -> String {
            expands ? builder.text(text) : text.text
        }
        let title: String
        if let text = frontMatter.title {
            title = own(text, &self)
        } else if let heading = page.heading {
            // As a heading: “1. Install” would be a list.
            title = markdown.plainText(of: Array("# \(own(heading, &self))".utf8))
        } else {
            title =
                navigationTitles[page.contentPath].map { text($0) }
                ?? PageTitle.fromName(
                    page.isIndex && !SourcePath(page.contentPath).folder.description.isEmpty
                        ? SourcePath(page.contentPath).folder.name
                        : SourcePath(page.contentPath).stem)
        }
        return EditionPage(
            page: page, title: title,
            navigationTitle: frontMatter.navigationTitle.map { own($0, &self) } ?? title,
            description: frontMatter.description.map { own($0, &self) },
            tags: frontMatter.tags.map { own($0, &self) },
            categories: frontMatter.categories.map { own($0, &self) },
            keywords: frontMatter.search.keywords.map { own($0, &self) },
            authors: ((frontMatter.author.map { [$0] } ?? []) + frontMatter.authors).map {
                own($0, &self)
            },
            image: frontMatter.image.map { own($0, &self) },
            imageDescription: frontMatter.imageDescription.map { own($0, &self) },
            extra: frontMatter.extra.map {
                expands ? expander.value($0, reporting: &diagnostics) : $0.value
            } ?? [:],
            aliases: frontMatter.aliases.compactMap { alias($0) })
    }

    /// The titles that the navigation gives to pages, by path below the content folder.
    private lazy var navigationTitles: [String: LocatedString] = {
        var titles: [String: LocatedString] = [:]
        func collect(_ entries: [NavigationEntry]) {
            for entry in entries {
                switch entry {
                case .untitled: break
                case .titled(let title, let target):
                    if case .page(let path) = NavigationDestination(target.text) {
                        titles[SourcePath(path).description] = title
                    }
                case .section(_, let entries): collect(entries)
                }
            }
        }
        collect(site.configuration.navigation ?? [])
        return titles
    }()

    private mutating func alias(_ setting: LocatedString) -> EditionPage.Alias? {
        let text = text(setting)
        guard !LinkAddress.isExternal(text), PathComponents.normalized(text).first != ".." else {
            diagnostics.append(
                Diagnostic(
                    .error, code: "front-matter.invalid-alias",
                    "the alias ‘\(text)’ is no path below the site", at: setting.location,
                    suggestion: "write the former address without its host, such as ‘old/page/’"))
            return nil
        }
        return EditionPage.Alias(path: Redirects.address(text), location: setting.location)
    }

    private mutating func text(_ text: LocatedString) -> String {
        expander.text(text, reporting: &diagnostics)
    }
}
