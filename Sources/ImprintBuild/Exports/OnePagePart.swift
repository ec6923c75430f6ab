import ImprintCore

/// A page as a part of its section on one page.
///
/// Its headings stand below those of the section, its anchors have its number before them, and links
/// to pages of the section lead to their parts.
struct OnePagePart {
    private let edition: Edition
    private let section: OnePageSections.Section
    private let place: OnePageSections.Place
    private let member: OnePageSections.Member

    /// `nil` for a page that is in no section.
    init?(_ edition: Edition, page: Int) {
        guard let place = edition.onePageSections.places[page] else { return nil }
        self.edition = edition
        self.place = place
        section = edition.onePageSections.sections[place.section]
        member = section.members[place.member]
    }

    /// Where the part lies until the section is put together, below the output folder of the edition.
    static func file(_ place: Int, of section: OnePageSections.Section) -> String {
        "\(section.address)\(folder)/\(place).html"
    }

    static let folder = ".parts"

    var file: String { Self.file(place.member, of: section) }

    /// The anchor of a part.
    static func anchor(_ place: Int) -> String { "part-\(place + 1)" }

    /// The part's HTML; `content` is that of the page, which may show its title or not.
    func html(of content: [UInt8], hasTitle: Bool) -> [UInt8] {
        let anchor = Self.anchor(place.member)
        var html = Array("<section class=\"part\" id=\"\(anchor)\">\n".utf8)
        // The page of the section itself has the section's title, which stands above all parts.
        let isOwnPage = member.depth == 0
        if !hasTitle, !isOwnPage {
            let level = Self.level(1, in: member)
            html += "<h\(level)>\(HTMLAttributeText.encoded(member.title))</h\(level)>\n".utf8
        }
        html += rewriter(anchor).rewritten(
            isOwnPage && hasTitle ? Self.withoutTitle(content) : content)
        html += "</section>\n".utf8
        return html
    }

    /// The page without its first heading of level 1, whose anchor stays.
    private static func withoutTitle(_ content: [UInt8]) -> [UInt8] {
        guard let start = content.firstRange(of: Array("<h1".utf8))?.lowerBound,
            let open = content[start...].firstIndex(of: UInt8(ascii: ">")),
            let end = content[open...].firstRange(of: Array("</h1>".utf8))
        else { return content }
        var mark: [UInt8] = []
        if let name = content[start..<open].firstRange(of: Array(" id=\"".utf8)),
            let close = content[name.upperBound..<open].firstIndex(of: UInt8(ascii: "\""))
        {
            mark = Array("<span id=\"".utf8) + content[name.upperBound..<close]
            mark += "\"></span>".utf8
        }
        return content[..<start] + mark + content[end.upperBound...]
    }

    /// The level of a heading that has another on the page itself.
    private static func level(_ level: Int, in member: OnePageSections.Member) -> Int {
        min(6, level + member.depth)
    }

    private static let identifiers: Set<String> = [
        "id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
        "aria-details", "headers", "list", "form", "popovertarget", "commandfor",
    ]
    private static let addresses: Set<String> = ["href", "xlink:href", "src", "poster", "data"]
    /// What may point into a drawing: `fill="url(#gradient)"`.
    private static let paints: Set<String> = [
        "fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end",
    ]

    private func rewriter(_ anchor: String) -> HTMLRewriter {
        var rewriter = HTMLRewriter()
        rewriter.attributes = Self.identifiers.union(Self.addresses).union(Self.paints)
            .union(["name", "srcset"])
        let member = member
        rewriter.change = { tag in
            guard tag.name.utf8.count == 2, tag.name.first == "h",
                let level = tag.name.last?.wholeNumberValue, (1...6).contains(level)
            else { return .keep }
            return .rename("h\(Self.level(level, in: member))")
        }
        rewriter.value = { tag, attribute, value in
            self.value(of: attribute, of: tag, value, anchor)
        }
        return rewriter
    }

    private func value(
        of attribute: String, of tag: String, _ value: String, _ anchor: String
    ) -> String? {
        func own(_ name: some StringProtocol) -> String { "\(anchor)--\(name)" }
        if Self.identifiers.contains(attribute) {
            return value.split(separator: " ").map { own($0) }.joined(separator: " ")
        }
        if Self.paints.contains(attribute) {
            guard value.hasPrefix("url(#") else { return nil }
            return "url(#\(own(value.dropFirst("url(#".count)))"
        }
        if attribute == "name" { return tag == "input" || tag == "a" ? own(value) : nil }
        if attribute == "srcset" {
            return value.split(separator: ",").map { candidate in
                let parts = candidate.split(separator: " ", maxSplits: 1)
                guard let first = parts.first else { return String(candidate) }
                let address = address(String(first), anchor) ?? String(first)
                return ([address] + parts.dropFirst().map(String.init)).joined(separator: " ")
            }.joined(separator: ", ")
        }
        return address(value, anchor)
    }

    /// What an address on the page is on the section's; `nil` for one that stays.
    private func address(_ value: String, _ anchor: String) -> String? {
        if value.hasPrefix("#") {
            return value.count > 1 ? "#\(anchor)--\(value.dropFirst())" : nil
        }
        guard !value.isEmpty, !value.hasPrefix("/"), !LinkAddress.isExternal(value) else {
            return nil
        }
        let parts = LinkAddress(value)
        guard let path = parts.path else { return nil }
        let target = URLPath("\(edition.pages[member.page].urlPath.folder)\(path)")
        if case .page(let page) = edition.contentMap.target(ofAddress: target),
            let other = edition.onePageSections.places[page], other.section == place.section
        {
            let part = Self.anchor(other.member)
            return "#" + (parts.fragment.map { "\(part)--\($0)" } ?? part)
        }
        return section.address.relativeLink(to: target) + parts.query
            + (parts.fragment.map { "#\($0)" } ?? "")
    }
}
