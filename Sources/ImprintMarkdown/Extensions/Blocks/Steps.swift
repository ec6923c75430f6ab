/// What stands between `:::steps` and its end: most often a numbered list.
struct Steps: Hashable, Sendable {}
