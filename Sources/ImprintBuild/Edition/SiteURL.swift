import ImprintCore

/// The address at which an edition is published: `https://docs.dandiarchive.org/guide/`.
struct SiteURL: Hashable, Sendable {
    /// With `://`: `https://docs.dandiarchive.org`.
    let origin: String
    let host: String
    /// The path below the host, with a slash at both ends; `/` for the host itself.
    let basePath: String

    /// Reads an absolute address; `nil` for anything else, or one with a query or fragment.
    init?(_ text: String) {
        guard let scheme = LinkAddress.scheme(of: text), scheme == "http" || scheme == "https",
            text.utf8.dropFirst(scheme.utf8.count).starts(with: "://".utf8),
            !text.contains(where: { $0 == "?" || $0 == "#" || $0.isWhitespace })
        else { return nil }
        let rest = text.dropFirst(scheme.count + 3)
        let authority = rest.prefix { $0 != "/" }
        guard !authority.isEmpty else { return nil }
        origin = "\(scheme)://\(authority)"
        host = String(authority.prefix { $0 != ":" })
        let path = PathComponents.normalized(rest.dropFirst(authority.count)).joined(separator: "/")
        basePath = path.isEmpty ? "/" : "/\(path)/"
    }

    /// The absolute address of a page or file.
    func absolute(_ path: URLPath) -> String {
        "\(origin)\(basePath)\(path.percentEncoded)"
    }
}
