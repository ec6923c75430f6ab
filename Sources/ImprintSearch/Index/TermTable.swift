#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers for terms, from 0 in the order in which they are first seen.
struct TermTable: ~Copyable {
    /// Half of the hash and the term's number + 1, at the place that the other half gives or at the next
    /// that was free; 0 is free.
    private var slots: UnsafeMutableBufferPointer<UInt64>

    /// The terms one after the other.
    private var spellings = ByteWriter(capacity: 1 << 16)

    /// Where each term starts in `spellings`, and where the next will.
    private var starts: [UInt32] = [0]

    init() {
        slots = .allocate(capacity: 1 << 13)
        slots.initialize(repeating: 0)
    }

    deinit { slots.deallocate() }

    /// How many terms there are.
    var count: Int { starts.count - 1 }

    /// How many bytes the table takes.
    var size: Int { slots.count * 8 + spellings.count + starts.count * 4 }

    /// The term of a number; valid until the next term is added.
    @inline(__always)
    subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(starts[number])
        return UnsafeBufferPointer(rebasing: spellings.bytes[start..<Int(starts[number + 1])])
    }

    /// Returns the number of a term, a new one if it is new.
    @inline(__always)
    mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(term)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { return add(term, hash, at: slot) }
            if (entry ^ hash) >> 32 == 0 {
                let number = Int(UInt32(truncatingIfNeeded: entry)) - 1
                if isEqual(self[number], term) { return number }
            }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private func isEqual(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard one.count == other.count else { return false }
        guard let one = one.baseAddress, let start = other.baseAddress else { return true }
        return memcmp(one, start, other.count) == 0
    }

    /// Eight bytes at a time, multiplied and folded.
    @inline(__always)
    private static func hash(_ term: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = UInt64(truncatingIfNeeded: term.count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(term)
        var index = 0
        while index + 8 <= term.count {
            hash = mixed(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        while index < term.count {
            rest = rest << 8 | UInt64(term[index])
            index += 1
        }
        return mixed(hash, rest)
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.low ^ product.high
    }

    @inline(never)
    private mutating func add(
        _ term: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at slot: Int
    ) -> Int {
        spellings.append(term)
        starts.append(UInt32(spellings.count))
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: slots.count * 2)
        larger.initialize(repeating: 0)
        for number in 0..<count {
            let hash = Self.hash(self[number])
            var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
        }
        slots.deallocate()
        slots = larger
    }
}
