import ImprintCore

/// The address at which a reader reports a problem of a page, with places for what is known of it.
struct ReportAddress: Hashable, Sendable {
    /// What a pattern may hold in braces.
    static let names = ["title", "text", "page", "url", "path"]

    /// What the places stand for on one page.
    struct Content {
        /// Of the issue.
        var title: String
        /// Of the issue.
        var text: String
        /// The page's title.
        var page: String
        /// The page's absolute address; empty if the site has none.
        var url: String
        /// Below the content folder.
        var path: String
    }

    /// An address with names in braces; without any, one that is the same for all pages.
    let pattern: String

    /// Makes a pattern of an address.
    ///
    /// One with a place for anything is a pattern already. A repository at GitHub or GitLab, its
    /// issues, and the page that begins one, become the address at which an issue is begun; so do the
    /// issues of others who use the same paths, such as Forgejo. A mail address gets a subject and a
    /// text. What is known of none stays as it is.
    init(_ address: String) {
        pattern = Self.pattern(of: address) ?? address
    }

    /// The first name in braces that means nothing; `nil` if there is none.
    var unknownName: String? {
        Self.pieces(of: pattern).lazy.compactMap { piece in
            if case .name(let name) = piece, !Self.names.contains(name) { name } else { nil }
        }.first
    }

    /// The address for a page.
    func address(for content: Content) -> String {
        var address = ""
        for piece in Self.pieces(of: pattern) {
            switch piece {
            case .text(let text): address += text
            case .name("title"): address += Self.encoded(content.title)
            case .name("text"): address += Self.encoded(content.text)
            case .name("page"): address += Self.encoded(content.page)
            case .name("url"): address += Self.encoded(content.url)
            case .name("path"): address += Self.encoded(content.path)
            case .name: break
            }
        }
        return address
    }

    // MARK: - Patterns

    private static func pattern(of address: String) -> String? {
        guard !address.contains("{") else { return nil }
        if LinkAddress.scheme(of: address) == "mailto" {
            return "\(address)\(separator(behind: address))subject={title}&body={text}"
        }
        guard let parts = LinkAddress.hostAndPath(of: address) else { return nil }
        let base = address.prefix { $0 != "?" && $0 != "#" }
        let query = LinkAddress(address).query
        let path = parts.path.split(separator: "/")
        let isGitLab =
            parts.path.contains("/-/issues")
            || parts.host.split(separator: ".").contains { $0 == "gitlab" }
        let isGitHub = parts.host == "github.com" || parts.host == "codeberg.org"
        // A repository has an owner, and may itself have the name.
        var root = path.lastIndex(of: "issues").flatMap { $0 >= 2 ? $0 : nil }
        if let issues = root, path[issues - 1] == "-" { root = issues - 1 }
        guard root != nil || (isGitLab || isGitHub) && path.count == 2 || isGitLab && path.count > 2
        else { return nil }
        // What follows the issues must be the page that begins one.
        let tail = root.map { path[$0...].filter { $0 != "-" } } ?? []
        guard
            tail.isEmpty
                || [["issues"], ["issues", "new"], ["issues", "new", "choose"]]
                    .contains(tail.map(String.init))
        else { return nil }
        let rest = path[(root ?? path.count)...].joined(separator: "/")
        var repository = base
        while repository.hasSuffix("/") { repository.removeLast() }
        repository = repository.dropLast(rest.count)
        while repository.hasSuffix("/") { repository.removeLast() }
        let page = isGitLab ? "\(repository)/-/issues/new" : "\(repository)/issues/new"
        let fields =
            isGitLab
            ? "issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}" : "title={title}&body={text}"
        return "\(page)\(query)\(separator(behind: String(query)))\(fields)"
    }

    private static func separator(behind address: String) -> String {
        guard let mark = address.firstIndex(of: "?") else { return "?" }
        return address.index(after: mark) == address.endIndex || address.last == "&" ? "" : "&"
    }

    private enum Piece {
        case text(Substring)
        case name(String)
    }

    private static func pieces(of pattern: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(rest[..<open]))
            pieces.append(.name(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [.text(rest)]
    }

    /// A text as the value of a query: all but letters, digits and `-._~` as `%XX`.
    private static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                let digits = Array("0123456789ABCDEF".utf8)
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LinkAddress {
    /// The host in lower case and the path of an address on the web; `nil` for others.
    fileprivate static func hostAndPath(of address: String) -> (host: String, path: String)? {
        guard let scheme = scheme(of: address), scheme == "https" || scheme == "http" else {
            return nil
        }
        let rest = address.dropFirst(scheme.count + 1)
        guard rest.hasPrefix("//") else { return nil }
        let end = rest.firstIndex { $0 == "?" || $0 == "#" } ?? rest.endIndex
        let place = rest[..<end].dropFirst(2)
        let slash = place.firstIndex(of: "/") ?? place.endIndex
        guard slash > place.startIndex else { return nil }
        return (place[..<slash].lowercased(), String(place[slash...]))
    }
}
