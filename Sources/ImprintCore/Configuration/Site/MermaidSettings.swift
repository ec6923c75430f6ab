/// How Mermaid's diagrams are drawn, which readers' browsers do.
package struct MermaidSettings: SettingsGroup, Hashable {
    /// The address of Mermaid's module: absolute, or a file of `assets/`.
    ///
    /// `nil` shows the source of diagrams as code, so that no page asks a third party unasked.
    package var script: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "script", \.script, .string,
            "Where mermaid.esm.min.mjs is: an https address, or a file below assets/.")
    ]
}
