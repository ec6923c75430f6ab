import Foundation
import ImprintTesting
import Testing

/// Colours are for terminals.
struct TerminalTests {
    /// What the program writes to a terminal that Python makes.
    private func terminalOutput(
        of site: SiteFolder, _ arguments: [String] = ["build"], environment: [String: String]
    ) throws -> String {
        let script = """
            import json, os, pty, sys
            job = json.load(sys.stdin)
            os.environ.pop("NO_COLOR", None)
            os.environ.update(job["environment"])
            os.chdir(job["folder"])
            child, terminal = pty.fork()
            if child == 0:
                os.execv(job["program"], ["imprint"] + job["arguments"])
            output = b""
            while True:
                try:
                    chunk = os.read(terminal, 65536)
                except OSError:
                    break
                if not chunk:
                    break
                output += chunk
            os.waitpid(child, 0)
            sys.stdout.buffer.write(output)
            """
        let program = try #require(Program.url)
        let job: [String: Any] = [
            "environment": environment, "folder": site.path, "program": program.path,
            "arguments": arguments,
        ]
        let input = try JSONSerialization.data(withJSONObject: job)
        return String(decoding: try Python.run(script, input: input), as: UTF8.self)
    }

    private func brokenSite() throws -> SiteFolder {
        try SiteFolder.sound(["content/page.md": "# Page\n\n[x](nope.md)\n"])
    }

    @Test func `on a terminal problems are coloured`() throws {
        let output = try terminalOutput(of: try brokenSite(), environment: ["TERM": "xterm"])
        #expect(output.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    }

    @Test func `on a terminal titles and what was searched for are bold`() throws {
        let site = try SiteFolder.sound(["content/index.md": "# Home\n\nA pangolin walks.\n"])
        #expect(try site.build().end == .exit(0))
        let search = ["search", "pangolins "]
        let output = try terminalOutput(of: site, search, environment: ["TERM": "xterm"])
        #expect(output.contains("\u{1B}[1mHome\u{1B}[0m"))
        #expect(output.contains("A \u{1B}[1mpangolin\u{1B}[0m walks."))
        let plain = try terminalOutput(of: site, search, environment: ["TERM": "dumb"])
        #expect(plain.contains("A pangolin walks.") && !plain.contains("\u{1B}"))
    }

    @Test(arguments: [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]])
    func `a terminal without colours, or a user who wants none, gets none`(
        environment: [String: String]
    ) throws {
        let output = try terminalOutput(of: try brokenSite(), environment: environment)
        #expect(output.contains("error: "))
        #expect(!output.contains("\u{1B}"))
    }

    @Test func `what does not go to a terminal has no colours`() throws {
        let outcome = try brokenSite().build(environment: ["TERM": "xterm", "CLICOLOR": "1"])
        #expect(!outcome.standardError.contains("\u{1B}"))
    }
}
