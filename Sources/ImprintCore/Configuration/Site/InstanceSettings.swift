/// One archive under whose name the documentation is issued.
package struct InstanceSettings: Sendable {
    /// The key under `instances`.
    package var id: LocatedString

    /// What the instance says of itself, `theme` aside; a key whose value is null is left out.
    package var members: [Node.Entry] = []

    /// What differs from the shared theme.
    package var theme = ThemeSettings()

    package init(id: LocatedString) { self.id = id }
}

extension SettingKind where Output == [InstanceSettings] {
    /// A mapping of instances by their ids.
    static var instances: SettingKind {
        let theme = SettingSchema(ThemeSettings.settings)
        let schema = SettingSchema([
            "type": "object",
            "additionalProperties": [
                "type": ["object", "null"], "properties": ["theme": theme.value],
            ],
        ]).addingDefinitions(of: theme)
        return SettingKind(schema) { node, decoder in
            guard case .mapping(let entries) = node.content else {
                decoder.reportWrongType(node, expected: "a mapping of instances")
                return nil
            }
            return entries.map { entry in
                decoder.within(entry.key) { decoder in InstanceSettings(entry, &decoder) }
            }
        }
    }
}

extension InstanceSettings {
    fileprivate init(_ entry: Node.Entry, _ decoder: inout SettingsDecoder) {
        self.init(id: LocatedString(entry.key, at: entry.keyLocation))
        if !Self.isID(entry.key) {
            decoder.report(
                "invalid-instance",
                "the instance ‘\(entry.key)’ must be named with lower-case letters, digits and ‘-’",
                at: entry.keyLocation)
        }
        switch entry.value.content {
        case .scalar(.none): break
        case .mapping(let members): for member in members { add(member, &decoder) }
        default: decoder.reportWrongType(entry.value, expected: "a mapping")
        }
    }

    private mutating func add(_ member: Node.Entry, _ decoder: inout SettingsDecoder) {
        if member.key == "id" {
            return decoder.report(
                "reserved-key", "‘id’ is the instance's own key and cannot be set",
                at: member.keyLocation, suggestion: "take it out: it is ‘\(id.text)’")
        }
        if case .scalar(.none) = member.value.content { return }
        guard member.key == "theme" else { return members.append(member) }
        decoder.within(member.key) { decoder in
            if let theme: ThemeSettings = decoder.group(member.value) { self.theme = theme }
        }
    }

    private static func isID(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
