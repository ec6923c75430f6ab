/// Words with what they are short for, found in text.
///
/// Each text of a site is looked through. So words are kept by their first byte, and a byte is looked
/// at only where a word may begin.
package struct Abbreviations: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        var word: [UInt8]
        var title: String
    }

    private var entries: [Entry] = []
    /// The index of an entry by the hash of its word: of a text no key can be made without a copy.
    private var indices: [UInt64: Int] = [:]
    /// By the first byte of a word: how long words are that begin with it, ascending.
    private var lengths: [[Int]] = []
    /// `titles[word]`.
    package let titles: [String: String]

    package var isEmpty: Bool { titles.isEmpty }

    package init(_ titles: [String: String] = [:]) {
        self.titles = titles
        guard !titles.isEmpty else { return }
        var found: [Set<Int>] = Array(repeating: [], count: 256)
        for (word, title) in titles {
            let bytes = Array(word.utf8)
            guard let first = bytes.first else { continue }
            indices[bytes.reduce(Self.emptyHash, Self.hash)] = entries.count
            entries.append(Entry(word: bytes, title: title))
            found[Int(first)].insert(bytes.count)
        }
        lengths = found.map { $0.sorted() }
    }

    /// The hash of a text and one more byte.
    ///
    /// Source: [FNV-1a](http://www.isthe.com/chongo/tech/comp/fnv/).
    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// These with others, which win.
    package func merging(_ others: [String: String]) -> Abbreviations {
        Abbreviations(titles.merging(others) { $1 })
    }

    /// What lines `*[HTML]: Hyper Text Markup Language` of a glossary say; other lines are remarks.
    package static func definitions(in glossary: [UInt8]) -> [String: String] {
        var titles: [String: String] = [:]
        for line in glossary.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            line.withUnsafeBufferPointer { bytes in
                guard let (name, title) = AbbreviationSyntax.definition(bytes[...]) else { return }
                titles[name] = title
            }
        }
        return titles
    }

    /// Calls `visit` for each word that is an abbreviation, in order.
    func find(
        in text: UnsafeBufferPointer<UInt8>, _ visit: (Range<Int>, _ title: String) -> Void
    ) {
        guard !entries.isEmpty else { return }
        lengths.withUnsafeBufferPointer { lengths in
            var index = 0
            while index < text.count {
                let lengths = lengths[Int(text[index])]
                guard !lengths.isEmpty, WordBoundary.isAt(index, in: text),
                    let entry = longest(lengths, in: text, at: index)
                else {
                    index += 1
                    continue
                }
                visit(index..<(index + entry.word.count), entry.title)
                index += entry.word.count
            }
        }
    }

    /// The longest word that a text has at a place.
    private func longest(
        _ lengths: [Int], in text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> Entry? {
        var found: Entry?
        var hash = Self.emptyHash
        var end = start
        for length in lengths where start + length <= text.count {
            while end < start + length {
                hash = Self.hash(hash, text[end])
                end += 1
            }
            guard WordBoundary.isAt(end, in: text), let index = indices[hash],
                entries[index].word.elementsEqual(text[start..<end])
            else { continue }
            found = entries[index]
        }
        return found
    }
}
