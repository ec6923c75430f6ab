/// Keys that are pressed together: what `++ctrl+c++` read.
struct Keys: Hashable, Sendable {
    struct Key: Hashable, Sendable {
        /// `control`, as in the class `key-control`; `nil` for a text of the author's.
        var name: String?
        /// What is on the key.
        var label: String
    }

    var keys: [Key]

    /// As a reader would say it: `Ctrl+C`.
    var text: String { keys.map(\.label).joined(separator: "+") }
}
