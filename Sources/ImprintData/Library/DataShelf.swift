import ImprintCore
import OrderedCollections

/// The data files of a folder and of those in it, sorted by name before they are read.
struct DataShelf {
    private(set) var diagnostics: [Diagnostic] = []
    private let folder: SourcePath
    private var files: OrderedDictionary<String, SourceText> = [:]
    private var schemas: OrderedDictionary<String, SourceText> = [:]
    private var shelves: OrderedDictionary<String, DataShelf> = [:]

    init(folder: SourcePath) { self.folder = folder }

    /// Puts a file in its place, if its name is one.
    mutating func add(_ file: SourceText) {
        guard let path = file.file.relative(to: folder) else { return }
        let components = path.split(separator: "/")
        guard !components.contains(where: { $0.hasPrefix(".") }) else { return }
        guard DataFormat(of: file.file) != nil else {
            return report(
                "data.unknown-format", "‘\(file.file.name)’ is not a data file", of: file,
                suggestion: "data files end in .yml, .yaml, .json, .toml, .csv or .tsv")
        }
        add(file, below: components[...])
    }

    private mutating func add(_ file: SourceText, below path: ArraySlice<Substring>) {
        guard let first = path.first else { return }
        guard path.count == 1 else {
            let name = String(first)
            guard isName(name, of: file) else { return }
            return shelves[name, default: DataShelf(folder: folder.appending(name))]
                .add(file, below: path.dropFirst())
        }
        var name = String(file.file.stem)
        let isSchema = name.hasSuffix(".schema")
        if isSchema { name.removeLast(".schema".count) }
        guard isName(name, of: file) else { return }
        guard let other = isSchema ? schemas[name] : files[name] else {
            if isSchema { schemas[name] = file } else { files[name] = file }
            return
        }
        let kind = isSchema ? "schemas" : "data files"
        report(
            "data.duplicate-name",
            "two \(kind) are called ‘\(name)’: ‘\(other.file.name)’ and ‘\(file.file.name)’",
            of: file, suggestion: "keep one of them, or rename it")
    }

    /// Reports what stands in the way of a tree: schemas of nothing, files named as folders.
    mutating func pairSchemas() {
        for (name, schema) in schemas where files[name] == nil {
            let nearest = NearestName.nearest(to: name, among: files.keys)
            report(
                "data.unused-schema", "no data file stands beside the schema of ‘\(name)’",
                of: schema, suggestion: nearest.map { "did you mean ‘\($0)’?" })
        }
        for (name, file) in files where shelves[name] != nil {
            report(
                "data.duplicate-name",
                "a data file and a folder are called ‘\(name)’: ‘\(file.file.name)’ and ‘\(name)/’",
                of: file, suggestion: "rename one of them")
        }
        for name in shelves.keys { shelves[name]?.pairSchemas() }
    }

    /// Reads the files, each checked by its schema.
    mutating func tree(placeholders: PlaceholderDelimiters?) -> Node {
        var entries: [Node.Entry] = []
        for (name, file) in files {
            guard let node = node(of: file, named: name, placeholders) else { continue }
            entries.append(
                Node.Entry(
                    key: name, keyLocation: SourceLocation(file: file.file), value: node))
        }
        for name in Array(shelves.keys) where files[name] == nil {
            guard var shelf = shelves[name] else { continue }
            let node = shelf.tree(placeholders: placeholders)
            shelves[name] = shelf
            diagnostics += shelf.diagnostics
            entries.append(Node.Entry(key: name, keyLocation: node.location, value: node))
        }
        return Node(
            .mapping(entries.sorted { $0.key < $1.key }), at: SourceLocation(file: folder))
    }

    private mutating func node(
        of file: SourceText, named name: String, _ placeholders: PlaceholderDelimiters?
    ) -> Node? {
        guard let format = DataFormat(of: file.file),
            var node = format.read(file, reporting: &diagnostics)
        else { return nil }
        guard let source = schemas[name],
            let tree = DataFormat(of: source.file)?.read(source, reporting: &diagnostics),
            let schema = JSONSchema(tree, reporting: &diagnostics)
        else { return node }
        if format == .csv { node = schema.converted(node) }
        schema.validate(
            node, named: name, placeholders: placeholders, reporting: &diagnostics)
        return node
    }

    /// Whether templates can write `data.name`; if not, that is reported.
    private mutating func isName(_ name: String, of file: SourceText) -> Bool {
        let bytes = Array(name.utf8)
        func isAllowed(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        let startsWithDigit = bytes.first.map { $0 <= UInt8(ascii: "9") } ?? true
        guard startsWithDigit || !bytes.allSatisfy(isAllowed) else { return true }
        let better = String(
            decoding: bytes.map { isAllowed($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
        report(
            "data.invalid-name", "templates cannot call data ‘\(name)’", of: file,
            suggestion: "rename it to ‘\(startsWithDigit ? "_" : "")\(better)’: letters, digits "
                + "and ‘_’ make a name")
        return false
    }

    private mutating func report(
        _ code: String, _ message: String, of file: SourceText, suggestion: String?
    ) {
        diagnostics.append(
            Diagnostic(
                .error, code: code, message, at: SourceLocation(file: file.file),
                suggestion: suggestion))
    }
}
