import ImprintCore

/// The navigation as `site.yml` gives it, in the words of one instance.
struct ConfiguredNavigation {
    private let site: Site
    private let pages: [EditionPage]
    private let map: ContentMap
    private let folders: FolderNavigation
    private let expander: TextExpander
    private(set) var diagnostics: [Diagnostic] = []

    init(site: Site, pages: [EditionPage], map: ContentMap, expander: TextExpander) {
        self.site = site
        self.pages = pages
        self.map = map
        self.expander = expander
        folders = FolderNavigation(pages)
    }

    /// The entries of the whole site: those of `site.yml`, or else of the folders.
    mutating func entries() -> [Navigation.Entry] {
        guard let entries = site.configuration.navigation else {
            return folders.entries(of: "") ?? []
        }
        return entries.flatMap { self.entries(of: $0) }
    }

    /// The entries that one entry of `site.yml` becomes; none if its page is not in the edition.
    private mutating func entries(of entry: NavigationEntry) -> [Navigation.Entry] {
        switch entry {
        case .untitled(let target):
            return destination(target, title: nil)
        case .titled(let title, let target):
            return destination(target, title: text(title))
        case .section(let title, let entries):
            var children = entries.flatMap { self.entries(of: $0) }
            var target = Navigation.Target.nothing
            // A first entry that is an index leads the section.
            if let first = children.first, case .page(let index) = first.target,
                pages[index].page.isIndex,
                first.children.isEmpty
            {
                target = first.target
                children.removeFirst()
            }
            return [Navigation.Entry(title: text(title), target: target, children: children)]
        }
    }

    private mutating func destination(
        _ setting: LocatedString, title: String?
    ) -> [Navigation.Entry] {
        switch NavigationDestination(text(setting)) {
        case .link(let address):
            // From the root of the site, not of its host: a site may lie below another path.
            if address.hasPrefix("/"), !LinkAddress.isExternal(address),
                let target = map.target(ofAddress: URLPath(address))
            {
                return [
                    Navigation.Entry(
                        title: title ?? self.title(of: target),
                        target: Navigation.Target(target))
                ]
            }
            return [Navigation.Entry(title: title ?? address, target: .link(address))]
        case .folder(let path):
            guard var entries = folders.entries(of: path) else {
                if !site.pages.contains(where: {
                    SourcePath($0.contentPath).isInside(SourcePath(path))
                }) {
                    reportMissing(setting, path)
                }
                return []
            }
            guard let title else { return entries }
            var target = Navigation.Target.nothing
            if let first = entries.first, case .page(let index) = first.target,
                pages[index].page.isIndex
            {
                target = first.target
                entries.removeFirst()
            }
            return [Navigation.Entry(title: title, target: target, children: entries)]
        case .page(let path):
            guard let target = map.target(ofSource: SourcePath(path).description) else {
                if map.absence(ofSource: SourcePath(path).description) == nil {
                    reportMissing(setting, path)
                }
                return []
            }
            return [
                Navigation.Entry(
                    title: title ?? self.title(of: target),
                    target: Navigation.Target(target))
            ]
        }
    }

    /// What the navigation calls a page or file that it gives no title.
    private func title(of target: ContentMap.Target) -> String {
        switch target {
        case .page(let index): pages[index].navigationTitle
        case .file(let path): path.description
        }
    }

    private mutating func reportMissing(_ setting: LocatedString, _ path: String) {
        let nearest = NearestName.nearest(to: path, among: site.pages.map(\.contentPath))
        diagnostics.append(
            Diagnostic(
                .error, code: "navigation.missing-page",
                "the navigation names ‘\(path)’, which does not exist in ‘\(site.configuration.content)’",
                at: setting.location, suggestion: nearest.map { "did you mean ‘\($0)’?" }))
    }

    private mutating func text(_ text: LocatedString) -> String {
        expander.text(text, reporting: &diagnostics)
    }
}
