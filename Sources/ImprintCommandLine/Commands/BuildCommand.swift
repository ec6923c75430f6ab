import ArgumentParser
import ImprintBuild
import ImprintCore

/// `imprint build`.
struct BuildCommand: AsyncParsableCommand {
    /// The form of what is printed at the end.
    enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site.",
        discussion: """
            Nothing is published unless every page is sound: after an error the last site stays as it \
            was. Exits with 0, with 1 if something has to be mended, with 2 for a wrong command line.

            EXAMPLES
              imprint build                            the default instance, into _site
              imprint build --instance ember           another one
              imprint build --all --output public      all, each into public/NAME
              imprint build --source docs --strict     warnings are errors, for continuous integration
            """)

    @Option(help: ArgumentHelp("The folder of site.yml.", valueName: "dir"), completion: .directory)
    var source = "."

    @Option(
        help: ArgumentHelp("Where to publish; site.yml says otherwise.", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp("The instance to build, instead of the default one.", valueName: "name"))
    var instance: String?

    @Flag(help: "Build all instances, each into a folder of its name.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "How many pages to work on at once; as many as there are cores.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(help: "Drop files in the output folder that imprint did not write.")
    var clean = false

    @Flag(help: "Build drafts, and pages of a later date, too.")
    var drafts = false

    @Flag(
        name: .customLong("no-cache"), help: "Render formulas and diagrams anew, and keep nothing.")
    var ignoresCache = false

    @Option(help: ArgumentHelp("The form of the report: text or json.", valueName: "format"))
    var report = ReportFormat.text

    func validate() throws {
        if all, instance != nil {
            throw ValidationError("‘--all’ and ‘--instance’ exclude each other; leave one out")
        }
        if source.isEmpty || output?.isEmpty == true {
            throw ValidationError(
                "‘--\(source.isEmpty ? "source" : "output")’ is empty; name a folder, or leave it out"
            )
        }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("‘--jobs \(jobs)’ is not possible; give a number from 1 to 1024")
        }
    }

    /// What the flags ask for.
    private var request: BuildRequest {
        var request = BuildRequest(source: source, jobs: jobs ?? Processors.count)
        request.output = output
        request.selection = all ? .all : instance.map(BuildRequest.Selection.instance) ?? .default
        request.cleansOutput = clean
        request.includesDrafts = drafts
        request.now = BuildClock.now
        request.isStrict = strict
        request.usesCache = !ignoresCache
        return request
    }

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let progress = ProgressLine(start: start)
        let result: Result<BuildReport, BuildError>
        do throws(BuildError) {
            result = .success(try await SiteBuild(request, progress: progress.show).run())
        } catch {
            result = .failure(error)
        }
        progress.clear()
        let printer = ReportPrinter(source: source, duration: clock.now - start, isStrict: strict)
        switch report {
        case .text: printer.printText(result)
        case .json: printer.printJSON(result)
        }
        if case .failure = result { throw ExitCode.contentErrors }
    }
}
