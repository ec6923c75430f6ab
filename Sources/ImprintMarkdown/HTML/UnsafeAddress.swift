/// The addresses that can run a script or read a file of the reader's.
enum UnsafeAddress {
    /// Whether an address is one of those that cmark leaves out unless it is told not to.
    ///
    /// Source: libcmark-gfm, `_scan_dangerous_url`.
    static func isUnsafe(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = String(decoding: address.prefix(16), as: UTF8.self).lowercased()
        guard schemes.contains(where: start.hasPrefix) else { return false }
        return !pictures.contains(where: start.hasPrefix)
    }

    private static let schemes = ["javascript:", "vbscript:", "file:", "data:"]

    private static let pictures = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0)" }
}
