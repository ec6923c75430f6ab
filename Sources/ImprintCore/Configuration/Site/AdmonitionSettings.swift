/// A type of admonition that a site adds.
package struct AdmonitionSettings: SettingsGroup, Hashable {
    /// The key under `admonitions`; set by the reader of the file.
    package var name = ""
    package var title: String?
    package var color: String?
    package var icon: String?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("title", \.title, .text, "The title of a box that is given none."),
        Setting(
            "color", \.color,
            .text.checked { text in
                // It is written into a style sheet.
                text.contains { "{};\\<>\n".contains($0) }
                    ? "must be a colour, such as \"#c08\" or \"rebeccapurple\"" : nil
            },
            "The colour of the box, as CSS writes it."),
        Setting("icon", \.icon, .text, "The name of the icon before the title."),
    ]

    /// The rules that give boxes of these types their colour, for a page's style sheet.
    package static func styleSheet(for types: [AdmonitionSettings]) -> String {
        types.map { type in
            guard let color = type.color else { return "" }
            return ".admonition.\(type.name) { --admonition-color: \(color); }\n"
        }.joined()
    }
}

extension SettingKind where Output == [AdmonitionSettings] {
    /// A mapping whose keys are names: of small letters, digits and hyphens, as the class is called.
    static var admonitions: SettingKind {
        SettingKind.mapping(of: SettingKind<AdmonitionSettings>.group) { name, type in
            var type = type
            type.name = name.text
            return type
        }.checked { types in
            for type in types {
                let isName =
                    !type.name.isEmpty
                    && type.name.utf8.allSatisfy {
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                            || $0 == UInt8(ascii: "-")
                    }
                if !isName {
                    return "has a type ‘\(type.name)’; names are of a–z, 0–9 and hyphens"
                }
            }
            return nil
        }
    }
}
