import Foundation
import ImprintTesting
import Testing

@testable import ImprintSearch

struct GzipCompressorTests {
    @Test func `what is compressed can be read by another program`() throws {
        let text = Array(String(repeating: "imprint ", count: 100).utf8)
        let compressor = GzipCompressor()
        let bytes = text.withUnsafeBufferPointer { compressor.compressed($0) }
        let script =
            "import sys, gzip\nsys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))"
        #expect(try Array(Python.run(script, input: Data(bytes))) == text)
        #expect(bytes.count < 60)
    }
}
