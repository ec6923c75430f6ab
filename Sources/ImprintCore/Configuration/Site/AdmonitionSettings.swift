/// A type of admonition that a site adds.
package struct AdmonitionSettings: SettingsGroup, Hashable {
    /// The key under `admonitions`.
    package var name: LocatedString?
    package var title: LocatedString?
    package var color: LocatedString?
    package var icon: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("title", \.title, .string, "The title of a box that is given none."),
        Setting("color", \.color, .string, "The colour of the box, as #rgb or #rrggbb."),
        Setting("icon", \.icon, .string, "The name of the icon before the title."),
    ]

    /// Whether a text can be a type: a word of a page, and a class in HTML and CSS.
    static func isName(_ text: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return text.utf8.first.map(letters.contains) == true
            && text.utf8.allSatisfy {
                letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}

extension SettingKind where Output == [AdmonitionSettings] {
    /// A mapping of types by their names.
    static var admonitions: SettingKind {
        let group = SettingKind<AdmonitionSettings>.group
        let schema = SettingSchema([
            "type": "object", "additionalProperties": group.schema.value,
        ]).addingDefinitions(of: group.schema)
        return SettingKind(schema) { node, decoder in
            guard case .mapping(let entries) = node.content else {
                decoder.reportWrongType(node, expected: "a mapping of types")
                return nil
            }
            return entries.compactMap { entry in
                guard AdmonitionSettings.isName(entry.key) else {
                    decoder.report(
                        "invalid-value",
                        "‘\(entry.key)’ in ‘\(decoder.place)’ cannot be the name of a type",
                        at: entry.keyLocation,
                        suggestion:
                            "write it with small letters, digits and hyphens, a letter first"
                    )
                    return nil
                }
                return decoder.within(entry.key) { decoder in
                    var settings = group.read(entry.value, &decoder)
                    settings?.name = LocatedString(entry.key, at: entry.keyLocation)
                    return settings
                }
            }
        }
    }
}
