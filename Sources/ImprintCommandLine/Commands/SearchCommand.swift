import ArgumentParser
import ImprintBuild
import ImprintCore
import ImprintSearch

/// `imprint search`.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search a built site, as its readers do.",
        discussion: """
            Finds what the search of the site finds, in the same order. Quotes ask for words that follow \
            each other, a hyphen leaves pages out, ‘tag:’ and ‘in:’ narrow the search; the last word \
            may be the beginning of one.

            EXAMPLES
              imprint search dark mode                       in the site of this folder
              imprint search '"dark mode" -toggle'           a phrase, without a word
              imprint search 'install tag:setup' --site out  in the site that is in ‘out’
              imprint search install --limit 3 --json        for other programs
            """)

    @Argument(help: "What to search for.")
    var query: [String]

    @Option(
        help: ArgumentHelp("The folder of the built site; site.yml says it.", valueName: "dir"),
        completion: .directory)
    var site: String?

    @Option(help: ArgumentHelp("How many pages to show.", valueName: "n"))
    var limit = 10

    @Flag(help: "Print the answer as JSON.")
    var json = false

    private var text: String { query.joined(separator: " ") }

    func validate() throws {
        if text.allSatisfy(\.isWhitespace) {
            throw ValidationError("the query is empty; say what to search for")
        }
        if site?.isEmpty == true {
            throw ValidationError("‘--site’ is empty; name a folder, or leave it out")
        }
        if !(1...1000).contains(limit) {
            throw ValidationError(
                "‘--limit \(limit)’ is not possible; give a number from 1 to 1000")
        }
    }

    func run() throws {
        let folder: IndexedFolder
        let index: SearchIndex
        do throws(SearchCommandError) {
            folder = try IndexedFolder.find(site: site)
            index = try folder.open()
        } catch {
            let printer = DiagnosticPrinter(source: ".", to: .standardError)
            for diagnostic in error.diagnostics { printer.print(diagnostic) }
            throw ExitCode.contentErrors
        }
        var options = SearchOptions()
        options.limit = limit
        options.excerpts = limit
        let answer = index.search(text, options)
        let printer = AnswerPrinter(folder: folder.path)
        if json { printer.printJSON(answer) } else { printer.printText(answer, query: text) }
        printer.printProblems(of: answer)
    }
}
