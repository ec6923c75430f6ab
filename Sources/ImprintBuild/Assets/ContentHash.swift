import CMessageDigest

/// The SHA-256 of some bytes.
///
/// Source: [FIPS 180-4](https://doi.org/10.6028/NIST.FIPS.180-4), by libmd, which every Debian has.
struct ContentHash: Hashable, Sendable {
    /// 32 bytes.
    let bytes: [UInt8]

    init(of content: [UInt8]) {
        var context = SHA2_CTX()
        SHA256Init(&context)
        content.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
        var digest = [UInt8](repeating: 0, count: 32)
        digest.withUnsafeMutableBufferPointer { SHA256Final($0.baseAddress, &context) }
        bytes = digest
    }

    /// The first eight hexadecimal digits, which tell versions of one file apart.
    var short: String { Self.hexadecimal(bytes.prefix(4)) }

    /// All 64 hexadecimal digits.
    var hexadecimal: String { Self.hexadecimal(bytes[...]) }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
