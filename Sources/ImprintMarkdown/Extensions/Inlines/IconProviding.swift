/// Who knows the icons that pages may show.
package protocol IconProviding: Sendable {
    /// The HTML of an icon, an `<svg>` that can stand in a line; `nil` if there is none of the name.
    func icon(named name: String) -> [UInt8]?

    /// The name of an icon that was likely meant, if the text between the colons is plainly meant to
    /// be one: it says so, or there is a set of icons that it begins with.
    func nearestName(to name: String, isAskedFor: Bool) -> String?
}
