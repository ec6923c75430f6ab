import ImprintCore
import ImprintMarkdown

/// Finds where addresses stand in a page's text, each place once.
///
/// The parser tells the line of a reference, so an address is looked for from there on, up to
/// `reach` bytes: links go on for a line or two. Other than `ReferenceLocator`, which is for
/// messages, it never counts a place twice and does not slow down in long tables.
struct ReferencePlaces {
    private static let reach = 4096

    private let text: [UInt8]
    private var lineStarts = [0]
    /// `paragraphEnds[line]`: where the next blank line begins, over which no link goes.
    private var paragraphEnds: [Int]
    /// The places that are taken.
    private var claimed: Set<Int> = []
    /// `definitions[address]`: where `[label]: address` stands, looked for once.
    private var definitions: [String: [Int]] = [:]

    init(_ text: [UInt8]) {
        self.text = text
        for index in text.indices where text[index] == 0x0A { lineStarts.append(index + 1) }
        paragraphEnds = Array(repeating: text.count, count: lineStarts.count)
        var end = text.count
        for line in lineStarts.indices.reversed() {
            let next = line + 1 < lineStarts.count ? lineStarts[line + 1] : text.count
            if text[lineStarts[line]..<next].allSatisfy({ $0 <= 0x20 }) { end = lineStarts[line] }
            paragraphEnds[line] = end
        }
    }

    /// The place of a reference's address; `nil` if it stands there in another form, or the place is
    /// taken.
    mutating func claim(_ reference: Reference) -> Range<Int>? {
        let address = Array(reference.destination.utf8)
        guard !address.isEmpty else { return nil }
        let line = min(max(reference.position.line, 1), lineStarts.count) - 1
        let start = lineStarts[line]
        let end = min(paragraphEnds[line], start + Self.reach)
        let isHTML = reference.kind == .htmlLink || reference.kind == .htmlResource
        // From about where it stands first: code before it on the line may show the same.
        let hint = min(start + max(0, reference.position.column - 1), end)
        if let offset = find(address, in: hint..<end, isHTML: isHTML) {
            return claim(offset, address)
        }
        if !isHTML, let offset = definition(of: reference.destination, address) {
            return claim(offset, address)
        }
        return find(address, in: start..<hint, isHTML: isHTML).map { claim($0, address) }
    }

    private mutating func claim(_ offset: Int, _ address: [UInt8]) -> Range<Int> {
        claimed.insert(offset)
        return offset..<offset + address.count
    }

    /// Where a definition of the address stands that is not taken.
    ///
    /// All that use a definition resolve to the same.
    private mutating func definition(of destination: String, _ address: [UInt8]) -> Int? {
        if definitions[destination] == nil {
            var offsets: [Int] = []
            var index = 0
            while let offset = next(address, in: index..<text.count) {
                if follows(offset, "]:") { offsets.append(offset) }
                index = offset + 1
            }
            definitions[destination] = offsets
        }
        return definitions[destination]?.first { !claimed.contains($0) }
    }

    private func find(_ address: [UInt8], in range: Range<Int>, isHTML: Bool) -> Int? {
        var index = range.lowerBound
        while let offset = next(address, in: index..<range.upperBound) {
            if !claimed.contains(offset), endsAddress(offset + address.count),
                isHTML ? followsAttribute(offset) : follows(offset, "](")
            {
                return offset
            }
            index = offset + 1
        }
        return nil
    }

    /// Whether a mark stands before an offset, with nothing but spaces and `<` between them.
    private func follows(_ offset: Int, _ mark: String) -> Bool {
        var before = offset
        if before > 0, text[before - 1] == UInt8(ascii: "<") { before -= 1 }
        while before > 0, text[before - 1] <= 0x20 { before -= 1 }
        let mark = Array(mark.utf8)
        return before >= mark.count && text[before - mark.count..<before].elementsEqual(mark)
    }

    private func followsAttribute(_ offset: Int) -> Bool {
        var before = offset
        if before > 0,
            text[before - 1] == UInt8(ascii: "\"") || text[before - 1] == UInt8(ascii: "'")
        {
            before -= 1
        }
        while before > 0, text[before - 1] <= 0x20 { before -= 1 }
        return before > 0 && text[before - 1] == UInt8(ascii: "=")
    }

    /// Whether an address may end at an offset: `a.md` is not where `a.md#x` stands.
    private func endsAddress(_ offset: Int) -> Bool {
        guard offset < text.count else { return true }
        return switch text[offset] {
        case UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case let byte: byte <= 0x20
        }
    }

    private func next(_ address: [UInt8], in range: Range<Int>) -> Int? {
        guard let first = address.first, address.count <= range.count else { return nil }
        var index = range.lowerBound
        let last = range.upperBound - address.count
        while index <= last {
            if text[index] == first, text[index..<index + address.count].elementsEqual(address) {
                return index
            }
            index += 1
        }
        return nil
    }
}
