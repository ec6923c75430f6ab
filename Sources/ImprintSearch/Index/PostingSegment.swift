#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The postings of many pages, by term, and for each term by page.
///
/// For each page that has the term: a varint, how many pages after the last one (the first counts from
/// 0); a varint length, and so many bytes, see ``PostingCoding``.
///
/// `@unchecked Sendable`: The memory is only read after the initializer.
final class PostingSegment: @unchecked Sendable {
    private let bytes: UnsafeRawBufferPointer

    /// Where the postings of a term start; those of the last end at the last offset.
    private let offsets: [UInt32]
    private let isMapped: Bool

    /// Sorts blocks by term.
    ///
    /// `blocks`: By page, with the numbers that their terms have in the segment.
    ///
    /// `termCount`: The number of terms that the segment may have.
    init(_ blocks: [(block: PageBlock, numbers: [UInt32]?)], termCount: Int) {
        isMapped = false
        var ends = [UInt32](repeating: 0, count: termCount + 1)
        var lastPages = [UInt32](repeating: 0, count: termCount)
        Self.forEachRecord(in: blocks, lastPages: &lastPages) { term, delta, record in
            ends[term] += UInt32(
                PostingCoding.size(ofVarint: delta) + PostingCoding.size(ofVarint: record.count)
                    + record.count)
        }
        var size: UInt32 = 0
        for term in ends.indices {
            let count = ends[term]
            ends[term] = size
            size += count
        }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(size), alignment: 1)
        offsets = ends
        lastPages = [UInt32](repeating: 0, count: termCount)
        let bytes = memory.bindMemory(to: UInt8.self)
        Self.forEachRecord(in: blocks, lastPages: &lastPages) { term, delta, record in
            var end = Int(ends[term])
            for number in [delta, record.count] {
                var rest = number
                while rest >= 0x80 {
                    bytes[end] = UInt8(truncatingIfNeeded: rest) | 0x80
                    end += 1
                    rest >>= 7
                }
                bytes[end] = UInt8(rest)
                end += 1
            }
            for byte in record {
                bytes[end] = byte
                end += 1
            }
            ends[term] = UInt32(end)
        }
        self.bytes = UnsafeRawBufferPointer(memory)
    }

    /// The same segment in a temporary file.
    init(spilling segment: PostingSegment, in folder: String?) throws(SearchIndexError) {
        let file = try TemporaryFile(in: folder)
        try file.write(segment.bytes, at: 0)
        offsets = segment.offsets
        isMapped = !segment.bytes.isEmpty
        bytes =
            isMapped
            ? try file.mapped(count: segment.bytes.count)
            : UnsafeRawBufferPointer(start: nil, count: 0)
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }

    /// The postings of a term; empty if there are none; valid while the segment is.
    func postings(of term: Int) -> UnsafeBufferPointer<UInt8> {
        guard term + 1 < offsets.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(
            rebasing: bytes.assumingMemoryBound(to: UInt8.self)[
                Int(offsets[term])..<Int(offsets[term + 1])])
    }

    /// Calls `body` with each record of each block: its term, the distance from the last page of the
    /// term, and the postings.
    @inline(__always)
    private static func forEachRecord(
        in blocks: [(block: PageBlock, numbers: [UInt32]?)], lastPages: inout [UInt32],
        _ body: (_ term: Int, _ delta: Int, _ record: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        for (block, numbers) in blocks {
            block.bytes.withUnsafeBufferPointer { bytes in
                guard var pointer = bytes.baseAddress else { return }
                for own in block.terms {
                    let term = Int(numbers?[Int(own)] ?? own)
                    let count = PostingCoding.varint(&pointer)
                    let delta = block.page - Int(lastPages[term])
                    lastPages[term] = UInt32(block.page)
                    body(term, delta, UnsafeBufferPointer(start: pointer, count: count))
                    pointer += count
                }
            }
        }
    }
}
