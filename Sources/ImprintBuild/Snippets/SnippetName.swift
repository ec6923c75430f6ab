/// A file with the part of it that is included: `file`, `file:section`, `file:4:10,20:`.
struct SnippetName: Equatable {
    /// What is included of a file.
    enum Part: Equatable {
        case all
        case section(String)
        /// Lines from 1, both ends counted; `nil` for the first or last.
        case lines([LineRange])
    }

    struct LineRange: Equatable {
        var first: Int?
        var last: Int?
    }

    var path: String
    var part: Part

    init(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else {
            (path, part) = (text, .all)
            return
        }
        path = String(text[..<colon])
        let rest = text[text.index(after: colon)...]
        guard !rest.isEmpty else {
            part = .all
            return
        }
        guard rest.allSatisfy({ "0123456789:,".contains($0) }) else {
            part = .section(String(rest))
            return
        }
        part = .lines(
            rest.split(separator: ",").map { range in
                let ends = range.split(separator: ":", omittingEmptySubsequences: false)
                return LineRange(
                    first: Int(ends[0]), last: ends.count > 1 ? Int(ends[1]) : nil)
            })
    }
}
