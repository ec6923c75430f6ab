/// How formulas are set.
package struct MathSettings: SettingsGroup, Hashable {
    /// The file or folder of KaTeX; `nil` to look where it is usually installed.
    package var katex: LocatedString?

    /// Commands of the site's own, in the order written.
    package var macros: [Macro] = []

    /// A command with what it stands for.
    package struct Macro: Hashable, Sendable {
        /// With its backslash.
        package var name: String
        package var definition: String

        package init(name: String, definition: String) {
            self.name = name
            self.definition = definition
        }
    }

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "katex", \.katex, .string,
            "The file or folder of KaTeX, if it is not where the system installs it."),
        Setting(
            "macros", \.macros,
            .mapping(of: .text) { Macro(name: $0.text, definition: $1) },
            "Commands of the site's own, such as \"\\\\R\": \"\\\\mathbb{R}\"."),
    ]
}
