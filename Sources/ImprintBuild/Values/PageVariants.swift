import ImprintCore

/// What layouts see of a page elsewhere: in other instances, versions and languages.
enum PageVariants {
    /// The page in each other instance that has an address, or its home page where it lacks the page.
    ///
    /// `url` is its address; `local` the link to it where the instances lie in one folder, as `--all`
    /// builds them.
    static func sisters(of index: Int, in edition: Edition) -> Value {
        let page = edition.pages[index].page
        let home = edition.link(from: page.urlPath, to: .root)
        return .array(
            edition.texts.sisters.compactMap { sister in
                let isThere = page.isMember(of: sister.instance, in: edition.site)
                let path = isThere ? page.urlPath : .root
                guard let url = sister.url?.absolute(path) else { return nil }
                let folder = sister.instance.id.text
                return [
                    "name": .string(sister.name), "url": .string(url),
                    "local": .string("\(home)../\(folder)/\(path.percentEncoded)"),
                ]
            })
    }

    /// The entries of a menu for a page.
    static func list(_ variants: [EditionTexts.Variant], for page: URLPath) -> Value {
        .array(
            variants.map { variant in
                let url = variant.url.replacing("{path}", with: page.percentEncoded)
                var members: [(String, Value)] = [
                    ("name", .string(variant.name)), ("url", .string(url)),
                ]
                if let language = variant.language {
                    members.append(("language", .string(language)))
                }
                return Value(mapping: members)
            })
    }
}
