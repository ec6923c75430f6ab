/// The path of a file below the output folder of one instance: `guide/install/index.html`.
package struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    /// Makes a path from text; `nil` if it is empty or would leave the output folder.
    package init?(_ text: some StringProtocol) {
        let components = PathComponents.normalized(text)
        guard let first = components.first, first != ".." else { return nil }
        description = components.joined(separator: "/")
    }

    /// The file that a server sends for a URL path: `guide/` gives `guide/index.html`.
    package init(servedAt path: URLPath) {
        description = path.isFolder ? "\(path.description)index.html" : path.description
    }

    /// The address at which a server sends the file: `guide/index.html` is at `guide/`.
    package var urlPath: URLPath {
        guard description.hasSuffix("index.html") else { return URLPath(description) }
        let folder = description.dropLast("index.html".count)
        return folder.isEmpty || folder.hasSuffix("/") ? URLPath(folder) : URLPath(description)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.description < right.description
    }
}
