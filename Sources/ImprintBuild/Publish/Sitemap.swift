import ImprintCore

/// The list of a site's pages for search engines.
///
/// Source: [sitemaps.org](https://www.sitemaps.org/protocol.html).
struct Sitemap {
    /// How many addresses one file may hold.
    private static let maximumCount = 50_000

    private let url: SiteURL
    private let entries: [(path: URLPath, changed: Timestamp?)]

    /// The sitemap of an edition; `nil` if it has no address of its own.
    init?(of edition: Edition) {
        guard let url = edition.texts.url else { return nil }
        self.url = url
        // Of what the program makes up, the first pages of its lists, where crawlers find what is new.
        let pages = edition.pages.filter { $0.page.isIndexed || $0.list?.number == 1 }
        entries = pages.map { page in
            (
                page.urlPath,
                page.page.frontMatter.updated ?? edition.site.history.lastChange(
                    of: page.page.source)
                    ?? page.page.frontMatter.date ?? page.list?.newest(in: edition.pages)
            )
        }.sorted { $0.0 < $1.0 }
    }

    /// The files: `sitemap.xml`, or an index under that name and its parts.
    var files: [(name: String, bytes: [UInt8])] {
        guard entries.count > Self.maximumCount else {
            return [("sitemap.xml", Self.addresses(entries[...], url))]
        }
        let parts = stride(from: 0, to: entries.count, by: Self.maximumCount).map { start in
            entries[start..<min(start + Self.maximumCount, entries.count)]
        }
        var index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        index += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for number in parts.indices {
            let address = url.absolute(URLPath("sitemap-\(number + 1).xml"))
            index += "<sitemap><loc>\(Self.escaped(address))</loc></sitemap>\n"
        }
        index += "</sitemapindex>\n"
        return [("sitemap.xml", Array(index.utf8))]
            + parts.enumerated().map { number, part in
                ("sitemap-\(number + 1).xml", Self.addresses(part, url))
            }
    }

    private static func addresses(
        _ entries: ArraySlice<(path: URLPath, changed: Timestamp?)>, _ url: SiteURL
    ) -> [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for entry in entries {
            text += "<url><loc>\(escaped(url.absolute(entry.path)))</loc>"
            if let changed = entry.changed { text += "<lastmod>\(changed)</lastmod>" }
            text += "</url>\n"
        }
        text += "</urlset>\n"
        return Array(text.utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(UInt8(ascii: "'"))
            ? text.split(separator: "&", omittingEmptySubsequences: false).joined(
                separator: "&amp;"
            )
            .split(separator: "'", omittingEmptySubsequences: false).joined(separator: "&apos;")
            : text
    }
}
