import CCmarkGFM

/// `++ctrl+alt+del++` and `++"any text"++`.
///
/// Every key must be known, or else all is text: `i++ and j++` count.
///
/// Source of the rules: `pymdownx.keys`.
enum KeySyntax {
    /// Longer runs are no keys that anybody presses together.
    private static let maximumCount = 10

    static func match(_ context: InlineContext) -> UnsafeMutablePointer<cmark_node>? {
        let length = context.runLength
        guard length == 2 else { return context.takeText(length) }
        let first = context.byte(2)
        guard
            first.isASCIIAlphanumeric || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"),
            !context.previous.isASCIIAlphanumeric, let state = context.state, state.switches.keys,
            let (ranges, end) = keys(in: context.bytes, from: context.offset + 2)
        else { return context.takeText(length) }
        var keys = Keys(keys: [])
        for range in ranges {
            let part = UnsafeBufferPointer(rebasing: context.bytes[range])
            guard let key = KeyNames.key(part) else { return context.takeText(length) }
            keys.keys.append(key)
        }
        guard let node = context.makeNode(.keys, length: end - context.offset) else { return nil }
        node.ownData.content = keys
        context.take(end - context.offset)
        return node.pointer
    }

    /// The places of the keys' names, and the end of the mark that closes them; `nil` if there is none.
    private static func keys(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> ([Range<Int>], end: Int)? {
        var ranges: [Range<Int>] = []
        var index = start
        while index < bytes.count, ranges.count < maximumCount {
            let keyStart = index
            let first = bytes[index]
            if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
                index += 1
                while index < bytes.count, bytes[index] != first, bytes[index] != 0x0A {
                    index += 1
                }
                guard index < bytes.count, bytes[index] == first, index > keyStart + 1 else {
                    return nil
                }
                index += 1
            } else {
                while index < bytes.count,
                    bytes[index].isASCIIAlphanumeric || bytes[index] == UInt8(ascii: "-")
                        || bytes[index] == UInt8(ascii: "_")
                {
                    index += 1
                }
            }
            guard index > keyStart, index < bytes.count, bytes[index] == UInt8(ascii: "+") else {
                return nil
            }
            ranges.append(keyStart..<index)
            index += 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "+") else { continue }
            index += 1
            // `a++b++c` counts, and three marks close nothing.
            let after = index < bytes.count ? bytes[index] : 0x0A
            return after.isASCIIAlphanumeric || after == UInt8(ascii: "+") ? nil : (ranges, index)
        }
        return nil
    }
}
