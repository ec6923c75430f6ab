/// One of the panels among which readers choose.
struct Tab: Hashable, Sendable {
    /// Whether it is the one shown at first, which is otherwise the first of its group.
    var isSelected = false
    /// Whether it begins a group, even right after another tab.
    var beginsGroup = false
}
