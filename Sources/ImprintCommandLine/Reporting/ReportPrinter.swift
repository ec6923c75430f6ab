import ImprintBuild
import ImprintCore

/// Prints what became of a build.
struct ReportPrinter {
    /// The folder of `site.yml`, as the user named it.
    let source: String
    let duration: Duration
    /// Whether warnings have failed the build.
    let isStrict: Bool

    /// For people: problems to standard error, the result to standard output.
    func printText(_ result: Result<BuildReport, BuildError>) {
        let diagnostics = Self.diagnostics(of: result)
        let printer = DiagnosticPrinter(source: source, to: .standardError)
        for diagnostic in diagnostics { printer.print(diagnostic) }
        switch result {
        case .success(let report):
            for edition in report.editions {
                TextStream.standardOutput.write(
                    "\(edition.instance): \(Self.counted(edition.pages, "page")) in \(edition.output)\n"
                )
            }
            for page in Self.scheduled(in: report) {
                TextStream.standardOutput.write(
                    "Not before \(page.date): \(page.source)\n")
            }
            let warnings =
                diagnostics.isEmpty ? "" : ", \(Self.counted(diagnostics.count, "warning"))"
            TextStream.standardOutput.write(
                "Built \(Self.counted(report.files, "file")) in \(seconds)\(warnings).\n")
        case .failure:
            TextStream.standardError.write("\(summary(of: diagnostics)); nothing was published.\n")
        }
    }

    /// For programs: one JSON object to standard output.
    func printJSON(_ result: Result<BuildReport, BuildError>) {
        var editions: [Value] = []
        var files = 0
        var stages: [(String, Value)] = []
        if case .success(let report) = result {
            stages = report.stages.map { ($0.name, .number($0.duration / .seconds(1))) }
            files = report.files
            editions = report.editions.map { edition in
                [
                    "instance": .string(edition.instance), "pages": .integer(edition.pages),
                    "output": .string(edition.output),
                    "scheduled": .array(
                        edition.scheduled.map { page in
                            [
                                "file": .string(page.source.description), "date": .date(page.date),
                            ]
                        }),
                ]
            }
        }
        let succeeded = if case .success = result { true } else { false }
        let report: Value = [
            "version": .string(ProgramVersion.current), "succeeded": .boolean(succeeded),
            "seconds": .number(duration / .seconds(1)), "stages": Value(mapping: stages),
            "files": .integer(files),
            "instances": .array(editions),
            "diagnostics": .array(Self.diagnostics(of: result).map(Self.value)),
        ]
        TextStream.standardOutput.write(JSONText.text(of: report, isIndented: true))
    }

    /// The pages that are left out until their day, each once, the next first.
    private static func scheduled(in report: BuildReport) -> [BuildReport.Scheduled] {
        Set(report.editions.flatMap(\.scheduled)).sorted { left, right in
            left.date == right.date ? left.source < right.source : left.date < right.date
        }
    }

    private static func diagnostics(of result: Result<BuildReport, BuildError>) -> [Diagnostic] {
        switch result {
        case .success(let report): report.warnings
        case .failure(let error): error.diagnostics
        }
    }

    /// A problem as JSON; columns count bytes, as editors' protocols can be told.
    private static func value(_ diagnostic: Diagnostic) -> Value {
        var entries: [(String, Value)] = [
            ("severity", .string(diagnostic.severity.rawValue)), ("code", .string(diagnostic.code)),
            ("message", .string(diagnostic.message)),
        ]
        entries += place(diagnostic.location)
        if let suggestion = diagnostic.suggestion {
            entries.append(("suggestion", .string(suggestion)))
        }
        if !diagnostic.notes.isEmpty {
            entries.append(
                (
                    "notes",
                    .array(
                        diagnostic.notes.map { note in
                            Value(
                                mapping: [("message", .string(note.message))] + place(note.location)
                            )
                        })
                ))
        }
        return Value(mapping: entries)
    }

    private static func place(_ location: SourceLocation?) -> [(String, Value)] {
        guard let location else { return [] }
        let file: [(String, Value)] = [("file", .string(location.file.description))]
        guard let position = location.position else { return file }
        return file + [("line", .integer(position.line)), ("column", .integer(position.column))]
    }

    private func summary(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let parts = [
            errors > 0 ? Self.counted(errors, "error") : nil,
            warnings > 0
                ? Self.counted(warnings, "warning") + (isStrict ? " (--strict)" : "") : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    private var seconds: String {
        let milliseconds = Int(duration / .milliseconds(1))
        guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
        let tenths = milliseconds / 100
        return "\(tenths / 10).\(tenths % 10) s"
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}
