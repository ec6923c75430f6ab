@testable import ImprintMarkdown
import Testing

struct ShellSessionTests {
    /// Prompts as `‹…›`, output as `«…»`.
    private func marked(_ code: String, language: String = "console") -> String? {
        let bytes = Array(code.utf8)
        var result = ""
        let isSession = bytes.withUnsafeBufferPointer { code in
            ShellSession.highlight(code, language: language) { range, name in
                let text = String(decoding: code[range], as: UTF8.self)
                switch "\(name)" {
                case "gp": result += "‹\(text)›"
                case "go": result += "«\(text)»"
                default: result += text
                }
            }
        }
        return isSession ? result : nil
    }

    @Test(arguments: [
        ("$ ls\na b\n", "‹$ ›ls\n«a b\n»"), ("user@host:~$ ls\n", "‹user@host:~$ ›ls\n"),
        ("(venv) $ ls\n", "‹(venv) $ ›ls\n"), ("[me@h d]# ls\n", "‹[me@h d]# ›ls\n"),
        ("$ a \\\n> b\nc\n", "‹$ ›a \\\n‹> ›b\n«c\n»"), ("$ a \\\n  b\n", "‹$ ›a \\\n  b\n"),
        ("$ a\n100% done\n", "‹$ ›a\n«100% done\n»"), ("$\n", "‹$›\n"), ("% ls", "‹% ›ls"),
    ])
    func `prompts, commands and output are told apart`(code: String, expected: String) {
        #expect(marked(code) == expected)
    }

    @Test func `a Python session has prompts of its own`() {
        #expect(marked(">>> 1\n1\n... x\n", language: "pycon") == "‹>>> ›1\n«1\n»‹... ›x\n")
    }

    @Test func `code without any prompt is no session`() {
        #expect(marked("ls\n") == nil)
    }
}
