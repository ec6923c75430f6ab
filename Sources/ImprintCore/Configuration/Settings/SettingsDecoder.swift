/// The state of reading settings: what is wrong with them, and where in them the reading is.
package struct SettingsDecoder {
    /// What is read, which decides the wording and the codes.
    package enum Subject: String, Sendable {
        case configuration
        case frontMatter = "front-matter"
    }

    package let subject: Subject
    package var diagnostics: [Diagnostic] = []

    /// The keys on the way to what is being read, `["site", "repository"]`.
    private var path: [String] = []

    package init(_ subject: Subject) { self.subject = subject }

    /// Reads a mapping with the keys of a group; what is wrong with it keeps its default.
    package mutating func group<Group: SettingsGroup>(_ node: Node) -> Group? {
        guard case .mapping(let entries) = node.content else {
            reportWrongType(node, expected: "a mapping")
            return nil
        }
        var group = Group()
        for entry in entries { read(entry, into: &group) }
        for setting in Group.settings.settings
        where setting.isRequired && !entries.contains(where: { $0.key == setting.name }) {
            report("missing-key", "\(name(of: setting.name)) is missing", at: node.location)
        }
        return group
    }

    /// Reads one entry of a mapping by the group's setting of that name.
    package mutating func read<Group: SettingsGroup>(_ entry: Node.Entry, into group: inout Group) {
        guard let setting = Group.settings[entry.key] else {
            return reportUnknownKey(entry, known: Group.settings.settings.map(\.name))
        }
        within(entry.key) { decoder in
            setting.read(entry.value, &group, &decoder)
        }
    }

    /// Reads what stands under a key, so that problems name the way to it.
    package mutating func within<Result>(
        _ key: String, _ body: (inout SettingsDecoder) -> Result
    ) -> Result {
        path.append(key)
        defer { path.removeLast() }
        return body(&self)
    }

    /// Reads what stands at an index of a list, so that problems name it.
    package mutating func within<Result>(
        _ index: Int, _ body: (inout SettingsDecoder) -> Result
    ) -> Result {
        let list = path.popLast() ?? ""
        path.append("\(list)[\(index)]")
        defer { path[path.count - 1] = list }
        return body(&self)
    }
}

// MARK: - Problems

extension SettingsDecoder {
    /// Reports a problem under a code of the subject's.
    package mutating func report(
        _ code: String, _ message: String, at location: SourceLocation?, suggestion: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(
            Diagnostic(
                .error, code: "\(subject.rawValue).\(code)", message, at: location,
                suggestion: suggestion, notes: notes))
    }

    /// Reports that what is being read is not `expected`, a kind with its article: “a string”.
    package mutating func reportWrongType(_ node: Node, expected: String, suggestion: String? = nil)
    {
        let subject = path.isEmpty ? "the \(file)" : "‘\(path.joined(separator: "."))’"
        if case .scalar(.none) = node.content {
            return report(
                "wrong-type", "\(subject) has no value; expected \(expected)", at: node.location,
                suggestion: expected == "a string"
                    ? "give it a value, in quotes if it starts with ‘#’, or take the key out"
                    : "give it a value, or take the key out")
        }
        report(
            "wrong-type", "\(subject) must be \(expected), not \(node.kind)", at: node.location,
            suggestion: suggestion)
    }

    /// Reports a value that is none of those allowed.
    package mutating func reportUnknownValue(_ node: Node, _ text: String, known: [String]) {
        let nearest = NearestName.nearest(to: text, among: known)
        let list = known.map { "‘\($0)’" }.joined(separator: ", ")
        report(
            "unknown-value",
            "‘\(path.joined(separator: "."))’ cannot be ‘\(text)’; it is one of \(list)",
            at: node.location, suggestion: nearest.map { "did you mean ‘\($0)’?" })
    }

    /// Reports a key that the group does not know.
    package mutating func reportUnknownKey(_ entry: Node.Entry, known: [String]) {
        let kind = subject == .frontMatter ? "front matter key" : "key"
        let place = path.isEmpty ? "" : " in ‘\(path.joined(separator: "."))’"
        let nearest = NearestName.nearest(to: entry.key, among: known)
        report(
            "unknown-key", "unknown \(kind) ‘\(entry.key)’\(place)", at: entry.keyLocation,
            suggestion: nearest.map { "did you mean ‘\($0)’?" }
                ?? "known here: \(known.joined(separator: ", "))")
    }

    /// The way to what is being read, for messages: `theme.social[0]`; empty for the whole file.
    package var place: String { path.joined(separator: ".") }

    private func name(of key: String) -> String { "‘\((path + [key]).joined(separator: "."))’" }

    private var file: String {
        switch subject {
        case .configuration: "configuration"
        case .frontMatter: "front matter"
        }
    }
}
