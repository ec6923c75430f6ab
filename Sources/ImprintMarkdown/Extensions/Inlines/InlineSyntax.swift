import CCmarkGFM

/// The one extension of cmark that reads all inlines of the dialect.
///
/// cmark asks each extension about each special character; one that looks at the character first
/// costs less than ten.
enum InlineSyntax {
    /// The characters at which inlines of the dialect may begin, and none of cmark's.
    ///
    /// `:` and `~` are those of cmark's extensions.
    static let specialCharacters: [UInt8] = [
        UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: "+"), UInt8(ascii: "{"),
    ]

    static func makeExtension() -> CMarkExtension {
        let made = CMarkExtension(making: "imprint_inlines")
        cmark_syntax_extension_set_match_inline_func(made.pointer) {
            _, parser, parent, character, subject in
            switch character {
            case UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "+"),
                UInt8(ascii: "{"), UInt8(ascii: ":"):
                guard let context = InlineContext(parser, subject, parent) else { return nil }
                return InlineSyntax.match(character, context)
            default: return nil
            }
        }
        cmark_syntax_extension_set_inline_from_delim_func(made.pointer) {
            _, _, subject, opener, closer in
            guard let subject, let opener, let closer else { return nil }
            return DelimiterSyntax.join(opener, closer, subject)
        }
        cmark_syntax_extension_set_can_contain_func(made.pointer) { _, _, child in
            Int(child.rawValue) & Int(CMARK_NODE_TYPE_MASK) == Int(CMARK_NODE_TYPE_INLINE) ? 1 : 0
        }
        return made
    }

    private static func match(
        _ character: UInt8, _ context: InlineContext
    ) -> UnsafeMutablePointer<cmark_node>? {
        switch character {
        case UInt8(ascii: ":"): NamedCharacterSyntax.match(context)
        case UInt8(ascii: "+"): KeySyntax.match(context)
        case UInt8(ascii: "{"): CriticSyntax.match(context) ?? AttributeSyntax.match(context)
        default: DelimiterSyntax.match(character, context)
        }
    }
}
