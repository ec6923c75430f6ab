/// What `:::name[Title]{…}` says.
struct Directive: Hashable, Sendable {
    var name: String
    /// `nil` if it has none; empty for `[]`.
    var title: String?
    var attributes = ElementAttributes()
}
