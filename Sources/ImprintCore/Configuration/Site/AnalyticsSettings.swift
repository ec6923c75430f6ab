/// How visits are counted, and whether readers are asked before.
package struct AnalyticsSettings: SettingsGroup {
    package enum Provider: String, CaseIterable, Sendable {
        case ga4, plausible, matomo
    }

    package enum Consent: String, CaseIterable, Sendable {
        /// Nothing loads before the reader agrees.
        case required
        /// Visits count unless the reader's browser or the reader objects.
        case none
    }

    package var provider: Provider?

    /// The id of the measurement (GA4), or the number of the site (Matomo).
    package var id: LocatedString?
    package var domain: LocatedString?
    package var url: LocatedString?
    package var consent = Consent.required

    /// A page, or an address, that says what is counted.
    package var policy: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "provider", \.provider, .name, isRequired: true, "The service that counts."),
        Setting(
            "id", \.id, .string,
            "The measurement's id (ga4: G-ABC123) or the number of the site (matomo)."),
        Setting(
            "domain", \.domain, .string,
            "The name of the site at Plausible; the host of site.url unless set."),
        Setting(
            "url", \.url, .string,
            "The address of the service: required for matomo, https://plausible.io for plausible."),
        Setting(
            "consent", \.consent, .name,
            "Whether readers are asked before anything is loaded or stored."),
        Setting(
            "policy", \.policy, .string,
            "The page, or the address, that says what is counted; linked where readers are asked."),
    ]
}

extension SettingKind where Output == AnalyticsSettings {
    /// Settings that hold what their provider needs.
    static var analytics: SettingKind {
        group.checked { settings in
            switch settings.provider {
            case .ga4 where settings.id == nil:
                "needs the ‘id’ of the measurement, such as ‘G-ABC123’"
            case .matomo where settings.id == nil || settings.url == nil:
                "needs the ‘url’ of Matomo and the ‘id’ of the site there, such as ‘\"1\"’"
            default: nil
            }
        }
    }
}
