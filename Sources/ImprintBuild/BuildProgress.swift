import Synchronization

/// How far a build is.
package struct BuildProgress: Sendable {
    package var pressedPages: Int
    package var totalPages: Int
}

/// Counts pressed pages and tells of every hundredth.
final class ProgressCounter: Sendable {
    private let pressed = Atomic(0)
    private let total: Int
    private let report: @Sendable (BuildProgress) -> Void

    init(total: Int, report: @escaping @Sendable (BuildProgress) -> Void) {
        self.total = total
        self.report = report
    }

    func advance() {
        let count = pressed.wrappingAdd(1, ordering: .relaxed).newValue
        guard count.isMultiple(of: 100) || count == total else { return }
        report(BuildProgress(pressedPages: count, totalPages: total))
    }
}
