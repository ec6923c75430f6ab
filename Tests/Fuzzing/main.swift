import Foundation
import ImprintCore
import ImprintMarkdown
import ImprintTesting

// Renders Markdown that nobody wrote, for as long as is asked.
//
//     swift run -c release fuzzing [MINUTES] [FIRST SEED]
//
// Prints a seed and its text for each finding: HTML whose elements do not fit together, control
// characters, invalid UTF-8, or a text that takes longer than a second. Before a text that ends the
// program comes the line with the seeds that were under way.

let minutes = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 1
let firstSeed = CommandLine.arguments.dropFirst(2).first.flatMap(UInt64.init) ?? 0
let seedsPerLine: UInt64 = 10_000
let end = ContinuousClock.now + .seconds(minutes * 60)

var options = MarkdownOptions()
options.rawHTML = .escape
let escaping = Markdown(options)
let allowing = Markdown()

var seed = firstSeed
var findings = 0
while ContinuousClock.now < end {
    if seed % seedsPerLine == 0 {
        print("seeds from \(seed), \(findings) findings")
        fflush(stdout)
    }
    let text = MarkdownNoise.text(seed: seed)
    let start = ContinuousClock.now
    let page = escaping.page(from: Array(text.utf8), fragments: [Array("<p>x</p>".utf8)])
    let allowed = allowing.page(from: Array(text.utf8), fragments: [Array("<p>x</p>".utf8)])
    let plain = MarkdownNoise.text(seed: seed, withHTML: false)
    let withoutHTML = allowing.page(from: Array(plain.utf8))
    report(seed, text, page.tooDeep == nil ? HTMLBalance.firstMistake(in: page.html) : nil)
    report(seed, text, problem(in: page.html) ?? problem(in: allowed.html))
    report(seed, plain, problem(in: withoutHTML.html))
    if ContinuousClock.now - start > .seconds(1) { report(seed, text, "took over a second") }
    seed += 1
}
print("\(seed - firstSeed) seeds, \(findings) findings")
exit(findings == 0 ? 0 : 1)

/// Prints what was found, if anything.
@MainActor func report(_ seed: UInt64, _ text: String, _ finding: String?) {
    guard let finding else { return }
    findings += 1
    print("seed \(seed): \(finding)\n\(text.debugDescription)\n")
}

/// What no HTML may hold.
func problem(in html: [UInt8]) -> String? {
    if String(validating: html, as: UTF8.self) == nil { return "invalid UTF-8" }
    return html.firstIndex { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }.map { index in
        let around = html[max(0, index - 40)..<min(html.count, index + 20)]
        return "a control character: \(String(decoding: around, as: UTF8.self).debugDescription)"
    }
}
