import OrderedCollections

/// A value as it stands in a data file, a front matter or `site.yml`: each part with its place.
package struct Node: Sendable {
    /// What a node is.
    package enum Content: Sendable {
        case scalar(Value)
        case sequence([Node])
        case mapping([Entry])
    }

    /// A key of a mapping with what it stands for, in the order written; keys are unique.
    package struct Entry: Sendable {
        package var key: String
        package var keyLocation: SourceLocation
        package var value: Node

        package init(key: String, keyLocation: SourceLocation, value: Node) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    package var content: Content

    /// Where the node's first byte stands.
    package var location: SourceLocation

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// The entry of a mapping under a key; `nil` if it has none or is no mapping.
    package subscript(_ key: String) -> Entry? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }
    }

    /// The value without its places.
    package var value: Value {
        switch content {
        case .scalar(let value): value
        case .sequence(let nodes): .array(nodes.map(\.value))
        case .mapping(let entries):
            .dictionary(
                OrderedDictionary(entries.map { ($0.key, $0.value.value) }) { _, last in last })
        }
    }
}

extension Node {
    /// The kind of node in an author's words, for messages: “a list”.
    package var kind: String {
        switch content {
        case .scalar(let value): value.kind
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
