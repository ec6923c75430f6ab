import ImprintCore

/// The files that hosts and crawlers look for.
struct HostingFiles {
    let edition: Edition

    /// `robots.txt`, and for GitHub Pages `.nojekyll` and `CNAME`.
    ///
    /// A file of the same name in the content folder stands for the one made here.
    var files: [(name: String, bytes: [UInt8])] {
        var files = [("robots.txt", robots)]
        if edition.site.configuration.publish.gitHubPages {
            files.append((".nojekyll", ""))
            if let host = edition.texts.url?.host, !host.hasSuffix(".github.io") {
                files.append(("CNAME", "\(host)\n"))
            }
        }
        if let manifest = edition.brand.manifest {
            files.append((Brand.manifestName, String(decoding: manifest, as: UTF8.self)))
        }
        return files.filter { edition.contentMap.target(ofSource: $0.0) == nil }
            .map { ($0.0, Array($0.1.utf8)) }
    }

    /// Source: [RFC 9309](https://www.rfc-editor.org/rfc/rfc9309).
    private var robots: String {
        let sitemap =
            edition.absoluteURL(of: URLPath("sitemap.xml")).map { "\nSitemap: \($0)\n" } ?? ""
        return "User-agent: *\nAllow: /\n\(sitemap)"
    }
}
