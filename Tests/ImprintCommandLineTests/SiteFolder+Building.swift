import Foundation
import ImprintCore
import ImprintTesting
import Testing

extension SiteFolder {
    /// The smallest configuration.
    static let configuration = """
        site:
          title: Docs
        instances:
          one: { name: One }

        """

    /// A sound site of one page, with further texts by their paths.
    static func sound(
        _ texts: [String: String] = [:], configuration: String = "", marked: [MarkedSource] = []
    ) throws -> SiteFolder {
        let site = try SiteFolder([
            "site.yml": Self.configuration + configuration, "content/index.md": "# Home\n",
        ])
        for (path, text) in texts { try site.write(text, to: path) }
        for source in marked { try site.write(source) }
        return site
    }

    /// Runs `imprint build` in the folder.
    func build(
        _ arguments: [String] = [], wrapper: [String] = [], environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.run(
            ["build"] + arguments, in: url, wrapper: wrapper, environment: environment)
    }

    /// Builds and checks that it ended well; gives the report.
    @discardableResult
    func built(
        _ arguments: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> BuildReport {
        let outcome = try Program.run(["build", "--report", "json"] + arguments, in: url)
        #expect(outcome.end == .exit(0), "\(outcome)", sourceLocation: sourceLocation)
        let report = try Self.report(of: outcome, sourceLocation: sourceLocation)
        #expect(report.succeeded, sourceLocation: sourceLocation)
        return report
    }

    /// Builds, checks that the site is refused as it should be, and gives the report: exit code 1, at
    /// least one problem, and no trace beside the last site, which stays as it was.
    func refused(
        _ arguments: [String] = [], wrapper: [String] = [],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> BuildReport {
        if !exists("_site") {
            try write("The last site\n", to: "_site/index.html")
            try write("index.html\n", to: "_site/.imprint-manifest")
        }
        let names = try names()
        let last = try tree("_site")
        let outcome = try Program.run(
            ["build", "--report", "json"] + arguments, in: url, wrapper: wrapper)
        #expect(outcome.end == .exit(1), "\(outcome)", sourceLocation: sourceLocation)
        #expect(
            try tree("_site") == last, "the last site has changed", sourceLocation: sourceLocation)
        #expect(try self.names() == names, "something was left", sourceLocation: sourceLocation)
        let report = try Self.report(of: outcome, sourceLocation: sourceLocation)
        #expect(!report.succeeded, sourceLocation: sourceLocation)
        #expect(!report.diagnostics.isEmpty, sourceLocation: sourceLocation)
        return report
    }

    /// Builds, checks that the site is refused for one problem only, and gives that.
    func onlyProblem(
        _ arguments: [String] = [], wrapper: [String] = [],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> BuildReport.Problem {
        let report = try refused(arguments, wrapper: wrapper, sourceLocation: sourceLocation)
        #expect(
            report.diagnostics.count == 1, "\(report.diagnostics)", sourceLocation: sourceLocation)
        return try #require(report.diagnostics.first, sourceLocation: sourceLocation)
    }

    private static func report(
        of outcome: Program.Outcome, sourceLocation: Testing.SourceLocation
    ) throws -> BuildReport {
        let data = Data(outcome.standardOutput.utf8)
        return try JSONDecoder().decode(BuildReport.self, from: data)
    }
}
