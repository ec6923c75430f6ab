/// The addresses in a style sheet.
struct StyleSheet {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether it loads other sheets by `@import`.
    var hasImports: Bool {
        var index = 0
        while index < bytes.count {
            if starts(with: "/*", at: index) {
                index = find("*/", from: index + 2).map { $0 + 2 } ?? bytes.count
            } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
                index = endOfString(at: index)
            } else if starts(with: "@import", at: index) {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// Replaces each address in `url(…)` and `@import "…"` for which `replacement` has another.
    ///
    /// Comments and strings are passed over.
    /// Source: [CSS Syntax 3, 4.3](https://www.w3.org/TR/css-syntax-3/#tokenization).
    mutating func rewriteAddresses(_ replacement: (String) -> String?) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        var isAfterImport = false
        while index < bytes.count {
            if starts(with: "/*", at: index) {
                let end = find("*/", from: index + 2).map { $0 + 2 } ?? bytes.count
                result.append(contentsOf: bytes[index..<end])
                index = end
            } else if starts(with: "url(", at: index) {
                index = appendAddress(at: index, to: &result, replacement)
                isAfterImport = false
            } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
                let end = endOfString(at: index)
                let text = String(
                    decoding: bytes[min(index + 1, end)..<max(end - 1, index + 1)], as: UTF8.self)
                let quote = bytes[index]
                if isAfterImport, let other = replacement(text) {
                    result.append(quote)
                    result.append(contentsOf: other.utf8)
                    result.append(quote)
                } else {
                    result.append(contentsOf: bytes[index..<end])
                }
                index = end
                isAfterImport = false
            } else {
                if starts(with: "@import", at: index) { isAfterImport = true }
                if bytes[index] == UInt8(ascii: ";") { isAfterImport = false }
                result.append(bytes[index])
                index += 1
            }
        }
        bytes = result
    }

    /// Appends the `url(…)` at an index; returns the index behind it.
    private func appendAddress(
        at index: Int, to result: inout [UInt8], _ replacement: (String) -> String?
    ) -> Int {
        var start = index + 4
        while start < bytes.count, isSpace(bytes[start]) { start += 1 }
        let isQuoted =
            start < bytes.count
            && (bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'"))
        var end = start
        if isQuoted {
            end = endOfString(at: start)
        } else {
            while end < bytes.count, bytes[end] != UInt8(ascii: ")"), !isSpace(bytes[end]) {
                end += 1
            }
        }
        let inner = isQuoted ? start + 1..<max(start + 1, end - 1) : start..<end
        let address = String(decoding: bytes[inner], as: UTF8.self)
        guard let other = replacement(address) else {
            result.append(contentsOf: bytes[index..<end])
            return end
        }
        result.append(contentsOf: "url(\"\(other)\"".utf8)
        return end
    }

    /// The index behind the string that starts at an index; a line end closes a broken one.
    private func endOfString(at index: Int) -> Int {
        let quote = bytes[index]
        var end = index + 1
        while end < bytes.count, bytes[end] != quote, bytes[end] != UInt8(ascii: "\n") {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(end + 1, bytes.count)
    }

    /// Whether a text of small letters and marks stands at an index, in any case.
    private func starts(with text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { offset in
            let byte = bytes[index + offset]
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            return (isCapital ? byte | 0x20 : byte) == text.utf8Start[offset]
        }
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        (start..<max(start, bytes.count)).first { starts(with: text, at: $0) }
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
