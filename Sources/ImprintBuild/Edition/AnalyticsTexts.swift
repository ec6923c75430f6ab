import ImprintCore

/// How the visits to an edition are counted.
struct AnalyticsTexts: Hashable, Sendable {
    var provider: AnalyticsSettings.Provider
    /// The id of the measurement, the name or the number of the site, by the provider.
    var id: String
    /// Of the service, with a slash at its end; for GA4 that of its script.
    var url: String
    var needsConsent: Bool
    /// A page or an address.
    var policy: String?

    /// What templates see as `theme.analytics`.
    var value: Value {
        var value: [(String, Value)] = [
            ("provider", .string(provider.rawValue)), ("id", .string(id)), ("url", .string(url)),
            ("needs_consent", .boolean(needsConsent)),
        ]
        if let policy { value.append(("policy", .string(policy))) }
        return Value(mapping: value)
    }

    /// Source for GA4: [Use Tag Manager with a Content Security
    /// Policy](https://developers.google.com/tag-platform/security/guides/csp).
    var origins: [PolicyOrigin] {
        switch provider {
        case .ga4:
            let google = "https://*.googletagmanager.com"
            let analytics = "https://*.google-analytics.com"
            return [
                PolicyOrigin(directive: "script-src", origin: google),
                PolicyOrigin(directive: "img-src", origin: google),
                PolicyOrigin(directive: "img-src", origin: analytics),
                PolicyOrigin(directive: "connect-src", origin: google),
                PolicyOrigin(directive: "connect-src", origin: analytics),
                PolicyOrigin(directive: "connect-src", origin: "https://*.analytics.google.com"),
            ]
        case .plausible, .matomo:
            guard let origin = PolicyOrigin.origin(of: url) else { return [] }
            let directives =
                ["script-src", "connect-src"] + (provider == .matomo ? ["img-src"] : [])
            return directives.map { PolicyOrigin(directive: $0, origin: origin) }
        }
    }
}
