/// The postings of one page, by term.
struct PageBlock: Sendable {
    let page: Int

    /// The numbers of the page's terms.
    let terms: [UInt32]

    /// For each of `terms`, a varint length and so many bytes, see ``PostingCoding``.
    let bytes: [UInt8]

    /// What the block takes in memory.
    var size: Int { terms.count * 4 + bytes.count + 96 }
}
