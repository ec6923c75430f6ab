/// Which sections belong to which page.
struct SectionPages: Sendable {
    /// Where each page's sections start, and how many sections there are.
    private let starts: [Int]

    /// `counts`: How many sections each page has; nil if that cannot be.
    init?(_ counts: [Int]) {
        var starts = [0]
        var end = 0
        for count in counts {
            guard 0...Int(Int32.max) ~= count, end + count <= Int32.max else { return nil }
            end += count
            starts.append(end)
        }
        self.starts = starts
    }

    var pages: Int { starts.count - 1 }
    var sections: Int { starts[pages] }

    /// The sections of a page.
    func sections(of page: Int) -> Range<Int> { starts[page]..<starts[page + 1] }

    /// The page of a section, which is one of ``sections``.
    func page(of section: Int) -> Int {
        var (low, high) = (0, pages - 1)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1] <= section { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
