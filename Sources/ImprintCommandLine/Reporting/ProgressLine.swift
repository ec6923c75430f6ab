import ImprintBuild
import Synchronization

/// The line on a terminal with escape sequences that shows how far a build is, if it takes longer than half a second.
final class ProgressLine: Sendable {
    private let start: ContinuousClock.Instant
    private let isShown = Mutex(false)
    private let stream = TextStream.standardError

    init(start: ContinuousClock.Instant) {
        self.start = start
    }

    /// Shows the progress.
    ///
    /// Safe to call from several tasks.
    func show(_ progress: BuildProgress) {
        guard stream.hasColor, ContinuousClock.now - start > .milliseconds(500) else { return }
        isShown.withLock { isShown in
            isShown = true
            let percent = progress.pressedPages * 100 / max(1, progress.totalPages)
            stream.write("\r\u{1B}[K\(percent) % of \(progress.totalPages) pages")
        }
    }

    /// Takes the line away.
    func clear() {
        isShown.withLock { isShown in
            if isShown { stream.write("\r\u{1B}[K") }
            isShown = false
        }
    }
}
