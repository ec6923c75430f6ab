import Foundation
import ImprintCore
import ImprintMarkdown
import ImprintTesting

/// Renders Markdown that nobody wrote, for as long as is asked.
///
///     swift run -c release fuzzing [MINUTES] [FIRST SEED] [--trace]
///
/// Prints a seed and its text for each finding: HTML whose elements do not fit together, control
/// characters, invalid UTF-8, or a text that takes longer than a second. What a text that ends the
/// program was, the last line of seeds tells, exactly so with `--trace`.
@main
struct Fuzzing {
    private static let seedsPerLine: UInt64 = 10_000
    private static let fragments = [Array("<p>x</p>".utf8)]

    private let escaping: Markdown
    private let allowing = Markdown()
    private var findings = 0

    private init() {
        var options = MarkdownOptions()
        options.rawHTML = .escape
        escaping = Markdown(options)
    }

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let minutes = arguments.first.flatMap(Double.init) ?? 1
        let firstSeed = arguments.dropFirst().first.flatMap(UInt64.init) ?? 0
        let isTracing = arguments.contains("--trace")
        let end = ContinuousClock.now + .seconds(minutes * 60)
        var fuzzing = Fuzzing()
        var seed = firstSeed
        while ContinuousClock.now < end {
            if isTracing || seed % seedsPerLine == 0 {
                print("seeds from \(seed), \(fuzzing.findings) findings")
                fflush(nil)
            }
            fuzzing.tryText(of: seed)
            seed += 1
        }
        print("\(seed - firstSeed) seeds, \(fuzzing.findings) findings")
        exit(fuzzing.findings == 0 ? 0 : 1)
    }

    private mutating func tryText(of seed: UInt64) {
        let start = ContinuousClock.now
        let text = MarkdownNoise.text(seed: seed)
        let page = escaping.page(from: Array(text.utf8), fragments: Self.fragments)
        if page.tooDeep == nil { report(seed, text, HTMLBalance.firstMistake(in: page.html)) }
        let allowed = allowing.page(from: Array(text.utf8), fragments: Self.fragments)
        report(seed, text, Self.problem(in: page.html) ?? Self.problem(in: allowed.html))
        let plain = MarkdownNoise.text(seed: seed, withHTML: false)
        report(seed, plain, Self.problem(in: allowing.page(from: Array(plain.utf8)).html))
        if ContinuousClock.now - start > .seconds(1) { report(seed, text, "took over a second") }
    }

    /// Prints what was found, if anything.
    private mutating func report(_ seed: UInt64, _ text: String, _ finding: String?) {
        guard let finding else { return }
        findings += 1
        print("seed \(seed): \(finding)\n\(text.debugDescription)\n")
    }

    /// What no HTML may hold.
    private static func problem(in html: [UInt8]) -> String? {
        func around(_ index: Int) -> String {
            let part = html[max(0, index - 60)..<min(html.count, index + 20)]
            return String(decoding: part, as: UTF8.self).debugDescription
        }
        do {
            _ = try UTF8Span(validating: html.span)
        } catch {
            return "invalid UTF-8 in \(around(error.byteOffsets.lowerBound))"
        }
        return html.firstIndex { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
            .map { "a control character in \(around($0))" }
    }
}
