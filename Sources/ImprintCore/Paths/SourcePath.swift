/// The path of a source file, relative to the folder of `site.yml`, with `/` between components.
///
/// Never absolute, never with a `.` or empty component; `..` only at the start, for content that
/// lies beside the site.
package struct SourcePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The path as written in messages.
    package let description: String

    /// Makes a path from text, removing `.` and empty components and resolving `..`.
    package init(_ text: String) {
        description = PathComponents.normalizedPath(text)
    }

    private init(normalized: String) { description = normalized }

    package var components: [Substring] { description.split(separator: "/") }

    /// The last component; empty for the folder of `site.yml` itself.
    package var name: Substring { components.last ?? "" }

    /// The last component without its extension: `install` of `guide/install.md`.
    package var stem: Substring {
        let name = name
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return name[..<dot]
    }

    /// The extension in lower case, without its dot; empty if there is none.
    package var pathExtension: String {
        let name = name
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The folder that contains the file.
    package var folder: SourcePath {
        guard let slash = description.lastIndex(of: "/") else { return SourcePath(normalized: "") }
        return SourcePath(normalized: String(description[..<slash]))
    }

    /// The path below this one; `..` in it climbs.
    package func appending(_ path: some StringProtocol) -> SourcePath {
        description.isEmpty ? SourcePath(String(path)) : SourcePath("\(description)/\(path)")
    }

    /// Whether this is `folder` or lies below it, compared by component.
    package func isInside(_ folder: SourcePath) -> Bool {
        if folder.description.isEmpty { return !description.hasPrefix("..") }
        return description == folder.description
            || description.utf8.starts(with: "\(folder.description)/".utf8)
    }

    /// The rest of the path below a folder; `nil` if it lies elsewhere.
    package func relative(to folder: SourcePath) -> String? {
        guard isInside(folder) else { return nil }
        if folder.description.isEmpty { return description }
        return String(description.utf8.dropFirst(folder.description.utf8.count + 1)) ?? ""
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.description < right.description
    }
}
