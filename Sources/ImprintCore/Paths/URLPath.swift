/// The address of a page or file below the site's own URL, not percent-encoded, without a leading
/// slash: empty for the home page, `guide/install/`, `img/logo.svg`.
package struct URLPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    /// Makes a path from text, removing `.` and empty components and resolving `..`; a trailing
    /// slash is kept.
    ///
    /// `..` never climbs above the root, so `../a` gives `a`.
    ///
    /// Source: [RFC 3986, section 5.2.4](https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4).
    package init(_ text: some StringProtocol) {
        let path = PathComponents.normalizedPath(String(text))
        let isFolder = text.hasSuffix("/") || text.hasSuffix("/.") || text.hasSuffix("/..")
        let below = Self.withoutClimbing(path)
        description = isFolder && !below.isEmpty ? "\(below)/" : below
    }

    private static func withoutClimbing(_ path: String) -> String {
        guard path.utf8.starts(with: "..".utf8) else { return path }
        return path.split(separator: "/").drop { $0 == ".." }.joined(separator: "/")
    }

    /// The address of the home page.
    package static let root = URLPath("")

    /// Whether a server sends the `index.html` in it.
    package var isFolder: Bool { description.isEmpty || description.hasSuffix("/") }

    /// The folder that relative links on the page are relative to.
    package var folder: Substring {
        guard let slash = description.lastIndex(of: "/") else { return "" }
        return description[...slash]
    }

    /// The folder in which the folder of this page lies, with its slash: `guide/` of `guide/install/`.
    ///
    /// `nil` for a page that has no folder of its own: the home page, `404.html`.
    package var enclosingFolder: Substring? {
        guard !description.isEmpty, description.hasSuffix("/") else { return nil }
        let folder = description.dropLast()
        return folder[
            ..<(folder.lastIndex(of: "/").map { folder.index(after: $0) } ?? folder.startIndex)]
    }

    /// The relative link from this page to another, percent-encoded.
    ///
    /// `guide/install/` to `guide/use/` gives `../use/`; to itself gives `./`.
    package func relativeLink(to target: URLPath) -> String {
        var (from, to) = (description, target.description)
        let link = from.withUTF8 { from in
            to.withUTF8 { to in Self.relativeLink(from: from, to: to) }
        }
        return String(decoding: link, as: UTF8.self)
    }

    private static func relativeLink(
        from: UnsafeBufferPointer<UInt8>, to: UnsafeBufferPointer<UInt8>
    ) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        // What comes behind the last slash names the page in its folder.
        let folder = from[..<(from.lastIndex(of: slash).map { $0 + 1 } ?? 0)]
        var shared = 0
        var index = 0
        while index < folder.count, index < to.count, folder[index] == to[index] {
            index += 1
            if folder[index - 1] == slash { shared = index }
        }
        var link: [UInt8] = []
        link.reserveCapacity(to.count - shared + 12)
        for byte in folder[shared...] where byte == slash { link.append(contentsOf: "../".utf8) }
        let rest = to[shared...]
        // A first component with a colon would read as a scheme.
        if link.isEmpty,
            rest.isEmpty || rest.prefix(while: { $0 != slash }).contains(UInt8(ascii: ":"))
        {
            link.append(contentsOf: "./".utf8)
        }
        PercentEncoding.appendPath(UnsafeBufferPointer(rebasing: rest), to: &link)
        return link
    }

    /// The path, percent-encoded, to be put behind the site's URL.
    package var percentEncoded: String {
        var result: [UInt8] = []
        var path = description
        path.withUTF8 { PercentEncoding.appendPath($0, to: &result) }
        return String(decoding: result, as: UTF8.self)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.description < right.description
    }
}
