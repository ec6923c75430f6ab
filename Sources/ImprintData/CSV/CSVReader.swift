package import ImprintCore

/// Reads comma- and tab-separated tables into located trees.
///
/// The first row names the columns; the table is a list of mappings, one for each further row, and
/// all values are strings: only a schema can tell that `00123` is no number (`JSONSchema`
/// converts what it says is one). Empty lines are skipped. Quotes are RFC 4180's, also in
/// tab-separated files: `"a ""b"" c"`, and over line ends, which become `\n`.
///
/// Source: [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180).
package enum CSVReader {
    /// Reads a file, tab-separated if its extension is `tsv`; `nil` if it cannot be read, which is
    /// reported.
    package static func read(
        _ source: SourceText, reporting diagnostics: inout [Diagnostic]
    ) -> Node? {
        let isTabbed = source.file.pathExtension == "tsv"
        var scanner = CSVScanner(source, separator: UInt8(ascii: isTabbed ? "\t" : ","))
        do throws(CSVError) {
            guard let header = try scanner.nextRow() else { throw .empty(at: scanner.location) }
            let names = try names(in: header, separator: isTabbed ? "\t" : ",")
            var rows: [Node] = []
            while let row = try scanner.nextRow() {
                if row.count == names.count {
                    rows.append(mapping(names, row))
                } else {
                    diagnostics.append(
                        CSVError.ragged(
                            cells: row.count, columns: names.count,
                            at: row[min(names.count, row.count - 1)].location
                        ).diagnostic)
                }
            }
            return Node(.sequence(rows), at: header[0].location)
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
    }

    private static func names(
        in header: [CSVScanner.Cell], separator: Character
    ) throws(CSVError) -> [CSVScanner.Cell] {
        var seen: [String: SourceLocation] = [:]
        for cell in header {
            guard !cell.text.isEmpty else { throw .emptyName(at: cell.location) }
            if let first = seen.updateValue(cell.location, forKey: cell.text) {
                throw .duplicateName(cell.text, at: cell.location, first: first)
            }
        }
        if header.count == 1, separator == ",", header[0].text.contains(";") {
            throw .semicolons(at: header[0].location)
        }
        return header
    }

    private static func mapping(_ names: [CSVScanner.Cell], _ row: [CSVScanner.Cell]) -> Node {
        let entries = zip(names, row).map { name, cell in
            Node.Entry(
                key: name.text, keyLocation: name.location,
                value: Node(.scalar(.string(cell.text)), at: cell.location))
        }
        return Node(.mapping(entries), at: row[0].location)
    }
}
