import ImprintCore

/// The parts of an address that an author wrote.
struct LinkAddress: Hashable {
    /// With its colon removed; `nil` for an address on this site.
    var scheme: String?
    /// Not percent-encoded; `nil` if its encoding is no UTF-8.
    var path: String?
    /// With its `?`; empty if there is none.
    var query: Substring
    /// Without its `#`, as written; `nil` if there is none.
    var fragment: Substring?

    /// Takes an address apart.
    ///
    /// Source: [RFC 3986, appendix B](https://www.rfc-editor.org/rfc/rfc3986#appendix-B).
    init(_ text: String) {
        scheme = Self.scheme(of: text)
        var rest = Substring(text)
        if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = rest[rest.utf8.index(after: hash)...]
            rest = rest[..<hash]
        }
        query = ""
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = rest[mark...]
            rest = rest[..<mark]
        }
        path = PercentEncoding.decoded(rest)
    }

    /// Whether the address names another host: by a scheme or as `//host`.
    static func isExternal(_ text: String) -> Bool {
        text.hasPrefix("//") || scheme(of: text) != nil
    }

    /// The scheme of an address, in lower case; one letter is a drive of Windows and no scheme.
    static func scheme(of text: String) -> String? {
        var length = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ":"):
                return length > 1 ? text.prefix(length).lowercased() : nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                guard length > 0 else { return nil }
            default: return nil
            }
            length += 1
        }
        return nil
    }
}
