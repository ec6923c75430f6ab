/// A list of words as a tree by their bytes.
///
/// Of the words that a text begins with, one is always the start of the next, so a tree that goes
/// on as long as it can finds what an alternation sorted by length finds.
struct WordTree: Sendable {
    /// Whether a word ends here.
    var isWord = false

    /// What follows, by byte, ascending.
    var branches: [(byte: UInt8, tree: WordTree)] = []

    /// `ignoringCase`: Keeps ASCII letters in lower case, to be matched in either.
    init(_ words: some Sequence<String>, ignoringCase: Bool) {
        let spellings = Set(
            words.map { word in
                word.utf8.map { byte in
                    ignoringCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                        ? byte | 0x20 : byte
                }
            })
        let sorted = spellings.sorted { $0.lexicographicallyPrecedes($1) }
        self.init(sorted[...], at: 0)
    }

    private init(_ words: ArraySlice<[UInt8]>, at depth: Int) {
        var rest = words
        while let word = rest.first {
            guard depth < word.count else {
                isWord = true
                rest.removeFirst()
                continue
            }
            let end = rest.firstIndex { $0[depth] != word[depth] } ?? rest.endIndex
            branches.append((word[depth], WordTree(rest[..<end], at: depth + 1)))
            rest = rest[end...]
        }
    }
}
