import ImprintCore

extension MappingBuilder {
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
            for entry in added { appendMerged(entry) }
        }
    }
}
