/// The index as a script, for pages that are read from a disk, where a script may load nothing else.
struct EmbeddedFiles: Sendable {
    private let limit: Int
    private var files: [SearchFile] = []
    private var size = 0

    /// `limit`: The most bytes that are embedded; an index that is larger is not.
    init(limit: Int) { self.limit = limit }

    mutating func add(_ file: SearchFile) {
        size += file.bytes.count
        if size <= limit { files.append(file) } else { files = [] }
    }

    /// The script; nil if the index is too large.
    func script(relativeTo folder: String) -> SearchFile? {
        guard size <= limit else { return nil }
        var writer = ByteWriter(capacity: size * 3 / 2)
        writer.append(Array("globalThis.imprintSearchFiles={".utf8))
        for (index, file) in files.sorted(by: { $0.path < $1.path }).enumerated() {
            let name = file.path.dropFirst(folder.count)
            writer.append(Array("\(index > 0 ? "," : "")\"\(name)\":\"".utf8))
            Self.append(base64: file.bytes, to: &writer)
            writer.append(0x22)
        }
        writer.append(Array("};\n".utf8))
        return SearchFile(path: "\(folder)embedded.js", bytes: writer.array)
    }

    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Source: [RFC 4648, section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4).
    private static func append(base64 bytes: [UInt8], to writer: inout ByteWriter) {
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var word = 0
            for index in 0..<3 {
                word = word << 8 | (index < count ? Int(bytes[start + index]) : 0)
            }
            for index in 0..<4 {
                writer.append(
                    index <= count ? digits[word >> (18 - 6 * index) & 0x3F] : 0x3D)
            }
        }
    }
}
