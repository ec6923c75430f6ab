/// Sorted keys that are divided among files, each file known by a key up to its first.
enum KeyRange {
    /// Returns the shortest beginning of `next`, in whole characters, that is greater than `last`.
    static func first(after last: [UInt8], before next: [UInt8]) -> String {
        var end = 0
        while end < next.count {
            repeat { end += 1 } while end < next.count && next[end] & 0xC0 == 0x80
            if last.lexicographicallyPrecedes(next[..<end]) { break }
        }
        return String(decoding: next[..<end], as: UTF8.self)
    }

    /// Returns the number of the file that a key belongs to: the last whose first key is not greater.
    static func index(of key: [UInt8], in firsts: [[UInt8]]) -> Int {
        var (low, high) = (0, firsts.count)
        while low < high {
            let middle = (low + high) / 2
            if key.lexicographicallyPrecedes(firsts[middle]) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return max(low - 1, 0)
    }
}
