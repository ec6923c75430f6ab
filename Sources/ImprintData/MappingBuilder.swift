import ImprintCore

/// The entries of a mapping that is being read.
struct MappingBuilder {
    /// The entries in the order written, each key once.
    private(set) var entries: [Node.Entry] = []
    var diagnostics: [Diagnostic] = []

    /// The name of the format in codes of diagnostics: `yaml`.
    private let format: String

    /// The index of each key, once there are so many that a search would be slow.
    private var indices: [String: Int] = [:]

    /// The indices of the entries that YAML's merge key brought, which the mapping's own keys replace.
    private var merged: Set<Int> = []

    /// Where YAML's merge key stands.
    var mergeLocation: SourceLocation?

    init(_ format: DataFormat) { self.format = format.rawValue }

    /// Adds an entry, reporting a key that stands twice.
    mutating func append(_ entry: Node.Entry) {
        guard let index = index(of: entry.key) else { return add(entry) }
        guard merged.remove(index) == nil else {
            entries[index] = entry
            return
        }
        reportDuplicate(entry.key, at: entry.keyLocation, first: entries[index].keyLocation)
    }

    /// Adds an entry for as long as no key of the mapping's own takes its place; one whose key there
    /// is already is left out.
    mutating func appendMerged(_ entry: Node.Entry) {
        guard index(of: entry.key) == nil else { return }
        merged.insert(entries.count)
        add(entry)
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

    /// Reports a key that stands a second time.
    mutating func reportDuplicate(
        _ key: String, at location: SourceLocation, first: SourceLocation
    ) {
        let line = first.position.map { " in line \($0.line)" } ?? ""
        diagnostics.append(
            Diagnostic(
                .error, code: "\(format).duplicate-key", "the key ‘\(key)’ stands already\(line)",
                at: location, suggestion: "keep one of the two",
                notes: [Diagnostic.Note("first here", at: first)]))
    }

    private static let mostSearched = 8
}
