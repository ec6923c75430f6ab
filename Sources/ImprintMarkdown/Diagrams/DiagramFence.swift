/// What the info string of a fence says about a diagram.
struct DiagramFence {
    /// The program that draws it.
    enum Program: Hashable {
        case mermaid
        /// One of Graphviz' layout programs.
        case graphviz(engine: String)
    }

    var program: Program
    var attributes: ElementAttributes

    /// Reads `mermaid`, `dot alt="…"`, `dot {engine=neato}`, `{.mermaid #id}` and their like; `nil` for
    /// fences in other languages.
    init?(info: UnsafeBufferPointer<UInt8>) {
        let text = info.drop { $0 == 0x20 || $0 == 0x09 }
        let word = text.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "{") }
        var attributes = ElementAttributes()
        var language = String(decoding: word, as: UTF8.self).lowercased()
        let rest = text[word.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
        if let list = Self.attributes(rest) { attributes = list }
        if language.isEmpty {
            language = attributes.classes.first?.lowercased() ?? ""
            attributes.classes = Array(attributes.classes.dropFirst())
        }
        switch language {
        case "mermaid": program = .mermaid
        case "graphviz", "dot":
            program = .graphviz(engine: attributes.take("engine")?.lowercased() ?? "dot")
        case _ where Self.engines.contains(language):
            program = .graphviz(engine: language)
        default: return nil
        }
        self.attributes = attributes
    }

    /// Reads attributes with or without braces around them.
    private static func attributes(
        _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> ElementAttributes? {
        if text.first == UInt8(ascii: "{") { return AttributeList.parse(text)?.attributes }
        guard !text.isEmpty else { return nil }
        let braced = [UInt8(ascii: "{")] + text + [UInt8(ascii: "}")]
        return braced.withUnsafeBufferPointer { AttributeList.parse($0[...])?.attributes }
    }

    /// Graphviz' layout programs.
    ///
    /// Source: [Layout engines](https://graphviz.org/docs/layouts/).
    static let engines: Set<String> = [
        "dot", "neato", "fdp", "sfdp", "circo", "twopi", "osage", "patchwork",
    ]
}
