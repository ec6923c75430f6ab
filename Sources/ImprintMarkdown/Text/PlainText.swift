/// The text of a part of a document, without markup.
enum PlainText {
    /// Returns the text that a reader sees in the inlines below a node, line breaks as spaces.
    ///
    /// Images give their alternative text if asked; HTML gives nothing; fragments their own text.
    static func text(below node: CMarkNode, images: Bool, fragments: [[UInt8]] = []) -> String {
        var bytes: [UInt8] = []
        appendText(below: node, images: images, fragments: fragments, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func appendText(
        below node: CMarkNode, images: Bool, fragments: [[UInt8]], to bytes: inout [UInt8]
    ) {
        guard var current = node.firstChild else { return }
        while true {
            let kind = current.kind
            switch kind {
            case .text, .code:
                FragmentToken.append(current.literal, to: &bytes) { index, bytes in
                    guard fragments.indices.contains(index) else { return }
                    appendText(ofHTML: fragments[index], to: &bytes)
                }
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            case .keys:
                if let keys: Keys = current.content() { bytes.append(contentsOf: keys.text.utf8) }
            default: break
            }
            // A comment is about the text, and no part of it.
            let isSkipped =
                kind == .image && !images
                || kind == .span && current.spanElement == .criticComment
            if let child = current.firstChild, !isSkipped {
                current = child
                continue
            }
            while current.next == nil {
                guard let parent = current.parent, parent.pointer != node.pointer else { return }
                current = parent
            }
            guard let next = current.next else { return }
            current = next
        }
    }

    /// Appends the text between the tags of HTML.
    static func appendText(ofHTML html: [UInt8], to bytes: inout [UInt8]) {
        html.withUnsafeBufferPointer { html in
            var scanner = HTMLTagScanner(html)
            var start = 0
            while let tag = scanner.next() {
                bytes.append(
                    contentsOf: HTMLEscaping.unescaped(html[start..<tag.range.lowerBound]).utf8)
                start = tag.range.upperBound
            }
            bytes.append(contentsOf: HTMLEscaping.unescaped(html[start...]).utf8)
        }
    }
}
