import Testing

@testable import ImprintSearch

struct KeyRangeTests {
    @Test(arguments: [
        ("abc", "abd", "abd"), ("abc", "b", "b"), ("a", "abc", "ab"), ("", "word", "w"),
        ("für", "fürst", "fürs"), ("fa", "fü", "fü"),
    ])
    func `the first key of a file is as short as can be`(last: String, next: String, first: String)
    {
        #expect(KeyRange.first(after: Array(last.utf8), before: Array(next.utf8)) == first)
    }

    @Test(arguments: [("a", 0), ("f", 1), ("fz", 1), ("g", 2), ("zzz", 3), ("", 0)])
    func `a key is in the last file that begins no later`(key: String, number: Int) {
        let firsts = ["", "f", "g", "zz"].map { Array($0.utf8) }
        #expect(KeyRange.index(of: Array(key.utf8), in: firsts) == number)
    }
}
