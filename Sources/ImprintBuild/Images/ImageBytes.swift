/// The first bytes of a picture, which may be anything.
///
/// Nothing is read outside of them: what lies behind their end is asked for by an error.
struct ImageBytes {
    let bytes: [UInt8]

    var count: Int { bytes.count }

    func byte(_ offset: Int) throws(ImageHeaderError) -> Int {
        guard offset >= 0 else { throw .damaged }
        guard offset < bytes.count else { throw .incomplete }
        return Int(bytes[offset])
    }

    /// Whether an ASCII text stands at an offset; not if the bytes end before.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset <= bytes.count - text.utf8CodeUnitCount else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy {
            bytes[offset + $0] == text.utf8Start[$0]
        }
    }

    /// An unsigned number whose first byte is the highest.
    func bigEndian(_ length: Int, at offset: Int) throws(ImageHeaderError) -> Int {
        var value = 0
        for index in 0..<length { value = value << 8 | (try byte(offset + index)) }
        return value
    }

    /// An unsigned number whose first byte is the lowest.
    func littleEndian(_ length: Int, at offset: Int) throws(ImageHeaderError) -> Int {
        var value = 0
        for index in 0..<length { value |= (try byte(offset + index)) << (8 * index) }
        return value
    }
}

/// The reason that a picture's first bytes do not tell its size.
enum ImageHeaderError: Error {
    /// The size stands further behind.
    case incomplete
    /// The bytes are not those of their format.
    case damaged
}
