/// The text of a block, taken apart into lines, without the marks that its author put into comments.
///
/// `// [!code highlight]` marks its line, and `[!code focus:3]` three lines from there on; a comment that
/// stands alone on a line marks those below it. `[!!code …]` is shown as `[!code …]`.
/// Source of the rules: VitePress, and the transformers of Shiki that it uses.
struct CodeText {
    private(set) var bytes: [UInt8] = []
    /// Each with its end, in order.
    private(set) var lines: [Line] = []
    private(set) var problems: [Problem] = []

    /// A line that is shown.
    struct Line {
        /// Bytes of the text.
        var range: Range<Int>
        var marks: LineMarks = []
        /// Which line of the block as written it is, from 0.
        var source: Int
    }

    /// A mark of an unknown name.
    struct Problem {
        var words: String
        /// The line of the block as written, from 0.
        var line: Int
        var name: String
    }

    /// Whether there may be marks in a text: most have none.
    static func holdsMarks(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let bracket = code.index(of: UInt8(ascii: "["), from: index) {
            let rest = code[bracket...]
            if rest.starts(with: opening) || rest.starts(with: escaped) { return true }
            index = bracket + 1
        }
        return false
    }

    private static let opening = Array("[!code ".utf8)
    /// What is shown as a mark, for pages about marks.
    private static let escaped = Array("[!!code ".utf8)

    init(_ code: [UInt8], readsMarks: Bool) {
        bytes.reserveCapacity(code.count)
        // Marks of the lines to come, by how many lines they still count for.
        var pending: [(marks: LineMarks, count: Int)] = []
        var start = 0
        var number = 0
        while start < code.count {
            var end = start
            while end < code.count, code[end] != UInt8(ascii: "\n") { end += 1 }
            let line = code[start..<end]
            var shown = Array(line)
            let isRemoved = readsMarks && takeMarks(from: &shown, number, into: &pending)
            if !isRemoved {
                let first = bytes.count
                bytes += shown
                if end < code.count { bytes.append(UInt8(ascii: "\n")) }
                lines.append(
                    Line(
                        range: first..<bytes.count,
                        marks: pending.reduce(into: []) { $0.formUnion($1.marks) }, source: number))
                pending = pending.map { ($0.marks, $0.count - 1) }.filter { $0.count > 0 }
            }
            start = end + 1
            number += 1
        }
    }

    /// Takes the marks out of a line; returns whether nothing else stood on it.
    private mutating func takeMarks(
        from line: inout [UInt8], _ number: Int,
        into pending: inout [(marks: LineMarks, count: Int)]
    ) -> Bool {
        var place: Int?
        var index = 0
        while let bracket = line[index...].firstIndex(of: UInt8(ascii: "[")) {
            index = bracket + 1
            if line[bracket...].starts(with: Self.escaped) {
                line.remove(at: index)
                continue
            }
            guard line[bracket...].starts(with: Self.opening),
                let end = line[bracket...].firstIndex(of: UInt8(ascii: "]")),
                CommentSyntax.start(in: line[..<bracket]) != nil
            else { continue }
            let words = String(
                decoding: line[(bracket + Self.opening.count)..<end], as: UTF8.self)
            let parts = words.split(separator: ":", maxSplits: 1)
            let count = parts.count == 2 ? Int(parts[1]) : 1
            guard let name = parts.first, let marks = LineMarks(named: String(name)), let count,
                count > 0
            else {
                problems.append(
                    Problem(
                        words: String(decoding: line[bracket...end], as: UTF8.self), line: number,
                        name: parts.first.map(String.init) ?? ""))
                continue
            }
            pending.append((marks, count))
            var first = bracket
            while first > 0, line[first - 1] == 0x20 || line[first - 1] == 0x09 { first -= 1 }
            line.removeSubrange(first...end)
            if place == nil { place = first }
            index = first
        }
        guard let place else { return false }
        if let comment = CommentSyntax.comment(around: place..<place, in: line[...]) {
            line.removeSubrange(comment)
        }
        while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
        return line.isEmpty
    }

    mutating func mark(_ marks: LineMarks, at line: Int) {
        lines[line].marks.formUnion(marks)
    }

    /// Marks the lines of a difference that begin with `+` or `-`, but for those that name the files.
    mutating func markDifferences() {
        for index in lines.indices {
            let line = bytes[lines[index].range]
            if line.first == UInt8(ascii: "+"), !line.starts(with: "+++ ".utf8) {
                lines[index].marks.formUnion(.added)
            } else if line.first == UInt8(ascii: "-"), !line.starts(with: "--- ".utf8) {
                lines[index].marks.formUnion(.removed)
            }
        }
    }
}
