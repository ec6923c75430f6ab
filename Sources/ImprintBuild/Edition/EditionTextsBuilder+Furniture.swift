import ImprintCore
import ImprintMarkdown

/// What stands around the text of pages: the notice, feedback, analytics, links to other places.
extension EditionTextsBuilder {
    mutating func socialLinks(_ links: [SocialLink]) -> [ThemeTexts.Social] {
        guard !links.isEmpty else { return [] }
        let icons = site.icons
        return links.compactMap { link in
            guard let name = link.name, let url = link.url else { return nil }
            let icon = link.icon.map { text($0) } ?? "link"
            guard let drawing = icons.icon(named: icon) else {
                if let setting = link.icon { reportMissingIcon(icon, setting) }
                return nil
            }
            return ThemeTexts.Social(
                name: text(name), url: text(url), icon: icon,
                drawing: String(decoding: drawing, as: UTF8.self))
        }
    }

    mutating func reportMissingIcon(_ name: String, _ setting: LocatedString) {
        report(
            "missing-icon", "there is no icon ‘\(name)’", setting,
            NearestName.nearest(to: name, among: site.icons.names).map { "did you mean ‘\($0)’?" }
                ?? "icons are SVG files in the folder ‘assets/icons’")
    }

    mutating func announcement(_ settings: AnnouncementSettings) -> AnnouncementTexts? {
        guard let setting = settings.text else { return nil }
        let text = text(setting)
        // An instance may have nothing to say.
        guard !text.allSatisfy(\.isWhitespace) else { return nil }
        return AnnouncementTexts(
            settings, text: text, id: settings.id.map { self.text($0) }, now: BuildTime.now())
    }

    mutating func feedback(_ settings: FeedbackSettings) -> FeedbackTexts {
        FeedbackTexts(
            endpoint: settings.endpoint.flatMap { address($0) },
            issue: settings.issue.flatMap { address($0) })
    }

    mutating func analytics(_ settings: AnalyticsSettings) -> AnalyticsTexts? {
        guard let provider = settings.provider else { return nil }
        let count = diagnostics.count
        let id = settings.id.map { text($0) }
        let url = settings.url.flatMap { address($0) }.map { $0.hasSuffix("/") ? $0 : "\($0)/" }
        let domain = settings.domain.map { text($0) }
        let host = site.configuration.site.url.flatMap { SiteURL(text($0))?.host }
        let texts: AnalyticsTexts? =
            switch provider {
            case .ga4: measurement(id, settings.id, settings)
            case .plausible:
                AnalyticsTexts(
                    provider: provider, id: domain ?? host ?? "",
                    url: url ?? "https://plausible.io/",
                    needsConsent: settings.consent == .required)
            case .matomo:
                url.map {
                    AnalyticsTexts(
                        provider: provider, id: id ?? "", url: $0,
                        needsConsent: settings.consent == .required)
                }
            }
        if provider == .plausible, domain == nil, host == nil,
            let title = site.configuration.site.title
        {
            report(
                "missing-key", "‘theme.analytics.domain’ is missing", title,
                "set it, or ‘site.url’, whose host it would be")
        }
        guard diagnostics.count == count, var texts else { return nil }
        texts.policy = settings.policy.map { text($0) }
        return texts
    }

    private mutating func measurement(
        _ id: String?, _ setting: LocatedString?, _ settings: AnalyticsSettings
    ) -> AnalyticsTexts? {
        guard let id, let setting else { return nil }
        guard id.hasPrefix("G-"), id.dropFirst(2).allSatisfy({ $0.isLetter || $0.isNumber }) else {
            report(
                "invalid-value", "‘\(id)’ is no id of a measurement", setting,
                "write it as Google Analytics shows it, such as ‘G-ABC123’")
            return nil
        }
        return AnalyticsTexts(
            provider: .ga4, id: id, url: "https://www.googletagmanager.com/",
            needsConsent: settings.consent == .required)
    }

    /// An address that browsers send something to, or load something from.
    private mutating func address(_ setting: LocatedString) -> String? {
        let count = diagnostics.count
        let address = text(setting)
        guard diagnostics.count == count else { return nil }
        if PolicyOrigin.origin(of: address) != nil { return address }
        report(
            "invalid-url", "‘\(address)’ is no absolute address", setting,
            "write it as ‘https://example.org/answers’")
        return nil
    }

    private mutating func report(
        _ code: String, _ message: String, _ setting: LocatedString, _ suggestion: String
    ) {
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.\(code)", message, at: setting.location,
                suggestion: suggestion))
    }
}
