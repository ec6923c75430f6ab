import ImprintTesting
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

    @Test func `terms of every length are told apart, as a dictionary does`() {
        var table = TermTable()
        var numbers: [[UInt8]: Int] = [:]
        var random = SeededGenerator(seed: 7)
        for _ in 0..<50_000 {
            // Few letters, zero among them, so that many are alike and many nearly so.
            let term = (0..<Int(random.next() % 12)).map { _ in UInt8(random.next() % 3) }
            let expected = numbers[term] ?? numbers.count
            numbers[term] = expected
            let number = term.withUnsafeBufferPointer { table.number(of: $0) }
            #expect(number == expected)
            #expect(Array(table[number]) == term)
        }
        #expect(table.count == numbers.count)
    }
}
