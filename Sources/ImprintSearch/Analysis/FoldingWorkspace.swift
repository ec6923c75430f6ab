import CUTF8Proc

/// The memory that folding needs, which serves many words.
struct FoldingWorkspace: Sendable {
    /// The folded form of the characters below U+3400 that fold to one character, whatever stands
    /// beside them; 0 for the others.
    ///
    /// `omitted` for marks that folding takes away. The library allocates nothing either, but goes
    /// over each word four times.
    static let singles: [UInt16] = {
        var workspace = FoldingWorkspace()
        return (0..<Int32(0x3400)).map { codePoint in
            workspace.single(for: codePoint)
        }
    }()

    static let omitted: UInt16 = 0xFFFF

    private var decomposed: [Int32] = []
    private var result: [Int32] = []

    /// Folds any text.
    mutating func fold(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        foldCodePoints(text)
        return encoded()
    }

    /// Folds any text into a buffer.
    ///
    /// Returns the number of bytes, or nothing if they are too many for the buffer.
    mutating func fold(
        _ text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        foldCodePoints(text)
        return encode(into: buffer)
    }

    /// Writes text in lower case and NFC.
    mutating func lowercase(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        result.removeAll(keepingCapacity: true)
        let count = decompose(text, compatibly: false)
        for codePoint in decomposed[..<count] {
            result.append(utf8proc_tolower(codePoint))
        }
        compose()
        return encoded()
    }

    private mutating func foldCodePoints(_ text: UnsafeBufferPointer<UInt8>) {
        result.removeAll(keepingCapacity: true)
        let count = decompose(text, compatibly: true)
        for codePoint in decomposed[..<count] where !Folding.omits(codePoint) {
            let (first, second) = Folding.letters(for: utf8proc_tolower(codePoint))
            result.append(first)
            if second != 0 { result.append(second) }
        }
        compose()
    }

    /// Decomposes text into `decomposed`, and returns how many code points it has.
    private mutating func decompose(
        _ text: UnsafeBufferPointer<UInt8>, compatibly: Bool
    ) -> Int {
        let options = utf8proc_option_t(
            UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue
                | (compatibly ? UTF8PROC_COMPAT.rawValue : 0))
        while true {
            let count = decomposed.withUnsafeMutableBufferPointer {
                utf8proc_decompose(text.baseAddress, text.count, $0.baseAddress, $0.count, options)
            }
            if count <= decomposed.count { return max(0, count) }
            decomposed = Array(repeating: 0, count: count)
        }
    }

    private mutating func compose() {
        let options = utf8proc_option_t(
            UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
        let count = result.withUnsafeMutableBufferPointer {
            utf8proc_normalize_utf32($0.baseAddress, $0.count, options)
        }
        result.removeLast(result.count - max(0, count))
    }

    private func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(result.count * 2)
        for codePoint in result {
            if let scalar = Unicode.Scalar(UInt32(bitPattern: codePoint)) {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
        return bytes
    }

    private func encode(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        var count = 0
        for codePoint in result {
            guard let scalar = Unicode.Scalar(UInt32(bitPattern: codePoint)),
                let bytes = UTF8.encode(scalar)
            else { continue }
            guard count + bytes.count <= buffer.count else { return nil }
            for byte in bytes {
                buffer[count] = byte
                count += 1
            }
        }
        return count
    }

    private mutating func single(for codePoint: Int32) -> UInt16 {
        if Folding.omits(codePoint) { return Self.omitted }
        guard let scalar = Unicode.Scalar(UInt32(codePoint)),
            // Marks and the letters of decomposed Hangul may combine with what is before them.
            CharacterClass(of: codePoint) != .mark
        else { return 0 }
        String(scalar).utf8.withContiguousStorageIfAvailable { foldCodePoints($0) }
        guard result.count == 1, !(0x1100...0x11FF).contains(result[0]),
            (0x20...0xFFFE).contains(result[0])
        else { return 0 }
        return UInt16(result[0])
    }
}
