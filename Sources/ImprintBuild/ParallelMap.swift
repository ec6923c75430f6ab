import Synchronization

/// Work on many items by several tasks.
enum ParallelMap {
    /// Returns what `body` makes of each index below `count`, in order.
    ///
    /// As many tasks as `jobs` take the next index when they are done with one, so that pages of
    /// different sizes keep all cores busy; which task takes which does not show in the result.
    static func results<Result: Sendable>(
        _ count: Int, jobs: Int, _ body: @escaping @Sendable (Int) async -> Result
    ) async -> [Result] {
        let next = SharedCounter()
        let slots = await withTaskGroup(of: [(Int, Result)].self) { group in
            for _ in 0..<max(1, min(jobs, count)) {
                group.addTask {
                    var done: [(Int, Result)] = []
                    while true {
                        let index = next.take()
                        guard index < count else { return done }
                        done.append((index, await body(index)))
                    }
                }
            }
            var slots = [Result?](repeating: nil, count: count)
            for await done in group {
                for (index, result) in done { slots[index] = result }
            }
            return slots
        }
        return slots.compactMap(\.self)
    }
}

/// Hands out 0, 1, 2 … to whichever task asks.
private final class SharedCounter: Sendable {
    private let value = Atomic(0)

    func take() -> Int {
        value.wrappingAdd(1, ordering: .relaxed).oldValue
    }
}
