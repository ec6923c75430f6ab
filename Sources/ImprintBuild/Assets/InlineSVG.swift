import ImprintMarkdown

/// An SVG file as an icon in a line of text.
enum InlineSVG {
    /// Returns the file's `<svg>` without what belongs to a file, as HTML of class `icon`; `nil` if the
    /// file has none.
    ///
    /// Its size is that of the text; scripts, styles and handlers are left out; its ids get a prefix, as
    /// a page may show several icons, which have the same ones.
    static func html(from file: [UInt8], prefix: String) -> [UInt8]? {
        file.withUnsafeBufferPointer { bytes in
            var scanner = HTMLTagScanner(bytes)
            var html: [UInt8] = []
            var start: Int?
            var dropped: String?
            while let tag = scanner.next() {
                if start == nil {
                    guard tag.name == "svg", !tag.isClosing else { continue }
                    html += Array("<svg class=\"icon\" aria-hidden=\"true\"".utf8)
                    append(tag, bytes, to: &html, without: rootAttributes, prefix: prefix)
                    start = tag.range.upperBound
                    continue
                }
                if let name = dropped {
                    if tag.isClosing, tag.name == name {
                        dropped = nil
                        start = tag.range.upperBound
                    }
                    continue
                }
                html += bytes[(start ?? 0)..<tag.range.lowerBound]
                start = tag.range.upperBound
                if droppedElements.contains(tag.name), !tag.isClosing {
                    if !tag.isSelfClosing { dropped = tag.name }
                } else if tag.isClosing {
                    html += bytes[tag.range]
                    if tag.name == "svg" { return html }
                } else {
                    html += Array("<\(elementName(tag, bytes))".utf8)
                    append(tag, bytes, to: &html, without: [], prefix: prefix)
                }
            }
            return nil
        }
    }

    /// The name as it is written: those of SVG have capitals in them.
    private static func elementName(
        _ tag: HTMLTagScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> String {
        let start = tag.range.lowerBound + 1
        return String(decoding: bytes[start..<(start + tag.name.utf8.count)], as: UTF8.self)
    }

    private static func append(
        _ tag: HTMLTagScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>, to html: inout [UInt8],
        without left: Set<String>, prefix: String
    ) {
        for attribute in tag.attributes {
            guard let range = attribute.value, !left.contains(attribute.name),
                !attribute.name.hasPrefix("on"), !attribute.name.hasPrefix("xmlns")
            else { continue }
            var value = String(decoding: bytes[range], as: UTF8.self)
            switch attribute.name {
            case "id": value = "\(prefix)-\(value)"
            case "href", "xlink:href":
                // What is not in the file itself would be fetched from elsewhere.
                guard value.hasPrefix("#") else { continue }
                value = "#\(prefix)-\(value.dropFirst())"
            default: value = value.replacing("url(#", with: "url(#\(prefix)-")
            }
            html += Array(
                " \(writtenName(attribute, range, bytes))=\"\(value.replacing("\"", with: "&quot;"))\""
                    .utf8)
        }
        html += Array((tag.isSelfClosing ? "/>" : ">").utf8)
    }

    /// The name before a value as it is written, `viewBox` with its capital.
    private static func writtenName(
        _ attribute: HTMLTagScanner.Attribute, _ value: Range<Int>,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> String {
        var end = value.lowerBound
        while end > 0, bytes[end - 1] != UInt8(ascii: "=") { end -= 1 }
        end -= 1
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        let start = max(0, end - attribute.name.utf8.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static let rootAttributes: Set<String> = [
        "width", "height", "class", "id", "style", "role", "aria-hidden", "version", "x", "y",
    ]

    private static let droppedElements: Set<String> = [
        "script", "style", "title", "desc", "metadata", "foreignobject",
    ]
}
