/// The attributes that an author gives an element: `#id`, `.class` and `key="value"`.
struct ElementAttributes: Hashable, Sendable {
    var id: String?
    /// In the order written, each once.
    var classes: [String] = []
    /// In the order written; of a repeated key the last.
    var pairs: [Pair] = []

    /// A key with its value.
    struct Pair: Hashable, Sendable {
        var key: String
        var value: String
    }

    var isEmpty: Bool { id == nil && classes.isEmpty && pairs.isEmpty }

    subscript(key: String) -> String? {
        pairs.last { $0.key == key }?.value
    }

    mutating func add(class name: String) {
        if !classes.contains(name) { classes.append(name) }
    }

    mutating func set(_ key: String, to value: String) {
        switch key {
        case "id": id = value
        case "class": value.split(separator: " ").forEach { add(class: String($0)) }
        default:
            pairs.removeAll { $0.key == key }
            pairs.append(Pair(key: key, value: value))
        }
    }

    /// Adds what another list says; of what both say, the other's counts.
    mutating func merge(_ other: Self) {
        if let id = other.id { self.id = id }
        other.classes.forEach { add(class: $0) }
        other.pairs.forEach { set($0.key, to: $0.value) }
    }

    /// Removes a key, as its meaning is not that of an attribute of HTML.
    mutating func take(_ key: String) -> String? {
        guard let value = self[key] else { return nil }
        pairs.removeAll { $0.key == key }
        return value
    }
}
