/// The lists in which a reader looks for the word that was meant.
///
/// One is sorted by the words, one by the words spelled backward: a word with one mistake has either its
/// beginning or its end right.
struct SpellingFiles: Sendable {
    /// How large a file is before it is compressed, about.
    private static let size = 8000

    /// So many words are listed even if they stand in one section only.
    private static let fewest = 20_000

    struct File: Sendable {
        var first: String
        var content: [UInt8]
    }

    let forward: [File]
    let backward: [File]

    init(_ vocabulary: Vocabulary) {
        var words = vocabulary.terms.filter {
            $0.isLetters && $0.characters >= 4 && !$0.isFacet
        }
        if words.count > Self.fewest { words.removeAll { $0.sections < 2 } }
        let entries = words.map { ($0.term, Self.weight($0.sections)) }
        forward = Self.files(entries)
        backward = Self.files(entries.map { (Self.reversed($0.0), $0.1) })
    }

    /// The logarithm of the number of sections to base 2, rounded down.
    private static func weight(_ sections: Int) -> Int {
        min(15, Int.bitWidth - 1 - max(sections, 1).leadingZeroBitCount)
    }

    /// The word with its characters in the other order.
    static func reversed(_ word: [UInt8]) -> [UInt8] {
        var reversed: [UInt8] = []
        reversed.reserveCapacity(word.count)
        var end = word.count
        while end > 0 {
            var start = end - 1
            while start > 0, word[start] & 0xC0 == 0x80 { start -= 1 }
            reversed += word[start..<end]
            end = start
        }
        return reversed
    }

    private static func files(_ entries: [([UInt8], Int)]) -> [File] {
        var files: [File] = []
        var writer = ByteWriter(capacity: size * 2)
        var first = ""
        var last: [UInt8] = []
        for (word, weight) in entries.sorted(by: { Vocabulary.order($0.0, $1.0) < 0 }) {
            if writer.count >= size {
                files.append(File(first: first, content: writer.array))
                first = KeyRange.first(after: last, before: word)
                writer.removeAll()
                last = []
            }
            var shared = 0
            while shared < last.count, shared < word.count, last[shared] == word[shared] {
                shared += 1
            }
            writer.append(varint: shared)
            writer.append(counted: word[shared...])
            writer.append(varint: weight)
            last = word
        }
        if writer.count > 0 { files.append(File(first: first, content: writer.array)) }
        return files
    }
}
