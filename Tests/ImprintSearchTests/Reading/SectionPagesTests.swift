@testable import ImprintSearch
import Testing

struct SectionPagesTests {
    @Test func `a section belongs to the page whose sections it is among`() throws {
        let pages = try #require(SectionPages([2, 0, 1, 0, 3]))
        #expect(pages.sections == 6)
        #expect((0..<6).map(pages.page) == [0, 0, 2, 4, 4, 4])
        #expect(pages.sections(of: 4) == 3..<6)
        #expect(pages.sections(of: 1).isEmpty)
    }

    @Test(arguments: [[-1], [Int.max], [Int(Int32.max), 1], [1, Int.min]])
    func `counts that cannot be are refused`(counts: [Int]) {
        #expect(SectionPages(counts) == nil)
    }
}
