/// How the postings of a term on a page are kept while the index is made.
///
/// For each section of the page that has the term: a varint, how many sections after the last one (the
/// first counts from the page's start); then a varint x. If x is even, the term stands x/2 times in the
/// body and nowhere else. If it is odd, bit 1 + n says that it stands in field n (``SearchField``), whose
/// counts follow as varints in the order of the fields, and then the number of positions. Last the
/// positions, each as a varint from the one before.
enum PostingCoding {
    /// Reads an unsigned LEB128 and goes on behind it; only for what this program has just written.
    @inline(__always)
    static func varint(_ pointer: inout UnsafePointer<UInt8>) -> Int {
        var byte = pointer.pointee
        pointer += 1
        guard byte >= 0x80 else { return Int(byte) }
        var value = Int(byte & 0x7F)
        var shift = 7
        while true {
            byte = pointer.pointee
            pointer += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    /// How many bytes a number takes as a varint.
    @inline(__always)
    static func size(ofVarint value: Int) -> Int {
        value < 0x80 ? 1 : (Int.bitWidth - value.leadingZeroBitCount + 6) / 7
    }
}
