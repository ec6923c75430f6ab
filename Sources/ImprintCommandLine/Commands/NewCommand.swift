import ArgumentParser
import ImprintBuild
import ImprintCore

/// `imprint new`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a small working site.",
        discussion: """
            EXAMPLES
              imprint new docs
              cd docs && imprint build
            """)

    @Argument(
        help: "The folder of the site; it must be empty, or not be there yet.",
        completion: .directory)
    var directory: String

    func run() throws {
        do throws(StarterError) {
            try StarterSite.write(to: directory)
        } catch {
            DiagnosticPrinter(source: ".", to: .standardError).print(error.diagnostic)
            throw ExitCode.contentErrors
        }
        TextStream.standardOutput.write(
            """
            Made a site in ‘\(directory)’: \(StarterSite.files.count) files.
            Next: cd \(directory) && imprint build

            """)
    }
}
