@testable import ImprintSearch
import Testing

struct FileRowTests {
    private func row(_ firsts: [String]) throws -> FileRow {
        let hashes = String(repeating: "0", count: 8 * firsts.count)
        return try #require(FileRow("terms/", firsts, hashes))
    }

    @Test(arguments: [
        ("", 0), ("a", 0), ("c", 0), ("ca", 1), ("cb", 1), ("m", 2), ("zz", 2), ("é", 2),
    ])
    func `a key is in the last file that does not begin after it`(key: String, number: Int) throws {
        #expect(try row(["b", "ca", "m"]).number(of: Array(key.utf8)) == number)
    }

    @Test(arguments: [
        ("c", 0..<2), ("ca", 1..<2), ("m", 2..<3), ("", 0..<3), ("d", 1..<2), ("z", 2..<3),
    ])
    func `the keys with a beginning are in the files from its own to those that begin with it`(
        beginning: String, numbers: Range<Int>
    ) throws {
        let row = try row(["", "ca", "m"])
        #expect(row.numbers(beginningWith: Array(beginning.utf8)) == numbers)
    }

    @Test func `a row without files has none for any key`() throws {
        let row = try row([])
        #expect(row.number(of: [1]) == nil)
        #expect(row.numbers(beginningWith: [1]) == 0..<0)
    }

    @Test func `a hash that is missing leads to no file, not to a crash`() throws {
        let row = try #require(FileRow("terms/", ["", "b"], "0011"))
        #expect(row.path(0) == "terms/0-0011.bin")
        #expect(row.path(1) == "terms/1-.bin")
    }
}
