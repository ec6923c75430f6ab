@testable import ImprintSearch
import Testing

struct EditDistanceTests {
    private func distance(
        _ typed: String, _ word: String, limit: Int = 2, isOpen: Bool = false
    ) -> Double? {
        EditDistance.distance(
            Array(typed.unicodeScalars), Array(word.unicodeScalars), limit: limit, isOpen: isOpen)
    }

    @Test(
        arguments: [
            ("search", "search", 0), ("serch", "search", 1), ("searrch", "search", 1),
            ("saerch", "search", 1), ("seerch", "search", 1), ("sarech", "search", 2),
            ("", "ab", 2), ("ab", "", 2), ("été", "ete", 2), ("ca", "abc", nil), ("a", "abcd", nil),
            ("abcdef", "badcfe", nil),
        ] as [(String, String, Double?)])
    func `a mistake is a letter more or less, a wrong one, or two swapped`(
        typed: String, word: String, mistakes: Double?
    ) {
        #expect(distance(typed, word) == mistakes)
        #expect(distance(word, typed) == mistakes)
    }

    @Test func `more mistakes than the limit are too many`() {
        #expect(distance("sarech", "search", limit: 1) == nil)
        #expect(distance("saerch", "search", limit: 1) == 1)
    }

    @Test(
        arguments: [
            ("confgi", "configuration", 1.5), ("config", "configuration", 0.5),
            ("serch", "search", 1), ("confgi", "config", 1), ("xyzzy", "configuration", nil),
        ] as [(String, String, Double?)])
    func `an open word may be the beginning of the other, for half a mistake`(
        typed: String, word: String, mistakes: Double?
    ) {
        #expect(distance(typed, word, isOpen: true) == mistakes)
    }

    /// All distances between short words, told by their definition.
    @Test func `it is the optimal string alignment distance`() {
        func plain(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Int {
            guard let x = a.last, let y = b.last else { return max(a.count, b.count) }
            var best = min(
                plain(a.dropLast(), b) + 1, plain(a, b.dropLast()) + 1,
                plain(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
            if a.count > 1, b.count > 1, x == b.dropLast().last, y == a.dropLast().last {
                best = min(best, plain(a.dropLast(2), b.dropLast(2)) + 1)
            }
            return best
        }
        var words = [""]
        for length in 0..<4 {
            words += words.filter { $0.count == length }.flatMap { word in
                ["a", "b", "c"].map { word + $0 }
            }
        }
        for one in words {
            for other in words {
                let expected = plain(
                    Array(one.unicodeScalars)[...], Array(other.unicodeScalars)[...])
                #expect(
                    distance(one, other) == (expected > 2 ? nil : Double(expected)),
                    "\(one) \(other)")
            }
        }
    }
}
