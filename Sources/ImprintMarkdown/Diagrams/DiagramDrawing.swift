/// An SVG of Graphviz', made part of a page.
///
/// Its ids become the page's own, its black the colour of the text, its white the page's background,
/// and what it shows has a name for those who do not see it.
struct DiagramDrawing {
    private let svg: [UInt8]
    private let label: String?
    private let prefix: String
    private let isTrusted: Bool

    /// `label`: What the drawing shows; `nil` to use its own title.
    ///
    /// `number`: Which drawing of the page it is.
    ///
    /// `isTrusted`: Whether its links may run scripts.
    init(_ svg: [UInt8], label: String?, number: Int, isTrusted: Bool) {
        // What Graphviz calls a graph without a name would show as a tooltip.
        self.svg = svg.replacing(Array("<title>%3</title>".utf8), with: [])
        self.label = label
        prefix = "diagram-\(number)-"
        self.isTrusted = isTrusted
    }

    func write(to html: inout [UInt8]) {
        svg.withUnsafeBufferPointer { svg in
            var scanner = HTMLTagScanner(svg)
            var end = 0
            var hasBegun = false
            while let tag = scanner.next() {
                // Prologue, document type and comments stand before the first tag and among the others.
                if hasBegun { appendText(svg[end..<tag.range.lowerBound], to: &html) }
                end = tag.range.upperBound
                if !hasBegun {
                    guard tag.name == "svg" else { continue }
                    hasBegun = true
                    appendRoot(tag, svg, to: &html)
                } else {
                    append(tag, svg, to: &html)
                }
            }
        }
    }

    /// Appends what stands between tags, without comments and the white space around them.
    private func appendText(_ text: Slice<UnsafeBufferPointer<UInt8>>, to html: inout [UInt8]) {
        guard text.contains(where: { $0 > 0x20 }) else { return }
        var rest = text
        while let start = rest.firstRange(of: Array("<!--".utf8)) {
            html.append(contentsOf: rest[..<start.lowerBound].filter { $0 != 0x0A })
            guard let end = rest[start.upperBound...].firstRange(of: Array("-->".utf8)) else {
                return
            }
            rest = rest[end.upperBound...]
        }
        guard rest.contains(where: { $0 > 0x20 }) else { return }
        html.append(contentsOf: rest)
    }

    private func appendRoot(
        _ tag: HTMLTagScanner.Tag, _ svg: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]
    ) {
        html.append(contentsOf: "<svg role=\"img\" aria-label=\"".utf8)
        if let label {
            HTMLEscaping.append(label, to: &html)
        } else {
            html.append(contentsOf: ownLabel(svg))
        }
        html.append(UInt8(ascii: "\""))
        for attribute in tag.attributes {
            guard let value = attribute.value,
                ["width", "height", "viewbox"].contains(attribute.name)
            else { continue }
            let name = attribute.name == "viewbox" ? "viewBox" : attribute.name
            html.append(contentsOf: " \(name)=\"".utf8)
            html.append(contentsOf: svg[value])
            html.append(UInt8(ascii: "\""))
        }
        html.append(UInt8(ascii: ">"))
    }

    /// The graph's label, else its name, else a word; as Graphviz wrote it, entities and all.
    private func ownLabel(_ svg: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var scanner = HTMLTagScanner(svg)
        var depth = 0
        var title: [UInt8] = []
        while let tag = scanner.next() {
            if tag.name == "g" {
                depth += tag.isClosing ? -1 : 1
                continue
            }
            // What belongs to the graph itself stands in the outermost group.
            guard depth == 1, !tag.isClosing, tag.name == "title" || tag.name == "text" else {
                continue
            }
            let text = Array(svg[tag.range.upperBound...].prefix { $0 != UInt8(ascii: "<") })
            if tag.name == "text" { return text }
            title = text
        }
        return title.isEmpty ? Array("Diagram".utf8) : title
    }

    private func append(
        _ tag: HTMLTagScanner.Tag, _ svg: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]
    ) {
        var end = tag.range.lowerBound
        for attribute in tag.attributes {
            guard let value = attribute.value, let new = replacement(attribute.name, svg[value])
            else { continue }
            html.append(contentsOf: svg[end..<value.lowerBound])
            html.append(contentsOf: new)
            end = value.upperBound
        }
        html.append(contentsOf: svg[end..<tag.range.upperBound])
        // A label takes its colour from a style; without one it would stay black in the dark.
        if !tag.isClosing, tag.name == "text", tag["fill"] == nil {
            html.removeLast()
            html.append(contentsOf: " fill=\"currentColor\">".utf8)
        }
    }

    /// What an attribute's value becomes; `nil` if it stays.
    private func replacement(
        _ name: String, _ value: Slice<UnsafeBufferPointer<UInt8>>
    ) -> [UInt8]? {
        switch name {
        case "id": return Array(prefix.utf8) + value
        case "fill", "stroke", "stop-color":
            switch String(decoding: value, as: UTF8.self) {
            case "black", "#000000": return Array("currentColor".utf8)
            case "white", "#ffffff": return Array("var(--diagram-background, transparent)".utf8)
            case let text where text.hasPrefix("url(#"):
                return Array("url(#\(prefix)\(text.dropFirst(5))".utf8)
            default: return nil
            }
        case "href", "xlink:href":
            if value.first == UInt8(ascii: "#") {
                return [UInt8(ascii: "#")] + Array(prefix.utf8) + value.dropFirst()
            }
            let isUnsafe = UnsafeAddress.isUnsafe(UnsafeBufferPointer(rebasing: value))
            return !isTrusted && isUnsafe ? [] : nil
        default: return nil
        }
    }
}
