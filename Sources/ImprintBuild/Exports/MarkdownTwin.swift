import ImprintCore
import ImprintMarkdown
import ImprintTemplates

/// A page as one file of Markdown that needs nothing else: placeholders, included files and shortcodes
/// are in it, and its links lead to where they lead on the page.
struct MarkdownTwin {
    private let edition: Edition
    private let page: Int

    init(_ edition: Edition, page: Int) {
        self.edition = edition
        self.page = page
    }

    /// Where the twin of a page is published: `guide/index.md` for `guide/`.
    static func address(of page: URLPath) -> URLPath {
        if page.isFolder { return URLPath("\(page)index.md") }
        let path = page.description
        return URLPath(path.hasSuffix(".html") ? "\(path.dropLast(5)).md" : "\(path).md")
    }

    /// The text of the twin.
    ///
    /// `targets`: What the links of the page were resolved to, in the order of the text.
    ///
    /// `hasTitle`: Whether the page shows its title itself; if not, it is put before the text.
    func text(
        of expansion: Expansion, targets: [LinkResolver.ResolvedReference], hasTitle: Bool
    ) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(expansion.text.count + 1024)
        if !hasTitle {
            text += "# \(Self.escapedTitle(edition.pages[page].title))\n\n".utf8
        }
        var places = ReferencePlaces(expansion.text)
        var changes: [(range: Range<Int>, address: String)] = []
        for target in targets {
            guard let range = places.claim(target.reference) else { continue }
            changes.append((range, address(of: target)))
        }
        changes.sort { $0.range.lowerBound < $1.range.lowerBound }
        var body = expansion.text[...]
        // Blank lines at either end say nothing.
        while let first = body.first, first == 0x0A || first == 0x0D { body.removeFirst() }
        var copied = body.startIndex
        for change in changes where change.range.lowerBound >= copied {
            append(expansion.text[copied..<change.range.lowerBound], of: expansion, to: &text)
            text += change.address.utf8
            copied = change.range.upperBound
        }
        append(expansion.text[copied...], of: expansion, to: &text)
        while let last = text.last, last == 0x0A || last == 0x0D || last == 0x20 {
            text.removeLast()
        }
        text.append(0x0A)
        return text
    }

    /// The address that the twin has for what a link leads to: the twin of a page, else the thing
    /// itself; absolute where the site has an address.
    private func address(of target: LinkResolver.ResolvedReference) -> String {
        let path: URLPath
        switch target.target {
        case .page(let index):
            let page = edition.pages[index]
            path = page.page.hasMarkdownTwin ? Self.address(of: page.urlPath) : page.urlPath
        case .file(let file): path = file
        }
        return address(of: path) + target.suffix
    }

    private func address(of path: URLPath) -> String {
        edition.absoluteURL(of: path)
            ?? Self.address(of: edition.pages[page].urlPath).relativeLink(to: path)
    }

    // MARK: - Shortcodes

    /// Appends a stretch of the expansion with the HTML of its shortcodes.
    private func append(
        _ stretch: ArraySlice<UInt8>, of expansion: Expansion, to text: inout [UInt8]
    ) {
        guard !expansion.fragments.isEmpty else {
            text += stretch
            return
        }
        var rest = stretch
        while let start = rest.firstIndex(of: 2), let end = rest[start...].firstIndex(of: 3) {
            text += rest[..<start]
            let index = Int(String(decoding: rest[(start + 1)..<end], as: UTF8.self))
            if let index, expansion.fragments.indices.contains(index) {
                text += line(of: expansion.fragments[index].html)
            }
            rest = rest[(end + 1)...]
        }
        text += rest
    }

    /// The HTML of a shortcode on one line, so that it may stand in a list, with links that lead from
    /// the twin to where they lead on the page.
    private func line(of html: [UInt8]) -> [UInt8] {
        let from = edition.pages[page].urlPath
        var preformatted = 0
        var rewriter = HTMLRewriter()
        rewriter.attributes = ["href", "src", "poster"]
        rewriter.value = { tag, attribute, value in
            guard !value.isEmpty, !value.hasPrefix("#"), !LinkAddress.isExternal(value) else {
                return nil
            }
            let parts = LinkAddress(value)
            guard let path = parts.path else { return nil }
            let target = URLPath(path.hasPrefix("/") ? path : "\(from.folder)\(path)")
            let suffix = parts.query + (parts.fragment.map { "#\($0)" } ?? "")
            return (edition.absoluteURL(of: target) ?? from.relativeLink(to: target)) + suffix
        }
        let rewritten = rewriter.rewritten(html)
        var line: [UInt8] = []
        line.reserveCapacity(rewritten.count)
        var index = 0
        while index < rewritten.count {
            let byte = rewritten[index]
            if byte == UInt8(ascii: "<") {
                let rest = rewritten[index...]
                if rest.starts(with: "<pre".utf8) { preformatted += 1 }
                if rest.starts(with: "</pre".utf8) { preformatted -= 1 }
            }
            if byte == 0x0A {
                if preformatted > 0 {
                    line += "&#10;".utf8
                } else if line.last != 0x20 {
                    line.append(0x20)
                }
                index += 1
                // The indentation of the template's next line.
                while preformatted == 0, index < rewritten.count, rewritten[index] <= 0x20 {
                    index += 1
                }
                continue
            }
            line.append(byte)
            index += 1
        }
        while line.last == 0x20 { line.removeLast() }
        return line
    }

    /// A title as a heading shows it: what Markdown would read as marks is escaped.
    static func escapedTitle(_ title: String) -> String {
        var escaped = ""
        for scalar in title.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "!", "~", "$", "{", "|", ":",
                "=", "^", "+":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "\n", "\r": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Page {
    /// Whether a build with `exports.markdown` writes a twin of the page.
    var hasMarkdownTwin: Bool { !isGenerated && urlPath != Self.notFoundAddress }
}
