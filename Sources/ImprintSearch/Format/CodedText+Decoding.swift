extension CodedText {
    /// Returns the text that the code stands for, or nil if it is no code of these words.
    package func decoded(_ code: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(code.count * 2)
        var index = 0
        var isAfterWord = false
        var isGlued = false
        var isCapital = false
        while index < code.count {
            let byte = code[index]
            index += 1
            switch byte {
            case Self.glue:
                isGlued = true
            case Self.capital:
                isCapital = true
            case Self.literal:
                guard let (length, start) = Self.varint(code, at: index),
                    length <= code.count - start
                else { return nil }
                if isAfterWord, !isGlued { text.append(0x20) }
                text.append(contentsOf: code[start..<start + length])
                index = start + length
                (isAfterWord, isGlued) = (false, false)
            case 0x80...:
                var rank = Int(byte) - 0x80
                if byte >= 0xC0 {
                    guard index < code.count, code[index] < 0x80 else { return nil }
                    rank = Self.shortCodes + (Int(byte) - 0xC0) * 128 + Int(code[index])
                    index += 1
                }
                guard rank < words.count else { return nil }
                if let last = text.last, last > 0x20, !isGlued { text.append(0x20) }
                let start = text.count
                text.append(contentsOf: words[rank])
                if isCapital, start < text.count { text[start] &= 0xDF }
                (isAfterWord, isGlued, isCapital) = (true, false, false)
            default:
                switch Self.kinds[Int(byte)] {
                case .letter, .digit: if isAfterWord, !isGlued { text.append(0x20) }
                case .sign: break
                case .other: return nil
                }
                text.append(byte)
                (isAfterWord, isGlued) = (false, false)
            }
        }
        return text
    }

    /// The number that begins at `index`, and where what follows it begins.
    private static func varint(_ code: [UInt8], at index: Int) -> (value: Int, end: Int)? {
        var value = 0
        var shift = 0
        for index in index..<code.count where shift < 35 {
            value |= Int(code[index] & 0x7F) << shift
            if code[index] < 0x80 { return (value, index + 1) }
            shift += 7
        }
        return nil
    }
}
