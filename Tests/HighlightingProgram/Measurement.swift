import Foundation
import ImprintHighlighting

/// Measures the scanner on one core.
struct Measurement {
    let library: LanguageLibrary

    /// Prints megabytes a second for each language, and for all files one after another.
    ///
    /// Each file is scanned as often as half a second allows. The first scan, which compiles the
    /// language, is left out.
    func printSpeed(of paths: [String]) throws {
        var files: [String: [[UInt8]]] = [:]
        for path in paths {
            let url = URL(filePath: path)
            let name = url.deletingLastPathComponent().lastPathComponent
            files[name, default: []].append(Array(try Data(contentsOf: url)))
        }
        var highlighters: [(Highlighter, [[UInt8]])] = []
        for (name, codes) in files.sorted(by: { $0.key < $1.key }) {
            guard let highlighter = library.highlighter(named: name) else { continue }
            let cold = seconds { for code in codes { scan(code, with: highlighter) } }
            highlighters.append((highlighter, codes))
            let size = codes.reduce(0) { $0 + $1.count }
            var rounds = 0
            let time = seconds {
                let start = ContinuousClock.now
                repeat {
                    for code in codes { scan(code, with: highlighter) }
                    rounds += 1
                } while ContinuousClock.now - start < .milliseconds(200)
            }
            let speed = Double(size * rounds) / time / 1e6
            print(
                "\(padded(name, 14)) \(padded("\(size)", -9)) bytes \(shown(speed)) MB/s, first \(shown(cold * 1e3)) ms"
            )
        }
        let size = highlighters.reduce(0) { $0 + $1.1.reduce(0) { $0 + $1.count } }
        var rounds = 0
        let time = seconds {
            let start = ContinuousClock.now
            repeat {
                for (highlighter, codes) in highlighters {
                    for code in codes { scan(code, with: highlighter) }
                }
                rounds += 1
            } while ContinuousClock.now - start < .seconds(2)
        }
        print("mixed \(shown(Double(size * rounds) / time / 1e6)) MB/s over \(size) bytes")
    }

    /// Prints the longest time that each language takes for one line of a megabyte.
    func printWorstTimes(of names: [String]) {
        var worst = (name: "", kind: "", time: 0.0)
        for name in names {
            guard let highlighter = library.highlighter(named: name) else { continue }
            var own = (kind: "", time: 0.0)
            for kind in PathologicalText.kinds {
                let code = PathologicalText.line(of: kind, size: 1_000_000)
                let time = seconds { scan(code, with: highlighter) }
                if time > own.time { own = (kind, time) }
            }
            print("\(padded(name, 14)) \(shown(own.time * 1e3)) ms, line of ‘\(own.kind)’")
            if own.time > worst.time { worst = (name, own.kind, own.time) }
        }
        print("worst \(worst.name) \(shown(worst.time * 1e3)) ms, line of ‘\(worst.kind)’")
    }

    private func scan(_ code: [UInt8], with highlighter: Highlighter) {
        var count = 0
        code.withUnsafeBufferPointer { bytes in
            highlighter.tokens(in: bytes) { range, _ in count += range.count }
        }
        precondition(count == code.count)
    }

    /// The time that the processor took; another process does not count.
    private func seconds(_ body: () -> Void) -> Double {
        let start = clock()
        body()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }

    private func shown(_ number: Double) -> String { String(format: "%8.1f", number) }

    private func padded(_ text: String, _ width: Int) -> String {
        let space = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width > 0 ? text + space : space + text
    }
}
