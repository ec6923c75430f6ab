@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct SourceCheckTests {
    private func problem(_ bytes: [UInt8]) -> Diagnostic? {
        SourceCheck.problem(in: SourceText(file: SourcePath("a.md"), bytes: bytes))
    }

    @Test(arguments: [
        "", "text\r\nwith\ttabs\u{C}\n", "é日本🎉\u{FEFF}\u{A0}", String(repeating: "[", count: 500),
        String(repeating: "[x]", count: 2000),
        String(repeating: String(repeating: "[", count: 400) + "\n \n", count: 4),
        String(repeating: "x", count: SourceCheck.maximumLine) + "\n",
    ])
    func `what authors write passes, up to the limits`(text: String) {
        #expect(problem(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("a\nb①\u{1}c", "page.control-character"), ("①\u{0}", "page.control-character"),
        ("é①\u{7F}", "page.control-character"), ("①\u{2}0\u{3}", "page.control-character"),
        ("\n" + String(repeating: "[", count: 500) + "①[", "page.too-many-brackets"),
        (String(repeating: "[\n", count: 500) + "①[", "page.too-many-brackets"),
        ("x\n①" + String(repeating: "x", count: (4 << 20) + 1) + "\ny", "page.line-too-long"),
    ])
    func `what no parser should be given is refused where it stands`(marked: String, code: String) {
        let source = MarkedSource("a.md", marked)
        let problem = SourceCheck.problem(in: source.text)
        #expect(problem?.code == code)
        #expect(problem?.location == source["①"])
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0xFF], 2, "0xFF"), ([0xC3], 0, "0xC3"),
            ([0x61, 0xED, 0xA0, 0x80], 1, "0xED"),
            ([0xE6, 0x97, 0x61], 0, "0xE6"), ([0x61, 0x80], 1, "0x80"),
        ] as [([UInt8], Int, String)])
    func `bytes that are not UTF-8 are refused where they stand`(
        bytes: [UInt8], offset: Int, name: String
    ) {
        let found = problem(bytes)
        #expect(found?.code == "page.invalid-utf8")
        #expect(found?.message.contains(name) == true)
        #expect(
            found?.location
                == SourceText(file: SourcePath("a.md"), bytes: bytes).location(at: offset))
    }

    @Test func `a page of more than 16 MB is refused`() {
        let line = Array((String(repeating: "x", count: 1023) + "\n").utf8)
        let bytes = Array(repeatElement(line, count: 16 << 10).joined())
        #expect(problem(bytes + [0x0A])?.code == "page.too-large")
    }
}
