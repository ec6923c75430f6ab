import ImprintCore
import ImprintData
import ImprintTesting
import Testing

struct SiteConfigurationTests {
    private func read(_ source: MarkedSource) throws -> (SiteConfiguration, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let node = try #require(YAMLReader.read(source.text, reporting: &diagnostics))
        let configuration = SiteConfiguration(node, reporting: &diagnostics)
        return (configuration, diagnostics)
    }

    @Test func `a title is all that a site needs`() throws {
        let (configuration, diagnostics) = try read(MarkedSource("site.yml", "site: {title: Docs}"))
        #expect(diagnostics.isEmpty)
        #expect(configuration.site.title?.text == "Docs")
        #expect(configuration.content == SourcePath("content"))
        #expect(configuration.output == SourcePath("_site"))
        #expect(configuration.placeholders == PlaceholderDelimiters())
        #expect(configuration.instances.map(\.id.text) == ["default"])
        #expect(configuration.defaultInstanceID == "default")
        #expect(configuration.navigation == nil)
        #expect(configuration.markdown == MarkdownSettings())
        #expect(configuration.links == LinkSettings())
        #expect(configuration.images == ImageSettings())
        #expect(configuration.pages == PageFactSettings())
        #expect(configuration.search.isEnabled)
        #expect(configuration.search.embedding == .auto)
        #expect(configuration.search.weights == SearchWeightSettings())
    }

    @Test func `every setting is read, texts with their places`() throws {
        let source = MarkedSource("site.yml", SampleSite.text)
        let (configuration, diagnostics) = try read(source)
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let site = configuration.site
        #expect(site.title?.text == "<< instance.name >> Documentation")
        #expect(site.title?.location == source["①"])
        #expect(site.url?.text == "<< instance.docs >>")
        #expect(site.language?.text == "en")
        #expect(site.repository?.edit?.text == "edit/main/content/")
        #expect(configuration.placeholders.statement == .init("<%", "%>"))
        #expect(configuration.defaultInstanceID == "ember")
        #expect(configuration.instances.map(\.id.text) == ["dandi", "ember"])
        #expect(configuration.instances[0].id.location == source["②"])
        #expect(configuration.instances[0].members.map(\.key) == ["name", "uri"])
        #expect(configuration.instances[0].theme.logo?.text == "dandi.svg")
        #expect(configuration.theme.primary?.text == "#123456")
        #expect(configuration.theme.social?.first?.icon?.text == "github")
        #expect(configuration.theme.icons == .png)
        #expect(configuration.theme.colors?.light.buttonText?.text == "white")
        #expect(configuration.theme.colors?.dark.link?.text == "#fff")
        #expect(configuration.theme.font?.text.map(\.weight) == ["100 900", "400"])
        #expect(configuration.theme.font?.text.map(\.style) == [.normal, .italic])
        #expect(configuration.theme.font?.code.first?.file?.text == "fonts/code.woff2")
        #expect(configuration.theme.font?.code.first?.weight == "500")
        let headers = configuration.publish.headers
        #expect(headers.isEnabled)
        #expect(headers.allowed.connections.map(\.text) == ["<< instance.uri >>"])
        #expect(headers.allowed.forms.map(\.text) == ["https://a.example"])
        #expect(headers.rules.map(\.path.text) == ["/*"])
        #expect(headers.rules.first?.headers.map(\.value.text) == ["1"])
        #expect(configuration.markdown.anchors == .gitHub)
        #expect(configuration.markdown.outline.to == 4)
        #expect(configuration.links.opensNewTab)
        #expect(configuration.links.missing == .warning)
        #expect(configuration.links.marksExternal)
        #expect(site.repository?.issues?.text == "issues/new")
        let images = configuration.images
        #expect(!images.hasDimensions && !images.isLazy && images.hasLightbox)
        let pages = configuration.pages
        #expect(!pages.showsLastChange && pages.showsContributors && pages.showsReadingTime)
        #expect(pages.statuses.map(\.name.text) == ["beta", "in-review"])
        #expect(pages.statuses.first?.title.text == "Public beta")
        let search = configuration.search
        #expect(!search.isEnabled)
        #expect(search.embedding == .never)
        #expect(search.weights.title == 8)
        #expect(search.weights.headings == 5)
        #expect(search.weights.body == 1.5)
        #expect(search.weights.code == 0.5)
        #expect(search.weights.tags == 0)
        #expect(search.excluded.map(\.text) == ["drafts/", "old.md"])
        #expect(search.notebooks.map(\.text) == ["notebooks"])
        #expect(search.references.map(\.text) == ["api/"])
        #expect(search.sites.map(\.name?.text) == ["Other"])
        #expect(search.sites.map(\.url?.text) == ["<< instance.uri >>"])
        let blog = try #require(configuration.collections.first)
        #expect(blog.name?.text == "blog")
        #expect(blog.sort == .date)
        #expect(blog.isDescending)
        #expect(configuration.redirects.map(\.from.text) == ["old/path/"])
        #expect(configuration.redirects.map(\.to.text) == ["new/path/"])
        #expect(configuration.publish.gitHubPages)
    }

    @Test func `the navigation is read as a tree`() throws {
        let source = MarkedSource("site.yml", SampleSite.text)
        let navigation = try #require(try read(source).0.navigation)
        try #require(navigation.count == 3)
        guard case .titled(let title, let place) = navigation[0],
            case .untitled(let page) = navigation[1],
            case .section(let section, let entries) = navigation[2]
        else {
            Issue.record("\(navigation)")
            return
        }
        let texts = [title, place, page, section]
        #expect(texts.map(\.text) == ["Welcome", "index.md", "about/index.md", "Getting Started"])
        #expect(texts.map(\.location) == ["③", "④", "⑤", "⑥"].map { source[$0] })
        #expect(entries.count == 3)
    }

    @Test(arguments: [
        ("index.md", NavigationDestination.page("index.md")), ("a/b.md", .page("a/b.md")),
        ("guide/", .folder("guide/")), ("https://x.org/", .link("https://x.org/")),
        ("mailto:a@b.c", .link("mailto:a@b.c")), ("/api/", .link("/api/")), ("#top", .link("#top")),
        ("notes/a: b.md", .page("notes/a: b.md")),
    ])
    func `the form of a text tells what it leads to`(
        text: String, destination: NavigationDestination
    ) {
        #expect(NavigationDestination(text) == destination)
    }

    @Test(arguments: [
        ("site: {①titel: x, title: y}", "unknown-key", "did you mean ‘title’?"),
        ("①sites: {title: y}\nsite: {title: x}", "unknown-key", "did you mean ‘site’?"),
        ("site: {title: x}\ntheme: {①colour: x}", "unknown-key", nil),
        ("site: ①{url: x}", "missing-key", nil), ("①theme: {}", "missing-key", nil),
        ("site: {title: ①2026}", "wrong-type", "put it in quotes"),
        ("site: {title: ①[a]}", "wrong-type", nil), ("site: ①x", "wrong-type", nil),
        (
            "site: {title: ①}", "wrong-type",
            "give it a value, in quotes if it starts with ‘#’, or take the key out"
        ),
        ("①- a", "wrong-type", nil), ("site: {title: x, language: ①e}", "invalid-value", nil),
        ("site: {title: x}\nsearch: {①enable: false}", "unknown-key", "did you mean ‘enabled’?"),
        ("site: {title: x}\nsearch: {embedded: ①ever}", "unknown-value", "did you mean ‘never’?"),
        ("site: {title: x}\nsearch: {weights: {title: ①-1}}", "invalid-value", nil),
        (
            "site: {title: x}\nsearch: {weights: {①heading: 1}}", "unknown-key",
            "did you mean ‘headings’?"
        ),
        ("site: {title: x}\nsearch: {sites: [①{name: x}]}", "missing-key", nil),
        ("site: {title: x}\nmetadata: {①card: true}", "unknown-key", "did you mean ‘cards’?"),
        ("site: {title: x}\nmetadata: {organization: ①{url: x}}", "missing-key", nil),
        (
            "site: {title: x}\nexports: {llms_full: ①true}", "invalid-value",
            "set ‘exports.markdown’ to true as well"
        ),
        ("site: {title: x, language: ①en_US}", "invalid-value", nil),
        ("site: {title: x}\ntheme: {icons: ①pngs}", "unknown-value", "did you mean ‘png’?"),
        ("site: {title: x}\ntheme: {colors: {①day: {}}}", "unknown-key", nil),
        (
            "site: {title: x}\ntheme: {colors: {dark: {①links: x}}}", "unknown-key",
            "did you mean ‘link’?"
        ),
        (
            "site: {title: x}\ntheme: {font: {text: [{file: a, weight: ①bold}]}}", "invalid-value",
            nil
        ),
        (
            "site: {title: x}\ntheme: {font: {text: [{file: a, weight: ①1001}]}}", "invalid-value",
            nil
        ),
        ("site: {title: x}\ntheme: {font: {text: [①{weight: 400}]}}", "missing-key", nil),
        ("site: {title: x}\npublish: {headers: ①off}", "wrong-type", nil),
        (
            "site: {title: x}\npublish: {headers: {allow: {①scripts: []}}}", "unknown-key",
            "did you mean ‘script’?"
        ),
        ("site: {title: x}\npublish: {headers: {add: {/a: ①x}}}", "wrong-type", nil),
        (
            "site: {title: x}\nmarkdown: {anchors: ①githib}", "unknown-value",
            "did you mean ‘github’?"
        ),
        ("site: {title: x}\nmarkdown: {html: ①true}", "wrong-type", nil),
        ("site: {title: x}\nmarkdown: {outline: {from: ①7}}", "invalid-value", nil),
        ("site: {title: x}\nmarkdown: {outline: ①{from: 5}}", "invalid-value", nil),
        ("site: {title: x}\nlinks: {new_tab: ①yes}", "wrong-type", "write ‘true’ or ‘false’"),
        ("site: {title: x}\nlinks: {missing: ①warn}", "unknown-value", nil),
        ("site: {title: x}\nimages: {①lightbow: true}", "unknown-key", "did you mean ‘lightbox’?"),
        ("site: {title: x}\nimages: {lazy: ①1}", "wrong-type", "write ‘true’ or ‘false’"),
        ("site: {title: x}\npages: {statuses: {beta: ①1}}", "wrong-type", "put it in quotes"),
        ("site: {title: x}\npages: {statuses: ①{Beta: x}}", "invalid-value", nil),
        ("site: {title: x}\npages: {statuses: ①[beta]}", "wrong-type", nil),
        (
            "site: {title: x}\ndefault_instance: ①dandy\ninstances: {dandi: }", "unknown-instance",
            "did you mean ‘dandi’?"
        ),
        ("site: {title: x}\ninstances: {①Dandi: }", "invalid-instance", nil),
        ("site: {title: x}\ninstances: {dandi: {①id: x}}", "reserved-key", nil),
        (
            "site: {title: x}\ninstances: {dandi: {theme: {①prmary: x}}}", "unknown-key",
            "did you mean ‘primary’?"
        ),
        ("site: {title: x}\ninstances: {dandi: ①x}", "wrong-type", nil),
        ("site: {title: x}\noutput: ①content", "output-holds-content", nil),
        ("site: {title: x}\noutput: ①.", "output-holds-content", nil),
        ("site: {title: x}\noutput: ①/var/www", "invalid-value", nil),
        ("site: {title: x}\ncontent: docs/pages\noutput: ①docs", "output-holds-content", nil),
        ("site: {title: x}\noutput: ①content/_site", "output-in-content", nil),
        ("site: {title: x}\nplaceholders: {variable: ①['{{']}", "invalid-value", nil),
        ("site: {title: x}\nplaceholders: ①{variable: ['<%', '>>']}", "invalid-value", nil),
        ("site: {title: x}\nnavigation: ①index.md", "wrong-type", nil),
        (
            "site: {title: x}\nnavigation:\n- A: a.md\n  ①B: b.md", "invalid-navigation",
            "put a ‘- ’ before it, or indent it below ‘A’"
        ),
        ("site: {title: x}\nnavigation:\n- ①A:", "invalid-navigation", nil),
        ("site: {title: x}\nnavigation:\n- ①A: []", "invalid-navigation", nil),
        (
            "site: {title: x}\nnavigation:\n- A:\n    ①B: b.md", "invalid-navigation",
            "put a ‘- ’ before ‘B’"
        ),
        ("site: {title: x}\nnavigation: [①3]", "invalid-navigation", nil),
        ("site: {title: x}\nnavigation: [A: ①3]", "invalid-navigation", nil),
        ("site: {title: x}\ncollections: {blog: ①{sort: date}}", "missing-key", nil),
        (
            "site: {title: x}\ncollections: {blog: {folder: b, sort: ①dates}}", "unknown-value",
            "did you mean ‘date’?"
        ),
        ("site: {title: x}\nredirects: {a: ①3}", "wrong-type", "put it in quotes"),
        ("site: {title: x}\ntheme: {social: [①{name: x}]}", "missing-key", nil),
        ("site: {title: x}\ntheme: {styles: ①a.css}", "wrong-type", nil),
        (
            "site: {title: x}\ntheme: {announcement: {text: x, level: ①warn}}", "unknown-value",
            nil
        ),
        (
            "site: {title: x}\ntheme: {announcement: ①{text: x, from: 2026-11-22, until: 2026-11-21}}",
            "invalid-value", nil
        ),
        ("site: {title: x}\ntheme: {announcement: ①{id: x}}", "missing-key", nil),
        ("site: {title: x}\ntheme: {feedback: ①{}}", "invalid-value", nil),
        ("site: {title: x}\ntheme: {analytics: ①{provider: ga4}}", "invalid-value", nil),
        (
            "site: {title: x}\ntheme: {analytics: ①{provider: matomo, id: '1'}}", "invalid-value",
            nil
        ),
        (
            "site: {title: x}\ntheme: {analytics: {provider: ①plausable}}", "unknown-value",
            "did you mean ‘plausible’?"
        ),
    ])
    func `a mistake is reported where it stands, with a way out`(
        text: String, code: String, suggestion: String?
    ) throws {
        let source = MarkedSource("site.yml", text)
        let (_, diagnostics) = try read(source)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.code == "configuration.\(code)", "\(diagnostics)")
        #expect(diagnostic.location == source["①"], "\(diagnostic)")
        if let suggestion { #expect(diagnostic.suggestion == suggestion) }
    }

    @Test func `one reading reports every mistake`() throws {
        let source = MarkedSource(
            "site.yml", "site: {titel: x}\nmarkdown: {smart: 1, html: no}\ncontnet: x\n")
        #expect(
            try read(source).1.map(\.code) == [
                "configuration.unknown-key", "configuration.missing-key",
                "configuration.wrong-type", "configuration.unknown-value",
                "configuration.unknown-key",
            ])
    }

    @Test(arguments: ["en", "pt-BR", "zh-Hant-TW", "de-1996", "<< instance.language >>"])
    func `a language tag is taken`(tag: String) throws {
        let text = "site: {title: x, language: \"\(tag)\"}"
        #expect(try read(MarkedSource("site.yml", text)).1.isEmpty)
    }

    @Test func `an instance without keys and one with a null key are sound`() throws {
        let text = "site: {title: x}\ninstances: {a: , b: {name: N, hub: }}"
        let (configuration, diagnostics) = try read(MarkedSource("site.yml", text))
        #expect(diagnostics.isEmpty)
        #expect(configuration.defaultInstanceID == "a")
        #expect(configuration.instances[1].members.map(\.key) == ["name"])
    }

    @Test func `an instance's theme wins over the shared one, setting by setting`() throws {
        let text = """
            site: {title: x}
            theme: {primary: red, accent: blue, styles: [a.css]}
            instances: {a: {theme: {primary: green}}}
            """
        let (configuration, _) = try read(MarkedSource("site.yml", text))
        let theme = configuration.instances[0].theme.overriding(configuration.theme)
        #expect(theme.primary?.text == "green")
        #expect(theme.accent?.text == "blue")
        #expect(theme.styles?.map(\.text) == ["a.css"])
    }
}
