/// What the place of publication needs.
package struct PublishSettings: SettingsGroup, Hashable {
    /// Whether the output is for GitHub Pages, which needs `.nojekyll` and `CNAME`.
    package var gitHubPages = false
    package var headers = HeaderSettings()

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "github_pages", \.gitHubPages, .boolean,
            "Whether to write .nojekyll and, unless the host is *.github.io, CNAME."),
        Setting(
            "headers", \.headers, .headers,
            "The headers that hosts send, in the file _headers; false for none."),
    ]
}
