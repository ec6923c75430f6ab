/// What `site.yml` says.
///
/// A value is there even if problems were reported: it has the defaults in their place, and is good
/// for finding further problems, not for building.
package struct SiteConfiguration: SettingsGroup {
    package var site = SiteSettings()

    /// The folder of the pages.
    package var content = SourcePath("content")

    /// Where `content` is set; `nil` if it is not.
    package var contentLocation: SourceLocation?

    /// The folder that a build writes.
    package var output = SourcePath("_site")

    /// Where `output` is set; `nil` if it is not.
    package var outputLocation: SourceLocation?
    package var placeholders = PlaceholderDelimiters()

    /// The key of the instance that is built if none is named; see `defaultInstanceID`.
    package var defaultInstance: LocatedString?

    /// At least one, in the order written.
    package var instances: [InstanceSettings] = []

    /// What the instances share.
    package var theme = ThemeSettings()

    /// `nil` to take the navigation from the folders.
    package var navigation: [NavigationEntry]?
    package var markdown = MarkdownSettings()
    package var links = LinkSettings()
    package var images = ImageSettings()
    package var pages = PageFactSettings()
    package var search = SearchSettings()
    package var metadata = MetadataSettings()
    package var exports = ExportSettings()
    package var collections: [CollectionSettings] = []

    /// The folder of the lists of all pages with a tag; `nil` for none.
    package var tags: LocatedString?

    /// The data file with the profiles of authors; `nil` for none.
    package var authors: LocatedString?
    package var redirects: [Redirect] = []
    package var publish = PublishSettings()

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "site", \.site, .group, isRequired: true, "What the documentation is, as a whole."),
        Setting("content", \.content, .path, "The folder of the pages, relative to site.yml."),
        Setting("output", \.output, .path, "The folder that a build writes."),
        Setting(
            "placeholders", \.placeholders, .group, "The marks around placeholders in content."),
        Setting(
            "default_instance", \.defaultInstance, .string,
            "The instance that is built if none is named; the first unless set."),
        Setting(
            "instances", \.instances, .instances,
            "The archives under whose names the documentation is issued, with keys of your own."),
        Setting("theme", \.theme, .group, "The looks that the instances share."),
        Setting(
            "navigation", \.navigation, .list(of: .navigationEntry),
            "The navigation; left out, it follows the folders."),
        Setting("markdown", \.markdown, .group, "How Markdown is read."),
        Setting("links", \.links, .group, "How links are written and checked."),
        Setting("images", \.images, .group, "How pictures are shown."),
        Setting("pages", \.pages, .group, "What pages tell of themselves."),
        Setting("search", \.search, .group, "What readers find, and how it ranks."),
        Setting(
            "metadata", \.metadata, .group,
            "What pages say of themselves to search engines and previews."),
        Setting(
            "exports", \.exports, .group,
            "The forms in which pages are also published: Markdown, lists, sections on one page."),
        Setting(
            "collections", \.collections, .collections,
            "Pages of a folder that belong together, such as a blog's posts."),
        Setting(
            "tags", \.tags, .string.checked { tagsProblem($0.text) },
            "The folder of pages that list all pages with a tag, such as /tags/."),
        Setting(
            "authors", \.authors, .string,
            "The data file with the profiles of authors, such as authors for _data/authors.yml."),
        Setting(
            "redirects", \.redirects,
            .mapping(of: .string) { from, to in Redirect(from: from, to: to) },
            "Addresses of old, each with the path or address that it leads to."),
        Setting("publish", \.publish, .group, "What the place of publication needs."),
    ]
}

extension SiteConfiguration {
    /// What is wrong with the folder of tags; `nil` if nothing is.
    private static func tagsProblem(_ folder: String) -> String? {
        let path = PathComponents.normalized(folder)
        return path.isEmpty || path.first == ".." || folder.contains(":")
            ? "must be a folder below the site, such as ‘/tags/’" : nil
    }
}

extension SettingKind where Output == SourcePath {
    /// A folder relative to `site.yml`.
    fileprivate static var path: SettingKind {
        SettingKind<String>.text
            .checked(["pattern": "^[^/]"]) { path in
                path.isEmpty || path.hasPrefix("/")
                    ? "must be a path relative to the configuration, not ‘\(path)’" : nil
            }
            .map { SourcePath($0) }
    }
}

extension SettingKind where Output == [CollectionSettings] {
    fileprivate static var collections: SettingKind {
        .mapping(of: SettingKind<CollectionSettings>.group) { name, settings in
            var settings = settings
            settings.name = name
            return settings
        }
    }
}
