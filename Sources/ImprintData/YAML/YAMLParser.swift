// The C parser in Yams' package, without Yams' own tree. `Yams.compose` is recursive, so a page
// with a thousand open brackets ends a thread of 512 KB; it shows one of two equal keys and no
// place of an alias, and takes five times as long (15 µs against 3 µs for five lines).
internal import CYaml

/// libyaml's parser over a buffer, owner of its C memory.
struct YAMLParser: ~Copyable {
    /// Behind a pointer because the parser holds its own address as its reader's argument.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Makes a parser of UTF-8 bytes, which must outlive it.
    init(_ input: UnsafeBufferPointer<UInt8>) throws(YAMLSyntaxError) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            throw YAMLSyntaxError(problem: "out of memory", place: .character(0))
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after `streamEnd` there is none.
    mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw error }
        defer { yaml_event_delete(&event) }
        let character = event.start_mark.index
        switch event.type {
        case YAML_ALIAS_EVENT:
            let name = text(event.data.alias.anchor) ?? ""
            return YAMLEvent(kind: .alias(name), character: character)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return YAMLEvent(
                kind: .scalar(
                    String(decoding: bytes, as: UTF8.self),
                    isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
                anchor: text(scalar.anchor), tag: text(scalar.tag), character: character)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            return YAMLEvent(
                kind: .sequenceStart, anchor: text(start.anchor), tag: text(start.tag),
                character: character)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            return YAMLEvent(
                kind: .mappingStart, anchor: text(start.anchor), tag: text(start.tag),
                character: character)
        case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, character: character)
        case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, character: character)
        case YAML_DOCUMENT_START_EVENT:
            return YAMLEvent(kind: .documentStart, character: character)
        case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, character: character)
        case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, character: character)
        default: return YAMLEvent(kind: .streamEnd, character: character)
        }
    }

    private var error: YAMLSyntaxError {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
        guard state.error != YAML_READER_ERROR else {
            return YAMLSyntaxError(problem: problem, place: .byte(state.problem_offset))
        }
        var error = YAMLSyntaxError(problem: problem, place: .character(state.problem_mark.index))
        if let context = state.context {
            error.context = String(cString: context)
            error.contextCharacter = state.context_mark.index
        }
        return error
    }

    private func text(_ string: UnsafePointer<yaml_char_t>?) -> String? {
        string.map { String(cString: $0) }
    }
}
