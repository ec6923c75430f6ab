/// A part of the navigation as `site.yml` lists it.
package enum NavigationEntry: Sendable {
    /// A page under its own title, or a folder whose pages are taken automatically.
    case untitled(LocatedString)

    /// A page, folder or address under a title.
    case titled(LocatedString, LocatedString)

    /// A title over further entries.
    case section(LocatedString, [NavigationEntry])

    /// Where the entry starts.
    package var location: SourceLocation {
        switch self {
        case .untitled(let text), .titled(let text, _), .section(let text, _): text.location
        }
    }
}

/// What an entry of the navigation leads to.
package enum NavigationDestination: Hashable, Sendable {
    /// A page, by its path below the content folder.
    case page(String)

    /// A folder below the content folder, whose pages are taken automatically.
    case folder(String)

    /// An address elsewhere.
    case link(String)

    /// Tells by the form of a text whose placeholders are expanded: a scheme or a leading `/` makes
    /// an address, a final `/` a folder.
    package init(_ text: String) {
        let beforeSlash = text.prefix { $0 != "/" }
        if text.hasPrefix("/") || text.hasPrefix("#") || beforeSlash.contains(":") {
            self = .link(text)
        } else if text.hasSuffix("/") {
            self = .folder(text)
        } else {
            self = .page(text)
        }
    }
}

extension SettingKind where Output == NavigationEntry {
    /// An entry of the navigation, with those below it.
    package static var navigationEntry: SettingKind {
        let reference: Value = ["$ref": "#/$defs/navigation"]
        let schema = SettingSchema(["$ref": "#/$defs/navigation"]).defining(
            "navigation",
            [
                "description":
                    "A page or folder, or a title with a page, a folder, an address or entries.",
                "type": ["string", "object"], "minLength": 1, "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": [
                    "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": reference,
                ],
            ])
        return SettingKind(schema) { node, decoder in NavigationEntry(node, &decoder) }
    }
}

extension NavigationEntry {
    fileprivate init?(_ node: Node, _ decoder: inout SettingsDecoder) {
        switch node.content {
        case .scalar(.string(let text)) where !text.isEmpty:
            self = .untitled(LocatedString(text, at: node.location))
        case .mapping(let entries) where entries.count == 1:
            self.init(entries[0], &decoder)
        case .mapping(let entries) where entries.count > 1:
            decoder.report(
                "invalid-navigation",
                "an entry of the navigation has one title, but ‘\(entries[1].key)’ is a second",
                at: entries[1].keyLocation,
                suggestion: "put a ‘- ’ before it, or indent it below ‘\(entries[0].key)’")
            return nil
        default:
            let found = if case .mapping = node.content { "an empty mapping" } else { node.kind }
            decoder.report(
                "invalid-navigation",
                "an entry of the navigation must be a page or a title, not \(found)",
                at: node.location,
                suggestion: "write ‘- page.md’, ‘- Title: page.md’ or ‘- Title:’ over a list")
            return nil
        }
    }

    private init?(_ entry: Node.Entry, _ decoder: inout SettingsDecoder) {
        let title = LocatedString(entry.key, at: entry.keyLocation)
        switch entry.value.content {
        case .scalar(.string(let text)) where !text.isEmpty:
            self = .titled(title, LocatedString(text, at: entry.value.location))
        case .sequence(let nodes) where !nodes.isEmpty:
            self = .section(title, nodes.compactMap { NavigationEntry($0, &decoder) })
        case .mapping(let entries):
            decoder.report(
                "invalid-navigation", "the entries of ‘\(entry.key)’ must be a list",
                at: entries.first?.keyLocation ?? entry.value.location,
                suggestion: entries.first.map { "put a ‘- ’ before ‘\($0.key)’" })
            return nil
        case .scalar(.none), .sequence:
            decoder.report(
                "invalid-navigation", "‘\(entry.key)’ leads nowhere", at: entry.keyLocation,
                suggestion: "give it a page, a folder ending in ‘/’, an address or a list of them")
            return nil
        default:
            decoder.report(
                "invalid-navigation",
                "‘\(entry.key)’ must lead to a page, a folder, an address or a list of them, "
                    + "not \(entry.value.kind)", at: entry.value.location)
            return nil
        }
    }
}
