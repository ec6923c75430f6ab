/// How blocks of code are shown where their fences do not say otherwise.
package struct CodeSettings: SettingsGroup, Hashable {
    /// Whether blocks have a button that copies them.
    package var hasCopyButton = true
    package var hasLineNumbers = false

    /// Whether `(1)` in a comment is explained by the list below, without the class `annotate`.
    package var isAnnotated = false

    /// The language of fences that name none.
    package var defaultLanguage: String?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "copy", \.hasCopyButton, .boolean, "Whether code has a button that copies it."),
        Setting("line_numbers", \.hasLineNumbers, .boolean, "Whether lines are numbered."),
        Setting(
            "annotate", \.isAnnotated, .boolean,
            "Whether (1) in a comment is explained by the list below the code."),
        Setting(
            "default_language", \.defaultLanguage, .text,
            "The language of code whose fence names none."),
    ]
}
