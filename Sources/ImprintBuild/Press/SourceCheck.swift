import ImprintCore

/// Refuses pages that no parser should be given.
enum SourceCheck {
    /// Bytes; a page of this size is data that went astray.
    static let maximumSize = 16 << 20
    /// Bytes; long enough for a picture in a `data:` address.
    static let maximumLine = 4 << 20
    /// How many `[` may stand open in one paragraph: cmark looks at all of them for each `]`.
    static let maximumBrackets = 500

    /// Returns what is wrong with a page; `nil` if it can be parsed.
    static func problem(in source: SourceText) -> Diagnostic? {
        let bytes = source.bytes
        guard bytes.count <= maximumSize else {
            return Diagnostic(
                .error, code: "page.too-large",
                "the page has \(bytes.count >> 20) MB; at most \(maximumSize >> 20) MB can be a page",
                at: SourceLocation(file: source.file),
                suggestion: "divide it, or publish it as a file of another type")
        }
        if let offset = invalidUTF8(in: bytes) {
            let digits = String(bytes[offset], radix: 16, uppercase: true)
            return Diagnostic(
                .error, code: "page.invalid-utf8", "the byte 0x\(digits) is not UTF-8 here",
                at: source.location(at: offset),
                suggestion: "save the file as UTF-8; it may be Latin-1, or cut off")
        }
        return problemInBytes(of: source)
    }

    private static func invalidUTF8(in bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private static func problemInBytes(of source: SourceText) -> Diagnostic? {
        source.bytes.withUnsafeBufferPointer { bytes in
            var lineStart = 0
            var brackets = 0
            var lineIsBlank = true
            for index in bytes.indices {
                let byte = bytes[index]
                if byte > UInt8(ascii: "]"), byte != 0x7F {
                    lineIsBlank = false
                    continue
                }
                switch byte {
                case UInt8(ascii: "\n"):
                    if lineIsBlank { brackets = 0 }
                    lineIsBlank = true
                    guard index - lineStart <= maximumLine else {
                        return tooLong(source, lineStart)
                    }
                    lineStart = index + 1
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0C: break
                case 0..<0x20, 0x7F: return controlCharacter(byte, source, index)
                case UInt8(ascii: "["):
                    lineIsBlank = false
                    brackets += 1
                    guard brackets <= maximumBrackets else { return tooManyBrackets(source, index) }
                case UInt8(ascii: "]"):
                    lineIsBlank = false
                    brackets = max(0, brackets - 1)
                default: lineIsBlank = false
                }
            }
            return bytes.count - lineStart <= maximumLine ? nil : tooLong(source, lineStart)
        }
    }

    private static func controlCharacter(
        _ byte: UInt8, _ source: SourceText, _ offset: Int
    ) -> Diagnostic {
        let digits = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            .error, code: "page.control-character",
            "the control character U+00\(digits.utf8.count == 1 ? "0" : "")\(digits) cannot be in a page",
            at: source.location(at: offset), suggestion: "remove it: HTML has no such character")
    }

    private static func tooManyBrackets(_ source: SourceText, _ offset: Int) -> Diagnostic {
        Diagnostic(
            .error, code: "page.too-many-brackets",
            "more than \(maximumBrackets) ‘[’ stand open in one paragraph",
            at: source.location(at: offset), suggestion: "close them, or put them into code")
    }

    private static func tooLong(_ source: SourceText, _ offset: Int) -> Diagnostic {
        Diagnostic(
            .error, code: "page.line-too-long", "the line is longer than \(maximumLine >> 20) MB",
            at: source.location(at: offset),
            suggestion: "break it, or publish what is in it as a file of its own")
    }
}
