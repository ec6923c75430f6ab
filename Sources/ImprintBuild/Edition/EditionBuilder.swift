import ImprintCore
import ImprintData
import ImprintMarkdown
import ImprintTemplates

/// Makes the edition of one instance of what the survey found.
struct EditionBuilder {
    private let site: Site
    private let instance: InstanceSettings
    private let outputPrefix: String
    private var expander: TextExpander
    private var diagnostics: [Diagnostic] = []

    private init(site: Site, instance: InstanceSettings, outputPrefix: String) {
        self.site = site
        self.instance = instance
        self.outputPrefix = outputPrefix
        expander = TextExpander(
            syntax: site.contentSyntax, environment: site.templateEnvironment, tree: site.tree,
            scope: TemplateScope(["build": BuildValue.value]))
    }

    static func edition(
        of site: Site, for instance: InstanceSettings, outputPrefix: String,
        reporting diagnostics: inout [Diagnostic]
    ) -> Edition {
        var builder = EditionBuilder(site: site, instance: instance, outputPrefix: outputPrefix)
        let edition = builder.edition()
        diagnostics += builder.diagnostics
        return edition
    }

    private mutating func edition() -> Edition {
        let texts = texts()
        let members = site.pages.filter(isMember)
        let pages = members.map { page($0) }
        let map = contentMap(pages)
        let navigation = Navigation(navigationEntries(pages, map), pageCount: pages.count)
        return Edition(
            site: site, instance: instance, outputPrefix: outputPrefix, pages: pages,
            contentMap: map,
            navigation: navigation, texts: texts, collections: collections(pages))
    }

    private func isMember(_ page: Page) -> Bool {
        page.frontMatter.instances.contains(instance.id.text)
            && (site.includesDrafts || !page.frontMatter.isDraft)
    }

    // MARK: - Texts

    /// What the edition says of itself.
    ///
    /// Each part may use those before it: the instance its own earlier keys, the site the instance,
    /// the theme both, the data all.
    private mutating func texts() -> EditionTexts {
        let instances = site.configuration.instances.map { ($0.id.text, members(of: $0)) }
        let own = instances.first { $0.0 == instance.id.text }?.1 ?? [:]
        expander.scope.values["instance"] = own
        expander.scope.values["instances"] = .array(instances.map(\.1))
        let settings = site.configuration.site
        let title = settings.title.map { text($0) } ?? ""
        let description = settings.description.map { text($0) }
        let url = siteURL()
        let language = settings.language.map { text($0) } ?? "en"
        var siteValue: [(String, Value)] = [
            ("title", .string(title)), ("language", .string(language)),
        ]
        if let description { siteValue.append(("description", .string(description))) }
        if let url { siteValue.append(("url", .string(url.absolute(.root)))) }
        let repository = repository()
        if let repository {
            siteValue.append(
                ("repository", ["url": .string(repository.url), "name": .string(repository.name)]))
        }
        expander.scope.values["site"] = Value(mapping: siteValue)
        let theme = theme()
        expander.scope.values["theme"] = .object(ThemeValue(theme: theme))
        let data = expander.value(site.data.root, reporting: &diagnostics)
        expander.scope.values["data"] = data
        let copyright = settings.copyright.map { text in
            String(decoding: Markdown().inline(from: Array(self.text(text).utf8)), as: UTF8.self)
        }
        return EditionTexts(
            title: title, description: description, url: url, language: language,
            copyright: copyright,
            repository: repository, theme: theme, instance: own,
            instances: .array(instances.map(\.1)), data: data)
    }

    private mutating func text(_ text: LocatedString) -> String {
        expander.text(text, reporting: &diagnostics)
    }

    /// The keys of an instance; each may use those before it.
    private mutating func members(of instance: InstanceSettings) -> Value {
        var members: [(String, Value)] = [("id", .string(instance.id.text))]
        for member in instance.members {
            expander.scope.values["instance"] = Value(mapping: members)
            members.append((member.key, expander.value(member.value, reporting: &diagnostics)))
        }
        return Value(mapping: members)
    }

    private mutating func siteURL() -> SiteURL? {
        guard let setting = site.configuration.site.url else { return nil }
        let count = diagnostics.count
        let text = text(setting)
        // A placeholder that failed was reported; what is left of the text says nothing new.
        guard !text.isEmpty, diagnostics.count == count else { return nil }
        if let url = SiteURL(text) { return url }
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.invalid-url",
                "‘site.url’ is ‘\(text)’ for the instance ‘\(instance.id.text)’, which is no absolute address",
                at: setting.location, suggestion: "write it as ‘https://docs.example.org/’"))
        return nil
    }

    private mutating func repository() -> EditionTexts.Repository? {
        guard let settings = site.configuration.site.repository, let setting = settings.url else {
            return nil
        }
        var url = text(setting)
        while url.hasSuffix("/") { url.removeLast() }
        let name =
            settings.name.map { text($0) }
            ?? url.split(separator: "/").suffix(2).joined(separator: "/")
        let edit = settings.edit.map { setting in
            let path = text(setting)
            return LinkAddress.isExternal(path) ? path : "\(url)/\(path)"
        }
        return EditionTexts.Repository(
            url: url, name: name, editURL: edit.map { $0.hasSuffix("/") ? $0 : "\($0)/" })
    }

    private mutating func theme() -> ThemeTexts {
        let settings = instance.theme.overriding(site.configuration.theme)
        let theme = ThemeTexts(
            primary: settings.primary.map { text($0) }, accent: settings.accent.map { text($0) },
            logo: asset(settings.logo), logoDark: asset(settings.logoDark),
            favicon: asset(settings.favicon),
            styles: (settings.styles ?? []).compactMap { asset($0) },
            scripts: (settings.scripts ?? []).compactMap { asset($0) },
            social: (settings.social ?? []).compactMap { link in
                guard let name = link.name, let url = link.url else { return nil }
                return ThemeTexts.Social(
                    name: text(name), url: text(url), icon: link.icon.map { text($0) })
            })
        return theme
    }

    /// The path of an asset that `theme` names, which must exist.
    private mutating func asset(_ setting: LocatedString?) -> String? {
        guard let setting else { return nil }
        let path = text(setting)
        if LinkAddress.isExternal(path) || site.assets.asset(at: path) != nil { return path }
        let folder = "\(AssetLibrary.folder)/"
        let names = site.assets.assets.keys.sorted()
        let nearest = NearestName.nearest(
            to: path, among: path.hasPrefix(folder) ? names.map { folder + $0 } : names)
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.missing-asset", "there is no asset ‘\(path)’",
                at: setting.location,
                suggestion: nearest.map { "did you mean ‘\($0)’?" }
                    ?? "paths of assets are relative to the folder ‘assets’"))
        return nil
    }

    // MARK: - Pages

    private mutating func page(_ page: Page) -> EditionPage {
        let frontMatter = page.frontMatter
        let expands = frontMatter.expandsPlaceholders
        func own(_ text: LocatedString, _ builder: inout EditionBuilder) -> String {
            expands ? builder.text(text) : text.text
        }
        let title: String
        if let text = frontMatter.title {
            title = own(text, &self)
        } else if let heading = page.heading {
            // As a heading: “1. Install” would be a list.
            title = Markdown().plainText(of: Array("# \(own(heading, &self))".utf8))
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
            authors: ((frontMatter.author.map { [$0] } ?? []) + frontMatter.authors).map {
                own($0, &self)
            },
            image: frontMatter.image.map { own($0, &self) },
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

    private mutating func contentMap(_ pages: [EditionPage]) -> ContentMap {
        var map = ContentMap()
        let content = site.configuration.content
        func report(
            _ path: URLPath, _ source: SourcePath, _ other: ContentMap.Target,
            _ builder: inout EditionBuilder
        ) {
            let otherSource: SourcePath
            switch other {
            case .page(let index): otherSource = pages[index].page.source
            case .file(let path): otherSource = content.appending(path.description)
            }
            builder.diagnostics.append(
                Diagnostic(
                    .error, code: "content.duplicate-address",
                    "‘\(source)’ and ‘\(otherSource)’ cannot both be published at ‘/\(path)’",
                    at: SourceLocation(file: source),
                    suggestion: "rename one of them, or give it a ‘slug’ in its front matter",
                    notes: [
                        Diagnostic.Note("the other page", at: SourceLocation(file: otherSource))
                    ]))
        }
        for (index, page) in pages.enumerated() {
            if let other = map.add(
                .page(index), contentPath: page.page.contentPath, address: page.urlPath)
            {
                report(page.urlPath, page.page.source, other, &self)
            }
        }
        for file in site.files {
            // An `index.html` is served where a page of its folder would be.
            let address = OutputPath(file)?.urlPath ?? URLPath(file)
            if let other = map.add(.file(URLPath(file)), contentPath: file, address: address) {
                report(address, content.appending(file), other, &self)
            }
        }
        for page in site.pages where !isMember(page) {
            let isDraft = page.frontMatter.instances.contains(instance.id.text)
            map.addAbsent(page.contentPath, because: isDraft ? .draft : .otherInstance)
        }
        return map
    }

    // MARK: - Navigation and collections

    private mutating func navigationEntries(_ pages: [EditionPage], _ map: ContentMap)
        -> [Navigation.Entry]
    {
        let folders = FolderNavigation(pages)
        guard let entries = site.configuration.navigation else {
            return folders.entries(of: "") ?? []
        }
        return entries.flatMap { navigationEntries($0, pages, map, folders) }
    }

    /// The entries that one entry of `site.yml` becomes; none if its page is not in the edition.
    private mutating func navigationEntries(
        _ entry: NavigationEntry, _ pages: [EditionPage], _ map: ContentMap,
        _ folders: FolderNavigation
    ) -> [Navigation.Entry] {
        switch entry {
        case .untitled(let target):
            return destination(target, title: nil, pages, map, folders)
        case .titled(let title, let target):
            return destination(target, title: text(title), pages, map, folders)
        case .section(let title, let entries):
            var children = entries.flatMap { navigationEntries($0, pages, map, folders) }
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
        _ setting: LocatedString, title: String?, _ pages: [EditionPage], _ map: ContentMap,
        _ folders: FolderNavigation
    ) -> [Navigation.Entry] {
        switch NavigationDestination(text(setting)) {
        case .link(let address):
            // From the root of the site, not of its host: a site may lie below another path.
            if address.hasPrefix("/"), !LinkAddress.isExternal(address),
                let target = map.target(ofAddress: URLPath(address))
            {
                return [
                    Navigation.Entry(
                        title: title ?? self.title(of: target, pages),
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
                    title: title ?? self.title(of: target, pages),
                    target: Navigation.Target(target))
            ]
        }
    }

    /// What the navigation calls a page or file that it gives no title.
    private func title(of target: ContentMap.Target, _ pages: [EditionPage]) -> String {
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

    private func collections(_ pages: [EditionPage]) -> [(name: String, pages: [Int])] {
        site.configuration.collections.compactMap { settings in
            guard let name = settings.name?.text else { return nil }
            let members = pages.indices.filter { pages[$0].page.collection == name }
            let sorted = members.sorted { left, right in
                let (first, second) = settings.isDescending ? (right, left) : (left, right)
                switch settings.sort {
                case .date:
                    let (one, other) = (
                        pages[first].page.frontMatter.date, pages[second].page.frontMatter.date
                    )
                    if one != other {
                        guard let one else { return true }
                        guard let other else { return false }
                        return one < other
                    }
                case .title:
                    let (one, other) = (
                        pages[first].title.lowercased(), pages[second].title.lowercased()
                    )
                    if one != other { return one < other }
                case .order:
                    let (one, other) = (
                        pages[first].page.frontMatter.order ?? .max,
                        pages[second].page.frontMatter.order ?? .max
                    )
                    if one != other { return one < other }
                case .path: break
                }
                return first < second
            }
            return (name, sorted)
        }
    }
}
