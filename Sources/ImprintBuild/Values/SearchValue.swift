import ImprintCore

/// What layouts see as `search`.
struct SearchValue: ValueObject {
    let edition: Edition
    /// The page that links are relative to.
    let from: URLPath

    let memberNames = ["enabled", "url", "root", "sites"]

    func member(named name: String) -> Value? {
        switch name {
        case "enabled": .boolean(edition.site.configuration.search.isEnabled)
        case "url", "root": .string(edition.link(from: from, to: Page.searchAddress))
        case "sites":
            .array(
                edition.texts.searchedSites.map { site in
                    ["name": .string(site.name), "url": .string(address(of: site))]
                })
        default: nil
        }
    }

    private func address(of site: EditionTexts.SearchedSite) -> String {
        guard !LinkAddress.isExternal(site.url), !site.url.hasPrefix("/") else { return site.url }
        return edition.link(from: from, to: .root) + site.url
    }
}
