/// What pages say of themselves to search engines and to programs that show a preview of a link.
package struct MetadataSettings: SettingsGroup {
    /// Whether pages say what they are in JSON-LD, on sites that have an address.
    package var isStructured = true

    /// Whether pages without a picture of their own get one with their title, which
    /// `rsvg-convert` draws.
    package var drawsCards = false

    /// Who publishes the site.
    package var organization: OrganizationSettings?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "json_ld", \.isStructured, .boolean,
            "Whether pages say what they are in JSON-LD, on sites that have an address."),
        Setting(
            "cards", \.drawsCards, .boolean,
            "Whether pages without a picture of their own get one with their title, which rsvg-convert draws."
        ),
        Setting("organization", \.organization, .group, "Who publishes the site."),
    ]
}
