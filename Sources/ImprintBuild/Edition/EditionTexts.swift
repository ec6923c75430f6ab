import ImprintCore
import ImprintMarkdown
import ImprintTemplates

/// What an edition says of itself, placeholders expanded.
struct EditionTexts: Sendable {
    var title: String
    var description: String?
    var url: SiteURL?
    var language: String
    /// Inline HTML.
    var copyright: String?
    var repository: Repository?
    /// Where readers report problems.
    var reports: ReportAddress?
    /// `statusTitles[status]`: the words for a status of pages.
    var statusTitles: [String: String]
    /// Who publishes the site; `nil` if that is not said.
    var organization: Organization?
    var theme: ThemeTexts
    /// Further sites that readers may search, this one not among them.
    var searchedSites: [SearchedSite]
    /// The other instances that have an address or are built beside this one.
    var sisters: [Sister]
    var versions: [Variant]
    var languages: [Variant]
    /// The words of the interface, in the language of the site, by their keys.
    var strings: Value
    /// How dates and counts are written among them.
    var locale: TemplateLocale
    /// How pages are read.
    var markdown: MarkdownOptions
    /// The keys of the instance, `id` among them.
    var instance: Value
    /// The keys of all instances, in the order of `site.yml`.
    var instances: Value
    /// The tree of the data files.
    var data: Value

    /// The word of the interface under a key; the key itself if the catalogue lacks it.
    func word(_ key: String) -> String {
        guard case .string(let word) = strings.entry(key) else { return key }
        return word
    }

    /// Another instance.
    struct Sister: Sendable {
        var instance: InstanceSettings
        var name: String
        var url: SiteURL?
    }

    /// The same documentation elsewhere.
    struct Variant: Sendable {
        var name: String
        /// `{path}` in it stands for the path of a page.
        var url: String
        var language: String?
    }

    struct SearchedSite: Sendable {
        var name: String
        /// Of its home page, with a slash at its end; relative to the home page of this one, or absolute.
        var url: String
    }

    struct Organization: Sendable {
        var name: String
        /// Absolute.
        var url: String?
    }

    struct Repository: Sendable {
        var url: String
        var name: String
        /// The address that edits a file; the path below the content folder takes the place of
        /// `{path}`, or follows.
        var editURL: String?
    }
}

/// The theme's settings, the instance's before the shared ones.
struct ThemeTexts: Sendable {
    struct Social: Sendable {
        var name: String
        var url: String
        /// The name of an icon that exists.
        var icon: String
        /// The icon as HTML.
        var drawing: String
    }

    /// The look of a type of admonition that the site adds.
    struct Admonition: Sendable {
        var name: String
        var color: SRGBColor?
        /// An address that style sheets can name.
        var icon: String?
    }

    var primary: String?
    var accent: String?
    var logo: String?
    var logoDark: String?
    var favicon: String?
    /// What is made of the colours; `nil` where none are set.
    var colors: BrandColors?
    var icons: ThemeSettings.IconRule
    var font: FontSettings
    var styles: [String]
    var scripts: [String]
    var social: [Social]
    var hasTabs: Bool
    var hasSwitcher: Bool
    /// Those that have a look of their own.
    var admonitions: [Admonition]
    /// `nil` if there is none, or its time is over.
    var announcement: AnnouncementTexts?
    var feedback: FeedbackTexts?
    var analytics: AnalyticsTexts?
}
