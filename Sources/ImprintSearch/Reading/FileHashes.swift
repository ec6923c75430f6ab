/// The hashes in the names of files that are numbered from 0.
struct FileHashes: Sendable {
    private static let digits = 8
    private let text: [UInt8]

    /// `text`: Eight digits for each file; nil if it has anything else, which could lead to files outside
    /// the index.
    init?(_ text: String) {
        self.text = Array(text.utf8)
        guard self.text.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }) else { return nil }
    }

    /// The hash of a file; empty for a number that has none.
    subscript(number: Int) -> String {
        let start = number.multipliedReportingOverflow(by: Self.digits)
        guard !start.overflow, number >= 0, start.partialValue < text.count else { return "" }
        let rest = text[start.partialValue...]
        return String(decoding: rest.prefix(Self.digits), as: UTF8.self)
    }
}
