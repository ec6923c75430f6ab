import ImprintCore

/// What layouts see of a page elsewhere: in other instances, versions and languages.
enum PageVariants {
    /// The page in each other instance, or its home page where it lacks the page.
    ///
    /// `url` is its address of its own; `local`, if the instances are built into one folder, the link to
    /// the page beside this one.
    static func sisters(of index: Int, in edition: Edition) -> Value {
        let page = edition.pages[index].page
        return .array(
            edition.texts.sisters.compactMap { sister in
                let isThere = page.isMember(of: sister.instance, in: edition.site)
                let path = isThere ? page.urlPath : .root
                let home = edition.link(from: page.urlPath, to: .root)
                let local =
                    edition.outputPrefix.isEmpty
                    ? nil : "\(home)../\(sister.instance.id.text)/\(path.percentEncoded)"
                guard let url = sister.url?.absolute(path) ?? local else { return nil }
                var members: [(String, Value)] = [
                    ("name", .string(sister.name)), ("url", .string(url)),
                ]
                if let local, sister.url != nil { members.append(("local", .string(local))) }
                return Value(mapping: members)
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
