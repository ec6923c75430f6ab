import ImprintCore

/// What a page says of itself in JSON-LD, in the words of schema.org.
///
/// A block of data in a page is not run, so a Content-Security-Policy has nothing against it.
/// Source: [schema.org](https://schema.org/docs/full.html).
struct StructuredData {
    private let graph: Value

    /// `nil` for a site without an address, whose things cannot be named.
    init?(
        edition: Edition, page index: Int, language: String, description: String?,
        modified: Timestamp?, image: String?
    ) {
        guard let home = edition.absoluteURL(of: .root),
            let url = edition.absoluteURL(of: edition.pages[index].urlPath)
        else { return nil }
        let page = edition.pages[index]
        let isHome = page.urlPath == .root
        let site = Site(edition, home: home)
        var nodes: [Value] = []
        if !isHome {
            nodes.append(
                Self.article(
                    page, at: url, of: site, language: language, description: description,
                    modified: modified, image: image))
            if let trail = Self.breadcrumbs(of: index, in: edition, home: home) {
                nodes.append(trail)
            }
        }
        nodes += [site.website(isWhole: isHome), site.organization(isWhole: isHome)]
        graph = ["@context": "https://schema.org", "@graph": .array(nodes)]
    }

    /// The JSON as it stands in a `<script>`, in which nothing can end the element.
    var script: String {
        var escaped = ""
        for scalar in JSONText.text(of: graph).unicodeScalars {
            switch scalar {
            case "<": escaped += "\\u003c"
            case ">": escaped += "\\u003e"
            case "&": escaped += "\\u0026"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A post of a blog is what a collection holds and has a day; everything else documents something.
    private static func article(
        _ page: EditionPage, at url: String, of site: Site, language: String,
        description: String?, modified: Timestamp?, image: String?
    ) -> Value {
        let date = page.page.frontMatter.date
        let isPost = page.page.collection != nil && date != nil
        var article: [(String, Value)] = [
            ("@type", isPost ? "BlogPosting" : "TechArticle"), ("@id", .string("\(url)#article")),
            ("url", .string(url)), ("mainEntityOfPage", .string(url)),
            ("headline", .string(page.title)), ("inLanguage", .string(language)),
        ]
        if let description { article.append(("description", .string(description))) }
        if let date { article.append(("datePublished", .string(date.description))) }
        if let modified = modified ?? date {
            article.append(("dateModified", .string(modified.description)))
        }
        if let image { article.append(("image", .string(image))) }
        if !page.tags.isEmpty {
            article.append(("keywords", .array(page.tags.map(Value.string))))
        }
        let authors = page.authors.map { name -> Value in
            ["@type": "Person", "name": .string(name)]
        }
        article += [
            ("author", authors.isEmpty ? site.organizationReference : .array(authors)),
            ("publisher", site.organizationReference), ("isPartOf", site.reference),
        ]
        return Value(mapping: article)
    }

    /// The way from the home page to a page; `nil` for one that stands nowhere in the navigation.
    private static func breadcrumbs(of index: Int, in edition: Edition, home: String) -> Value? {
        let navigation = edition.navigation
        var trail: [(name: String, url: String)] = [(edition.texts.title, home)]
        for node in navigation.path(to: index) {
            guard case .page(let page) = navigation.nodes[node].target,
                let url = edition.absoluteURL(of: edition.pages[page].urlPath), url != home
            else { continue }
            trail.append((navigation.nodes[node].title, url))
        }
        guard trail.count > 1 else { return nil }
        let items = trail.enumerated().map { place, step -> Value in
            [
                "@type": "ListItem", "position": .integer(place + 1), "name": .string(step.name),
                "item": .string(step.url),
            ]
        }
        return ["@type": "BreadcrumbList", "itemListElement": .array(items)]
    }

    /// The things that all pages of an edition are part of.
    private struct Site {
        let edition: Edition
        let home: String
        let reference: Value
        let organizationReference: Value

        init(_ edition: Edition, home: String) {
            self.edition = edition
            self.home = home
            reference = ["@id": .string("\(home)#website")]
            organizationReference = ["@id": .string("\(home)#organization")]
        }

        /// `isWhole`: With all that is known, which the home page says and the others need not repeat.
        func website(isWhole: Bool) -> Value {
            var website: [(String, Value)] = [
                ("@type", "WebSite"), ("@id", .string("\(home)#website")), ("url", .string(home)),
                ("name", .string(edition.texts.title)),
            ]
            if isWhole {
                if let description = edition.texts.description {
                    website.append(("description", .string(description)))
                }
                website += [
                    ("inLanguage", .string(edition.texts.language)),
                    ("publisher", organizationReference),
                ]
            }
            return Value(mapping: website)
        }

        func organization(isWhole: Bool) -> Value {
            let texts = edition.texts
            var organization: [(String, Value)] = [
                ("@type", "Organization"), ("@id", .string("\(home)#organization")),
                ("name", .string(texts.organization?.name ?? texts.title)),
                ("url", .string(texts.organization?.url ?? home)),
            ]
            if let logo = texts.theme.logo, let asset = edition.site.assets.asset(at: logo),
                let url = edition.absoluteURL(of: URLPath(asset.output.description))
            {
                organization.append(("logo", .string(url)))
            }
            let profiles = texts.theme.social.map(\.url).filter {
                $0.hasPrefix("https://") || $0.hasPrefix("http://")
            }
            if isWhole, !profiles.isEmpty {
                organization.append(("sameAs", .array(profiles.map(Value.string))))
            }
            return Value(mapping: organization)
        }
    }
}
