import ImprintCore
import ImprintTemplates

/// Stages what an edition has beside its pages.
struct EditionFiles: Sendable {
    let edition: Edition
    let staging: StagingFolder

    /// Stages files, assets, the sitemap, redirects and what hosts need; returns what was written,
    /// below the output folder.
    ///
    /// `resources`: What the pages load.
    func stage(
        pagesLoading resources: PageResources = PageResources(),
        reporting diagnostics: inout [Diagnostic]
    ) -> [String] {
        var written: [String] = []
        var resources = resources
        let site = edition.site
        for file in site.files {
            // Something else is in its place, which the survey has reported.
            if edition.contentMap.displaced.contains(.file(URLPath(file))) { continue }
            stage(file, &written, &diagnostics) { path throws(FileError) in
                let source = site.configuration.content.appending(file)
                if let disk = site.tree as? DiskFileTree {
                    try staging.copy(disk.absolutePath(of: source), to: path)
                    // Pages that are published as they are get the same headers.
                    if Self.isPage(file) {
                        resources.formUnion(
                            PageResources(html: try site.tree.contents(of: source)))
                    }
                } else {
                    try staging.write(try site.tree.contents(of: source), to: path)
                }
            }
        }
        let own = edition.brand.styleSheet.map { [$0] } ?? []
        let assets = (site.assets.assets.values + edition.bundles.all + own).map {
            ($0.output.description, $0.bytes)
        }
        .sorted { $0.0 < $1.0 }
        // A file of the content folder stands for the one made here.
        let sitemap = (Sitemap(of: edition)?.files ?? []).filter {
            edition.contentMap.target(ofSource: $0.name) == nil
        }
        var headers = HeadersFile(edition: edition, resources: resources)
        let headerFile = headers.bytes().map { [(HeadersFile.name, $0)] } ?? []
        diagnostics += headers.diagnostics
        let feeds = CollectionFeeds(edition: edition).files
        let others = sitemap + feeds + HostingFiles(edition: edition).files + headerFile + pageLists
        for (name, bytes) in assets + others {
            if let other = edition.contentMap.occupant(of: name) {
                diagnostics.append(inTheWay(other, of: name))
                continue
            }
            stage(name, &written, &diagnostics) { path throws(FileError) in
                try staging.write(bytes, to: path)
            }
        }
        stageRedirects(&written, &diagnostics)
        return written
    }

    private static func isPage(_ file: String) -> Bool {
        ["html", "htm"].contains(SourcePath(file).pathExtension.lowercased())
    }

    private func stageRedirects(_ written: inout [String], _ diagnostics: inout [Diagnostic]) {
        let redirects = Redirects(of: edition, expander: edition.textExpander)
        diagnostics += redirects.diagnostics
        for page in redirects.pages {
            do throws(TemplateError) {
                let html = try redirects.html(of: page)
                stage(OutputPath(servedAt: page.from).description, &written, &diagnostics) {
                    path throws(FileError) in try staging.write(html, to: path)
                }
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
    }

    /// The problem of a source that would be published at the name of a file that a build makes.
    func inTheWay(_ target: ContentMap.Target, of name: String) -> Diagnostic {
        let source =
            switch target {
            case .page(let index): edition.pages[index].page.source
            case .file(let path):
                edition.site.configuration.content.appending(path.description)
            }
        return Diagnostic(
            .error, code: "content.duplicate-address",
            "‘\(source)’ is in the place of ‘/\(name)’, which every build writes",
            at: SourceLocation(file: source), suggestion: "rename it, or take it out")
    }

    private func stage(
        _ file: String, _ written: inout [String], _ diagnostics: inout [Diagnostic],
        _ write: (String) throws(FileError) -> Void
    ) {
        let path = edition.outputPrefix + file
        do throws(FileError) {
            try write(path)
            written.append(path)
        } catch {
            // What cannot be written, the staging folder tells once for all files.
            guard error.operation != "write" else { return }
            let source = edition.site.configuration.content.appending(file)
            diagnostics.append(error.diagnostic(at: SourceLocation(file: source)))
        }
    }
}
