import OrderedCollections

/// An identifier of an archive or registry that links where a page names it.
package struct IdentifierSettings: SettingsGroup, Hashable {
    /// Its key.
    package var name: LocatedString?
    /// A regular expression for the whole identifier; `nil` for one that the program knows.
    package var pattern: LocatedString?
    /// What it begins with.
    package var prefix: LocatedString?
    /// The address, with `{id}` or `{match}` in it.
    package var url: LocatedString?
    /// One that is right.
    package var example: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "pattern", \.pattern, .string,
            "A regular expression for the identifier with its prefix. May hold placeholders."),
        Setting("prefix", \.prefix, .string, "What the identifier begins with, such as DANDI:."),
        Setting(
            "url", \.url, .string,
            "The address, with {id} for what follows the prefix or {match} for all."),
        Setting("example", \.example, .string, "One that is right, for messages."),
    ]
}

extension SettingKind where Output == [IdentifierSettings] {
    /// A mapping of identifiers by their names; one that the program knows is switched on by `true`,
    /// or by an address of its own.
    static var identifiers: SettingKind {
        let group = SettingKind<IdentifierSettings>.group
        let schema = SettingSchema([
            "type": "object",
            "additionalProperties": [
                "type": ["boolean", "string", "object"],
                "properties": group.schema.keywords["properties"] ?? [:],
                "additionalProperties": false,
            ],
        ]).addingDefinitions(of: group.schema)
        return SettingKind(schema) { node, decoder in
            guard case .mapping(let entries) = node.content else {
                decoder.reportWrongType(node, expected: "a mapping of identifiers")
                return nil
            }
            return entries.compactMap { entry in
                decoder.within(entry.key) { decoder in
                    var settings = IdentifierSettings()
                    switch entry.value.content {
                    case .scalar(.boolean(false)): return nil
                    case .scalar(.boolean(true)): break
                    case .scalar(.string(let url)):
                        settings.url = LocatedString(url, at: entry.value.location)
                    default:
                        guard let group = group.read(entry.value, &decoder) else { return nil }
                        settings = group
                    }
                    settings.name = LocatedString(entry.key, at: entry.keyLocation)
                    return settings
                }
            }
        }
    }
}
