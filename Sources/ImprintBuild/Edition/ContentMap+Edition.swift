import ImprintCore

extension ContentMap {
    /// Maps the pages of an edition and the files of its site.
    ///
    /// Two at one address are an error that names both.
    init(
        pages: [EditionPage], of site: Site, for instance: InstanceSettings,
        reporting diagnostics: inout [Diagnostic]
    ) {
        self.init()
        let content = site.configuration.content
        func report(
            _ path: URLPath, _ source: SourcePath, _ other: Target,
            to diagnostics: inout [Diagnostic]
        ) {
            let otherSource: SourcePath
            switch other {
            case .page(let index): otherSource = pages[index].page.source
            case .file(let path): otherSource = content.appending(path.description)
            }
            diagnostics.append(
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
            if let other = add(
                .page(index), contentPath: page.page.contentPath, address: page.urlPath)
            {
                report(page.urlPath, page.page.source, other, to: &diagnostics)
            }
        }
        for file in site.files {
            // An `index.html` is served where a page of its folder would be.
            let address = OutputPath(file)?.urlPath ?? URLPath(file)
            if let other = add(.file(URLPath(file)), contentPath: file, address: address) {
                report(address, content.appending(file), other, to: &diagnostics)
            }
        }
        for page in site.pages where !page.isMember(of: instance, in: site) {
            let absence: Absence =
                if !page.frontMatter.instances.contains(instance.id.text) {
                    .otherInstance
                } else if let date = page.frontMatter.date, !page.frontMatter.isDraft {
                    .scheduled(date)
                } else {
                    .draft
                }
            addAbsent(page.contentPath, because: absence)
        }
    }
}
