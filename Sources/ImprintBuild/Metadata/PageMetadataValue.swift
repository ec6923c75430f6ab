import ImprintCore

/// What layouts see as `page.metadata`: what the head of the page says to programs.
struct PageMetadataValue: ValueObject {
    let page: LayoutPageValue

    let memberNames = [
        "type", "is_indexed", "locale", "image", "published", "modified", "json_ld", "markdown_url",
        "one_page_url",
    ]

    private var edition: Edition { page.edition }
    private var index: Int { page.page.index }
    private var source: Page { edition.pages[index].page }

    func member(named name: String) -> Value? {
        switch name {
        case "type": return .string(type.rawValue)
        case "is_indexed": return .boolean(source.isIndexed)
        case "locale": return locale.map(Value.string)
        case "image": return image
        case "published": return source.frontMatter.date.map { .string($0.description) }
        case "modified": return modified.map { .string($0.description) }
        case "json_ld": return structuredData.map { .markup($0.script) }
        case "markdown_url":
            guard edition.site.configuration.exports.hasMarkdown, source.hasMarkdownTwin else {
                return nil
            }
            return link(to: MarkdownTwin.address(of: source.urlPath))
        case "one_page_url":
            return edition.onePageSections.section(of: index).flatMap { link(to: $0.address) }
        default: return nil
        }
    }

    private func link(to path: URLPath) -> Value {
        .string(edition.link(from: source.urlPath, to: path))
    }

    /// What kind of document the page is, as Open Graph has it.
    private enum Kind: String {
        case website, article
    }

    private var type: Kind { source.urlPath == .root ? .website : .article }

    /// As Open Graph writes languages; `nil` for one whose country is not said.
    private var locale: String? {
        let parts = language.split(separator: "-")
        guard parts.count == 2, parts[1].count == 2 else { return nil }
        return "\(parts[0].lowercased())_\(parts[1].uppercased())"
    }

    private var language: String {
        source.frontMatter.language?.text ?? edition.texts.language
    }

    private var modified: Timestamp? {
        guard case .date(let date) = page.member(named: "last_updated") else { return nil }
        return date
    }

    /// The picture for previews: the page's own, else the one drawn with its title.
    private var image: Value? {
        guard let address = imageAddress else { return nil }
        var image: [(String, Value)] = [("url", .string(address))]
        if edition.pages[index].image != nil {
            if let text = edition.pages[index].imageDescription {
                image.append(("alt", .string(text)))
            }
        } else if let card = page.card {
            image += [
                ("width", .integer(SocialCard.width)), ("height", .integer(SocialCard.height)),
                ("type", "image/png"), ("alt", .string(card.description)),
            ]
        }
        return Value(mapping: image)
    }

    private var imageAddress: String? {
        if let own = edition.pages[index].image {
            return own.isEmpty ? nil : edition.absoluteAddress(ofImage: own, on: source)
        }
        return page.card.flatMap { edition.absoluteURL(of: URLPath($0.output.description)) }
    }

    private var structuredData: StructuredData? {
        guard edition.site.configuration.metadata.isStructured, source.isIndexed else { return nil }
        var description: String?
        if case .string(let text) = page.member(named: "description") { description = text }
        return StructuredData(
            edition: edition, page: index, language: language, description: description,
            modified: modified, image: imageAddress)
    }
}

extension Edition {
    /// The absolute address of a picture that the front matter of a page names: a file beside the page
    /// or below the content folder, an asset, or an address elsewhere.
    ///
    /// `nil` if there is none, or the site has no address.
    func absoluteAddress(ofImage path: String, on page: Page) -> String? {
        if LinkAddress.isExternal(path) { return path }
        let folder = SourcePath(page.contentPath).folder
        let target =
            contentMap.target(ofSource: SourcePath(path).description)
            ?? contentMap.target(ofSource: folder.appending(path).description)
            ?? contentMap.target(ofAddress: URLPath(path))
        if case .file(let file) = target { return absoluteURL(of: file) }
        return site.assets.asset(at: path).flatMap {
            absoluteURL(of: URLPath($0.output.description))
        }
    }
}
