import ImprintCore
import Subprocess
import Synchronization

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// `rsvg-convert`, which turns drawings into pictures.
///
/// A process for each picture; pages are pressed in parallel, and so are these. Results are kept
/// between builds, but not in memory, where the cards of a large site would fill it.
final class CardTool: Sendable {
    /// What became of a drawing.
    enum Picture: Equatable, Sendable {
        case png([UInt8])
        case failed(String)
        case unavailable
    }

    private let program: String?
    private let version: [UInt8]
    private let cache: RenditionCache
    private let timeLimit: Duration
    private let wasNeeded = Mutex(false)

    /// `nil` for a site that asks for no cards.
    convenience init?(_ configuration: SiteConfiguration, cache: RenditionCache) {
        guard configuration.metadata.drawsCards else { return nil }
        self.init(
            cache: cache, timeLimit: .seconds(configuration.markdown.tools.timeLimit))
    }

    init(cache: RenditionCache, timeLimit: Duration, search: SearchPath = .inherited) {
        program = search.program("rsvg-convert")
        version = Array((program.map(SearchPath.version) ?? "").utf8)
        self.cache = cache
        self.timeLimit = timeLimit
    }

    /// What is missing, for the whole build; `nil` if nothing is, or nothing was needed.
    var problem: Diagnostic? {
        guard program == nil, wasNeeded.withLock(\.self) else { return nil }
        return Diagnostic(
            .warning, code: "tool.rsvg",
            "no cards are drawn: there is no ‘rsvg-convert’", at: nil,
            suggestion: "‘apt install librsvg2-bin’, or set ‘metadata.cards’ to false")
    }

    /// The picture of a drawing, as large as cards are.
    func picture(of svg: [UInt8]) async -> Picture {
        guard let program else {
            wasNeeded.withLock { $0 = true }
            return .unavailable
        }
        let key = RenditionCache.Key(Array("card".utf8), version, svg)
        if let png = cache.value(for: key, isRemembered: false) { return .png(png) }
        var options = PlatformOptions()
        options.processGroupID = 0
        let watchdog = Watchdog()
        defer { watchdog.cancel() }
        do {
            let result = try await run(
                .path(FilePath(program)),
                arguments: [
                    "--width", "\(SocialCard.width)", "--height", "\(SocialCard.height)",
                    "--format", "png",
                ],
                platformOptions: options, input: .array(svg), output: .bytes(limit: 16 << 20),
                error: .bytes(limit: 1 << 16)
            ) { watchdog.start($0.processIdentifier.value, after: timeLimit) }
            if watchdog.hasBitten { return .failed("rsvg-convert takes too long") }
            let png = result.standardOutput
            guard result.terminationStatus.isSuccess,
                png.starts(with: [0x89, UInt8(ascii: "P"), UInt8(ascii: "N"), UInt8(ascii: "G")])
            else {
                let lines = String(decoding: result.standardError, as: UTF8.self)
                    .split(whereSeparator: \.isNewline)
                return .failed(lines.first.map(String.init) ?? "rsvg-convert breaks down over it")
            }
            cache.store(png, for: key, isRemembered: false)
            return .png(png)
        } catch {
            return .failed("rsvg-convert cannot be run: \(error)")
        }
    }
}
