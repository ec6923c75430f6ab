/// One file of a font.
package struct FontFileSettings: SettingsGroup, Hashable {
    package enum Style: String, CaseIterable, Sendable {
        case normal, italic
    }

    /// The path below `assets/`.
    package var file: LocatedString?

    /// The weights that the file has: `400`, or `100 900` for a variable font.
    package var weight = "400"
    package var style = Style.normal

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("file", \.file, .string, isRequired: true, "The path of the file below assets."),
        Setting(
            "weight", \.weight, weight,
            "The weight that the file has, from 1 to 1000; two for a variable font, \"100 900\"."),
        Setting("style", \.style, .name, "Whether the file holds upright or italic letters."),
    ]

    private static let weight = SettingKind<String>(
        SettingSchema(["type": ["string", "integer"]])
    ) { node, decoder in
        switch node.content {
        case .scalar(.integer(let number)): return String(number)
        case .scalar(.string(let text)): return text
        default:
            decoder.reportWrongType(node, expected: "a weight", suggestion: "write ‘400’")
            return nil
        }
    }.checked(["pattern": "^[0-9]+( [0-9]+)?$", "minimum": 1, "maximum": 1000]) { text in
        let weights = text.split(separator: " ").map { Int($0) }
        let isGood =
            (1...2).contains(weights.count)
            && weights.allSatisfy { $0.map((1...1000).contains) == true }
        return isGood ? nil : "must be one weight or two, such as ‘400’ or ‘100 900’, not ‘\(text)’"
    }
}
