import ImprintCore

/// The Content Security Policy of an edition: its pages may load what the build has found in them, and
/// nothing else.
///
/// Source: [Content Security Policy 3](https://www.w3.org/TR/CSP3/).
struct ContentPolicy {
    /// With more, the header would grow past what hosts accept; any style is allowed in attributes then.
    static let maximumStyleAttributes = 12

    let edition: Edition
    let resources: PageResources
    /// What the settings allow, placeholders expanded.
    let allowed: [PageResources.Kind: [String]]

    /// The value of the header.
    var text: String {
        var resources = resources
        for site in edition.texts.searchedSites { resources.add(site.url, .connection) }
        let styleHashes = resources.hasMermaid ? [] : resources.styles
        var directives = [
            "default-src 'self'", "base-uri 'none'", "frame-ancestors 'self'",
            directive(.object, resources, own: []) ?? "object-src 'none'",
            directive(.form, resources, always: true),
            directive(.script, resources, hashes: resources.scripts, always: true),
            // Mermaid writes the colours of a diagram into it.
            directive(
                .style, resources,
                own: resources.hasMermaid ? ["'self'", "'unsafe-inline'"] : ["'self'"],
                hashes: styleHashes, always: true),
            styleAttributes(resources),
            // Of the style sheets: icons are pictures within them.
            directive(.image, resources, own: ["'self'", "data:"], always: true),
        ]
        directives += [.font, .media, .frame, .connection].map { directive($0, resources) }
        return directives.compactMap(\.self).joined(separator: "; ")
    }

    /// `nil` where it would say no more than the default.
    private func directive(
        _ kind: PageResources.Kind, _ resources: PageResources, own: [String] = ["'self'"],
        hashes: Set<String> = [], always: Bool = false
    ) -> String? {
        let others =
            hashes.sorted().map { "'\($0)'" }
            + Set(resources.origins[kind] ?? []).union(allowed[kind] ?? []).sorted()
        guard always || !others.isEmpty || own.count > 1 else { return nil }
        return ([kind.rawValue] + own + others).joined(separator: " ")
    }

    private func styleAttributes(_ resources: PageResources) -> String? {
        let hashes = resources.styleAttributes
        guard !resources.hasMermaid, !hashes.isEmpty else { return nil }
        guard hashes.count <= Self.maximumStyleAttributes else {
            return "style-src-attr 'unsafe-inline'"
        }
        return "style-src-attr 'unsafe-hashes' "
            + hashes.sorted().map { "'\($0)'" }.joined(separator: " ")
    }
}
