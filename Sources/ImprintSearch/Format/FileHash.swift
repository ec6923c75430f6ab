import CMessageDigest

/// The hash in the name of a file, which makes a changed file a new one.
///
/// The first four bytes of SHA-256. Source: [FIPS 180-4](https://doi.org/10.6028/NIST.FIPS.180-4), by
/// libmd, which every Debian has.
struct FileHash {
    private var context = SHA2_CTX()

    init() { SHA256Init(&context) }

    mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
        SHA256Update(&context, bytes.baseAddress, bytes.count)
    }

    /// Eight hexadecimal digits.
    mutating func digits() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        digest.withUnsafeMutableBufferPointer { SHA256Final($0.baseAddress, &context) }
        return digest.prefix(4).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
