import ImprintCore

extension HTMLRenderer {
    mutating func writeHTMLBlock(_ node: CMarkNode) {
        startLine()
        writeRawHTML(node)
        startLine()
    }

    mutating func writeInlineHTML(_ node: CMarkNode) {
        openInline()
        writeRawHTML(node)
    }

    private mutating func writeRawHTML(_ node: CMarkNode) {
        let source = node.literal
        if options.rawHTML == .escape {
            // The mark of the end of an excerpt is for the program, not for readers.
            let mark = source.filter { $0 > 0x20 }
            if mark.elementsEqual("<!--more-->".utf8) { return html.append(contentsOf: source) }
            return writeEscapedHTML(source)
        }
        guard links != nil || options.tagFilter || !fragments.isEmpty || options.anchors != .none
        else {
            return html.append(contentsOf: source)
        }
        var scanner = HTMLTagScanner(source)
        var start = 0
        while let tag = scanner.next() {
            guard !tag.isClosing else {
                disarm(tag, in: source, from: &start)
                continue
            }
            noteAnchors(of: tag, in: source)
            if tag.name == "h1" { result.hasTitle = true }
            disarm(tag, in: source, from: &start)
            var size: ImageSize?
            for attribute in tag.attributes {
                guard let value = attribute.value,
                    let kind = Self.kind(of: attribute.name, in: tag.name)
                else { continue }
                let place = place(of: value.lowerBound, in: source, of: node)
                let written = source[value]
                let address =
                    attribute.name == "srcset"
                    ? rewrittenSourceSet(written, at: place)
                    : rewrittenAddress(written, kind: kind, at: place)
                guard let address else { continue }
                if attribute.name == "src" { size = address.size }
                writeWithFragments(UnsafeBufferPointer(rebasing: source[start..<value.lowerBound]))
                if !attribute.isQuoted { write("\"") }
                writeAttributeValue(address.address)
                if !attribute.isQuoted { write("\"") }
                if !address.attributes.isEmpty, tag.name == "a" || tag.name == "area",
                    tag["rel"] == nil, tag["target"] == nil
                {
                    if attribute.isQuoted { html.append(source[value.upperBound]) }
                    // The attribute's own quote is written above; drop it from what follows.
                    write(address.attributes)
                    start = value.upperBound + (attribute.isQuoted ? 1 : 0)
                } else {
                    start = value.upperBound
                }
            }
            if tag.name == "img" { writeImageAttributes(of: tag, size, in: source, from: &start) }
        }
        writeWithFragments(UnsafeBufferPointer(rebasing: source[start...]))
    }

    /// Writes what precedes the end of an `<img>`, and what its author has left open.
    private mutating func writeImageAttributes(
        of tag: HTMLTagScanner.Tag, _ size: ImageSize?, in source: UnsafeBufferPointer<UInt8>,
        from start: inout Int
    ) {
        var end = tag.range.upperBound - (tag.isSelfClosing ? 2 : 1)
        let bracket = end
        while end > start, source[end - 1] == 0x20 || (0x09...0x0D).contains(source[end - 1]) {
            end -= 1
        }
        writeWithFragments(UnsafeBufferPointer(rebasing: source[start..<end]))
        var own: [String: String] = [:]
        for attribute in tag.attributes where own[attribute.name] == nil {
            own[attribute.name] = attribute.value.map { text(of: source[$0]) } ?? ""
        }
        writeImageAttributes(size: size) { own[$0] }
        // Behind a value without quotes, `/>` needs the space that stood there.
        start = end < bracket && tag.isSelfClosing ? bracket - 1 : bracket
    }

    /// Shows HTML as text; what shortcodes in it made is the site's own, and stays HTML.
    private mutating func writeEscapedHTML(_ source: UnsafeBufferPointer<UInt8>) {
        guard !fragments.isEmpty, FragmentToken.isIn(source) else { return writeEscaped(source) }
        FragmentToken.split(source) { piece in
            switch piece {
            case .text(let range): writeEscaped(UnsafeBufferPointer(rebasing: source[range]))
            case .fragment(let index):
                if fragments.indices.contains(index) { html.append(contentsOf: fragments[index]) }
            }
        }
    }

    /// About where a byte of raw HTML stands: never behind it, as what a list or quote puts before a
    /// line is not in the HTML.
    private func place(
        of offset: Int, in source: UnsafeBufferPointer<UInt8>, of node: CMarkNode
    ) -> TextPosition {
        let start = position(of: node)
        let lines = source[..<offset].count { $0 == UInt8(ascii: "\n") }
        if let end = source[..<offset].lastIndex(of: UInt8(ascii: "\n")) {
            return TextPosition(line: start.line + lines, column: offset - end)
        }
        // The HTML of a block begins with its indentation, which its column leaves out.
        return TextPosition(
            line: start.line, column: offset + (node.kind == .htmlBlock ? 1 : start.column))
    }

    /// Writes an attribute's value, whichever quotes stand around it.
    private mutating func writeAttributeValue(_ text: String) {
        for (index, part) in text.split(separator: "'", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { write("&#39;") }
            HTMLEscaping.append(String(part), to: &html)
        }
    }

    /// Writes what precedes a tag, and the tag's `<` as `&lt;` if GFM's filter forbids the tag.
    private mutating func disarm(
        _ tag: HTMLTagScanner.Tag, in source: UnsafeBufferPointer<UInt8>, from start: inout Int
    ) {
        guard options.tagFilter, Self.filteredTags.contains(tag.name) else { return }
        writeWithFragments(UnsafeBufferPointer(rebasing: source[start..<tag.range.lowerBound]))
        write("&lt;")
        start = tag.range.lowerBound + 1
    }

    private mutating func writeWithFragments(_ source: UnsafeBufferPointer<UInt8>) {
        guard !fragments.isEmpty, FragmentToken.isIn(source) else {
            return html.append(contentsOf: source)
        }
        let fragments = fragments
        FragmentToken.append(source, to: &html) { index, html in
            if fragments.indices.contains(index) { html.append(contentsOf: fragments[index]) }
        }
    }

    private mutating func noteAnchors(
        of tag: HTMLTagScanner.Tag, in source: UnsafeBufferPointer<UInt8>
    ) {
        for attribute in tag.attributes
        where attribute.name == "id" || (attribute.name == "name" && tag.name == "a") {
            guard let value = attribute.value else { continue }
            let anchor = text(of: source[value])
            result.anchors.append(anchor)
            anchors.reserve(anchor)
        }
    }

    /// The text of an attribute's value, with what shortcodes in it made.
    private func text(of value: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let value = UnsafeBufferPointer(rebasing: value)
        guard !fragments.isEmpty, FragmentToken.isIn(value) else {
            return HTMLEscaping.unescaped(value)
        }
        var bytes: [UInt8] = []
        FragmentToken.append(value, to: &bytes) { index, bytes in
            if fragments.indices.contains(index) { bytes += fragments[index] }
        }
        return HTMLEscaping.unescaped(bytes)
    }

    private typealias RewrittenAddress = (address: String, attributes: String, size: ImageSize?)

    private func rewrittenAddress(
        _ written: Slice<UnsafeBufferPointer<UInt8>>, kind: Reference.Kind, at place: TextPosition
    ) -> RewrittenAddress? {
        guard let links else { return nil }
        let destination = text(of: written)
        let resolution = links.resolution(
            of: Reference(kind: kind, destination: destination, position: place))
        if let address = resolution.address {
            return (address, resolution.attributes, resolution.size)
        }
        return resolution.attributes.isEmpty
            ? nil : (destination, resolution.attributes, resolution.size)
    }

    /// Rewrites each address of `a.png 1x, b.png 2x`.
    ///
    /// A comma that no white space follows belongs to the address.
    /// Source: [HTML, 4.8.4.2.1](https://html.spec.whatwg.org/multipage/images.html#srcset-attributes).
    private func rewrittenSourceSet(
        _ written: Slice<UnsafeBufferPointer<UInt8>>, at place: TextPosition
    ) -> RewrittenAddress? {
        guard links != nil else { return nil }
        var candidates: [String] = []
        var rest = Substring(text(of: written))
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty else { break }
            var address = rest.prefix { !$0.isWhitespace }
            rest = rest[address.endIndex...]
            var descriptor: Substring = ""
            if address.last == "," {
                address = address.dropLast()
            } else {
                descriptor = rest.prefix { $0 != "," }
                rest = rest[descriptor.endIndex...]
            }
            let bytes = Array(address.utf8)
            let resolved = bytes.withUnsafeBufferPointer {
                rewrittenAddress($0[...], kind: .htmlResource, at: place)
            }
            let size = descriptor.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            candidates.append(
                (resolved?.address ?? String(address)) + (size.isEmpty ? "" : " \(size)"))
        }
        return (candidates.joined(separator: ", "), "", nil)
    }

    /// What an attribute names; `nil` if it is no address.
    private static func kind(of attribute: String, in element: String) -> Reference.Kind? {
        switch (attribute, element) {
        case ("href", "a"), ("href", "area"): .htmlLink
        case ("src", "iframe"): .htmlLink
        case ("src", "img"), ("src", "video"), ("src", "audio"), ("src", "source"),
            ("src", "track"),
            ("src", "embed"), ("src", "input"), ("srcset", "img"), ("srcset", "source"),
            ("poster", "video"), ("data", "object"):
            .htmlResource
        default: nil
        }
    }

    /// GFM's disallowed raw HTML.
    ///
    /// Source: [GFM, 6.11](https://github.github.com/gfm/#disallowed-raw-html-extension-).
    private static let filteredTags: Set<String> = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]
}
