import ImprintCore

/// What templates see as `site`.
struct SiteValue: ValueObject {
    let edition: Edition
    /// The page that links are relative to.
    let from: URLPath

    let memberNames = [
        "title", "description", "url", "language", "copyright", "repository", "home",
        "direction",
    ]

    func member(named name: String) -> Value? {
        let texts = edition.texts
        switch name {
        case "title": return .string(texts.title)
        case "description": return texts.description.map(Value.string)
        case "url": return edition.absoluteURL(of: .root).map(Value.string)
        case "language": return .string(texts.language)
        case "direction": return .string(TextDirection(of: texts.language).rawValue)
        case "copyright": return texts.copyright.map(Value.markup)
        case "home": return .string(edition.link(from: from, to: .root))
        case "repository":
            guard let repository = texts.repository else { return nil }
            return ["url": .string(repository.url), "name": .string(repository.name)]
        default: return nil
        }
    }
}
