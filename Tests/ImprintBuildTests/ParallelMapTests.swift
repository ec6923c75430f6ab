@testable import ImprintBuild
import Testing

struct ParallelMapTests {
    @Test(arguments: [(0, 4), (1, 4), (1000, 1), (1000, 3), (7, 100), (5, 0)])
    func `results come in the order of their indices, whichever task made them`(
        count: Int, jobs: Int
    ) async {
        let results = await ParallelMap.results(count, jobs: jobs) { index in
            // The first take longest.
            (0..<(count - index) * 10).reduce(index) { sum, _ in sum }
        }
        #expect(results == Array(0..<count))
    }
}
