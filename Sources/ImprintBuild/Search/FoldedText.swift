/// Text with its white space folded, and which parts of it are code.
///
/// White space is written only when more text follows, so there is none at either end of a line.
struct FoldedText {
    /// What stands between two pieces of text; the greatest of those met wins.
    enum Separator: UInt8 {
        case none = 0
        case space = 0x20
        case line = 0x0A
    }

    /// A place to go back to.
    struct Mark {
        fileprivate var count: Int
        fileprivate var separator: Separator
        fileprivate var codeStart: Int?
    }

    private var bytes: [UInt8] = []
    private var code: [Range<Int>] = []
    private var separator = Separator.none
    private var codeStart: Int?
    private var codeDepth = 0

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func appendSpace() {
        if separator == .none { separator = .space }
    }

    mutating func appendLineEnd() { separator = .line }

    /// Appends text that has neither controls nor white space at its ends.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        appendSeparator()
        bytes.append(contentsOf: text)
    }

    mutating func append(_ byte: UInt8) {
        appendSeparator()
        bytes.append(byte)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        appendSeparator()
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func appendSeparator() {
        if separator != .none {
            if !bytes.isEmpty { bytes.append(separator.rawValue) }
            separator = .none
        }
        if codeDepth > 0, codeStart == nil { codeStart = bytes.count }
    }

    mutating func enterCode() { codeDepth += 1 }

    mutating func leaveCode() {
        guard codeDepth > 0 else { return }
        codeDepth -= 1
        if codeDepth == 0 { endCode() }
    }

    private mutating func endCode() {
        if let start = codeStart, start < bytes.count { code.append(start..<bytes.count) }
        codeStart = nil
    }

    var mark: Mark { Mark(count: bytes.count, separator: separator, codeStart: codeStart) }

    /// Forgets what was appended since a place.
    mutating func goBack(to mark: Mark) {
        bytes.removeLast(max(0, bytes.count - mark.count))
        separator = mark.separator
        codeStart = codeDepth > 0 ? mark.codeStart : nil
        while let last = code.last, last.upperBound > bytes.count { code.removeLast() }
    }

    /// Returns the text so far and begins anew, outside of all code.
    mutating func take() -> (text: [UInt8], code: [Range<Int>]) {
        endCode()
        codeDepth = 0
        separator = .none
        defer {
            bytes.removeAll(keepingCapacity: true)
            code = []
        }
        return (Array(bytes), code)
    }
}
