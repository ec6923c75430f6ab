@testable import ImprintBuild
import Foundation
import ImprintCore
import ImprintTesting

/// A site in memory, brought as far through a build as a test needs.
///
/// Its layout writes a page's content and nothing else, unless the test has another.
struct SiteFixture {
    let site: Site
    /// What the configuration and the survey reported.
    let diagnostics: [Diagnostic]

    /// A site of texts by their paths; `site.yml` may be left out, and its readers do not search then.
    init(
        _ files: [String: String], includesDrafts: Bool = false, history: PageHistory = .none,
        now: Timestamp? = nil
    ) async throws {
        var texts = [
            "site.yml": "site: { title: T }\nsearch: { enabled: false }",
            "templates/layouts/page.html": Self.layout,
            "templates/layouts/404.html": Self.layout, "templates/layouts/post.html": Self.layout,
            "templates/layouts/search.html": Self.layout,
        ]
        texts.merge(files) { _, own in own }
        let tree = MemoryFileTree(texts)
        var diagnostics: [Diagnostic] = []
        let configuration = try ConfigurationFile.read(from: tree, reporting: &diagnostics)
        let survey = SiteSurvey(
            tree: tree, configuration: configuration, jobs: 2, includesDrafts: includesDrafts,
            history: history, now: now)
        site = await survey.site(reporting: &diagnostics)
        self.diagnostics = diagnostics
    }

    /// The same of sources with marks, whose paths they know.
    init(_ sources: MarkedSource...) async throws {
        try await self.init(
            Dictionary(
                uniqueKeysWithValues: sources.map { source in
                    (
                        source.text.file.description,
                        String(decoding: source.text.bytes, as: UTF8.self)
                    )
                }))
    }

    private static let layout = "{{ page.content }}"

    /// The edition of an instance, the default one unless it is named.
    func edition(_ id: String? = nil, prefix: String = "") throws -> EditionFixture {
        let id = id ?? site.configuration.defaultInstanceID
        guard let instance = site.configuration.instances.first(where: { $0.id.text == id }) else {
            throw Missing(description: "there is no instance \(id)")
        }
        var diagnostics: [Diagnostic] = []
        let edition = EditionBuilder.edition(
            of: site, for: instance, outputPrefix: prefix, reporting: &diagnostics)
        return EditionFixture(edition: edition, diagnostics: diagnostics)
    }

    /// A part that a test asked for and the site lacks.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }
}

/// An edition of a `SiteFixture`.
struct EditionFixture {
    let edition: Edition
    /// What making the edition reported.
    let diagnostics: [Diagnostic]

    /// The index of a page by its path below the content folder.
    func index(_ contentPath: String) throws -> Int {
        guard let index = edition.pages.firstIndex(where: { $0.page.contentPath == contentPath })
        else { throw SiteFixture.Missing(description: "there is no page \(contentPath)") }
        return index
    }

    func page(_ contentPath: String) throws -> EditionPage {
        edition.pages[try index(contentPath)]
    }

    /// Presses all pages into a temporary folder and checks their references.
    ///
    /// The headings of a default edition, if there is another, name the anchors.
    func pressed(
        defaultEdition: Edition? = nil, tools: ExternalTools? = nil, search: EditionSearch? = nil
    ) async throws -> PressedFixture {
        let folder = try TemporaryFolder()
        let staging = try StagingFolder(at: "\(folder.path)/staging")
        let press = PagePress(
            edition: edition, defaultEdition: defaultEdition, staging: staging, tools: tools,
            search: search)
        var pages = Array(repeating: PressedPage(), count: edition.pages.count)
        for group in edition.pressOrder {
            for index in group { pages[index] = await press.press(index) }
            edition.digests.add(
                group.compactMap { index in pages[index].digest.map { (index, $0) } })
        }
        var html: [String: String] = [:]
        for (page, pressed) in zip(edition.pages, pages) {
            guard let output = pressed.output else { continue }
            html[page.page.contentPath] = try String(
                contentsOfFile: "\(staging.path)/\(output)", encoding: .utf8)
        }
        var problems: [Diagnostic] = []
        var further: [String: String] = [:]
        let joined = EditionFiles(edition: edition, staging: staging)
            .stageJoined(pages: pages[...], reporting: &problems)
        for file in pages.flatMap(\.further) + joined {
            further[file] = try String(contentsOfFile: "\(staging.path)/\(file)", encoding: .utf8)
        }
        return PressedFixture(
            pages: pages, html: html, further: further,
            diagnostics: (pages.flatMap(\.diagnostics) + problems
                + LayoutProblems.merged(pages, [edition])
                + ReferenceCheck.problems(in: pages[...], of: edition)).sortedByLocation())
    }
}

/// What pressing an edition gave.
struct PressedFixture {
    let pages: [PressedPage]
    /// By content path.
    let html: [String: String]
    /// What else was written of the pages, by its path.
    let further: [String: String]
    let diagnostics: [Diagnostic]
}

extension [Diagnostic] {
    /// `place code` of each, for comparison with what a test expects.
    var summaries: [String] {
        map { "\($0.location.map(\.description) ?? "-") \($0.code)" }
    }
}
