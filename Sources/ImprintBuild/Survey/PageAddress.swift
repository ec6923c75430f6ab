import ImprintCore

/// The rules by which a page's source path becomes its address.
enum PageAddress {
    /// The address of a page.
    ///
    /// `guide/install.md` gives `guide/install/`; `index.md` and `README.md` give their folder;
    /// `404.md` at the top gives `404.html`, which servers look for.
    ///
    /// `slug`: Stands for the last part; of an index page, for its folder's name.
    static func urlPath(of contentPath: String, slug: String?) -> URLPath {
        let path = SourcePath(contentPath)
        if path.description == "404.md" { return URLPath("404.html") }
        let folder = path.folder.description
        if isIndex(path) {
            guard let slug, !folder.isEmpty else {
                return URLPath(folder.isEmpty ? "" : "\(folder)/")
            }
            return URLPath("\(path.folder.folder)/\(slug)/")
        }
        return URLPath("\(folder)/\(slug ?? String(path.stem))/")
    }

    /// The address of a post by its collection's pattern; `nil` if the pattern asks for a date that
    /// the page has not.
    ///
    /// Knows `:year`, `:month`, `:day`, `:slug` and `:path` (the path below the collection's folder).
    static func urlPath(
        pattern: String, contentPath: String, folder: String, slug: String?, date: Timestamp?
    ) -> URLPath? {
        let path = SourcePath(contentPath)
        // An index stands for its folder.
        let named = isIndex(path) ? path.folder : path.folder.appending(path.stem)
        let result = PermalinkPattern(pattern).address { placeholder in
            switch placeholder {
            case .year: date.map { padded($0.year, 4) }
            case .month: date.map { padded($0.month, 2) }
            case .day: date.map { padded($0.day, 2) }
            case .slug: slug ?? String(named.name)
            case .path: named.relative(to: SourcePath(folder)) ?? named.description
            }
        }
        guard let result else { return nil }
        return URLPath(result.hasSuffix("/") || result.hasSuffix(".html") ? result : "\(result)/")
    }

    /// Whether a page stands for its folder.
    static func isIndex(_ path: SourcePath) -> Bool {
        let stem = path.stem
        return stem == "index" || stem == "README"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
