#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers for terms, from 0 in the order in which they are first seen.
///
/// Terms of up to eight bytes, which most words are, are compared as one integer; they have a table of
/// their own.
struct TermTable: ~Copyable {
    /// A term of up to eight bytes.
    private struct Short {
        var bytes: UInt64 = 0
        var count: UInt32 = 0
        /// The term's number + 1; 0 is free.
        var number: UInt32 = 0
    }

    /// At the place that the hash gives or at the next that was free.
    private var shorts: UnsafeMutableBufferPointer<Short>
    private var shortCount = 0

    /// Of the longer terms, half of the hash and the number + 1, at the place that the other half gives or
    /// at the next that was free; 0 is free.
    private var slots: UnsafeMutableBufferPointer<UInt64>
    private var longCount = 0

    /// The terms one after the other.
    private var spellings = ByteWriter(capacity: 1 << 16)

    /// Where each term starts in `spellings`, and where the next will.
    private var starts: [UInt32] = [0]

    init() {
        slots = Self.free(1 << 12)
        shorts = .allocate(capacity: 1 << 12)
        shorts.initialize(repeating: Short())
    }

    deinit {
        slots.deallocate()
        shorts.deallocate()
    }

    /// How many terms there are.
    var count: Int { starts.count - 1 }

    /// How many bytes the table takes.
    var size: Int {
        slots.count * 8 + shorts.count * 16 + spellings.count + starts.count * 4
    }

    /// The term of a number; valid until the next term is added.
    @inline(__always)
    subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(starts[number])
        return UnsafeBufferPointer(rebasing: spellings.bytes[start..<Int(starts[number + 1])])
    }

    /// Returns the number of a term, a new one if it is new.
    @inline(__always)
    mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
        guard term.count > 8 else { return number(ofShort: term) }
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
    private mutating func number(ofShort term: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = Self.integer(of: term)
        let count = UInt32(truncatingIfNeeded: term.count)
        let mask = shorts.count - 1
        var slot = Self.place(bytes, count) & mask
        while true {
            let entry = shorts[slot]
            if entry.number == 0 {
                return add(term, Short(bytes: bytes, count: count), at: slot)
            }
            if entry.bytes == bytes, entry.count == count { return Int(entry.number) - 1 }
            slot = (slot + 1) & mask
        }
    }

    /// The bytes of a term of up to eight; of those of one length, no two are alike.
    @inline(__always)
    private static func integer(of term: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(term)
        guard term.count < 4 else {
            let first = raw.loadUnaligned(as: UInt32.self)
            let last = raw.loadUnaligned(fromByteOffset: term.count - 4, as: UInt32.self)
            return UInt64(first) | UInt64(last) << 32
        }
        return term.reduce(0) { $0 << 8 | UInt64($1) }
    }

    @inline(__always)
    private static func place(_ bytes: UInt64, _ count: UInt32) -> Int {
        Int(truncatingIfNeeded: mixed(UInt64(count) &* 0x9E37_79B9_7F4A_7C15, bytes))
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
        append(term)
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(count)
        longCount += 1
        if longCount * 2 > slots.count { growSlots() }
        return count - 1
    }

    @inline(never)
    private mutating func add(
        _ term: UnsafeBufferPointer<UInt8>, _ short: Short, at slot: Int
    ) -> Int {
        append(term)
        shorts[slot] = short
        shorts[slot].number = UInt32(count)
        shortCount += 1
        if shortCount * 2 > shorts.count { growShorts() }
        return count - 1
    }

    private mutating func append(_ term: UnsafeBufferPointer<UInt8>) {
        spellings.append(term)
        starts.append(UInt32(spellings.count))
    }

    private mutating func growSlots() {
        let larger = Self.free(slots.count * 2)
        for entry in slots where entry != 0 {
            let hash = Self.hash(self[Int(UInt32(truncatingIfNeeded: entry)) - 1])
            var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = entry
        }
        slots.deallocate()
        slots = larger
    }

    private mutating func growShorts() {
        let larger = UnsafeMutableBufferPointer<Short>.allocate(capacity: shorts.count * 2)
        larger.initialize(repeating: Short())
        for entry in shorts where entry.number != 0 {
            var slot = Self.place(entry.bytes, entry.count) & (larger.count - 1)
            while larger[slot].number != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = entry
        }
        shorts.deallocate()
        shorts = larger
    }

    private static func free(_ count: Int) -> UnsafeMutableBufferPointer<UInt64> {
        let slots = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
        slots.initialize(repeating: 0)
        return slots
    }
}
