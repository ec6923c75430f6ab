/// What a piece of code is, by the short names that Pygments gives its token types.
package struct TokenClass: Hashable, Sendable {
    private let index: UInt8

    private init(index: Int) { self.index = UInt8(index) }

    /// The class of that name; `nil` if there is none.
    package init?(_ name: String) {
        guard let index = Self.indices[name] else { return nil }
        self.init(index: index)
    }

    /// Text that is nothing in particular.
    package static let plain = TokenClass(index: 0)
    /// White space, which has no markup.
    package static let space = TokenClass(index: 1)

    /// The short name; empty for plain text.
    package var name: StaticString { Self.names[Int(index)] }

    /// All names, as a language file may write them.
    static let allNames = names.map(\.description)

    private static let indices = Dictionary(
        names.enumerated().map { ($0.element.description, $0.offset) },
        uniquingKeysWith: { first, _ in first })

    private static let names: [StaticString] = [
        "", "w", "x", "l", "ld", "err", "k", "kc", "kd", "kn", "kp", "kr", "kt", "n", "na", "nb",
        "bp", "nc", "no", "nd", "ni", "ne", "nf", "fm", "nl", "nn", "nx", "py", "nt", "nv", "vc",
        "vg", "vi", "vm", "m", "mb", "mf", "mh", "mi", "mo", "il", "s", "sa", "sb", "sc", "dl",
        "sd", "s2", "se", "sh", "si", "sx", "sr", "s1", "ss", "o", "ow", "p", "pm", "c", "ch",
        "cm", "cp", "cpf", "c1", "cs", "g", "gd", "ge", "gr", "gh", "gi", "go", "gp", "gs", "gu",
        "gt",
    ]
}
