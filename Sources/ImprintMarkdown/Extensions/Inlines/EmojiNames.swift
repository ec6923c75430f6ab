/// The emoji that GitHub has names for.
enum EmojiNames {
    /// The UTF-8 of the emoji of a name, in the program's own memory; `nil` if there is none.
    static func emoji(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> UnsafeBufferPointer<UInt8>? {
        let lines = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
        var (low, high) = (0, lines.count)
        while low < high {
            var start = low + (high - low) / 2
            while start > low, lines[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            var end = start
            while end < high, lines[end] != UInt8(ascii: " ") { end += 1 }
            var lineEnd = end
            while lineEnd < high, lines[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
            let other = lines[start..<end]
            if other.elementsEqual(name) {
                return UnsafeBufferPointer(rebasing: lines[(end + 1)..<lineEnd])
            }
            if other.lexicographicallyPrecedes(name) {
                low = lineEnd + 1
            } else {
                high = start
            }
        }
        return nil
    }

    /// Whether a text lies in the table.
    static func holds(_ text: UnsafePointer<UInt8>?) -> Bool {
        guard let text else { return false }
        return text >= table.utf8Start && text < table.utf8Start + table.utf8CodeUnitCount
    }
}
