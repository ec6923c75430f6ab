import CCmarkGFM

/// The characters that start inlines of the extensions: `~`, `:` and `w` of cmark's, and the dialect's.
///
/// cmark keeps one table of them for all threads. Each parser enters the characters of its extensions
/// before it reads inlines and takes them out again after; on another thread that is just reading, a
/// bare URL then stays text. So the characters are entered once, here, and the extensions are left
/// with lists that change nothing of what any text can hold.
enum SharedSpecialCharacters {
    /// What stands for `~` among cmark's delimiters: a character that no page can hold.
    ///
    /// To close a delimiter, cmark looks for the extension that lists its character. The one that
    /// `strikethrough` lists is entered and taken out by each parser, so it must not be `~`.
    private static let tilde: UInt8 = 0x1D

    /// Enters the characters for the life of the process.
    ///
    /// `inlines`: The dialect's own, whose list holds stand-ins only.
    ///
    /// To be called once, before any page is read. Of a page that is read without the construct of a
    /// character, the character stays text.
    static func makePermanent(for extensions: [CMarkExtension], and inlines: CMarkExtension) {
        list(InlineSyntax.specialCharacters, for: inlines)
        defer { list(DelimiterSyntax.standIns, for: inlines) }
        let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
        for syntaxExtension in extensions {
            cmark_parser_attach_syntax_extension(parser, syntaxExtension.pointer)
        }
        cmark_parser_attach_syntax_extension(parser, inlines.pointer)
        cmark_manage_extensions_special_characters(parser, 1)
        cmark_parser_free(parser)
        for syntaxExtension in extensions {
            guard syntaxExtension.name == "strikethrough" else {
                cmark_syntax_extension_set_special_inline_chars(syntaxExtension.pointer, nil)
                continue
            }
            list([tilde], for: syntaxExtension)
            cmark_syntax_extension_set_match_inline_func(syntaxExtension.pointer) {
                _, _, _, character, inlines in
                SharedSpecialCharacters.matchTildes(character, inlines)
            }
        }
    }

    /// Sets the characters that an extension lists.
    private static func list(_ characters: [UInt8], for syntaxExtension: CMarkExtension) {
        let list = characters.reduce(nil) { list, character in
            cmark_llist_append(
                cmark_get_default_mem_allocator(), list,
                UnsafeMutableRawPointer(bitPattern: UInt(character)))
        }
        cmark_syntax_extension_set_special_inline_chars(syntaxExtension.pointer, list)
    }

    /// Reads a run of `~` as cmark's own extension does, but for the delimiter's character.
    ///
    /// Source: [GFM, 6.5](https://github.github.com/gfm/#strikethrough-extension-).
    private static func matchTildes(
        _ character: UInt8, _ inlines: OpaquePointer?
    ) -> UnsafeMutablePointer<cmark_node>? {
        guard character == UInt8(ascii: "~"), let inlines else { return nil }
        let longestRun: Int32 = 100
        var (isLeft, isRight, isAfterMark, isBeforeMark): (Int32, Int32, Int32, Int32) = (
            0, 0, 0, 0
        )
        let count = cmark_inline_parser_scan_delimiters(
            inlines, longestRun, character, &isLeft, &isRight, &isAfterMark, &isBeforeMark)
        guard let text = cmark_node_new_with_mem(CMARK_NODE_TEXT, cmark_get_default_mem_allocator())
        else { return nil }
        cmark_node_set_literal(text, String(repeating: "~", count: Int(count)))
        let line = cmark_inline_parser_get_line(inlines)
        let column = cmark_inline_parser_get_column(inlines)
        text.pointee.start_line = line
        text.pointee.end_line = line
        text.pointee.start_column = column - count
        if isLeft != 0 || isRight != 0, count == 1 || count == 2 {
            cmark_inline_parser_push_delimiter(inlines, tilde, isLeft, isRight, text)
        }
        return text
    }
}
