import ImprintCore

/// The entries of a mapping that is being read.
struct YAMLMapping {
    /// The entries in the order written; merged ones stand where the merge key stands.
    private(set) var entries: [Node.Entry] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The index of each key, once there are so many that a search would be slow.
    private var indices: [String: Int] = [:]
    /// The indices of the entries that a merge key brought, which the mapping's own keys replace.
    private var merged: Set<Int> = []
    private var mergeLocation: SourceLocation?

    /// Adds an entry, reporting a key that stands twice.
    mutating func append(_ entry: Node.Entry) {
        guard let index = index(of: entry.key) else { return add(entry) }
        guard merged.remove(index) == nil else {
            entries[index] = entry
            return
        }
        reportDuplicate(entry.key, at: entry.keyLocation, first: entries[index].keyLocation)
    }

    /// Adds the entries of a mapping, or of each mapping of a list, whose keys there are not yet.
    mutating func merge(_ node: Node, at location: SourceLocation) {
        if let first = mergeLocation { return reportDuplicate("<<", at: location, first: first) }
        mergeLocation = location
        let sources: [Node] = if case .sequence(let nodes) = node.content { nodes } else { [node] }
        for source in sources {
            guard case .mapping(let added) = source.content else {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "yaml.merge",
                        "the merge key ‘<<’ needs a mapping, or a list of them", at: location,
                        suggestion: "put the key in quotes if no merge is meant"))
                continue
            }
            for entry in added where index(of: entry.key) == nil {
                merged.insert(entries.count)
                add(entry)
            }
        }
    }

    private mutating func add(_ entry: Node.Entry) {
        if entries.count == Self.mostSearched {
            for (index, entry) in entries.enumerated() { indices[entry.key] = index }
        }
        if entries.count >= Self.mostSearched { indices[entry.key] = entries.count }
        entries.append(entry)
    }

    private func index(of key: String) -> Int? {
        entries.count <= Self.mostSearched
            ? entries.firstIndex { $0.key == key } : indices[key]
    }

    private mutating func reportDuplicate(
        _ key: String, at location: SourceLocation, first: SourceLocation
    ) {
        let line = first.position.map { " in line \($0.line)" } ?? ""
        diagnostics.append(
            Diagnostic(
                .error, code: "yaml.duplicate-key", "the key ‘\(key)’ stands already\(line)",
                at: location, suggestion: "keep one of the two",
                notes: [Diagnostic.Note("first here", at: first)]))
    }

    private static let mostSearched = 8
}
