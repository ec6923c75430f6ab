import CCmarkGFM

/// Puts back the `<` of tags that no block has taken.
enum HTMLMaskRemoval {
    static func run(_ document: borrowing CMarkDocument) {
        document.walk { node in
            switch node.kind {
            case .codeBlock:
                restore(node.literal)
                restore(node.info)
            case .text, .code, .htmlBlock, .inlineHTML, .footnoteDefinition, .footnoteReference:
                restore(node.literal)
            case .link, .image:
                restore(node.destination)
                restore(node.title)
            default: break
            }
        }
    }

    /// What holds a mark is text of the page, which cmark has copied: no constant of its own has one.
    private static func restore(_ text: UnsafeBufferPointer<UInt8>) {
        for index in text.indices
        where text[index] == HTMLMask.opening || text[index] == HTMLMask.closing {
            UnsafeMutableBufferPointer(mutating: text)[index] = UInt8(ascii: "<")
        }
    }
}
