import ImprintCore
import OrderedCollections

/// A table that headers and keys still add to.
struct TOMLTable {
    /// What made a table, which decides what may add to it.
    enum Origin {
        /// The way to a header's table: a header of its own may follow.
        case path
        case header
        /// The way to a dotted key: only further dotted keys add to it.
        case dottedKey
    }

    /// A part of a dotted key.
    struct Key {
        var text: String
        var location: SourceLocation
        var offset: Int
    }

    /// What stands under a key: a value, or a table, or an array of tables.
    private struct Member {
        var keyLocation: SourceLocation
        /// A value that is complete, inline tables and arrays among them.
        var value: Node?
        /// One table, or the elements of an array.
        var tables: [TOMLTable] = []
        var isArray = false
    }

    private var origin: Origin
    private let location: SourceLocation
    private var members: OrderedDictionary<String, Member> = [:]

    init(_ origin: Origin, at location: SourceLocation) {
        self.origin = origin
        self.location = location
    }

    /// The table with all that was added to it.
    var node: Node {
        let entries = members.map { key, member in
            let value =
                if let value = member.value {
                    value
                } else if member.isArray {
                    Node(.sequence(member.tables.map(\.node)), at: member.tables[0].location)
                } else {
                    member.tables[0].node
                }
            return Node.Entry(key: key, keyLocation: member.keyLocation, value: value)
        }
        return Node(.mapping(entries), at: location)
    }

    /// Makes the table of a header `[path]`, or a further one of `[[path]]`; `start` is where the
    /// header starts.
    mutating func open(
        _ path: ArraySlice<Key>, isArray: Bool, at start: SourceLocation
    ) throws(TOMLError) {
        guard let key = path.first else { return }
        guard path.count == 1 else {
            let index = try step(to: key, by: .path)
            let last = members.values[index].tables.count - 1
            return try members.values[index].tables[last]
                .open(path.dropFirst(), isArray: isArray, at: start)
        }
        let table = TOMLTable(.header, at: isArray ? start : key.location)
        guard let index = members.index(forKey: key.text) else {
            members[key.text] = Member(
                keyLocation: key.location, tables: [table], isArray: isArray)
            return
        }
        let member = members.values[index]
        if isArray, member.isArray {
            members.values[index].tables.append(table)
        } else if !isArray, !member.isArray, member.tables.first?.origin == .path {
            members.values[index].tables[0].origin = .header
        } else {
            throw closed(key, by: member)
        }
    }

    /// Adds a value under a dotted key to the table that a header's path leads to.
    mutating func add(
        _ value: Node, at key: ArraySlice<Key>, in path: ArraySlice<Key>
    ) throws(TOMLError) {
        if let next = path.first {
            let index = try step(to: next, by: .path)
            let last = members.values[index].tables.count - 1
            return try members.values[index].tables[last]
                .add(value, at: key, in: path.dropFirst())
        }
        guard let first = key.first else { return }
        guard key.count == 1 else {
            let index = try step(to: first, by: .dottedKey)
            return try members.values[index].tables[0].add(value, at: key.dropFirst(), in: [])
        }
        if let member = members[first.text] {
            throw TOMLError(
                problem: .duplicateKey(first.text, first: member.keyLocation),
                offset: first.offset)
        }
        members[first.text] = Member(keyLocation: first.location, value: value)
    }

    /// The index of the member on the way of a header or a dotted key, made if there is none.
    private mutating func step(to key: Key, by origin: Origin) throws(TOMLError) -> Int {
        if let index = members.index(forKey: key.text) {
            let member = members.values[index]
            guard let table = member.tables.last else { throw closed(key, by: member) }
            if origin == .dottedKey {
                guard !member.isArray, table.origin != .header else {
                    throw closed(key, by: member)
                }
                members.values[index].tables[0].origin = .dottedKey
            }
            return index
        }
        members[key.text] = Member(
            keyLocation: key.location, tables: [TOMLTable(origin, at: key.location)])
        return members.count - 1
    }

    private func closed(_ key: Key, by member: Member) -> TOMLError {
        TOMLError(
            problem: .closedTable(key.text, first: member.keyLocation), offset: key.offset)
    }
}
