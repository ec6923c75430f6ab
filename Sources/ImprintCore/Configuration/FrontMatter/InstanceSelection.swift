/// The instances that have a page.
package enum InstanceSelection: Hashable, Sendable {
    case all
    case only([LocatedString])
    case except([LocatedString])

    /// Whether an instance is among them.
    package func contains(_ id: String) -> Bool {
        switch self {
        case .all: true
        case .only(let names): names.contains { $0.text == id }
        case .except(let names): !names.contains { $0.text == id }
        }
    }

    /// The ids as the author wrote them, for checking that there are such instances.
    package var names: [LocatedString] {
        switch self {
        case .all: []
        case .only(let names), .except(let names): names
        }
    }
}

extension SettingKind where Output == InstanceSelection {
    /// A list of ids, or a mapping with one list under `only` or `except`.
    static var instanceSelection: SettingKind {
        let list = SettingKind<[LocatedString]>.list(of: .string)
        let names = list.schema.value
        let schema = SettingSchema([
            "type": ["array", "object"], "items": ["type": "string"],
            "properties": ["only": names, "except": names], "additionalProperties": false,
            "minProperties": 1, "maxProperties": 1,
        ])
        return SettingKind(schema) { node, decoder in
            switch node.content {
            case .sequence: return list.read(node, &decoder).map(InstanceSelection.only)
            case .mapping(let entries):
                let known = ["only", "except"]
                for entry in entries where !known.contains(entry.key) {
                    decoder.reportUnknownKey(entry, known: known)
                }
                guard entries.count == 1, let entry = entries.first else {
                    decoder.report(
                        "invalid-value", "‘\(decoder.place)’ takes one of ‘only’ and ‘except’",
                        at: node.location)
                    return nil
                }
                return decoder.within(entry.key) { decoder in
                    guard let ids = list.read(entry.value, &decoder) else { return nil }
                    return entry.key == "only" ? .only(ids) : .except(ids)
                }
            default:
                decoder.reportWrongType(
                    node, expected: "a list of instances, or a mapping with ‘only’ or ‘except’")
                return nil
            }
        }
    }
}
