import ImprintCore
import ImprintMarkdown

/// Resolves the addresses that one page names.
final class LinkResolver: LinkResolving {
    /// A link to a place in a page, which can be checked when all pages are pressed.
    struct Pending: Sendable {
        /// An index into the edition's pages.
        var page: Int
        /// Percent-decoded.
        var anchor: String
        /// The address as the author wrote it.
        var written: String
        var location: SourceLocation
    }

    private let edition: Edition
    private let page: Int
    private let from: URLPath
    private let folder: String
    private let locate: (Reference) -> SourceLocation

    /// What a reference to something on this site was resolved to.
    struct ResolvedReference: Sendable {
        var reference: Reference
        var target: ContentMap.Target
        /// Query and fragment.
        var suffix: String
    }

    /// In the order of the text; empty unless they are kept.
    private(set) var resolved: [ResolvedReference] = []
    private let keepsResolved: Bool
    private(set) var pending: [Pending] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// `locate`: Finds where a reference stands; asked only about what is reported or may be.
    ///
    /// `keepsResolved`: Whether what references lead to is needed once more.
    init(
        edition: Edition, page: Int, keepsResolved: Bool = false,
        locate: @escaping (Reference) -> SourceLocation
    ) {
        self.keepsResolved = keepsResolved
        self.edition = edition
        self.page = page
        from = edition.pages[page].page.urlPath
        folder = SourcePath(edition.pages[page].page.contentPath).folder.description
        self.locate = locate
    }

    func resolution(of reference: Reference) -> LinkResolution {
        let written = reference.destination
        guard !written.isEmpty else { return .unchanged }
        if LinkAddress.isExternal(written) { return external(reference) }
        let address = LinkAddress(written)
        guard let path = address.path else {
            report(
                reference, "link.bad-encoding",
                "the address ‘\(written)’ is not percent-encoded UTF-8")
            return .unchanged
        }
        guard !path.isEmpty else {
            if let fragment = address.fragment { note(fragment, on: page, reference) }
            return .unchanged
        }
        guard let target = target(of: path, in: reference) else {
            reportMissing(reference, path: path)
            return .unchanged
        }
        let url: URLPath
        var size: ImageSize?
        switch target {
        case .page(let index):
            url = edition.pages[index].page.urlPath
            if let fragment = address.fragment { note(fragment, on: index, reference) }
        case .file(let path):
            url = path
            size = self.size(ofFile: path, reference)
        }
        let suffix = address.query + (address.fragment.map { "#\($0)" } ?? "")
        if keepsResolved {
            resolved.append(
                ResolvedReference(reference: reference, target: target, suffix: String(suffix)))
        }
        return LinkResolution(address: edition.link(from: from, to: url) + suffix, size: size)
    }

    /// The size of the picture that a reference shows; what is wrong with its file is reported.
    private func size(ofFile path: URLPath, _ reference: Reference) -> ImageSize? {
        let file = edition.site.configuration.content.appending(path.description)
        // HTML names videos and sounds in the same way.
        guard
            reference.kind == .image
                || reference.kind == .htmlResource
                    && ImageFormat(fileExtension: file.pathExtension) != nil
        else { return nil }
        let picture = edition.site.images.picture(at: file)
        if let problem = picture.problem {
            diagnostics.append(
                problem.diagnostic(of: reference.destination, at: locate(reference)))
        }
        return edition.site.configuration.images.hasDimensions ? picture.size : nil
    }

    /// Links to other sites get what `links` in `site.yml` says; images and mail addresses nothing.
    private func external(_ reference: Reference) -> LinkResolution {
        guard reference.kind == .link || reference.kind == .htmlLink else { return .unchanged }
        let scheme = LinkAddress.scheme(of: reference.destination)
        guard scheme == nil || scheme == "http" || scheme == "https" else { return .unchanged }
        let isOwn = edition.absoluteURL(of: .root).map(reference.destination.hasPrefix) ?? false
        return LinkResolution(
            attributes: edition.externalLinkAttributes(isMarked: !isOwn))
    }

    /// What a path leads to.
    ///
    /// Markdown's paths are relative to the source. HTML's may also be relative to the page's address,
    /// as pages brought from generators that leave HTML alone have them; those win, since that is
    /// where the link led before.
    private func target(of path: String, in reference: Reference) -> ContentMap.Target? {
        let map = edition.contentMap
        if path.hasPrefix("/") {
            let source = SourcePath(path).description
            return map.target(ofSource: source) ?? map.target(ofAddress: URLPath(path))
        }
        if reference.kind == .htmlLink || reference.kind == .htmlResource,
            case let address = "\(from.folder)\(path)",
            !climbsOut(PathComponents.normalizedPath(address)),
            let target = map.target(ofAddress: URLPath(address))
        {
            return target
        }
        let written = folder.isEmpty ? path : "\(folder)/\(path)"
        let source = PathComponents.normalizedPath(written)
        guard !climbsOut(source) else { return nil }
        return map.target(ofSource: source) ?? map.target(ofAddress: URLPath(written))
    }

    /// Whether a normal path leads out of the site.
    private func climbsOut(_ path: String) -> Bool {
        path.utf8.starts(with: "..".utf8)
            && (path.utf8.count == 2 || path.utf8.starts(with: "../".utf8))
    }

    /// Remembers a fragment to be checked against the anchors of a page.
    private func note(_ fragment: Substring, on page: Int, _ reference: Reference) {
        let anchor = PercentEncoding.decoded(fragment) ?? String(fragment)
        // Browsers scroll to the top for these without an anchor; `:~:` is a text fragment.
        guard !anchor.isEmpty, anchor.lowercased() != "top", !anchor.hasPrefix(":~:") else {
            return
        }
        pending.append(
            Pending(
                page: page, anchor: anchor, written: reference.destination,
                location: locate(reference)))
    }

    private func reportMissing(_ reference: Reference, path: String) {
        let source = SourcePath(folder.isEmpty || path.hasPrefix("/") ? path : "\(folder)/\(path)")
            .description
        if let absence = edition.contentMap.absence(ofSource: source) {
            let reason =
                switch absence {
                case .draft: "is a draft"
                case .otherInstance: "is not part of the instance ‘\(edition.instance.id.text)’"
                case .scheduled(let date): "is not published before \(date)"
                }
            return report(
                reference, "link.absent-page", "‘\(reference.destination)’ \(reason)",
                suggestion: "put the link under a condition, or take it out")
        }
        let isImage = reference.kind == .image || reference.kind == .htmlResource
        let isPage = path.hasSuffix(".md") || SourcePath(path).pathExtension.isEmpty
        let kind = isImage ? "image" : isPage ? "page" : "file"
        let code =
            isImage ? "link.missing-image" : isPage ? "link.missing-page" : "link.missing-file"
        report(
            reference, code, "there is no \(kind) ‘\(reference.destination)’",
            suggestion: nearest(to: source).map { "did you mean ‘\($0)’?" })
    }

    /// The relative path of the existing source that an author most likely meant: one of the same
    /// name in another folder, one with `.md` behind it, or the nearest by letters.
    private func nearest(to path: String) -> String? {
        let wanted = SourcePath(path)
        let sources = edition.contentMap.sourcePaths
        let sameName = sources.filter { SourcePath($0).name == wanted.name || $0 == "\(path).md" }
            .min()
        guard
            let found = sameName
                ?? NearestName.nearest(to: wanted.description, among: sources.sorted())
        else { return nil }
        return URLPath(folder.isEmpty ? "" : "\(folder)/").relativeLink(to: URLPath(found))
    }

    private func report(
        _ reference: Reference, _ code: String, _ message: String, suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                edition.missingLinkSeverity, code: code, message, at: locate(reference),
                suggestion: suggestion))
    }
}
