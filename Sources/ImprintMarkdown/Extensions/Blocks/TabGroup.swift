/// Tabs of which one is shown.
struct TabGroup: Hashable, Sendable {}
