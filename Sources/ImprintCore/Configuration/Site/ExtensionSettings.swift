/// Which constructs of the dialect a site reads: all, but for those that it switches off.
package struct ExtensionSettings: SettingsGroup, Hashable {
    package var enabled = MarkdownExtensions.all

    package init() {}

    /// Whether a construct is read.
    package subscript(member: MarkdownExtension) -> Bool {
        get { enabled[member] }
        set { enabled[member] = newValue }
    }

    package static let settings = SettingList<Self>(
        MarkdownExtension.allCases.map { member in
            Setting(member.rawValue, \Self[member], .boolean, member.summary)
        })
}
