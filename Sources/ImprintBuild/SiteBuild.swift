import ImprintCore
import ImprintTemplates

/// Builds a site: *survey*, *press*, *publish*.
package struct SiteBuild: Sendable {
    private let request: BuildRequest
    private let progress: @Sendable (BuildProgress) -> Void

    /// `progress`: Told now and then how far the build is; from any task.
    package init(
        _ request: BuildRequest, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) {
        self.request = request
        self.progress = progress
    }

    /// Builds the site, replacing the output only when every page is sound.
    package func run() async throws(BuildError) -> BuildReport {
        var diagnostics: [Diagnostic] = []
        var stages = StageClock()
        let tree = try sourceTree()
        let configuration = try ConfigurationFile.read(from: tree, reporting: &diagnostics)
        let instances = try selectedInstances(of: configuration)
        let output = try outputFolder(configuration, tree)

        // Git reads its history while the survey reads the pages.
        async let history = PageHistory.read(
            tree, content: configuration.content, settings: configuration.pages)
        let survey = SiteSurvey(
            tree: tree, configuration: configuration, jobs: request.jobs,
            includesDrafts: request.includesDrafts, history: .none,
            now: request.now)
        var site = await survey.site(reporting: &diagnostics)
        site.history = await history
        let pictures = PictureTool(
            cache: RenditionCache(site: request.usesCache ? tree.root : nil),
            timeLimit: .seconds(configuration.markdown.tools.timeLimit))
        let editions = editions(
            of: site, for: instances, canMakePictures: pictures.isAvailable, reporting: &diagnostics
        )
        stages.end("survey")

        let staging = try makeStagingFolder(in: output)
        let searches = editions.built.compactMap { EditionSearch($0) }
        let pressed = await press(editions, tree, searches, into: staging)
        diagnostics += pressed.diagnostics
        var files =
            pressed.written
            + stageFiles(
                of: editions, pressed.resources, into: staging, reporting: &diagnostics)
        files += await stageIcons(of: editions, pictures, into: staging, reporting: &diagnostics)
        stages.end("press")

        if !isRejected(diagnostics) {
            files += await stageIndexes(of: searches, into: staging, reporting: &diagnostics)
            stages.end("search")
        }
        guard !isRejected(diagnostics) else {
            try discard(staging, of: output)
            throw .rejected(diagnostics.sortedByLocation())
        }
        try publish(staging, files: files, to: output)
        stages.end("publish")
        return report(editions, files, diagnostics, output, stages)
    }

    // MARK: - Survey

    private func sourceTree() throws(BuildError) -> DiskFileTree {
        do throws(FileError) {
            return try DiskFileTree(root: request.source)
        } catch {
            throw .rejected([error.diagnostic(at: nil)])
        }
    }

    private func selectedInstances(
        of configuration: SiteConfiguration
    ) throws(BuildError) -> [InstanceSettings] {
        let name: String
        switch request.selection {
        case .all: return configuration.instances
        case .default: name = configuration.defaultInstanceID
        case .instance(let id): name = id
        }
        if let instance = configuration.instances.first(where: { $0.id.text == name }) {
            return [instance]
        }
        let known = configuration.instances.map(\.id.text)
        throw .rejected([
            Diagnostic(
                .error, code: "build.unknown-instance", "there is no instance ‘\(name)’",
                at: SourceLocation(file: ConfigurationFile.path),
                suggestion: NearestName.nearest(to: name, among: known).map {
                    "did you mean ‘\($0)’?"
                }
                    ?? "known: \(known.joined(separator: ", "))")
        ])
    }

    private func outputFolder(
        _ configuration: SiteConfiguration, _ tree: DiskFileTree
    ) throws(BuildError) -> OutputFolder {
        do throws(OutputError) {
            return try OutputFolder(
                path: request.output ?? tree.absolutePath(of: configuration.output),
                root: tree.root,
                sources: [
                    (tree.absolutePath(of: configuration.content), "the content folder"),
                    (tree.absolutePath(of: SourcePath(TemplateLibrary.folder)), "the templates"),
                    (tree.absolutePath(of: SourcePath(AssetLibrary.folder)), "the assets"),
                ])
        } catch {
            var problem = error.diagnostic
            if request.output == nil {
                problem.location =
                    configuration.outputLocation ?? SourceLocation(file: ConfigurationFile.path)
            }
            throw .rejected([problem])
        }
    }

    /// The editions to build, and the default one, whose headings name the anchors of all.
    private func editions(
        of site: Site, for instances: [InstanceSettings], canMakePictures: Bool,
        reporting diagnostics: inout [Diagnostic]
    ) -> Editions {
        let editions = instances.map { instance in
            EditionBuilder.edition(
                of: site, for: instance,
                outputPrefix: request.selection == .all ? "\(instance.id.text)/" : "",
                canMakePictures: canMakePictures,
                reporting: &diagnostics)
        }
        let id = site.configuration.defaultInstanceID
        if let edition = editions.first(where: { $0.instance.id.text == id }) {
            return Editions(built: editions, default: edition)
        }
        // Its problems are reported when it is built itself.
        var ignored: [Diagnostic] = []
        let instance = site.configuration.instances.first { $0.id.text == id }
        return Editions(
            built: editions,
            default: instance.map {
                EditionBuilder.edition(of: site, for: $0, outputPrefix: "", reporting: &ignored)
            })
    }

    private struct Editions: Sendable {
        var built: [Edition]
        var `default`: Edition?
    }

    // MARK: - Press

    private struct Pressed {
        var written: [String] = []
        /// What the pages of each edition load, in the order of the editions.
        var resources: [PageResources] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Presses the pages of all editions in one go, so that a small edition leaves no core idle.
    private func press(
        _ editions: Editions, _ tree: DiskFileTree, _ searches: [EditionSearch],
        into staging: StagingFolder
    ) async -> Pressed {
        let cache = RenditionCache(site: request.usesCache ? tree.root : nil)
        let tools = editions.built.first.map { edition in
            ExternalTools(edition.site.configuration.markdown, site: tree.root, cache: cache)
        }
        let cards = editions.built.first.flatMap { CardTool($0.site.configuration, cache: cache) }
        let presses = editions.built.map { edition in
            PagePress(
                edition: edition,
                defaultEdition: edition === editions.default ? nil : editions.default,
                staging: staging, tools: tools,
                search: searches.first { $0.edition === edition },
                cards: cards.map { CardPress(edition, tool: $0, staging: staging) })
        }
        let pages = await press(editions.built, by: presses)
        var pressed = Pressed()
        pressed.written = pages.compactMap(\.output) + pages.flatMap(\.further)
        pressed.diagnostics =
            pages.flatMap(\.diagnostics) + LayoutProblems.merged(pages, editions.built)
            + MermaidProblem.problems(pages, editions.built)
        if let tools {
            pressed.diagnostics += await tools.problems()
            await tools.close()
        }
        if let problem = cards?.problem { pressed.diagnostics.append(problem) }
        var start = 0
        for edition in editions.built {
            let end = start + edition.pages.count
            pressed.resources.append(
                pages[start..<end].reduce(into: PageResources()) { $0.formUnion($1.resources) })
            pressed.diagnostics += ReferenceCheck.problems(in: pages[start..<end], of: edition)
            pressed.written += EditionFiles(edition: edition, staging: staging).stageJoined(
                pages: pages[start..<end], reporting: &pressed.diagnostics)
            start = end
        }
        return pressed
    }

    /// Presses the pages of collections, then those that may show something of them; returns what became
    /// of the pages, one edition after the other.
    private func press(_ editions: [Edition], by presses: [PagePress]) async -> [PressedPage] {
        let count = editions.reduce(0) { $0 + $1.pages.count }
        let counter = ProgressCounter(total: count, report: progress)
        let orders = editions.map(\.pressOrder)
        var pages = editions.map { Array(repeating: PressedPage(), count: $0.pages.count) }
        for group in 0..<2 {
            let items = orders.indices.flatMap { edition in
                orders[edition][group].map { (edition: edition, page: $0) }
            }
            let pressed = await ParallelMap.results(items.count, jobs: request.jobs) { index in
                defer { counter.advance() }
                return await presses[items[index].edition].press(items[index].page)
            }
            for (item, page) in zip(items, pressed) {
                pages[item.edition][item.page] = page
                if let digest = page.digest {
                    editions[item.edition].digests.add([(item.page, digest)])
                }
            }
        }
        return pages.flatMap(\.self)
    }

    // MARK: - Publish

    private func makeStagingFolder(in output: OutputFolder) throws(BuildError) -> StagingFolder {
        do throws(OutputError) {
            return try output.makeStagingFolder()
        } catch {
            throw .rejected([error.diagnostic])
        }
    }

    private func stageFiles(
        of editions: Editions, _ resources: [PageResources], into staging: StagingFolder,
        reporting diagnostics: inout [Diagnostic]
    ) -> [String] {
        var written: [String] = []
        for (edition, resources) in zip(editions.built, resources) {
            let files = EditionFiles(edition: edition, staging: staging)
            written += files.stage(pagesLoading: resources, reporting: &diagnostics)
        }
        if let problem = staging.problem { diagnostics.append(problem) }
        return written
    }

    /// Makes the icons of all editions.
    private func stageIcons(
        of editions: Editions, _ pictures: PictureTool, into staging: StagingFolder,
        reporting diagnostics: inout [Diagnostic]
    ) async -> [String] {
        guard let configuration = editions.built.first?.site.configuration else { return [] }
        if let problem = EditionFiles.iconProblem(configuration, pictures) {
            diagnostics.append(problem)
        }
        var written: [String] = []
        for edition in editions.built {
            let files = EditionFiles(edition: edition, staging: staging)
            written += await files.stageIcons(pictures, reporting: &diagnostics)
        }
        return written
    }

    /// Makes the indexes that readers search of what was added while the pages were pressed.
    private func stageIndexes(
        of searches: [EditionSearch], into staging: StagingFolder,
        reporting diagnostics: inout [Diagnostic]
    ) async -> [String] {
        var written: [String] = []
        for search in searches {
            let files = EditionFiles(edition: search.edition, staging: staging)
            written += await files.stage(
                search, jobs: request.jobs, reporting: &diagnostics)
        }
        if let problem = staging.problem { diagnostics.append(problem) }
        return written
    }

    private func isRejected(_ diagnostics: [Diagnostic]) -> Bool {
        request.isStrict ? !diagnostics.isEmpty : diagnostics.containsError
    }

    private func discard(_ staging: StagingFolder, of output: OutputFolder) throws(BuildError) {
        do throws(OutputError) {
            try output.discard(staging)
        } catch {
            throw .rejected([error.diagnostic])
        }
    }

    private func publish(
        _ staging: StagingFolder, files: [String], to output: OutputFolder
    ) throws(BuildError) {
        do throws(OutputError) {
            try output.publish(staging, files: files.sorted(), clean: request.cleansOutput)
        } catch {
            try discard(staging, of: output)
            throw .rejected([error.diagnostic])
        }
    }

    private func report(
        _ editions: Editions, _ files: [String], _ warnings: [Diagnostic], _ output: OutputFolder,
        _ clock: StageClock
    ) -> BuildReport {
        BuildReport(
            editions: editions.built.map { edition in
                let pages = edition.pages.count { !$0.page.isGenerated }
                let folder =
                    edition.outputPrefix.isEmpty
                    ? output.path : "\(output.path)/\(edition.outputPrefix)"
                return BuildReport.Edition(
                    instance: edition.instance.id.text, pages: pages, output: folder,
                    scheduled: edition.scheduled)
            },
            stages: clock.stages, files: files.count, warnings: warnings.sortedByLocation())
    }
}
