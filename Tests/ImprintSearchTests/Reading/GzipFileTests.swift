@testable import ImprintSearch
import Testing

struct GzipFileTests {
    private let text = Array(String(repeating: "all that is said twice ", count: 100).utf8)

    private func compressed(_ bytes: [UInt8]) -> [UInt8] {
        let compressor = GzipCompressor()
        return bytes.withUnsafeBufferPointer { compressor.compressed($0) }
    }

    @Test func `a compressed file is decompressed`() throws {
        #expect(try GzipFile.content(of: compressed(text)) == text)
        #expect(try GzipFile.content(of: compressed([])) == [])
    }

    @Test func `a file that a server has decompressed is taken as it is`() throws {
        #expect(try GzipFile.content(of: text) == text)
        #expect(try GzipFile.content(of: []) == [])
    }

    @Test func `a truncated file is damaged, wherever it is cut`() {
        let file = compressed(text)
        for length in 2..<file.count {
            #expect(throws: DamagedFile.self) {
                try GzipFile.content(of: Array(file.prefix(length)))
            }
        }
    }

    @Test(arguments: [0, 1, 2299, 2301, 1 << 26, 0xFFFF_FFFF])
    func `a size that is not the size is damage, and takes no memory`(size: Int) {
        var file = compressed(text)
        for byte in 0..<4 {
            file[file.count - 4 + byte] = UInt8(truncatingIfNeeded: size >> (8 * byte))
        }
        #expect(throws: DamagedFile.self) { try GzipFile.content(of: file) }
    }
}
