package import ImprintCore

/// The formats of data files.
package enum DataFormat: String, CaseIterable, Sendable {
    case yaml, json, toml, csv

    /// Tells the format by a path's extension; `nil` if it is none of a data file's.
    package init?(of path: SourcePath) {
        switch path.pathExtension {
        case "yml", "yaml": self = .yaml
        case "json": self = .json
        case "toml": self = .toml
        case "csv", "tsv": self = .csv
        default: return nil
        }
    }

    /// Reads a file into a tree; `nil` if it cannot be read, which is reported.
    package func read(_ source: SourceText, reporting diagnostics: inout [Diagnostic]) -> Node? {
        switch self {
        case .yaml: YAMLReader.read(source, reporting: &diagnostics)
        case .json: JSONReader.read(source, reporting: &diagnostics)
        case .toml: TOMLReader.read(source, reporting: &diagnostics)
        case .csv: CSVReader.read(source, reporting: &diagnostics)
        }
    }

    /// How deep lists and mappings may nest in any format: what reads a tree may be recursive, and
    /// threads have 512 KB of stack.
    static let deepestNesting = 100
}
