import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// What the program says to a command line.
struct CommandLineTests {
    private func run(
        _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        let folder = try SiteFolder()
        let outcome = try Program.run(arguments, in: folder.url, environment: environment)
        #expect(try folder.names() == [], "a question leaves no file")
        return outcome
    }

    @Test(arguments: [
        ["--help"], ["build", "--help"], ["new", "--help"], ["search", "--help"],
        ["schema", "--help"], ["help"],
    ])
    func `help goes to standard output and shows examples`(arguments: [String]) throws {
        let outcome = try run(arguments)
        #expect(outcome.end == .exit(0))
        #expect(outcome.standardError == "")
        #expect(outcome.standardOutput.contains("EXAMPLES\n"))
        #expect(outcome.standardOutput.contains("USAGE: imprint"))
        #expect(outcome.standardOutput.contains("  imprint "))
    }

    @Test func `the version is one line on standard output`() throws {
        let outcome = try run(["--version"])
        #expect(outcome.end == .exit(0))
        #expect(outcome.standardOutput == "\(ProgramVersion.current)\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions name commands and options`(shell: String) throws {
        let outcome = try run(["--generate-completion-script", shell])
        #expect(outcome.end == .exit(0))
        for word in ["build", "schema", "instance", "strict"] {
            #expect(outcome.standardOutput.contains(word))
        }
    }

    @Test func `bash accepts its completions`() throws {
        let folder = try SiteFolder()
        let script = try Program.run(["--generate-completion-script", "bash"], in: folder.url)
        try folder.write(script.standardOutput, to: "completions")
        let bash = try RunningProgram(
            ["/usr/bin/env", "bash", "-n", "completions"], in: folder.url, environment: [:]
        ).outcome()
        #expect(bash.end == .exit(0), "\(bash)")
    }

    @Test(arguments: [
        ["build", "--nope"], ["biuld"], ["build", "--all", "--instance", "one"],
        ["build", "--jobs", "0"], ["build", "--jobs", "-1"], ["build", "--jobs", "many"],
        ["build", "--jobs", "99999999999999999999"], ["build", "--report", "xml"],
        ["build", "--source"], ["build", "extra"], ["new"], ["new", "a", "b"], ["schema", "pgae"],
        ["--generate-completion-script", "nope"],
    ])
    func `a command line that says nothing sensible exits with 2 and tells how it is used`(
        arguments: [String]
    ) throws {
        let outcome = try run(arguments)
        #expect(outcome.end == .exit(2), "\(outcome)")
        #expect(outcome.standardOutput == "")
        #expect(outcome.standardError.hasPrefix("Error: "), "\(outcome)")
    }

    @Test(arguments: ["--source", "--output"])
    func `an empty path is a usage error`(option: String) throws {
        let outcome = try run(["build", option, ""])
        #expect(outcome.end == .exit(2))
    }

    @Test func `a source folder that does not exist exits with 1 and names it`() throws {
        let outcome = try run(["build", "--source", "nowhere"])
        #expect(outcome.end == .exit(1))
        #expect(outcome.standardError.contains("‘nowhere’"))
    }

    @Test func `an unknown instance exits with 1 and suggests the nearest`() throws {
        let site = try SiteFolder.sound()
        let outcome = try site.build(["--instance", "oen"])
        #expect(outcome.end == .exit(1))
        #expect(
            outcome.standardError == """
                site.yml: error: there is no instance ‘oen’ [build.unknown-instance]
                  suggestion: did you mean ‘one’?
                1 error; nothing was published.

                """)
    }

    @Test func `a build says what it built, and where`() throws {
        let site = try SiteFolder.sound()
        let outcome = try site.build()
        #expect(outcome.end == .exit(0))
        #expect(outcome.standardError == "")
        let lines = outcome.standardOutput.split(separator: "\n")
        #expect(lines.first == "one: 1 page in \(site.path)/_site")
        #expect(lines.last?.hasPrefix("Built ") == true)
    }

    @Test func `a message shows place, source line, caret and a way out, in characters`() throws {
        let site = try SiteFolder.sound([
            "content/page.md": "# Page\n\nÜber\t日本 << instance.nmae >>\n"
        ])
        let outcome = try site.build()
        #expect(outcome.end == .exit(1))
        #expect(outcome.standardOutput == "")
        #expect(
            outcome.standardError.hasPrefix("content/page.md:3:21: error: "),
            "\(outcome.standardError)")
        #expect(
            outcome.standardError.hasSuffix(
                """
                  3 | Über    日本 << instance.nmae >>
                    |                          ^
                  suggestion: did you mean ‘name’?
                1 error; nothing was published.

                """), "\(outcome.standardError)")
    }

    @Test func `paths are shown as the user can open them from where the program was started`()
        throws
    {
        let site = try SiteFolder()
        try site.write(SiteFolder.configuration, to: "docs/site.yml")
        try site.write("# Home\n\n[x](nope.md)\n", to: "docs/content/index.md")
        let outcome = try site.build(["--source", "docs"])
        #expect(outcome.standardError.hasPrefix("docs/content/index.md:3:5: error: "))
        let slash = try site.build(["--source", "docs/"])
        #expect(slash.standardError.hasPrefix("docs/content/index.md:3:5: error: "))
        let report = try Program.run(
            ["build", "--source", "docs", "--report", "json"], in: site.url)
        #expect(report.standardOutput.contains("\"file\": \"content/index.md\""))
    }

    @Test func `a report in JSON locates problems by bytes`() throws {
        let page = MarkedSource("content/page.md", "# Page\n\nÜber ‘\"\\’ [x](①nope\u{301}.md)\n")
        let problem = try SiteFolder.sound(marked: [page]).onlyProblem()
        #expect(problem.location == page["①"])
    }

    @Test func `a long line is shown around its place only`() throws {
        let filler = String(repeating: "word ", count: 20_000)
        let site = try SiteFolder.sound([
            "content/page.md": "# P\n\n\(filler)[x](nope.md) \(filler)\n"
        ])
        let outcome = try site.build()
        #expect(outcome.end == .exit(1))
        #expect(outcome.standardError.split(separator: "\n").allSatisfy { $0.count < 200 })
        #expect(outcome.standardError.contains("nope.md"))
    }

    @Test func `a message never sends control characters to the terminal`() throws {
        let site = try SiteFolder.sound()
        try site.write("---\nti\u{1B}[31mtle: x\n---\n", to: "content/page.md")
        try site.write("# Page\n\n[x](\u{9B}31mnope.md)\n", to: "content/other.md")
        try site.write("# Page\n", to: "content/\u{1B}[31mred.txt/\u{1B}.md")
        try site.write("# Page\n\n[x](nope.md)\n", to: "content/\u{1B}[31mred.md")
        let outcome = try site.build()
        #expect(outcome.end == .exit(1))
        let controls = outcome.standardError.unicodeScalars.filter {
            $0.properties.generalCategory == .control && $0 != "\n"
        }
        #expect(controls.isEmpty, "\(outcome.standardError.debugDescription)")
    }
}
