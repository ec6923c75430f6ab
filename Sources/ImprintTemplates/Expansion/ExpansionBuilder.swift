import ImprintCore

/// Puts an expansion together from stretches of others, whose bytes keep their way back.
package struct ExpansionBuilder {
    private var text: [UInt8] = []
    private var segments: [Expansion.Segment] = []
    private var files: [SourceText]
    private var fragments: [Expansion.Fragment] = []
    private var usedRoots: Set<String>
    private var indices: [SourcePath: Int] = [:]

    /// Begins an empty expansion whose files are, at first, those of another.
    package init(like expansion: Expansion) {
        files = expansion.files
        usedRoots = expansion.usedRoots
        for (index, file) in files.enumerated() { indices[file.file] = index }
    }

    /// How long the text is by now, in bytes.
    package var count: Int { text.count }

    /// The last byte; `nil` for an empty text.
    package var last: UInt8? { text.last }

    /// Appends a stretch of an expansion, with the fragments that are in it.
    package mutating func append(_ range: Range<Int>, of expansion: Expansion) {
        usedRoots.formUnion(expansion.usedRoots)
        var index = expansion.segmentIndex(at: range.lowerBound)
        while index < expansion.segments.count {
            let segment = expansion.segments[index]
            guard segment.range.lowerBound < range.upperBound else { break }
            append(segment, segment.range.clamped(to: range), of: expansion)
            index += 1
        }
    }

    private mutating func append(
        _ segment: Expansion.Segment, _ range: Range<Int>, of expansion: Expansion
    ) {
        let start = text.count
        appendText(expansion.text[range], of: expansion)
        let file = fileIndex(expansion.files[segment.file])
        let origin: Expansion.Segment.Origin =
            switch segment.origin {
            case .verbatim(let offset):
                .verbatim(offset: offset + range.lowerBound - segment.range.lowerBound)
            case .substituted: segment.origin
            }
        if let last = segments.last, last.file == file, case .verbatim(let from) = last.origin,
            case .verbatim(let offset) = origin, from + last.range.count == offset,
            last.range.upperBound == start
        {
            segments[segments.count - 1] = Expansion.Segment(
                range: last.range.lowerBound..<text.count, origin: last.origin, file: file)
            return
        }
        segments.append(
            Expansion.Segment(range: start..<text.count, origin: origin, file: file))
    }

    /// Appends text; its tokens become those of this expansion.
    private mutating func appendText(_ piece: ArraySlice<UInt8>, of expansion: Expansion) {
        guard !expansion.fragments.isEmpty, piece.contains(2) else {
            text += piece
            return
        }
        var rest = piece
        while let start = rest.firstIndex(of: 2), let end = rest[start...].firstIndex(of: 3) {
            text += rest[..<start]
            let index = Int(String(decoding: rest[(start + 1)..<end], as: UTF8.self))
            if let index, expansion.fragments.indices.contains(index) {
                fragments.append(expansion.fragments[index])
                text += Expansion.token(fragments.count - 1).utf8
            }
            rest = rest[(end + 1)...]
        }
        text += rest
    }

    private mutating func fileIndex(_ source: SourceText) -> Int {
        if let index = indices[source.file] { return index }
        files.append(source)
        indices[source.file] = files.count - 1
        return files.count - 1
    }

    /// The expansion as it is by now.
    package var expansion: Expansion {
        Expansion(
            text: text, segments: segments, files: files, fragments: fragments,
            usedRoots: usedRoots)
    }
}
