import ImprintCore

/// Makes the tree of one document from libyaml's events, without recursion.
struct YAMLComposer {
    /// A problem after which the document cannot be read on.
    struct Failure: Error {
        let diagnostic: Diagnostic
    }

    /// A node with what aliases of it cost.
    private struct Measured {
        var node: Node
        /// The nodes in it, itself included, aliases expanded.
        var size = 1
        /// How deep lists and mappings nest in it; 0 for a scalar.
        var depth = 0
    }

    /// A list or mapping whose end has not come.
    private struct Open {
        var location: SourceLocation
        var anchor: String?
        var isMapping: Bool
        var items: [Node] = []
        var mapping = MappingBuilder(.yaml)
        /// The key that waits for its value.
        var key: Key?
        var size = 1
        var depth = 1
    }

    /// A key of a mapping.
    private struct Key {
        var text: String
        var location: SourceLocation
        /// Whether it is an unquoted `<<`.
        var merges: Bool
    }

    private(set) var diagnostics: [Diagnostic] = []
    private let source: SourceText
    private let start: Int
    private var cursor: CharacterCursor
    private var open: [Open] = []
    private var anchors: [String: Measured] = [:]
    private var aliasedNodes = 0
    private var root: Node?

    init(_ source: SourceText, from start: Int) {
        self.source = source
        self.start = start
        cursor = CharacterCursor(source, from: start)
    }

    /// Composes the only document of the input, which is the source's from `start` on.
    mutating func document(in input: UnsafeBufferPointer<UInt8>) throws(Failure) -> Node {
        var parser: YAMLParser
        do { parser = try YAMLParser(input) } catch { throw failure(error) }
        while true {
            let event: YAMLEvent
            do { event = try parser.next() } catch { throw failure(error) }
            if case .streamEnd = event.kind { break }
            try add(event)
        }
        return root ?? Node(.scalar(.none), at: location(0))
    }

    private mutating func add(_ event: YAMLEvent) throws(Failure) {
        switch event.kind {
        case .streamStart, .streamEnd, .documentEnd: break
        case .documentStart:
            guard root == nil else {
                throw Failure(
                    diagnostic: syntax(
                        "a second document begins here", at: location(event.character),
                        suggestion: "a file holds one; take out the ‘---’"))
            }
        case .alias(let name): try addAlias(name, at: location(event.character))
        case .scalar(let text, let isPlain):
            try addScalar(text, isPlain: isPlain, event)
        case .sequenceStart: try begin(event, isMapping: false)
        case .mappingStart: try begin(event, isMapping: true)
        case .sequenceEnd, .mappingEnd: try end()
        }
    }

    private mutating func addScalar(
        _ text: String, isPlain: Bool, _ event: YAMLEvent
    ) throws(Failure) {
        let location = location(event.character)
        if let last = open.indices.last, open[last].isMapping, open[last].key == nil {
            if let anchor = event.anchor {
                anchors[anchor] = Measured(node: Node(.scalar(.string(text)), at: location))
            }
            return try addKey(text, isPlain: isPlain && event.tag == nil, at: location)
        }
        let value = try value(text, isPlain: isPlain, tag: event.tag, at: location)
        try add(Measured(node: Node(.scalar(value), at: location)), anchor: event.anchor)
    }

    private mutating func addKey(
        _ text: String, isPlain: Bool, at location: SourceLocation
    ) throws(Failure) {
        guard !text.isEmpty || !isPlain else {
            throw Failure(
                diagnostic: syntax(
                    "a key is missing before the ‘:’", at: location,
                    suggestion: "write ‘key: value’"))
        }
        open[open.count - 1].key = Key(
            text: text, location: location, merges: isPlain && text == "<<")
    }

    private func value(
        _ text: String, isPlain: Bool, tag: String?, at location: SourceLocation
    ) throws(Failure) -> Value {
        guard let tag, tag != "!" else {
            return isPlain && tag == nil ? YAMLScalar.value(text) : .string(text)
        }
        let value = YAMLScalar.value(text)
        switch (tag, value) {
        case ("tag:yaml.org,2002:str", _): return .string(text)
        case ("tag:yaml.org,2002:null", .none), ("tag:yaml.org,2002:bool", .boolean),
            ("tag:yaml.org,2002:int", .integer), ("tag:yaml.org,2002:float", .number),
            ("tag:yaml.org,2002:timestamp", .date):
            return value
        case ("tag:yaml.org,2002:float", .integer(let integer)): return .number(Double(integer))
        default: throw unknownTag(tag, of: text, at: location)
        }
    }

    private mutating func addAlias(_ name: String, at location: SourceLocation) throws(Failure) {
        if let last = open.indices.last, open[last].isMapping, open[last].key == nil {
            guard let node = anchors[name]?.node, case .scalar(.string(let text)) = node.content
            else { throw complexKey(at: location) }
            return try addKey(text, isPlain: false, at: location)
        }
        guard let target = anchors[name] else {
            throw Failure(
                diagnostic: syntax(
                    "no anchor ‘&\(name)’ stands before the alias ‘*\(name)’", at: location,
                    suggestion: "put the value in quotes if the ‘*’ belongs to it"))
        }
        aliasedNodes += target.size
        guard aliasedNodes <= YAMLReader.mostAliasedNodes else {
            throw Failure(
                diagnostic: Diagnostic(
                    .error, code: "yaml.alias-bomb",
                    "the aliases stand for more than \(YAMLReader.mostAliasedNodes) nodes",
                    at: location, suggestion: "write less of the document with ‘*’ aliases"))
        }
        try add(target, anchor: nil)
    }

    private mutating func begin(_ event: YAMLEvent, isMapping: Bool) throws(Failure) {
        let location = location(event.character)
        guard open.count < DataFormat.deepestNesting else { throw tooDeep(at: location) }
        if let last = open.last, last.isMapping, last.key == nil {
            // Of `{{ name }}` the outer brace is what the author sees.
            throw complexKey(at: last.mapping.entries.isEmpty ? last.location : location)
        }
        if let tag = event.tag, tag != "!", tag != "tag:yaml.org,2002:map",
            tag != "tag:yaml.org,2002:seq"
        {
            throw unknownTag(tag, of: nil, at: location)
        }
        open.append(Open(location: location, anchor: event.anchor, isMapping: isMapping))
    }

    private mutating func end() throws(Failure) {
        guard let ended = open.popLast() else { return }
        diagnostics += ended.mapping.diagnostics
        let content: Node.Content =
            ended.isMapping ? .mapping(ended.mapping.entries) : .sequence(ended.items)
        try add(
            Measured(
                node: Node(content, at: ended.location), size: ended.size, depth: ended.depth),
            anchor: ended.anchor)
    }

    /// Puts a finished node where it belongs.
    private mutating func add(_ measured: Measured, anchor: String?) throws(Failure) {
        if let anchor { anchors[anchor] = measured }
        guard let last = open.indices.last else {
            root = measured.node
            return
        }
        guard open.count + measured.depth <= DataFormat.deepestNesting else {
            throw tooDeep(at: measured.node.location)
        }
        open[last].size += measured.size
        open[last].depth = max(open[last].depth, measured.depth + 1)
        guard open[last].isMapping else {
            open[last].items.append(measured.node)
            return
        }
        guard let key = open[last].key else { return }
        open[last].key = nil
        if key.merges {
            open[last].mapping.merge(measured.node, at: key.location)
        } else {
            open[last].mapping.append(
                Node.Entry(key: key.text, keyLocation: key.location, value: measured.node))
        }
    }

    private mutating func location(_ character: Int) -> SourceLocation {
        cursor.location(ofCharacter: character)
    }
}

// MARK: - Problems

extension YAMLComposer {
    private func syntax(
        _ message: String, at location: SourceLocation?, suggestion: String? = nil,
        notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "yaml.syntax", message, at: location, suggestion: suggestion,
            notes: notes)
    }

    private func tooDeep(at location: SourceLocation) -> Failure {
        Failure(
            diagnostic: syntax(
                "lists and mappings nest more than \(DataFormat.deepestNesting) deep", at: location)
        )
    }

    private func unknownTag(
        _ tag: String, of text: String?, at location: SourceLocation
    ) -> Failure {
        let core = "tag:yaml.org,2002:"
        let name = tag.hasPrefix(core) ? "!!\(tag.dropFirst(core.count))" : tag
        guard let text else {
            return Failure(diagnostic: syntax("unknown tag ‘\(name)’", at: location))
        }
        return Failure(diagnostic: syntax("‘\(text)’ cannot be a ‘\(name)’", at: location))
    }

    /// A list or mapping as a key, which is nearly always a `{{ name }}` without quotes.
    private func complexKey(at location: SourceLocation) -> Failure {
        Failure(
            diagnostic: syntax(
                "a list or mapping cannot be a key", at: location,
                suggestion: "put a value that starts with a brace or bracket in quotes"))
    }

    private mutating func failure(_ error: YAMLSyntaxError) -> Failure {
        let place: SourceLocation
        let offset: Int
        switch error.place {
        case .byte(let byte):
            offset = min(start + byte, source.bytes.count)
            place = source.location(at: offset)
        case .character(let character):
            place = location(character)
            offset = cursor.offset
        }
        let byte = offset < source.bytes.count ? source.bytes[offset] : nil
        let (message, suggestion) = error.explanation(at: byte)
        var notes: [Diagnostic.Note] = []
        if let context = error.context, let character = error.contextCharacter {
            let began = location(character)
            if began != place { notes = [Diagnostic.Note(context, at: began)] }
        }
        return Failure(
            diagnostic: syntax(message, at: place, suggestion: suggestion, notes: notes))
    }
}
