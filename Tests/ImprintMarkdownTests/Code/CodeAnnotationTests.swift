@testable import ImprintMarkdown
import Testing

struct CodeAnnotationTests {
    private func replaced(_ code: String, comments: [Range<Int>]? = nil) -> [String] {
        let bytes = Array(code.utf8)
        return CodeAnnotation.all(in: bytes, comments: comments).map {
            "\($0.number):\(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }

    @Test(arguments: [
        ("a # (1)\n", ["1:(1)"]), ("a # (1)!\n", ["1:# (1)!"]), ("a // (12)!", ["12:// (12)!"]),
        ("a /* (1)! */ b", ["1:/* (1)! */"]), ("<!-- (2)! -->\n", ["2:<!-- (2)! -->"]),
        ("a # why (1)!\n", ["1:(1)!"]), ("a # (1) (2)\n", ["1:(1)", "2:(2)"]),
        ("f(1) # (2)\n", ["2:(2)"]), ("f(1)\n", []), ("a # (0) (x) (1\n", []),
    ])
    func `an annotation stands in a comment, whose signs go with it where it says so`(
        code: String, expected: [String]
    ) {
        #expect(replaced(code) == expected)
    }

    @Test func `where the comments are known, only they hold annotations`() {
        #expect(replaced("\"# (1)\" # (2)\n", comments: [8..<13]) == ["2:(2)"])
    }

    @Test func `a comment of several lines may hold several`() {
        #expect(replaced("/* (1)\n (2) */\n", comments: [0..<14]) == ["1:(1)", "2:(2)"])
    }
}
