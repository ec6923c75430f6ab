/// A step of libyaml's way through a document.
struct YAMLEvent {
    /// What begins, ends or stands there.
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        /// `*name`: the node that `&name` stands before, once more.
        case alias(String)
        /// - Parameter isPlain: Whether it is unquoted, so that its text decides its type.
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }

    var kind: Kind
    /// The name after `&` before the node.
    var anchor: String?
    /// The node's explicit tag in its long form, `tag:yaml.org,2002:str` for `!!str`.
    var tag: String?
    /// Where the node starts, in characters from the start of the parser's input.
    var character: Int
}
