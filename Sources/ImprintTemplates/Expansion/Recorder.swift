import ImprintCore

/// Collects what an expansion is made of while a page is evaluated.
final class Recorder {
    private(set) var segments: [Expansion.Segment] = []
    private(set) var files: [SourceText] = []
    private(set) var fragments: [Expansion.Fragment] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var reported: Set<Diagnostic> = []
    private var occurrences: [Tag: Int] = [:]
    private var indices: [SourcePath: Int] = [:]

    private struct Tag: Hashable {
        let file: Int
        let offset: Int
    }

    func verbatim(_ range: Range<Int>, of source: SourceText, at start: Int) {
        let file = index(of: source)
        if let last = segments.last, last.file == file,
            case .verbatim(let offset) = last.origin,
            offset + last.range.count == range.lowerBound, last.range.upperBound == start
        {
            segments[segments.count - 1] = Expansion.Segment(
                range: last.range.lowerBound..<start + range.count, origin: last.origin,
                file: file)
            return
        }
        segments.append(
            Expansion.Segment(
                range: start..<start + range.count, origin: .verbatim(offset: range.lowerBound),
                file: file))
    }

    func substituted(_ tag: Range<Int>, of source: SourceText, by range: Range<Int>) {
        let file = index(of: source)
        let occurrence = occurrences[Tag(file: file, offset: tag.lowerBound), default: 0]
        occurrences[Tag(file: file, offset: tag.lowerBound)] = occurrence + 1
        // A block or a filter inside a tag has left segments of its own.
        truncate(to: range.lowerBound)
        segments.append(
            Expansion.Segment(
                range: range, origin: .substituted(tag: tag, occurrence: occurrence), file: file))
    }

    /// Forgets what comes after the first bytes of the text.
    func truncate(to count: Int) {
        while let last = segments.last, last.range.upperBound > count {
            segments.removeLast()
            guard last.range.lowerBound < count else { continue }
            segments.append(
                Expansion.Segment(
                    range: last.range.lowerBound..<count, origin: last.origin, file: last.file))
        }
    }

    /// Sets HTML apart and gives the token that stands for it.
    func token(for html: String, at location: SourceLocation) -> String {
        fragments.append(Expansion.Fragment(html: resolved(Array(html.utf8)), location: location))
        return Expansion.token(fragments.count - 1)
    }

    /// HTML with the fragments in it that tokens stand for.
    private func resolved(_ html: [UInt8]) -> [UInt8] {
        guard html.contains(2) else { return html }
        var result: [UInt8] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: 2) {
            result += rest[..<start]
            rest = rest[(start + 1)...]
            guard let end = rest.firstIndex(of: 3),
                let index = Int(String(decoding: rest[..<end], as: UTF8.self)),
                fragments.indices.contains(index)
            else { continue }
            result += fragments[index].html
            rest = rest[(end + 1)...]
        }
        return result + rest
    }

    /// Notes a problem, once however often a loop meets it.
    func report(_ error: TemplateError) {
        guard reported.insert(error.diagnostic).inserted else { return }
        diagnostics.append(error.diagnostic)
    }

    private func index(of source: SourceText) -> Int {
        if let last = files.last, last.file == source.file { return files.count - 1 }
        if let index = indices[source.file] { return index }
        files.append(source)
        indices[source.file] = files.count - 1
        return files.count - 1
    }
}
