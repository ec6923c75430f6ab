/// A key of a settings group: its name, what it is for, how its value is read and where it goes.
package struct Setting<Group>: Sendable {
    package let name: String

    /// What the setting does, for the editor's tooltip: sentences.
    package let summary: String

    package let isRequired: Bool

    let schema: SettingSchema
    let read: @Sendable (Node, inout Group, inout SettingsDecoder) -> Void

    /// Declares a setting with a default, which is what the group has there at first.
    package init<Output>(
        _ name: String, _ path: any WritableKeyPath<Group, Output> & Sendable,
        _ kind: SettingKind<Output>, isRequired: Bool = false, _ summary: String
    ) {
        self.name = name
        self.summary = summary
        self.isRequired = isRequired
        schema = kind.schema
        read = { node, group, decoder in
            if let output = kind.read(node, &decoder) { group[keyPath: path] = output }
        }
    }

    /// Declares a setting without a default.
    package init<Output>(
        _ name: String, _ path: any WritableKeyPath<Group, Output?> & Sendable,
        _ kind: SettingKind<Output>, isRequired: Bool = false, _ summary: String
    ) {
        self.name = name
        self.summary = summary
        self.isRequired = isRequired
        schema = kind.schema
        read = { node, group, decoder in
            if let output = kind.read(node, &decoder) { group[keyPath: path] = output }
        }
    }
}
