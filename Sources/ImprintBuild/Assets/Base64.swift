/// Bytes as letters, for addresses that hold a file, and for hashes in policies.
///
/// Source: [RFC 4648, 4](https://www.rfc-editor.org/rfc/rfc4648#section-4).
enum Base64 {
    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var number = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            number <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                result.append(
                    place > group.count
                        ? UInt8(ascii: "=") : digits[Int(number >> UInt32(18 - 6 * place) & 63)])
            }
        }
        return result
    }
}
