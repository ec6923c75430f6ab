/// The ranks of the words that have a code.
struct WordRanks: Sendable {
    /// Rank + 1 at the place that the word's hash gives, or at the next that was free; 0 is free.
    private var slots: [UInt16]
    private let words: [[UInt8]]

    init(_ words: [[UInt8]]) {
        self.words = words
        var size = 64
        while size < words.count * 4 { size *= 2 }
        slots = [UInt16](repeating: 0, count: size)
        for (rank, word) in words.enumerated() {
            var hash = Self.seed
            for byte in word { hash = Self.hash(hash, byte) }
            var slot = Self.slot(hash, size)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(rank + 1)
        }
    }

    /// The hash of no bytes, see ``hash(_:_:)``.
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of the bytes so far and one more.
    @inline(__always)
    static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    @inline(__always)
    private static func slot(_ hash: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (size - 1)
    }

    /// Returns the rank of the word that starts with `first` and goes on with the bytes of `rest`, whose
    /// hash is `hash`.
    @inline(__always)
    func rank(_ hash: UInt64, first: UInt8, rest: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.slot(hash, slots.count)
        while true {
            let entry = Int(slots[slot])
            guard entry != 0 else { return nil }
            if isWord(entry - 1, first, rest) { return entry - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    private func isWord(_ rank: Int, _ first: UInt8, _ rest: UnsafeBufferPointer<UInt8>) -> Bool {
        words[rank].withUnsafeBufferPointer { word in
            guard word.count == rest.count + 1, word[0] == first else { return false }
            for index in 0..<rest.count where word[index + 1] != rest[index] { return false }
            return true
        }
    }
}
