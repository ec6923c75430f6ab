/// A part of a text that is scanned as if it were all.
struct TextSlice {
    /// The whole text; offsets count from here.
    let base: UnsafePointer<UInt8>
    let start: Int
    let end: Int

    /// What stands before a place.
    @inline(__always)
    func symbol(before position: Int) -> Symbol {
        position > start ? Symbol(byte: base[position - 1]) : .boundary
    }

    /// What stands at a place.
    func symbol(at position: Int) -> Symbol {
        position < end ? Symbol(byte: base[position]) : .boundary
    }

    /// Where the character at a place ends; a byte that is no UTF-8 is a character of its own.
    func endOfCharacter(at position: Int) -> Int {
        let lead = base[position]
        let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
        let last = position + length
        guard last <= end else { return position + 1 }
        for index in position + 1..<last where base[index] & 0xC0 != 0x80 { return position + 1 }
        if length > 2 {
            // Spelt longer than needed, or past the last scalar.
            let next = base[position + 1]
            if lead == 0xE0 && next < 0xA0 || lead == 0xF0 && next < 0x90
                || lead == 0xF4 && next > 0x8F
            {
                return position + 1
            }
        }
        return last
    }
}
