import OrderedCollections

extension Value {
    /// A mapping of keys that differ, in order.
    package init(mapping entries: [(String, Value)]) {
        self = .dictionary(OrderedDictionary(entries) { _, last in last })
    }

    /// What stands under a key of a mapping; `nil` if nothing does, or the value is no mapping of data.
    package func entry(_ key: String) -> Value? {
        guard case .dictionary(let members) = self else { return nil }
        return members[key]
    }

    /// The keys of a mapping, in order; none of another value.
    package var keys: [String] {
        guard case .dictionary(let members) = self else { return [] }
        return Array(members.keys)
    }
}
