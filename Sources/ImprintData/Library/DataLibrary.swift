package import ImprintCore

/// The data files of a site, as the tree that templates see as `data`.
///
/// `repositories.yml` becomes `data.repositories`, `about/team.json` becomes `data.about.team`. A file
/// `NAME.schema.yml` or `NAME.schema.json` beside a data file is its schema.
package struct DataLibrary: Sendable {
    /// A mapping of names to the trees of files and to further mappings.
    package let root: Node

    /// Reads and checks files below a folder, whatever their order.
    ///
    /// What is wrong is reported, and the file left out if it cannot be read. Files whose names start
    /// with a dot are not data.
    package init(
        _ files: [SourceText], in folder: SourcePath, placeholders: PlaceholderDelimiters? = nil,
        reporting diagnostics: inout [Diagnostic]
    ) {
        var shelf = DataShelf(folder: folder)
        for file in files.sorted(by: { $0.file < $1.file }) { shelf.add(file) }
        shelf.pairSchemas()
        root = shelf.tree(placeholders: placeholders)
        diagnostics += shelf.diagnostics
    }

    /// The data without places.
    package var value: Value { root.value }
}
