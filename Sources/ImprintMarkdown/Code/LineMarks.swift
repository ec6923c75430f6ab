/// What a line of code is marked as.
struct LineMarks: OptionSet, Hashable, Sendable {
    var rawValue: UInt8

    static let highlighted = LineMarks(rawValue: 1)
    static let focused = LineMarks(rawValue: 2)
    static let error = LineMarks(rawValue: 4)
    static let warning = LineMarks(rawValue: 8)
    static let added = LineMarks(rawValue: 16)
    static let removed = LineMarks(rawValue: 32)

    /// The words of `[!code …]`.
    static let names: KeyValuePairs<String, LineMarks> = [
        "highlight": .highlighted, "hl": .highlighted, "focus": .focused, "error": .error,
        "warning": .warning, "++": .added, "--": .removed,
    ]

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The marks that a word of `[!code …]` means; `nil` for another word.
    init?(named name: String) {
        guard let marks = Self.names.first(where: { $0.key == name })?.value else { return nil }
        self = marks
    }

    /// The classes of the line's element, with a space before each.
    var classes: String {
        var classes = ""
        if contains(.highlighted) { classes += " hl" }
        if contains(.focused) { classes += " focus" }
        if contains(.error) { classes += " error" }
        if contains(.warning) { classes += " warning" }
        if contains(.added) { classes += " add" }
        if contains(.removed) { classes += " remove" }
        return classes
    }

    /// What the colour says, for those who do not see it; `nil` where a colour says nothing more.
    var role: StaticString? {
        if contains(.added) { return "insertion" }
        if contains(.removed) { return "deletion" }
        return contains(.highlighted) ? "mark" : nil
    }

    /// The same where ARIA has no role for it.
    var label: StaticString? {
        if contains(.error) { return "Error: " }
        return contains(.warning) ? "Warning: " : nil
    }
}
