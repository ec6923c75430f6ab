import ImprintCore
import ImprintTemplates

/// Puts files in the places of the lines that include them.
///
/// Each byte of what is included keeps its way back to its own file.
struct SnippetExpander {
    /// How deep files may include each other.
    static let maximumDepth = 32
    /// How many files a page may include.
    static let maximumInclusions = 10_000

    private let tree: any FileTree
    private let folders: [SourcePath]
    private let expand: (SourceText, Range<Int>, inout [Diagnostic]) -> Expansion

    private(set) var diagnostics: [Diagnostic] = []
    /// Where each file was included first.
    private(set) var places: [SourcePath: SourceLocation] = [:]
    private(set) var files: [SourcePath] = []
    private var loaded: [SourcePath: SnippetFile] = [:]
    private var chain: [String] = []
    /// How many files were included, which two lines in each of some files multiply.
    private var inclusions = 0
    private var isExhausted = false

    /// `folders`: Where files are looked for, in this order.
    ///
    /// `expand`: Fills in the placeholders of a stretch of a file.
    init(
        tree: any FileTree, folders: [SourcePath],
        expand: @escaping (SourceText, Range<Int>, inout [Diagnostic]) -> Expansion
    ) {
        self.tree = tree
        self.folders = folders
        self.expand = expand
    }

    /// Whether a text may have lines for the expander; most have none.
    static func isNeeded(for expansion: Expansion) -> Bool {
        let text = expansion.text
        return text.withUnsafeBufferPointer { text in
            var rest = text[...]
            while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
                if mark > 0, text[mark - 1] == UInt8(ascii: "8"), mark + 1 < text.count,
                    text[mark + 1] == UInt8(ascii: "-")
                {
                    return true
                }
                rest = text[(mark + 1)...]
            }
            return false
        }
    }

    /// The page with the files in it.
    mutating func expanded(_ expansion: Expansion, of page: SourcePath) -> Expansion {
        var builder = ExpansionBuilder(like: expansion)
        chain = [page.description]
        splice(expansion, of: page, prefix: [], into: &builder)
        return builder.expansion
    }

    /// A stretch of an expansion, such as the indentation of the line that includes a file.
    private struct Stretch {
        var expansion: Expansion
        var range: Range<Int>
    }

    private mutating func splice(
        _ expansion: Expansion, of file: SourcePath, prefix: [Stretch],
        into builder: inout ExpansionBuilder
    ) {
        let text = expansion.text
        var lines = Lines(text)
        while let (line, end) = lines.next() {
            switch SnippetLine.parse(text, line) {
            case .text:
                append(prefix, to: &builder)
                builder.append(line.lowerBound..<end, of: expansion)
            case .section: continue
            case .escaped(let offset):
                append(prefix, to: &builder)
                builder.append(line.lowerBound..<offset, of: expansion)
                builder.append(offset + 1..<end, of: expansion)
            case .file(let own, let name):
                include(
                    name, in: expansion, of: file,
                    prefix + [Stretch(expansion: expansion, range: own)],
                    lineEnd: line.upperBound..<end, into: &builder)
            case .fence(let own):
                guard let list = list(in: text, from: lines) else {
                    report(.unclosedList, at: own.upperBound, of: expansion)
                    append(prefix, to: &builder)
                    builder.append(line.lowerBound..<end, of: expansion)
                    continue
                }
                lines = list.rest
                for name in list.names {
                    include(
                        name, in: expansion, of: file,
                        prefix + [Stretch(expansion: expansion, range: own)],
                        lineEnd: line.upperBound..<end, into: &builder)
                }
            }
        }
    }

    private func append(_ prefix: [Stretch], to builder: inout ExpansionBuilder) {
        for stretch in prefix { builder.append(stretch.range, of: stretch.expansion) }
    }

    /// The names up to the line that ends a list; `nil` if there is none.
    private func list(
        in text: [UInt8], from lines: Lines
    ) -> (names: [Range<Int>], rest: Lines)? {
        var lines = lines
        var names: [Range<Int>] = []
        while let (line, _) = lines.next() {
            if case .fence = SnippetLine.parse(text, line) { return (names, lines) }
            let name = SnippetLine.trimmed(text, line)
            if !name.isEmpty { names.append(name) }
        }
        return nil
    }

    private mutating func include(
        _ name: Range<Int>, in expansion: Expansion, of file: SourcePath, _ prefix: [Stretch],
        lineEnd: Range<Int>, into builder: inout ExpansionBuilder
    ) {
        let text = String(decoding: expansion.text[name], as: UTF8.self)
        // A name that is switched off.
        guard !text.hasPrefix(";"), !isExhausted else { return }
        inclusions += 1
        let place = expansion.location(at: name.lowerBound)
        do throws(SnippetProblem) {
            let snippet = SnippetName(text)
            let found = try self.file(text, snippet, of: file)
            let path = found.source.file
            let step =
                snippet.part == .all
                ? "\(path)" : "\(path):\(text.dropFirst(snippet.path.count + 1))"
            guard !chain.contains(step) else { throw .cycle(chain + [step]) }
            guard chain.count <= Self.maximumDepth else { throw .tooDeep }
            guard inclusions <= Self.maximumInclusions else { throw .tooLarge }
            if places[path] == nil {
                places[path] = place
                files.append(path)
            }
            chain.append(step)
            defer { chain.removeLast() }
            for range in try ranges(of: snippet.part, in: found, text) {
                let part = expand(found.source, range, &diagnostics)
                guard builder.count + part.text.count <= SourceCheck.maximumSize else {
                    throw .tooLarge
                }
                splice(part, of: path, prefix: prefix, into: &builder)
                if let last = builder.last, last != 0x0A { builder.append(lineEnd, of: expansion) }
            }
        } catch {
            if error == .tooLarge { isExhausted = true }
            diagnostics.append(error.diagnostic(at: place))
        }
    }

    private func ranges(
        of part: SnippetName.Part, in file: SnippetFile, _ text: String
    ) throws(SnippetProblem) -> [Range<Int>] {
        switch part {
        case .all: return [file.body]
        case .section(let name):
            guard let section = file.section(name) else {
                throw .noSection(
                    name, in: file.source.file,
                    nearest: NearestName.nearest(to: name, among: file.sectionNames))
            }
            return [section]
        case .lines(let ranges):
            var found: [Range<Int>] = []
            for range in ranges {
                guard let lines = file.lines(range) else {
                    let written =
                        "\(range.first.map(String.init) ?? ""):\(range.last.map(String.init) ?? "")"
                    throw .noLines(written, in: file.source.file, count: file.lineCount)
                }
                found.append(lines)
            }
            return found
        }
    }

    // MARK: - Files

    private mutating func file(
        _ text: String, _ name: SnippetName, of including: SourcePath
    ) throws(SnippetProblem) -> SnippetFile {
        if text.contains("://") { throw .address(text) }
        let isBeside = name.path.hasPrefix("./") || name.path.hasPrefix("../")
        let folders = isBeside ? [including.folder] : folders
        guard !name.path.hasPrefix("/") else { throw .outside(name.path) }
        var isOutside = false
        for folder in folders {
            let path = folder.appending(name.path)
            guard path.isInside(SourcePath("")) || self.folders.contains(where: path.isInside)
            else {
                isOutside = true
                continue
            }
            if let file = loaded[path] { return file }
            guard let kind = try kind(of: path) else { continue }
            switch kind {
            case .file: return try load(path)
            case .badLink(let reason): throw .badLink("\(path)", reason: reason)
            case .folder, .special: throw .noFile("\(path)")
            }
        }
        if isOutside { throw .outside(name.path) }
        throw .missing(
            name.path, nearest: nearest(to: name.path, in: folders),
            folders: folders.map { $0.description.isEmpty ? "." : "\($0)" })
    }

    /// What lies at a path; a link that leads out of the site on the way to it counts.
    private func kind(of path: SourcePath) throws(SnippetProblem) -> FileEntry.Kind? {
        var way = ""
        do throws(FileError) {
            for component in path.components {
                way += way.isEmpty ? "\(component)" : "/\(component)"
                let kind = try tree.kind(of: SourcePath(way))
                if case .badLink = kind { return kind }
                if kind == nil { return nil }
            }
            return try tree.kind(of: path)
        } catch {
            if error.isMissing { return nil }
            throw .unreadable(error)
        }
    }

    private mutating func load(_ path: SourcePath) throws(SnippetProblem) -> SnippetFile {
        let source: SourceText
        do throws(FileError) {
            source = SourceText(file: path, bytes: try tree.contents(of: path))
        } catch {
            throw .unreadable(error)
        }
        if let problem = SourceCheck.problem(in: source) {
            // It is told once, at its own place, and nothing of the file is used.
            diagnostics.append(problem)
            let empty = SnippetFile(SourceText(file: path, bytes: []))
            loaded[path] = empty
            return empty
        }
        let file = SnippetFile(source)
        loaded[path] = file
        return file
    }

    /// The file whose name is nearest, of those in the folder that was meant.
    private func nearest(to name: String, in folders: [SourcePath]) -> String? {
        let wanted = SourcePath(name)
        for folder in folders {
            let path = folder.appending(name).folder
            let entries: [FileEntry]
            do throws(FileError) {
                entries = try tree.entries(of: path)
            } catch {
                continue
            }
            let names = entries.filter { $0.kind == .file }.map(\.name)
            guard let nearest = NearestName.nearest(to: String(wanted.name), among: names) else {
                continue
            }
            let slash = name.lastIndex(of: "/")
            return (slash.map { String(name[...$0]) } ?? "") + nearest
        }
        return nil
    }

    private mutating func report(
        _ problem: SnippetProblem, at offset: Int, of expansion: Expansion
    ) {
        diagnostics.append(problem.diagnostic(at: expansion.location(at: offset)))
    }
}

/// Goes over the lines of a text.
private struct Lines {
    private let text: [UInt8]
    private var start = 0

    init(_ text: [UInt8]) { self.text = text }

    /// The next line without its end, and where that ends.
    mutating func next() -> (line: Range<Int>, end: Int)? {
        guard start < text.count else { return nil }
        let feed = text[start...].firstIndex(of: 0x0A)
        let end = feed.map { $0 + 1 } ?? text.count
        var last = feed ?? text.count
        if last > start, text[last - 1] == 0x0D { last -= 1 }
        defer { start = end }
        return (start..<last, end)
    }
}
