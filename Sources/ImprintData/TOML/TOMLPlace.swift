import ImprintCore
import OrderedCollections

/// Where a value of a TOML document stands, and the values in it: what TOMLKit does not tell.
struct TOMLPlace {
    /// Where the value starts; for a table that headers or dotted keys make, where it is first named.
    var location: SourceLocation

    /// Where the key starts; the value's place for an element of an array.
    var keyLocation: SourceLocation

    /// The members of a table, in the order written.
    var members: OrderedDictionary<String, TOMLPlace> = [:]

    /// The elements of an array.
    var elements: [TOMLPlace] = []

    init(at location: SourceLocation, key: SourceLocation? = nil) {
        self.location = location
        keyLocation = key ?? location
    }

    /// A part of a dotted key.
    struct Key {
        var text: String
        var location: SourceLocation
    }

    /// Changes the place that a path of keys leads to, making tables on the way; in an array of
    /// tables the path goes on in the last one.
    mutating func update(at path: ArraySlice<Key>, _ change: (inout TOMLPlace) -> Void) {
        guard let key = path.first else { return change(&self) }
        guard elements.isEmpty else {
            return elements[elements.count - 1].update(at: path, change)
        }
        members[key.text, default: TOMLPlace(at: key.location)]
            .update(at: path.dropFirst(), change)
    }
}
