import ImprintMarkdown

/// Colours a language of three words, with comments behind `#` and strings between `"""`.
struct ToyHighlighter: CodeHighlighting {
    func highlight(
        _ code: UnsafeBufferPointer<UInt8>, language: String,
        _ token: (Range<Int>, StaticString) -> Void
    ) -> HighlightingOutcome {
        guard language == "toy" else { return .unknownLanguage }
        var index = 0
        while index < code.count {
            let rest = code[index...]
            var end = index + 1
            var name: StaticString = ""
            if code[index] == UInt8(ascii: "#") {
                end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? code.count
                name = "c1"
            } else if rest.starts(with: "\"\"\"".utf8) {
                end = index + 3
                while end < code.count,
                    !code[..<end].suffix(3).elementsEqual("\"\"\"".utf8)
                        || end < index + 6
                {
                    end += 1
                }
                name = "s2"
            } else if let word = ["def", "let", "return"].first(where: {
                rest.starts(with: $0.utf8)
            }) {
                end = index + word.utf8.count
                name = "k"
            }
            token(index..<end, name)
            index = end
        }
        return .highlighted
    }
}
