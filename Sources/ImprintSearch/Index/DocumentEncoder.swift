/// What writes the documents: what results show, by section.
struct DocumentEncoder: ~Copyable {
    /// How many sections are in a file.
    static let size = 16

    /// How many files share a hash.
    static let group = 16

    private let pages: [PageRecord?]
    private let starts: [Int]
    private let file: TextFile?
    private let code: CodedText
    private var plain = ByteWriter(capacity: 1 << 15)
    private var page: (number: Int, bytes: [UInt8]) = (-1, [])

    init(_ pages: [PageRecord?], starts: [Int], _ file: TextFile?, _ code: CodedText) {
        self.pages = pages
        self.starts = starts
        self.file = file
        self.code = code
    }

    /// Writes the documents of some sections, which begin a file.
    mutating func encode(
        _ sections: Range<Int>, into writer: inout ByteWriter
    ) throws(SearchIndexError) {
        plain.removeAll()
        var number = Self.page(of: sections.lowerBound, starts)
        for section in sections {
            while starts[number + 1] <= section { number += 1 }
            guard let record = pages[number] else { continue }
            try load(record.text, number)
            if section > sections.lowerBound { plain.append(StoredText.sectionSeparator) }
            let index = section - starts[number]
            if index == 0 || section == sections.lowerBound {
                plain.append(page.bytes[..<Int(record.text.ends[0])])
            }
            plain.append(
                page.bytes[Int(record.text.ends[index])..<Int(record.text.ends[index + 1])])
        }
        code.encode(plain.bytes, into: &writer)
    }

    /// The page that a section is in: the last that does not start after it and is not empty.
    private static func page(of section: Int, _ starts: [Int]) -> Int {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1] <= section { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func load(
        _ text: StoredText, _ number: Int
    ) throws(SearchIndexError) {
        guard page.number != number else { return }
        switch text.place {
        case .memory(let bytes): page = (number, bytes)
        case .file(let offset):
            guard let file else { return }
            page = (number, try file.bytes(at: offset, count: text.count))
        }
    }
}
