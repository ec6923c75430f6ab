import ImprintCore
import ImprintTemplates
import OrderedCollections

extension EditionTextsBuilder {
    /// The other instances, in the words of each.
    ///
    /// `instances`: The keys of all, by their names in `site.yml`.
    mutating func sisters(_ instances: [(String, Value)]) -> [EditionTexts.Sister] {
        let own = expander.scope.values["instance"]
        defer { expander.scope.values["instance"] = own }
        // What is wrong in the words of another instance is told where that one is built.
        let told = diagnostics
        defer { diagnostics = told }
        return zip(site.configuration.instances, instances).compactMap { settings, value in
            guard value.1 != own else { return nil }
            expander.scope.values["instance"] = value.1
            var name = settings.id.text
            if case .dictionary(let members) = value.1, case .string(let text) = members["name"] {
                name = text
            }
            let url = site.configuration.site.url.flatMap { SiteURL(text($0)) }
            return EditionTexts.Sister(instance: settings, name: name, url: url)
        }
    }

    /// A menu's entry for another version or language.
    mutating func variant(_ settings: SiteVariant) -> EditionTexts.Variant? {
        guard let name = settings.name, let setting = settings.url else { return nil }
        let url = text(setting)
        guard LinkAddress.isExternal(url) || url.hasPrefix("/") else {
            diagnostics.append(
                Diagnostic(
                    .error, code: "configuration.invalid-url", "‘\(url)’ is no address of a site",
                    at: setting.location,
                    suggestion: "write it as ‘https://docs.example.org/de/’ or ‘/de/’"))
            return nil
        }
        return EditionTexts.Variant(
            name: text(name), url: url, language: settings.language.map { text($0) })
    }
}
