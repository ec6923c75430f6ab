import Foundation
import ImprintCore
import OrderedCollections
import Testing

@testable import ImprintTemplates

/// A small generator with a seed, so that a failure can be repeated (Steele, Lea and Flood,
/// “Fast splittable pseudorandom number generators”).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

struct FuzzTests {
    private static let pieces = [
        "{{", "}}", "{%", "%}", "{#", "#}", "<<", ">>", "<%", "%>", "<#", "#>", "-", "+", "(", ")",
        "[", "]",
        "{", "}", "'", "\"", "\\", "|", ".", ",", ":", "=", "~", "*", "**", "/", "//", "%", "<",
        ">", "==", "!=",
        " if ", " else ", " for ", " in ", " is ", " not ", " and ", " or ", "endif", "endfor",
        "set", "macro",
        "endmacro", "raw", "endraw", "call", "endcall", "block", "endblock", "recursive", "loop",
        "loop(", "0",
        "1", "-1", "9223372036854775807", "1e308", "a", "data", "instance", "é", "\u{0}",
        "\u{FEFF}", "\r\n", "\n",
        " ", "none", "true", "namespace()", "range(", "**a", "*a", "caller()", "super()", "self.",
        "varargs",
        "| batch(", "| slice(", "| round(", "| int(", "| indent(", "| truncate(", "| wordwrap(",
        "| center(",
        "| format(", "| map(", "| select(", "| sort", "| tojson", "| date(", "| number(", "[::-1]",
        "[1:", "%5.3f",
        "\\u12", "\\x", "0x", "1_", "```", "~~~",
    ]

    private static func mutated(_ text: [UInt8], using random: inout SplitMix) -> [UInt8] {
        var text = text
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0...text.count, using: &random)
            let end = min(text.count, place + Int.random(in: 0...6, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: text.removeSubrange(place..<end)
            case 1:
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                text.insert(contentsOf: piece.utf8, at: place)
            case 2: text.insert(contentsOf: text[place..<end], at: place)
            default:
                if place < text.count { text[place] = UInt8.random(in: 0...255, using: &random) }
            }
        }
        return text
    }

    @Test(arguments: 0..<4)
    func `no input crashes, and each problem has its place`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) &* 7919 &+ 20_261_122)
        var limits = TemplateLimits()
        limits.iterations = 2000
        limits.outputSize = 20_000
        limits.workSize = 200_000
        let values: [String: Value] = [
            "data": ["a": [1, 2.5, "x"], "b": ["c": .none]], "a": [3, 1, 2], "x": "text",
            "instance": ["name": "N"], "xs": ["b", "a"], "site": ["title": "T"],
        ]
        let environment = TemplateEnvironment(
            loader: try MemoryLoader(["lib": "{% macro m(a=1) %}{{ a }}{% endmacro %}"]),
            limits: limits)
        var corpus: [[UInt8]] = SourceMapTests.sources.map { Array($0.utf8) }
        for file in try Fixtures.files(in: "Fixtures/Oracle") {
            let bytes = try Fixtures.bytes("Fixtures/Oracle/\(file)")
            guard case .array(let cases) = try JSONReader.value(bytes) else { continue }
            for case .dictionary(let members) in cases {
                corpus.append(Array((members["template"]?.text ?? "").utf8))
            }
        }
        let layout = TemplateSyntax.layout
        let content = TemplateSyntax.content(
            roots: ["instance", "site", "data"], variable: .init("{{", "}}"),
            statement: .init("{%", "%}"), comment: .init("{#", "#}"))
        let deadline = ContinuousClock.now + .seconds(2)
        var rounds = 0
        while ContinuousClock.now < deadline {
            let picked = corpus[Int.random(in: 0..<corpus.count, using: &random)]
            let bytes = Self.mutated(picked, using: &random)
            let source = SourceText(file: SourcePath("fuzz"), bytes: bytes)
            var output: [UInt8] = []
            do throws(TemplateError) {
                let template = try Template(source, syntax: layout)
                try template.render(environment, TemplateScope(values), into: &output)
            } catch {
                #expect(error.diagnostic.location != nil)
            }
            var diagnostics: [Diagnostic] = []
            let syntax =
                rounds.isMultiple(of: 2)
                ? content : TemplateSyntax.content(roots: ["instance", "site", "data"])
            let template = Template(source, syntax: syntax, reporting: &diagnostics)
            let expansion = template.expand(
                environment, TemplateScope(values), reporting: &diagnostics)
            #expect(diagnostics.allSatisfy { $0.location != nil })
            var end = 0
            var hasGap = false
            for segment in expansion.segments {
                hasGap = hasGap || segment.range.lowerBound != end
                end = segment.range.upperBound
            }
            if hasGap || end != expansion.text.count {
                Issue.record("a gap in the source map of \(String(decoding: bytes, as: UTF8.self))")
            }
            rounds += 1
        }
        #expect(rounds > 50)
    }
}
