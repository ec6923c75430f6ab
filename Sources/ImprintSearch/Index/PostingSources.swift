/// The segments of an index, from which the postings of a term are put together.
struct PostingSources: Sendable {
    struct Source: Sendable {
        let segment: PostingSegment

        /// The numbers of the vocabulary's terms in the segment, `.max` for one that it cannot have; nil
        /// if they are the same.
        let numbers: [UInt32]?
    }

    let sources: [Source]

    /// Where the postings of a term stand in one of the segments.
    private struct Cursor {
        var pointer: UnsafePointer<UInt8>
        let end: UnsafePointer<UInt8>
        var page: Int

        init?(_ bytes: UnsafeBufferPointer<UInt8>) {
            guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
            pointer = start
            end = start + bytes.count
            page = PostingCoding.varint(&pointer)
        }
    }

    /// Calls `body` with the term's postings on each page, in the order of the pages.
    @inline(__always)
    func forEachPage(
        of term: Int, _ body: (_ page: Int, _ record: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var cursors: [Cursor] = []
        for source in sources {
            let number = source.numbers.map { Int($0[term]) } ?? term
            if let cursor = Cursor(source.segment.postings(of: number)) { cursors.append(cursor) }
        }
        while !cursors.isEmpty {
            // There are few segments, and most often one.
            var next = 0
            for index in cursors.indices where cursors[index].page < cursors[next].page {
                next = index
            }
            let count = PostingCoding.varint(&cursors[next].pointer)
            body(
                cursors[next].page,
                UnsafeBufferPointer(start: cursors[next].pointer, count: count))
            cursors[next].pointer += count
            if cursors[next].pointer == cursors[next].end {
                cursors.remove(at: next)
            } else {
                cursors[next].page += PostingCoding.varint(&cursors[next].pointer)
            }
        }
    }
}
