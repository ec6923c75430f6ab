/// The form of the addresses of a collection's pages: `/blog/:year/:month/:day/:slug/`.
package struct PermalinkPattern: Sendable {
    /// What the pattern can ask of a page.
    package enum Placeholder: String, CaseIterable, Sendable {
        case year, month, day, slug
        /// The path below the collection's folder.
        case path
    }

    private enum Part {
        case text(Substring)
        /// Without its colon, known or not.
        case placeholder(Substring)
    }

    private let parts: [Part]

    package init(_ pattern: String) {
        var parts: [Part] = []
        var rest = pattern[...]
        while let colon = rest.firstIndex(of: ":") {
            let name = rest[rest.index(after: colon)...].prefix { $0.isLetter || $0 == "_" }
            // A colon that no name follows is a part of the address.
            let end = name.isEmpty ? rest.index(after: colon) : colon
            if end > rest.startIndex { parts.append(.text(rest[..<end])) }
            if !name.isEmpty { parts.append(.placeholder(name)) }
            rest = name.isEmpty ? rest[end...] : rest[name.endIndex...]
        }
        if !rest.isEmpty { parts.append(.text(rest)) }
        self.parts = parts
    }

    /// The names in the pattern that ask for nothing a page has.
    package var unknownNames: [String] {
        parts.compactMap { part in
            guard case .placeholder(let name) = part, Placeholder(rawValue: String(name)) == nil
            else { return nil }
            return String(name)
        }
    }

    /// The folder in which all the addresses lie: `/blog/`; empty if the first part differs already.
    package var folder: String {
        guard case .text(let text) = parts.first else { return "" }
        guard parts.count > 1 else { return "" }
        return String(
            text[..<(text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex)])
    }

    /// The address of a page; `nil` if the pattern asks for what the page has not.
    package func address(_ value: (Placeholder) -> String?) -> String? {
        var address = ""
        for part in parts {
            switch part {
            case .text(let text): address += text
            case .placeholder(let name):
                guard let placeholder = Placeholder(rawValue: String(name)) else {
                    address += ":\(name)"
                    continue
                }
                guard let value = value(placeholder) else { return nil }
                address += value
            }
        }
        return address
    }
}
