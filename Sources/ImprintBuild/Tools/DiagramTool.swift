import ImprintCore
import ImprintMarkdown
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Graphviz, which draws diagrams.
///
/// A process for each diagram: what `dot` reads after a mistake in one graph is not the next one. All of
/// a page are drawn at once, and the results are kept.
struct DiagramTool: Sendable {
    private let settings: DiagramSettings
    private let program: String?
    private let timeLimit: Duration
    /// What tells results of this Graphviz from those of another.
    let version: [UInt8]

    init(_ settings: DiagramSettings, site: String, search: SearchPath, timeLimit: Duration) {
        self.settings = settings
        self.timeLimit = timeLimit
        if let dot = settings.dot?.text {
            let path = dot.hasPrefix("/") ? dot : "\(site)/\(dot)"
            program = SearchPath.isProgram(path) ? path : search.program(dot)
        } else {
            program = search.program("dot")
        }
        version = Array((program.map(SearchPath.version) ?? "").utf8)
    }

    /// What is missing, for the whole build; `nil` if nothing is.
    var problem: Diagnostic? {
        guard program == nil else { return nil }
        let name = settings.dot.map { "‘\($0.text)’" } ?? "‘dot’ of Graphviz"
        return Diagnostic(
            .warning, code: "tool.graphviz",
            "diagrams are shown as code: there is no \(name)", at: settings.dot?.location,
            suggestion:
                "‘apt install graphviz’, or name the program in ‘markdown.diagrams.dot’")
    }

    func rendition(of source: [UInt8], engine: String) async -> ExternalRendition {
        guard let program else { return .unavailable }
        var options = PlatformOptions()
        options.processGroupID = 0
        let watchdog = Watchdog()
        defer { watchdog.cancel() }
        do {
            let result = try await run(
                .path(FilePath(program)), arguments: ["-K", engine, "-Tsvg"],
                platformOptions: options, input: .array(source), output: .bytes(limit: 64 << 20),
                error: .bytes(limit: 1 << 20)
            ) { watchdog.start($0.processIdentifier.value, after: timeLimit) }
            if watchdog.hasBitten {
                return .failed(message: "Graphviz takes too long for this diagram", offset: nil)
            }
            let svg = result.standardOutput
            if result.terminationStatus.isSuccess,
                let end = svg.firstRange(of: Array("</svg>".utf8))?.upperBound
            {
                return .markup(Array(svg[..<end]))
            }
            return Self.failure(result.standardError, in: source)
        } catch {
            return .failed(message: "Graphviz cannot be run: \(error)", offset: nil)
        }
    }

    /// What Graphviz complains of: `Error: <stdin>: syntax error in line 3 near '->'`.
    private static func failure(_ output: [UInt8], in source: [UInt8]) -> ExternalRendition {
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        guard let line = lines.first(where: { $0.hasPrefix("Error:") }) ?? lines.first else {
            return .failed(message: "Graphviz breaks down over this diagram", offset: nil)
        }
        var message = line.hasPrefix("Error: ") ? line.dropFirst("Error: ".count) : line
        if message.hasPrefix("<stdin>: ") { message = message.dropFirst("<stdin>: ".count) }
        let words = message.split(separator: " ")
        var offset: Int?
        var text = "\(message)"
        if let index = words.firstIndex(of: "line"), index + 1 < words.count,
            let number = Int(words[index + 1])
        {
            offset = start(ofLine: number, in: source)
            // The place says which line; what is near it in quotes of our own.
            text = text.replacing(" in line \(number)", with: "")
            if let near = words.last, index + 2 < words.count, let offset {
                let name = near.filter { $0 != "'" }
                let rest = source[offset...].prefix { $0 != 0x0A }
                let place = rest.firstRange(of: Array(name.utf8))?.lowerBound ?? offset
                return .failed(
                    message: "this diagram has a syntax error near ‘\(name)’", offset: place)
            }
            text = "this diagram has a \(text)"
        } else {
            text = "Graphviz cannot draw this diagram: \(text)"
        }
        return .failed(message: text, offset: offset)
    }

    private static func start(ofLine number: Int, in source: [UInt8]) -> Int {
        var start = 0
        for _ in 1..<max(1, number) {
            guard let end = source[start...].firstIndex(of: 0x0A), end + 1 < source.count else {
                break
            }
            start = end + 1
        }
        return start
    }
}
