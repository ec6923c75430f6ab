import ImprintCore
import ImprintMarkdown
import ImprintTemplates

/// The filters that know the site: `asset`, `bundle`, `url`, `absolute_url` and `markdown`.
enum SiteFilters {
    static let all: [String: TemplateFunction] = [
        "asset": asset, "bundle": bundle, "url": url, "absolute_url": absoluteURL,
        "markdown": markdown,
    ]

    /// The link from the page to the published file of an asset.
    @Sendable private static func asset(_ call: inout TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        let path = try text(of: call)
        if LinkAddress.isExternal(path) { return .string(path) }
        let context = try context(of: call)
        return link(to: try asset(at: path, context, call), context)
    }

    /// The link from the page to the one file that holds a list of assets.
    @Sendable private static func bundle(
        _ call: inout TemplateCall
    ) throws(TemplateError) -> Value {
        try call.check("name")
        guard let name = try call.string(0, "name"), case .array(let values) = call.value else {
            throw call.error(
                "arguments",
                "‘bundle’ joins a list of assets into a file that it is told the name of",
                suggestion: "write ['styles/a.css', 'styles/b.css'] | bundle('styles/all.css')")
        }
        let context = try context(of: call)
        var paths: [String] = []
        for value in values {
            guard case .string(let path) = value else {
                throw call.error("type", "‘bundle’ joins paths of assets, not \(value.kind)")
            }
            paths.append(path)
        }
        if let bundle = context.edition.bundles.bundle(name, ofAssetsAt: paths) {
            return link(to: bundle, context)
        }
        let parts = try parts(at: paths, context, call)
        guard let bundle = context.edition.bundles.makeBundle(name, of: parts, at: paths) else {
            throw call.error("arguments", "‘\(name)’ is no path of a file below ‘assets’")
        }
        return link(to: bundle, context)
    }

    /// Assets that can stand one after the other in a file.
    private static func parts(
        at paths: [String], _ context: PageContext, _ call: TemplateCall
    ) throws(TemplateError) -> [AssetLibrary.Asset] {
        var parts: [AssetLibrary.Asset] = []
        for path in paths {
            let part = try asset(at: path, context, call)
            guard !path.hasSuffix(".css") || !StyleSheet(part.bytes).hasImports else {
                throw call.error(
                    "bundled-import",
                    "‘\(path)’ imports another style sheet, which browsers ignore in the middle of a file",
                    suggestion: "add what it imports to the list, before it")
            }
            parts.append(part)
        }
        return parts
    }

    private static func asset(
        at path: String, _ context: PageContext, _ call: TemplateCall
    ) throws(TemplateError) -> AssetLibrary.Asset {
        let assets = context.edition.site.assets
        if let asset = context.edition.asset(at: path) { return asset }
        let nearest = NearestName.nearest(to: path, among: assets.assets.keys.sorted())
        throw call.error(
            "missing-asset", "there is no asset ‘\(path)’",
            suggestion: nearest.map { "did you mean ‘\($0)’?" })
    }

    private static func link(to asset: AssetLibrary.Asset, _ context: PageContext) -> Value {
        .string(
            context.edition.link(from: context.address, to: URLPath(asset.output.description)))
    }

    /// The link from the page to a source or an address of the site; other addresses stay.
    @Sendable private static func url(_ call: inout TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        let context = try context(of: call)
        let written = try text(of: call)
        guard let target = try target(written, context, call) else { return .string(written) }
        return .string(context.edition.link(from: context.address, to: target.path) + target.suffix)
    }

    /// The same with the site's own address before it.
    @Sendable private static func absoluteURL(
        _ call: inout TemplateCall
    ) throws(TemplateError) -> Value {
        try call.check()
        let context = try context(of: call)
        let written = try text(of: call)
        guard let target = try target(written, context, call) else { return .string(written) }
        guard let absolute = context.edition.absoluteURL(of: target.path) else {
            throw call.error(
                "no-address", "the site has no address of its own",
                suggestion: "set ‘site.url’ in site.yml")
        }
        return .string(absolute + target.suffix)
    }

    /// HTML of Markdown: of blocks, or with `inline=true` of a single line.
    @Sendable private static func markdown(
        _ call: inout TemplateCall
    ) throws(TemplateError) -> Value {
        try call.check("inline")
        let context = try context(of: call)
        let text = Array(try text(of: call).utf8)
        let location = call.location
        let links = LinkResolver(edition: context.edition, page: context.page) { _ in location }
        var options = context.edition.texts.markdown
        // A fragment of a page must not take anchors that the page gives.
        options.anchors = .none
        options.permalinks = false
        let markdown = Markdown(options, icons: context.edition.site.icons)
        let html =
            call.flag(0, "inline")
            ? markdown.inline(from: text, links: links)
            : markdown.page(from: text, links: links).html
        context.findings.add(links)
        return .markup(String(decoding: html, as: UTF8.self))
    }

    private static func target(
        _ written: String, _ context: PageContext, _ call: TemplateCall
    ) throws(TemplateError) -> (path: URLPath, suffix: String)? {
        guard !LinkAddress.isExternal(written), !written.hasPrefix("#"), !written.isEmpty else {
            return nil
        }
        let address = LinkAddress(written)
        let suffix = String(address.query) + (address.fragment.map { "#\($0)" } ?? "")
        let path = address.path ?? ""
        let map = context.edition.contentMap
        // Sources first: from the content folder, as layouts write them, then from the page's own.
        let target =
            map.target(ofSource: SourcePath(path).description)
            ?? map.target(ofSource: context.folder.appending(path).description)
            ?? map.target(ofAddress: URLPath(path))
            // Links of pages in lists are relative to the page's address already.
            ?? map.target(ofAddress: URLPath("\(context.address.folder)\(path)"))
        switch target {
        case .page(let index): return (context.edition.pages[index].urlPath, suffix)
        case .file(let path): return (path, suffix)
        case nil:
            let nearest = NearestName.nearest(to: path, among: map.sourcePaths.sorted())
            throw call.error(
                "missing-page", "there is no page or file ‘\(path)’",
                suggestion: nearest.map { "did you mean ‘\($0)’?" })
        }
    }

    private static func text(of call: TemplateCall) throws(TemplateError) -> String {
        switch call.value {
        case .string(let text), .markup(let text): text
        default: throw call.error("type", "‘\(call.name)’ needs a string, not \(call.value.kind)")
        }
    }

    private static func context(of call: TemplateCall) throws(TemplateError) -> PageContext {
        guard let context = call.context as? PageContext else {
            throw call.error(
                "no-page", "‘\(call.name)’ can be used on pages only, not in site.yml or data")
        }
        return context
    }
}
