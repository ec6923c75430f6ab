import ImprintCore
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// `rsvg-convert` of librsvg, which makes PNG files of SVG.
///
/// A process for each picture; what it has made is kept between builds.
struct PictureTool: Sendable {
    /// The reason that a picture could not be made.
    struct Failure: Error, Equatable {
        /// In the program's own words, one line.
        var message: String
    }

    /// A square, and where in it the picture is: in its middle.
    struct Frame: Hashable, Sendable {
        /// Pixels a side.
        var size: Int
        /// How much of the side the picture takes.
        var part = 1.0
        /// How many times as wide as high the picture is.
        var proportion = 1.0
        /// `#rrggbb`; `nil` to let the page shine through.
        var background: String?

        fileprivate var arguments: [String] {
            let side = Double(size) * part
            let width = proportion >= 1 ? side : side * proportion
            let height = proportion >= 1 ? side / proportion : side
            func pixels(_ number: Double) -> Int { Int(number.rounded()) }
            var arguments = [
                "--format=png", "--keep-aspect-ratio", "--width=\(max(1, pixels(width)))",
                "--height=\(max(1, pixels(height)))", "--page-width=\(size)px",
                "--page-height=\(size)px", "--left=\(pixels((Double(size) - width) / 2))px",
                "--top=\(pixels((Double(size) - height) / 2))px",
            ]
            if let background { arguments.append("--background-color=\(background)") }
            return arguments
        }
    }

    private let program: String?
    private let cache: RenditionCache
    private let timeLimit: Duration

    init(search: SearchPath = .inherited, cache: RenditionCache, timeLimit: Duration) {
        program = search.program("rsvg-convert")
        self.cache = cache
        self.timeLimit = timeLimit
    }

    /// Whether the program is there.
    var isAvailable: Bool { program != nil }

    /// A picture as PNG, in a square frame.
    func png(of svg: [UInt8], in frame: Frame) async throws(Failure) -> [UInt8] {
        guard let program else { throw Failure(message: "there is no ‘rsvg-convert’") }
        let key = RenditionCache.Key(
            Array("rsvg-convert".utf8), Array(SearchPath.version(of: program).utf8),
            Array(frame.arguments.joined(separator: " ").utf8), svg)
        if let picture = cache.value(for: key) { return picture }
        let picture = try await make(svg, frame.arguments, program)
        cache.store(picture, for: key)
        return picture
    }

    private func make(
        _ svg: [UInt8], _ arguments: [String], _ program: String
    ) async throws(Failure) -> [UInt8] {
        var options = PlatformOptions()
        options.processGroupID = 0
        let watchdog = Watchdog()
        defer { watchdog.cancel() }
        do {
            let result = try await run(
                .path(FilePath(program)), arguments: Arguments(arguments),
                platformOptions: options, input: .array(svg), output: .bytes(limit: 64 << 20),
                error: .bytes(limit: 1 << 20)
            ) { watchdog.start($0.processIdentifier.value, after: timeLimit) }
            if result.terminationStatus.isSuccess, !result.standardOutput.isEmpty {
                return result.standardOutput
            }
            let lines = String(decoding: result.standardError, as: UTF8.self).split(separator: "\n")
            throw Failure(
                message: watchdog.hasBitten
                    ? "it takes too long" : lines.first.map(String.init) ?? "no reason is given")
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(message: "it cannot be run: \(error)")
        }
    }
}
