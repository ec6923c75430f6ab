import Foundation
import ImprintSearch
import ImprintTesting

/// The analysis of the reader in the browser, and that of this program in the same form.
enum ScriptedAnalysis {
    /// Runs `analysis.js` on texts, all in one process.
    static func tokens(in texts: [String]) throws -> [[AnalysisFixture.Token]] {
        try answer(
            """
            const points = (text, end) => Array.from(text.slice(0, end)).length;
            return texts.map((text) => analyse(text).map((t) =>
              [t.term, t.position, points(text, t.start), points(text, t.end), t.kind]));
            """, texts)
    }

    /// Runs `fold` of `analysis.js` on texts.
    static func folded(_ texts: [String]) throws -> [String] {
        try answer("return texts.map(fold);", texts)
    }

    private static func answer<Answer: Decodable>(
        _ body: String, _ texts: [String]
    ) throws -> Answer {
        let program = """
            "use strict";
            const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
            const answer = (() => {
            \(try ClientSource.text(of: "analysis"))
            \(body)
            })();
            process.stdout.write(JSON.stringify(answer));
            """
        let output = try JavaScript.run(program, input: JSONEncoder().encode(texts))
        return try JSONDecoder().decode(Answer.self, from: output)
    }
}

extension AnalysisFixture.Token {
    /// The token of this program with its offsets in code points.
    init(_ token: Token, in text: String) {
        func codePoints(_ end: Int) -> Int {
            text.utf8.prefix(end).reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        }
        self.init(
            term: token.term, position: token.position, start: codePoints(token.range.lowerBound),
            end: codePoints(token.range.upperBound), kind: Int(token.kind.rawValue))
    }
}
