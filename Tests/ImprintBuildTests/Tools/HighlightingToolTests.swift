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
        let answers = await tool.tokens(of: [
            .init(language: "ocaml", code: code), .init(language: "no-such", code: "x"),
            .init(language: "ocaml", code: ""), .init(language: "ocaml", code: code),
        ])
        let tokens = try #require(answers[0])
        #expect(tokens.map(\.text).joined() == code)
        #expect(
            tokens.contains(.init(kind: "kd", text: "let"))
                || tokens.contains(.init(kind: "k", text: "let")))
        #expect(answers[1] == nil)
        #expect(answers[2] == [])
        #expect(answers[3] == tokens)
        #expect(await tool.tokens(of: [.init(language: "ocaml", code: code)]) == [tokens])
        await tool.close()
    }

    @Test func `without Pygments there are no tokens`() async {
        #expect(
            await tool(SearchPath { _ in nil }).tokens(of: [.init(language: "c", code: "x")])
                == [nil])
    }

    @Test func `a wrapper in a shell does not hide Python`() async throws {
        let folder = try TemporaryFolder()
        let file = "\(folder.path)/pygmentize"
        try "#!/usr/bin/env bash\nexec x\n".write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        let path = "\(folder.path):/usr/bin:/bin"
        let tool = tool(SearchPath { $0 == "PATH" ? path : nil })
        #expect(await tool.tokens(of: [.init(language: "c", code: "int")]).first??.count == 1)
        await tool.close()
    }
}
