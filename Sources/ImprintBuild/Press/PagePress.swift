import ImprintCore
import ImprintMarkdown
import ImprintTemplates

/// Turns one page of an edition into its file: expand, parse, resolve, render, lay out, stage.
struct PagePress: Sendable {
    let edition: Edition
    /// The edition whose headings name the anchors; `nil` if that is this one.
    let defaultEdition: Edition?
    let staging: StagingFolder
    /// What renders formulas and diagrams, and colours code in further languages; `nil` to show their
    /// source.
    let tools: ExternalTools?
    /// What readers will find the page by; `nil` if they are not to search.
    let search: EditionSearch?
    /// What draws the pictures of pages for previews; `nil` where there are none.
    let cards: CardPress?
    private let markdown: Markdown
    /// The pages that feeds hold as a whole.
    private let inFeeds: Set<Int>
    private let syntax: TemplateSyntax
    private let environment: TemplateEnvironment

    init(
        edition: Edition, defaultEdition: Edition?, staging: StagingFolder,
        tools: ExternalTools? = nil, search: EditionSearch? = nil, cards: CardPress? = nil
    ) {
        self.cards = cards
        self.search = search
        self.tools = tools
        self.edition = edition
        self.defaultEdition = defaultEdition
        self.staging = staging
        markdown = Markdown(edition.texts.markdown, icons: edition.site.icons)
        inFeeds = Set(
            edition.collections.filter { $0.settings.feed?.content == .full }.flatMap {
                CollectionFeeds.pages(of: $0, edition.pages)
            })
        syntax = edition.site.contentSyntax
        environment = edition.site.makeEditionEnvironment()
    }

    /// Presses a page.
    ///
    /// What is wrong with it is in the result; the others go on.
    func press(_ index: Int) async -> PressedPage {
        let page = edition.pages[index].page
        var pressed = PressedPage()
        let source: SourceText
        do throws(FileError) {
            source = try page.text(in: edition.site.tree)
        } catch {
            pressed.diagnostics.append(error.diagnostic(at: SourceLocation(file: page.source)))
            return pressed
        }
        if let problem = SourceCheck.problem(in: source) {
            pressed.diagnostics.append(problem)
            return pressed
        }
        let findings = PageFindings()
        var expansion = expand(
            source, of: index, for: edition, findings, reporting: &pressed.diagnostics)
        var includes = IncludePlaces()
        if var snippets = snippets(of: index, for: edition, findings),
            SnippetExpander.isNeeded(for: expansion)
        {
            expansion = snippets.expanded(expansion, of: page.source)
            pressed.diagnostics += snippets.diagnostics
            pressed.includedFiles = snippets.files
            includes = IncludePlaces(snippets.places)
        }
        let (rendered, targets) = await render(
            expansion, source, of: index, findings, reporting: &pressed)
        pressed.digest = digest(of: rendered, index)
        let card = await cards?.card(for: index, environment, reporting: &pressed)
        let html = layOut(rendered, card, index, findings, reporting: &pressed)
        pressed.diagnostics += findings.diagnostics
        pressed.diagnostics = includes.annotated(pressed.diagnostics)
        pressed.pending += findings.pending
        // Another page is in its place, which the survey has reported.
        let isDisplaced = edition.contentMap.displaced.contains(.page(index))
        if let html, !isDisplaced {
            pressed.output = stage(html, at: page.urlPath)
            if edition.site.configuration.publish.headers.isEnabled {
                pressed.resources = PageResources(html: html)
            }
            search?.add(index, html: rendered.html)
            stageExports(of: index, expansion, rendered, targets, reporting: &pressed)
        }
        return pressed
    }

    /// The page's Markdown with its placeholders expanded.
    private func expand(
        _ source: SourceText, of index: Int, for edition: Edition, _ findings: PageFindings,
        reporting diagnostics: inout [Diagnostic]
    ) -> Expansion {
        let page = edition.pages[index].page
        let body = page.bodyStart..<source.bytes.count
        guard page.frontMatter.expandsPlaceholders else {
            return Expansion(verbatim: source, in: body)
        }
        if let expansion = Expansion(ifVerbatim: source, in: body, syntax: syntax) {
            return expansion
        }
        let template = Template(source, in: body, syntax: syntax, reporting: &diagnostics)
        let scope = edition.scope(forPage: index, findings)
        return template.expand(environment, scope, reporting: &diagnostics)
    }

    /// Puts the files into a page that it includes; `nil` where pages include none.
    private func snippets(
        of index: Int, for edition: Edition, _ findings: PageFindings
    ) -> SnippetExpander? {
        let configuration = edition.site.configuration
        guard configuration.markdown.extensions[.snippets] else { return nil }
        let page = edition.pages[index].page
        let folders = configuration.markdown.snippets.paths.map { SourcePath($0.text) }
        return SnippetExpander(
            tree: edition.site.tree, folders: folders.isEmpty ? [configuration.content] : folders
        ) { file, range, diagnostics in
            guard page.frontMatter.expandsPlaceholders,
                syntax.mayHaveTags(file.bytes, in: range)
            else { return Expansion(verbatim: file, in: range) }
            let template = Template(file, in: range, syntax: syntax, reporting: &diagnostics)
            let scope = edition.scope(forPage: index, findings)
            return template.expand(environment, scope, reporting: &diagnostics)
        }
    }

    /// The page's HTML, its links resolved.
    private func render(
        _ expansion: Expansion, _ source: SourceText, of index: Int, _ findings: PageFindings,
        reporting pressed: inout PressedPage
    ) async -> (RenderedMarkdown, [LinkResolver.ResolvedReference]) {
        var (rendered, links) = parse(expansion, source, of: index)
        if let tools, !rendered.missing.isEmpty || !rendered.pendingCode.isEmpty {
            await tools.render(rendered.missing)
            await tools.highlight(rendered.pendingCode)
            (rendered, links) = parse(expansion, source, of: index)
        }
        var locator = ReferenceLocator(expansion.text)
        if let position = rendered.tooDeep {
            pressed.diagnostics.append(
                Diagnostic(
                    .error, code: "markdown.too-deep",
                    "blocks or emphasis are nested more than \(Markdown.maximumDepth) deep",
                    at: expansion.location(at: locator.offset(of: position)),
                    suggestion: "check for a line of many ‘>’, ‘-’ or ‘*’"))
        }
        for problem in rendered.problems {
            pressed.diagnostics.append(
                Diagnostic(
                    problem.severity, code: problem.code, problem.message,
                    at: expansion.location(at: locator.offset(of: problem.position)),
                    suggestion: problem.suggestion))
        }
        findings.add(links)
        pressed.anchors = rendered.anchors
        pressed.mermaid = rendered.uses.mermaid.flatMap {
            expansion.location(at: locator.offset(of: $0))
        }
        return (rendered, links.resolved)
    }

    /// The page's HTML as far as it is known without waiting for other programs.
    private func parse(
        _ expansion: Expansion, _ source: SourceText, of index: Int
    ) -> (RenderedMarkdown, LinkResolver) {
        var locator = ReferenceLocator(expansion.text)
        let keepsResolved = edition.site.configuration.exports.hasMarkdown
        let links = LinkResolver(edition: edition, page: index, keepsResolved: keepsResolved) {
            reference in
            expansion.location(at: locator.offset(of: reference))
                ?? SourceLocation(file: source.file)
        }
        let highlighter = LanguageHighlighter(languages: edition.site.languages) { question in
            tools?.answer(to: question) ?? .unknown
        }
        let headings = StableHeadings(expansion) { referenceExpansion(of: source, index) }
        let rendered = markdown.page(
            from: expansion.text, fragments: expansion.fragments.map(\.html), links: links,
            headings: defaultEdition == nil ? nil : headings,
            highlighter: highlighter, external: tools)
        return (rendered, links)
    }

    /// The page as the default instance expands it; `nil` if that has no such page.
    private func referenceExpansion(of source: SourceText, _ index: Int) -> Expansion? {
        guard let defaultEdition,
            case .page(let other) = defaultEdition.contentMap.target(
                ofSource: edition.pages[index].page.contentPath)
        else { return nil }
        // Its problems are those of the default instance, and reported when that is built.
        var ignored: [Diagnostic] = []
        let findings = PageFindings()
        let expansion = expand(
            source, of: other, for: defaultEdition, findings, reporting: &ignored)
        guard SnippetExpander.isNeeded(for: expansion),
            var snippets = snippets(of: other, for: defaultEdition, findings)
        else { return expansion }
        return snippets.expanded(expansion, of: source.file)
    }

    /// What lists and feeds show of the page; `nil` if it is in no collection.
    private func digest(of rendered: RenderedMarkdown, _ index: Int) -> PageDigests.Digest? {
        let page = edition.pages[index]
        guard page.page.collection != nil else { return nil }
        var digest = PageDigests.Digest(
            excerpt: Excerpt.text(of: rendered, description: page.description))
        if inFeeds.contains(index), let url = edition.absoluteURL(of: page.urlPath) {
            digest.content = PageHTML(rendered.html).content(at: url)
        }
        return digest
    }

    /// The page in its layout; `nil` if the layout fails.
    private func layOut(
        _ rendered: RenderedMarkdown, _ card: SocialCard?, _ index: Int, _ findings: PageFindings,
        reporting pressed: inout PressedPage
    ) -> [UInt8]? {
        let page = LayoutPageValue(
            page: PageValue(edition: edition, index: index, address: .canonical),
            content: String(decoding: rendered.html, as: UTF8.self), rendered: rendered,
            card: card)
        var scope = edition.scope(forPage: index, findings)
        scope.values["page"] = .object(page)
        scope.values["navigation"] = NavigationValue.roots(of: edition, page: index)
        let name = edition.layoutName(of: index)
        do throws(TemplateError) {
            guard let layout = try environment.loader.template(named: "layouts/\(name)") else {
                pressed.diagnostics.append(missingLayout(name, edition.pages[index].page))
                return nil
            }
            var html: [UInt8] = []
            html.reserveCapacity(rendered.html.count + 16_384)
            try layout.render(environment, scope, into: &html)
            return html
        } catch {
            pressed.layoutProblem = error.diagnostic
            return nil
        }
    }

    private func missingLayout(_ name: String, _ page: Page) -> Diagnostic {
        let setting = page.frontMatter.layout ?? page.collectionLayout
        let known = environment.loader.templateNames
            .filter { $0.hasPrefix("layouts/") }.map { String($0.dropFirst("layouts/".count)) }
        return Diagnostic(
            .error, code: "page.missing-layout", "there is no layout ‘\(name)’",
            at: setting?.location ?? SourceLocation(file: page.source),
            suggestion: NearestName.nearest(to: name, among: known).map { "did you mean ‘\($0)’?" }
                ?? "layouts are files in ‘templates/layouts’: \(known.joined(separator: ", "))")
    }

    /// Writes the page; `nil` if that fails, which the staging folder tells once for all pages.
    private func stage(_ html: [UInt8], at address: URLPath) -> String? {
        let file = edition.outputPrefix + OutputPath(servedAt: address).description
        do throws(FileError) {
            try staging.write(html, to: file)
            return file
        } catch {
            return nil
        }
    }
}
