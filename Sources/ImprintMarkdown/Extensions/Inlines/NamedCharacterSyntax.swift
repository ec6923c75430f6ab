import CCmarkGFM
import ImprintCore

/// `:smile:`, and `:icon-name:` where the site has such an icon.
///
/// An emoji becomes the character itself, which every screen reader has a name for.
enum NamedCharacterSyntax {
    private static let longestName = 80

    static func match(_ context: InlineContext) -> UnsafeMutablePointer<cmark_node>? {
        guard isName(context.byte(1)), let name = name(context) else { return nil }
        guard let state = context.state else { return nil }
        let length = name.count + 2
        if state.switches.emoji, let emoji = EmojiNames.emoji(name) {
            guard let text = context.takeText(length) else { return nil }
            text.pointee.as.literal = cmark_chunk(
                data: UnsafeMutablePointer(mutating: emoji.baseAddress),
                len: bufsize_t(emoji.count), alloc: 0)
            return text
        }
        guard state.switches.icons, name.contains(UInt8(ascii: "-")) else { return nil }
        return icon(String(decoding: name, as: UTF8.self), length, context, state)
    }

    /// The name between two colons that stand outside of a word: `12:30:45` is a time, and `a::end::b`
    /// a path.
    private static func name(_ context: InlineContext) -> Slice<UnsafeBufferPointer<UInt8>>? {
        let before = context.previous
        guard !before.isASCIIAlphanumeric else { return nil }
        if before == UInt8(ascii: ":") {
            // The colon before may be the last of another emoji.
            guard let last = context.parent.pointee.last_child,
                last.pointee.type == CMARK_NODE_TEXT.rawValue,
                EmojiNames.holds(last.pointee.as.literal.data)
            else { return nil }
        }
        let start = context.offset + 1
        var end = start
        while end < context.bytes.count, end - start < longestName, isName(context.bytes[end]) {
            end += 1
        }
        guard end < context.bytes.count, context.bytes[end] == UInt8(ascii: ":"), end > start else {
            return nil
        }
        let after = end + 1 < context.bytes.count ? context.bytes[end + 1] : 0x0A
        return after.isASCIIAlphanumeric ? nil : context.bytes[start..<end]
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }

    private static func icon(
        _ name: String, _ length: Int, _ context: InlineContext, _ state: DocumentState
    ) -> UnsafeMutablePointer<cmark_node>? {
        let prefix = "icon-"
        let own = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
        if let html = state.icons?.icon(named: own) {
            guard let node = context.makeNode(.icon, length: length) else { return nil }
            node.ownData.content = Icon(html: html)
            context.take(length)
            return node.pointer
        }
        let nearest = state.icons?.nearestName(
            to: own, isAskedFor: name.hasPrefix(prefix))
        guard name.hasPrefix(prefix) || nearest != nil else { return nil }
        let suggestion = nearest.map {
            "did you mean ‘:\(name.hasPrefix(prefix) ? prefix : "")\($0):’?"
        }
        state.problems.append(
            MarkdownProblem(
                .warning, code: "markdown.unknown-icon", "there is no icon ‘\(own)’",
                at: TextPosition(line: max(1, context.line), column: max(1, context.column)),
                suggestion: suggestion
                    ?? "icons are SVG files in the folder ‘assets/icons’; or write ‘\\:\(name):’"))
        return nil
    }
}
