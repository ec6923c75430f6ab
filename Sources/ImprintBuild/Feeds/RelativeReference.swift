/// The way from an address as a page writes it to an absolute one.
///
/// Source: [RFC 3986, section 5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2).
enum RelativeReference {
    /// Resolves a reference against the address of the page on which it stands.
    ///
    /// `base`: Absolute, percent-encoded, without query and fragment.
    static func resolved(_ reference: String, against base: String) -> String {
        if LinkAddress.scheme(of: reference) != nil { return reference }
        guard let authorityStart = base.range(of: "://") else { return reference }
        let scheme = base[..<authorityStart.lowerBound]
        if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
        let pathStart = base[authorityStart.upperBound...].firstIndex(of: "/") ?? base.endIndex
        let origin = base[..<pathStart]
        let path = base[pathStart...]
        if reference.isEmpty || reference.hasPrefix("#") { return base + reference }
        if reference.hasPrefix("?") { return base + reference }
        let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
        let merged =
            reference.hasPrefix("/")
            ? String(reference[..<end])
            : (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/") + reference[..<end]
        return origin + withoutDots(merged) + reference[end...]
    }

    /// The path without `.` and `..`, which never climb above the root.
    private static func withoutDots(_ path: String) -> String {
        var parts: [Substring] = []
        let written = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (offset, part) in written.enumerated() {
            let isLast = offset == written.count - 1
            switch part {
            case ".": if isLast { parts.append("") }
            case "..":
                if !parts.isEmpty { parts.removeLast() }
                if isLast { parts.append("") }
            default: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }
}

extension String {
    /// The first place of an ASCII text.
    fileprivate func range(of text: StaticString) -> Range<String.Index>? {
        firstRange(of: "\(text)")
    }
}
