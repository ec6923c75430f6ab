/// An address of old that leads to a new one.
package struct Redirect: Hashable, Sendable {
    /// A path below the site.
    package var from: LocatedString

    /// A path below the site, or an absolute address.
    package var to: LocatedString
}
