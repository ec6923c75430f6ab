import ImprintCore

extension EditionTextsBuilder {
    /// Who publishes the site; `nil` if that is not said, or wrong.
    mutating func organization() -> EditionTexts.Organization? {
        guard let settings = site.configuration.metadata.organization, let name = settings.name
        else { return nil }
        let text = text(name)
        guard let setting = settings.url else { return EditionTexts.Organization(name: text) }
        let count = diagnostics.count
        let url = self.text(setting)
        guard SiteURL(url) != nil || diagnostics.count > count else {
            diagnostics.append(
                Diagnostic(
                    .error, code: "configuration.invalid-url",
                    "‘metadata.organization.url’ is ‘\(url)’, which is no absolute address",
                    at: setting.location, suggestion: "write it as ‘https://example.org/’"))
            return nil
        }
        return EditionTexts.Organization(name: text, url: url)
    }
}
