import ImprintCore

/// The reason that a table cannot be read.
enum CSVError: Error, Equatable {
    case empty(at: SourceLocation)
    case emptyName(at: SourceLocation)
    case duplicateName(String, at: SourceLocation, first: SourceLocation)
    case semicolons(at: SourceLocation)
    /// - Parameter at: The first cell too many, or the last one there is.
    case ragged(cells: Int, columns: Int, at: SourceLocation)
    case unclosedQuote(at: SourceLocation)
    case contentAfterQuote(at: SourceLocation)
    case quoteInCell(at: SourceLocation)
    case invalidUTF8(at: SourceLocation)
    case controlCharacter(at: SourceLocation)

    var diagnostic: Diagnostic {
        switch self {
        case .empty(let location):
            problem(
                "csv.empty", "a table needs a first row that names its columns", at: location)
        case .emptyName(let location):
            problem("csv.header", "a column has no name", at: location, "name it in the first row")
        case .duplicateName(let name, let location, let first):
            problem(
                "csv.header", "two columns are called ‘\(name)’", at: location,
                "rename one of them", notes: [Diagnostic.Note("first here", at: first)])
        case .semicolons(let location):
            problem(
                "csv.separator", "the columns seem to be separated by ‘;’", at: location,
                "separate them by ‘,’, or by tabs in a file whose name ends in ‘.tsv’")
        case .ragged(let cells, let columns, let location):
            problem(
                "csv.ragged",
                "the row has \(cells == 1 ? "one cell" : "\(cells) cells"), the first row \(columns)",
                at: location,
                cells > columns
                    ? "put a cell that holds the separator in double quotes"
                    : "add the missing cells, empty if need be")
        case .unclosedQuote(let location):
            problem(
                "csv.quote", "a quoted cell is never closed", at: location, "close it with ‘\"’")
        case .contentAfterQuote(let location):
            problem(
                "csv.quote", "text follows the closing quote of a cell", at: location,
                "write a quote within a quoted cell twice: ‘\"\"’")
        case .quoteInCell(let location):
            problem(
                "csv.quote", "a quote stands in a cell without quotes", at: location,
                "put the whole cell in quotes and write the quote twice: ‘\"a \"\"b\"\"\"’")
        case .invalidUTF8(let location):
            problem(
                "csv.encoding", "a cell is not valid UTF-8", at: location,
                "save the file as UTF-8")
        case .controlCharacter(let location):
            problem(
                "csv.control-character", "a cell holds a control character", at: location,
                "remove it, or save the file as UTF-8 if it is UTF-16")
        }
    }

    private func problem(
        _ code: String, _ message: String, at location: SourceLocation, _ suggestion: String? = nil,
        notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(
            .error, code: code, message, at: location, suggestion: suggestion, notes: notes)
    }
}
