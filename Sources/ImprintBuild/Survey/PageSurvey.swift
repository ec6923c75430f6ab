import ImprintCore
import ImprintData

/// Reads the front matter and title of pages, and gives them their addresses.
struct PageSurvey: Sendable {
    /// How much of a page is read at first: most front matter is much shorter.
    private static let headSize = 4096

    let tree: any FileTree
    let configuration: SiteConfiguration

    /// What the survey makes of one page.
    struct Surveyed: Sendable {
        /// `nil` if the page cannot be read at all.
        var page: Page?
        var diagnostics: [Diagnostic] = []
    }

    /// Surveys a page by its path below the content folder.
    func survey(_ contentPath: String) -> Surveyed {
        var diagnostics: [Diagnostic] = []
        let path = configuration.content.appending(contentPath)
        do throws(FileError) {
            guard let page = try page(contentPath, at: path, reporting: &diagnostics) else {
                return Surveyed(page: nil, diagnostics: diagnostics)
            }
            return Surveyed(page: page, diagnostics: diagnostics)
        } catch {
            diagnostics.append(error.diagnostic(at: SourceLocation(file: path)))
            return Surveyed(page: nil, diagnostics: diagnostics)
        }
    }

    private func page(
        _ contentPath: String, at path: SourcePath, reporting diagnostics: inout [Diagnostic]
    ) throws(FileError) -> Page? {
        var source = SourceText(
            file: path, bytes: try tree.contents(of: path, limit: Self.headSize))
        var isWhole = source.bytes.count < Self.headSize
        var parts = Self.parts(of: source)
        // Where the head ends, the front matter's last line may be cut.
        if !isWhole, parts.map({ $0.bodyStart == source.bytes.count }) ?? true {
            source = SourceText(file: path, bytes: try tree.contents(of: path))
            isWhole = true
            parts = Self.parts(of: source)
        }
        guard let parts else {
            diagnostics.append(FrontMatterError.unclosed(at: source.location(at: 0)).diagnostic)
            return nil
        }
        var frontMatter = FrontMatter()
        if let range = parts.frontMatter, Self.isReadable(source, upTo: range.upperBound) {
            if let node = YAMLReader.read(source, in: range, reporting: &diagnostics) {
                frontMatter = FrontMatter(node, reporting: &diagnostics)
            }
            checkInstances(of: frontMatter, reporting: &diagnostics)
            checkStatus(of: frontMatter, reporting: &diagnostics)
        }
        var heading: LocatedString?
        if frontMatter.title == nil {
            if !isWhole { source = SourceText(file: path, bytes: try tree.contents(of: path)) }
            if source.bytes.count <= SourceCheck.maximumSize {
                heading = FirstHeading.find(in: source, from: parts.bodyStart)
            }
        }
        let collection = collection(of: contentPath)
        let address = address(
            of: contentPath, frontMatter, in: collection, reporting: &diagnostics)
        return Page(
            source: path, contentPath: contentPath, frontMatter: frontMatter,
            bodyStart: parts.bodyStart, heading: heading, urlPath: address,
            collection: collection?.name?.text, collectionLayout: collection?.layout)
    }

    /// The parts of a page; `nil` if its front matter is not closed.
    private static func parts(of source: SourceText) -> FrontMatterScanner.Parts? {
        do throws(FrontMatterError) {
            return try FrontMatterScanner.parts(of: source)
        } catch {
            return nil
        }
    }

    /// Whether front matter can be given to a parser; if not, the press says why, once.
    private static func isReadable(_ source: SourceText, upTo end: Int) -> Bool {
        let head = SourceText(file: source.file, bytes: Array(source.bytes[..<end]))
        return SourceCheck.problem(in: head) == nil
    }

    private func checkInstances(
        of frontMatter: FrontMatter, reporting diagnostics: inout [Diagnostic]
    ) {
        let known = configuration.instances.map(\.id.text)
        for name in frontMatter.instances.names where !known.contains(name.text) {
            diagnostics.append(
                Diagnostic(
                    .error, code: "front-matter.unknown-instance",
                    "‘\(name.text)’ is no instance of this site", at: name.location,
                    suggestion: NearestName.nearest(to: name.text, among: known)
                        .map { "did you mean ‘\($0)’?" }
                        ?? "known: \(known.joined(separator: ", "))"))
        }
    }

    private func checkStatus(
        of frontMatter: FrontMatter, reporting diagnostics: inout [Diagnostic]
    ) {
        guard let status = frontMatter.status else { return }
        let own = configuration.pages.statuses.map(\.name.text)
        let known = own + PageFactSettings.knownStatuses.filter { !own.contains($0) }
        guard !known.contains(status.text) else { return }
        diagnostics.append(
            Diagnostic(
                .error, code: "front-matter.unknown-status",
                "‘\(status.text)’ is no status of this site", at: status.location,
                suggestion: NearestName.nearest(to: status.text, among: known)
                    .map { "did you mean ‘\($0)’?" }
                    ?? "known: \(known.joined(separator: ", ")); ‘pages.statuses’ in site.yml adds more"
            ))
    }

    /// The collection with the deepest folder that contains a page.
    ///
    /// A folder's index is its list of pages, and no member.
    private func collection(of contentPath: String) -> CollectionSettings? {
        let path = SourcePath(contentPath)
        return configuration.collections
            .filter { collection in
                guard let folder = collection.folder.map({ SourcePath($0.text) }) else {
                    return false
                }
                return path.isInside(folder)
                    && !(PageAddress.isIndex(path) && path.folder == folder)
            }
            .max { ($0.folder?.text.utf8.count ?? 0) < ($1.folder?.text.utf8.count ?? 0) }
    }

    private func address(
        of contentPath: String, _ frontMatter: FrontMatter, in collection: CollectionSettings?,
        reporting diagnostics: inout [Diagnostic]
    ) -> URLPath {
        let plain = PageAddress.urlPath(of: contentPath, slug: frontMatter.slug?.text)
        guard let collection, let pattern = collection.permalink, let folder = collection.folder
        else {
            return plain
        }
        if let address = PageAddress.urlPath(
            pattern: pattern.text, contentPath: contentPath, folder: folder.text,
            slug: frontMatter.slug?.text, date: frontMatter.date)
        {
            return address
        }
        diagnostics.append(
            Diagnostic(
                .error, code: "front-matter.missing-date",
                "the page has no ‘date’, which its address ‘\(pattern.text)’ needs",
                at: SourceLocation(file: configuration.content.appending(contentPath)),
                suggestion: "add ‘date: 2026-11-22’ to its front matter",
                notes: [Diagnostic.Note("the pattern stands here", at: pattern.location)]))
        return plain
    }
}
