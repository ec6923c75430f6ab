/// The headers that hosts send with the files of the site, in the file `_headers`.
package struct HeaderSettings: SettingsGroup, Hashable {
    package var isEnabled = true

    /// What pages may load beside what the build finds in them.
    package var allowed = AllowedSourceSettings()

    /// Headers of the author's own, by the paths that they are for; they win over those made here.
    package var rules: [Rule] = []

    /// The headers of a path, which may end in `*`.
    package struct Rule: Hashable, Sendable {
        package var path: LocatedString
        /// Names and values, in the order written.
        package var headers: [Header]
    }

    package struct Header: Hashable, Sendable {
        package var name: LocatedString
        package var value: LocatedString
    }

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("enabled", \.isEnabled, .boolean, "Whether to write _headers."),
        Setting(
            "allow", \.allowed, .group,
            "Addresses that pages may load from, beside those that the build finds in them."),
        Setting(
            "add", \.rules,
            .mapping(of: headers) { Rule(path: $0, headers: $1) },
            "Further headers, by path; a header of the same name stands for the one made here."),
    ]

    private static let headers = SettingKind<[Header]>.mapping(
        of: SettingKind<LocatedString>.string
    ) {
        Header(name: $0, value: $1)
    }
}

extension SettingKind where Output == HeaderSettings {
    /// A mapping, or only whether there are headers at all.
    static var headers: SettingKind {
        let group = SettingKind<HeaderSettings>.group
        return SettingKind(group.schema.with("type", ["boolean", "object"])) { node, decoder in
            guard case .scalar(.boolean(let isEnabled)) = node.content else {
                return group.read(node, &decoder)
            }
            var settings = HeaderSettings()
            settings.isEnabled = isEnabled
            return settings
        }
    }
}
