#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the work for an input grows with the input.
package enum Growth {
    /// Returns how many times the processor time grows when the input becomes eight times as long.
    ///
    /// Work in proportion gives about 8, work that grows with the square 64. It is the time that
    /// this thread spends on the processor, which does not count what other tests do meanwhile;
    /// the least of three measurements, since caches and interrupts only ever add to one.
    package static func factor(of length: Int, _ work: (Int) -> Void) -> Double {
        var least = Double.infinity
        for _ in 0..<3 where least > 16 {
            let short = processorTime { work(length / 8) }
            let long = processorTime { work(length) }
            least = min(least, long / max(short, 0.000_1))
        }
        return least
    }

    /// The seconds that this thread was on the processor while `work` ran.
    private static func processorTime(_ work: () -> Void) -> Double {
        let start = now()
        work()
        return now() - start
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
