/// What `site` says of the documentation as a whole.
package struct SiteSettings: SettingsGroup {
    /// The name of the documentation; empty only if its lack was reported.
    package var title: LocatedString?
    package var description: LocatedString?

    /// The absolute address at which an instance is published, which may end in a sub-path.
    package var url: LocatedString?

    /// The BCP 47 tag of the language of the pages; `en` unless set.
    package var language: LocatedString?

    /// Markdown, for the foot of each page.
    package var copyright: LocatedString?
    package var repository: RepositorySettings?

    /// Other versions of the documentation, in the order of the menu.
    package var versions: [SiteVariant] = []

    /// The same documentation in other languages, in the order of the menu.
    package var languages: [SiteVariant] = []

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "title", \.title, .string, isRequired: true,
            "The name of the documentation. May hold placeholders."),
        Setting(
            "description", \.description, .string,
            "What the documentation is about, in a sentence, for search engines and previews."),
        Setting(
            "url", \.url, .string,
            "The absolute address at which the site is published; it may end in a sub-path."),
        Setting(
            "language", \.language, .string,
            "The language of the pages as a BCP 47 tag, such as en or pt-BR."),
        Setting(
            "copyright", \.copyright, .string,
            "The copyright notice at the foot of each page, in Markdown."),
        Setting(
            "repository", \.repository, .group,
            "Where the sources of the documentation are kept."),
        Setting(
            "versions", \.versions, .list(of: .group),
            "Other versions of the documentation, for a menu in the header."),
        Setting(
            "languages", \.languages, .list(of: .group),
            "The documentation in other languages, for a menu in the header."),
    ]
}
