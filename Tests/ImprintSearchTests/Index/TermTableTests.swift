import Testing

@testable import ImprintSearch

struct TermTableTests {
    @Test func `terms are numbered in the order in which they are first seen`() {
        var table = TermTable()
        let terms = (0..<20_000).map { "term-\($0 % 10_000)" }
        for (index, term) in terms.enumerated() {
            var term = term
            let number = term.withUTF8 { table.number(of: $0) }
            #expect(number == index % 10_000)
        }
        #expect(table.count == 10_000)
        #expect(Array(table[1_234]) == Array("term-1234".utf8))
    }
}
