/// How the diagrams of Graphviz are drawn.
package struct DiagramSettings: SettingsGroup, Hashable {
    /// The program `dot`; `nil` to look on the search path.
    package var dot: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "dot", \.dot, .string, "The program dot of Graphviz, if it is not on the search path.")
    ]
}
