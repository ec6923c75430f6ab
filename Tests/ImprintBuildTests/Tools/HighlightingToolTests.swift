import Foundation
import Testing

@testable import ImprintBuild

struct HighlightingToolTests {
    private func tool(_ search: SearchPath = .inherited) -> HighlightingTool {
        HighlightingTool(
            cache: RenditionCache(site: nil), search: search, timeLimit: .seconds(600))
    }

    @Test func `code becomes tokens that are the code again`() async throws {
        let tool = tool()
        let code = "  let é = \"a\\n\"\n\n"
        let questions: [HighlightingTool.Question] = [
            .init(language: "ocaml", code: code), .init(language: "no-such", code: "x"),
            .init(language: "ocaml", code: ""), .init(language: "ocaml", code: code),
        ]
        #expect(questions.allSatisfy { tool.answer(to: $0) == .pending })
        await tool.ask(questions)
        let answers = questions.map(tool.answer)
        guard case .tokens(let tokens) = answers[0] else {
            Issue.record("there are no tokens")
            return
        }
        #expect(tokens.map(\.text).joined() == code)
        #expect(
            tokens.contains(.init(kind: "kd", text: "let"))
                || tokens.contains(.init(kind: "k", text: "let")))
        #expect(answers[1...] == [.unknown, .tokens([]), .tokens(tokens)])
        #expect(tool.answer(to: .init(language: "no-such", code: "y")) == .unknown)
        await tool.close()
    }

    @Test func `without Pygments there are no tokens`() async {
        let tool = tool(SearchPath { _ in nil })
        let question = HighlightingTool.Question(language: "c", code: "x")
        #expect(tool.answer(to: question) == .unknown)
        await tool.ask([question])
        #expect(tool.answer(to: question) == .unknown)
    }

    @Test func `a process that breaks down leaves code plain, until the next build`() async throws {
        let folder = try TemporaryFolder()
        for name in ["pygmentize", "python3"] {
            let file = "\(folder.path)/\(name)"
            try "#!/bin/sh\nexit 1\n".write(toFile: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: file)
        }
        let path = folder.path
        let search = SearchPath { $0 == "PATH" ? path : nil }
        let question = HighlightingTool.Question(language: "c", code: "int")
        for _ in 1...2 {
            let tool = HighlightingTool(
                cache: RenditionCache(site: path), search: search, timeLimit: .seconds(600))
            #expect(tool.answer(to: question) == .pending)
            await tool.ask([question])
            #expect(tool.answer(to: question) == .unknown)
            await tool.close()
        }
    }

    @Test func `a wrapper in a shell does not hide Python`() async throws {
        let folder = try TemporaryFolder()
        let file = "\(folder.path)/pygmentize"
        try "#!/usr/bin/env bash\nexec x\n".write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        let path = "\(folder.path):/usr/bin:/bin"
        let tool = tool(SearchPath { $0 == "PATH" ? path : nil })
        let question = HighlightingTool.Question(language: "c", code: "int")
        await tool.ask([question])
        #expect(tool.answer(to: question) == .tokens([.init(kind: "kt", text: "int")]))
        await tool.close()
    }
}
