/// Another origin that pages ask for something, and the directive of a Content-Security-Policy that
/// must allow it.
struct PolicyOrigin: Hashable, Sendable {
    /// `connect-src`.
    let directive: String
    /// `https://plausible.io`; may begin with a wildcard.
    let origin: String

    /// The origin of an address; `nil` unless it is an absolute address of the Web.
    static func origin(of address: String) -> String? {
        let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
        return SiteURL(String(address[..<end]))?.origin
    }
}

extension ThemeTexts {
    /// The origins that feedback and analytics need, in a fixed order.
    var policyOrigins: [PolicyOrigin] { (feedback?.origins ?? []) + (analytics?.origins ?? []) }
}
