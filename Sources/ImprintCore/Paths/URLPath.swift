/// The address of a page or file below the site's own URL, not percent-encoded, without a leading
/// slash: empty for the home page, `guide/install/`, `img/logo.svg`.
package struct URLPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    /// Makes a path from text, removing `.` and empty components and resolving `..`; a trailing slash
    /// is kept. `..` never climbs above the root, so `../a` gives `a`.
    ///
    /// Source: [RFC 3986, section 5.2.4](https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4).
    package init(_ text: some StringProtocol) {
        let components = PathComponents.normalized(text).drop { $0 == ".." }
        let isFolder = text.hasSuffix("/") || text.hasSuffix("/.") || text.hasSuffix("/..")
        let slash = isFolder && !components.isEmpty ? "/" : ""
        description = components.joined(separator: "/") + slash
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

    /// The relative link from this page to another, percent-encoded.
    ///
    /// `guide/install/` to `guide/use/` gives `../use/`; to itself gives `./`.
    package func relativeLink(to target: URLPath) -> String {
        let from = Array(folder.utf8)
        let to = Array(target.description.utf8)
        var shared = 0
        var index = 0
        while index < from.count, index < to.count, from[index] == to[index] {
            index += 1
            if from[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        var link: [UInt8] = []
        for byte in from[shared...] where byte == UInt8(ascii: "/") {
            link.append(contentsOf: "../".utf8)
        }
        let rest = to[shared...]
        // A first component with a colon would read as a scheme.
        if link.isEmpty,
            rest.isEmpty
                || rest.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":"))
        {
            link.append(contentsOf: "./".utf8)
        }
        PercentEncoding.appendPath(rest, to: &link)
        return String(decoding: link, as: UTF8.self)
    }

    /// The path, percent-encoded, to be put behind the site's URL.
    package var percentEncoded: String {
        var result: [UInt8] = []
        PercentEncoding.appendPath(Array(description.utf8)[...], to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.description < right.description
    }
}
