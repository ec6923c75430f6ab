/// The keys that a settings group knows, in the order in which they are documented.
package struct SettingList<Group>: Sendable, ExpressibleByArrayLiteral {
    package let settings: [Setting<Group>]
    private let indices: [String: Int]

    package init(arrayLiteral settings: Setting<Group>...) {
        self.init(settings)
    }

    package init(_ settings: [Setting<Group>]) {
        self.settings = settings
        indices = Dictionary(
            settings.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { $1 })
    }

    /// The setting of that name; `nil` if the group has none.
    package subscript(_ name: String) -> Setting<Group>? {
        indices[name].map { settings[$0] }
    }
}
