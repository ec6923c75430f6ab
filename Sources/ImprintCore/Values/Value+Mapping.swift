import OrderedCollections

extension Value {
    /// A mapping of keys that differ, in order.
    package init(mapping entries: [(String, Value)]) {
        self = .dictionary(OrderedDictionary(entries) { _, last in last })
    }
}
