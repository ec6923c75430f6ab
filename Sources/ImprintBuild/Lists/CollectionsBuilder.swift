import ImprintCore

/// Makes the collections of an edition of its pages.
struct CollectionsBuilder {
    private let site: Site
    private let pages: [EditionPage]
    private let profiles: AuthorProfiles
    private let expander: TextExpander
    private(set) var diagnostics: [Diagnostic] = []

    /// `pages`: Those that have files, and not yet any lists of them.
    init(site: Site, pages: [EditionPage], profiles: AuthorProfiles, expander: TextExpander) {
        self.site = site
        self.pages = pages
        self.profiles = profiles
        self.expander = expander
    }

    mutating func collections() -> [EditionCollection] {
        site.configuration.collections.compactMap { collection($0) }
    }

    /// The tags of all pages, if the site lists them: each with its pages by their titles.
    mutating func siteTags() -> TermIndex? {
        guard site.configuration.tags != nil else { return nil }
        let tagged = pages.indices.filter { !pages[$0].tags.isEmpty }
        let titles = Dictionary(
            uniqueKeysWithValues: tagged.map { ($0, pages[$0].title.lowercased()) })
        let sorted = tagged.sorted { left, right in
            let (one, other) = (titles[left] ?? "", titles[right] ?? "")
            return one == other ? left < right : one < other
        }
        return TermIndex(.tags, of: mentions(.tags, in: sorted), reporting: &diagnostics)
    }

    /// Reports the authors of pages whom the data file does not tell of.
    mutating func checkAuthors() {
        guard profiles.isConfigured else { return }
        for page in pages {
            for (key, setting) in zip(page.authors, page.page.frontMatter.allAuthors)
            where profiles[key] == nil {
                diagnostics.append(profiles.problem(of: key, at: setting.location))
            }
        }
    }

    private mutating func collection(_ settings: CollectionSettings) -> EditionCollection? {
        guard let name = settings.name?.text, let folder = settings.folder?.text else { return nil }
        let members = CollectionOrder(settings, of: pages).members(of: name)
        let prefix = settings.permalink.map { PermalinkPattern($0.text).folder } ?? ""
        let below = URLPath(prefix).description.isEmpty ? folder : prefix
        let address = URLPath("\(below)/")
        let index = pages.firstIndex { $0.urlPath == address }
        checkDates(of: members, settings)
        let isSeries = settings.sort == .date
        return EditionCollection(
            name: name, settings: settings, pages: members,
            title: settings.title.map { text($0) } ?? index.map { pages[$0].title }
                ?? PageTitle.fromName(SourcePath(folder).name),
            description: settings.description.map { text($0) }
                ?? index.flatMap { pages[$0].description },
            address: address, index: index,
            series: isSeries ? (settings.isDescending ? members.reversed() : members) : [],
            years: settings.lists.contains(.years) ? years(of: members) : [],
            terms: terms(of: members, settings),
            related: related(members, settings))
    }

    private func years(of members: [Int]) -> [(year: Int, pages: [Int])] {
        var years: [Int: [Int]] = [:]
        for member in members {
            guard let date = pages[member].page.frontMatter.date else { continue }
            years[date.year, default: []].append(member)
        }
        return years.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }

    private mutating func terms(
        of members: [Int], _ settings: CollectionSettings
    ) -> [TermKind: TermIndex] {
        var terms: [TermKind: TermIndex] = [:]
        for kind in settings.lists.compactMap(TermKind.init) where terms[kind] == nil {
            terms[kind] = TermIndex(
                kind, of: mentions(kind, in: members), reporting: &diagnostics)
        }
        return terms
    }

    private func mentions(_ kind: TermKind, in members: [Int]) -> [TermIndex.Mention] {
        members.flatMap { index in
            let page = pages[index]
            let frontMatter = page.page.frontMatter
            let (names, settings) =
                switch kind {
                case .tags: (page.tags, frontMatter.tags)
                case .categories: (page.categories, frontMatter.categories)
                case .authors: (page.authors, frontMatter.allAuthors)
                }
            return zip(names, settings).map { name, setting in
                let profile = kind == .authors ? profiles[name] : nil
                return TermIndex.Mention(
                    page: index, key: profile == nil ? TermIndex.key(of: name) : name,
                    name: profile?.name ?? name, location: setting.location)
            }
        }
    }

    private func related(_ members: [Int], _ settings: CollectionSettings) -> RelatedPages {
        var terms: [Int: [String]] = [:]
        for member in members {
            let page = pages[member]
            let keys =
                page.tags.map { "tag \(TermIndex.key(of: $0))" }
                + page.categories.map { "category \(TermIndex.key(of: $0))" }
            terms[member] = Set(keys).sorted()
        }
        return RelatedPages(
            members, sharing: terms, dates: { pages[$0].page.frontMatter.date },
            count: settings.relatedCount)
    }

    /// Reports pages without the date that feeds and years are made of.
    private mutating func checkDates(of members: [Int], _ settings: CollectionSettings) {
        // The address of such a page needs a date too, which the survey has reported.
        let permalink = settings.permalink?.text ?? ""
        guard ![":year", ":month", ":day"].contains(where: permalink.contains) else { return }
        let need =
            settings.feed != nil ? "feed" : settings.lists.contains(.years) ? "list by year" : nil
        guard let need, let name = settings.name else { return }
        for member in members where pages[member].page.frontMatter.date == nil {
            diagnostics.append(
                Diagnostic(
                    .error, code: "front-matter.missing-date",
                    "the page has no ‘date’, which the \(need) of ‘\(name.text)’ needs",
                    at: SourceLocation(file: pages[member].page.source),
                    suggestion: "add ‘date: 2026-11-22’ to its front matter",
                    notes: [Diagnostic.Note("the collection stands here", at: name.location)]))
        }
    }

    private mutating func text(_ text: LocatedString) -> String {
        expander.text(text, reporting: &diagnostics)
    }
}

extension FrontMatter {
    /// Who wrote the page, by one key or the other.
    var allAuthors: [LocatedString] { (author.map { [$0] } ?? []) + authors }
}
