/// Lines of a block, as `2-4 7`, `2-4,7` and `[2,"4-6"]` name them.
struct LineSelection: Hashable, Sendable {
    /// In the order written.
    private(set) var entries: [Entry] = []

    /// A line, or lines that follow each other.
    struct Entry: Hashable, Sendable {
        /// Counted from 1.
        var lines: ClosedRange<Int>
        var place: CodeFence.Place
    }

    func contains(_ line: Int) -> Bool {
        entries.contains { $0.lines.contains(line) }
    }

    /// Adds the lines that a part of an info string names.
    ///
    /// Returns the places of what names none.
    mutating func add(_ place: Range<Int>, of info: [UInt8]) -> [CodeFence.Place] {
        var unreadable: [CodeFence.Place] = []
        var start = place.lowerBound
        for index in place.lowerBound...place.upperBound
        where index == place.upperBound || Self.separators.contains(info[index]) {
            if start < index {
                if let lines = Self.lines(info[start..<index]) {
                    entries.append(Entry(lines: lines, place: start..<index))
                } else {
                    unreadable.append(start..<index)
                }
            }
            start = index + 1
        }
        return unreadable
    }

    /// `7` or `2-4`; `nil` for anything else.
    private static func lines(_ text: ArraySlice<UInt8>) -> ClosedRange<Int>? {
        let ends = text.split(
            separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap(number), first > 0 else { return nil }
        guard ends.count == 2 else { return first...first }
        guard let last = number(ends[1]), last >= first else { return nil }
        return first...last
    }

    /// Swift's integers may have a sign before them, lines may not.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            return nil
        }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static let separators = Set(" \t,[]\"'".utf8)
}
