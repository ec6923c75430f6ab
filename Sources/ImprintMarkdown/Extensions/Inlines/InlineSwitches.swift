import ImprintCore

/// Which inlines of the dialect a page is read with, one by one, as they are asked for often.
struct InlineSwitches {
    let mark, superscript, `subscript`, insertion, critic, keys, emoji, icons, attributes: Bool

    init(_ extensions: MarkdownExtensions) {
        mark = extensions[.mark]
        superscript = extensions[.superscript]
        `subscript` = extensions[.subscript]
        insertion = extensions[.insertion]
        critic = extensions[.criticMarkup]
        keys = extensions[.keys]
        emoji = extensions[.emoji]
        icons = extensions[.icons]
        attributes = extensions[.attributeLists]
    }

    /// Whether a page with these constructs needs the extension at all.
    var isAny: Bool {
        mark || superscript || `subscript` || insertion || critic || keys || emoji || icons
            || attributes
    }
}
