import ImprintCore
import ImprintMarkdown

/// What the layout of a section on one page sees as `page`.
///
/// What it does not say of the section is that of the section's first page.
struct OnePageValue: ValueObject {
    /// Stands in the layout's output where the parts belong: they may be too many to be held at once.
    static let content = "<!--imprint:parts-->"

    private let section: OnePageSections.Section
    private let first: LayoutPageValue
    private let usesMermaid: Bool

    init(_ section: OnePageSections.Section, in edition: Edition, usesMermaid: Bool) {
        self.section = section
        self.usesMermaid = usesMermaid
        first = LayoutPageValue(
            page: PageValue(
                edition: edition, index: section.members.first?.page ?? 0, address: .canonical),
            content: Self.content, rendered: RenderedMarkdown())
    }

    var memberNames: [String] { first.memberNames + ["parts"] }

    func member(named name: String) -> Value? {
        switch name {
        case "title", "navigation_title": .string(section.title)
        case "has_title", "is_home", "is_404": false
        case "outline", "breadcrumbs", "tags", "authors": []
        case "parts": .array(section.members.enumerated().map(Self.part))
        case "metadata": ["type": "article", "is_indexed": false]
        case "uses":
            Value(mapping: [
                ("math", false), ("diagrams", false), ("lightbox", false), ("tables", false),
                ("mermaid", usesMermaid ? mermaid : .none),
            ])
        case "url", "path", "source", "image", "author", "date", "updated", "edit_url",
            "last_updated", "previous", "next":
            nil
        default: first.member(named: name)
        }
    }

    private var mermaid: Value {
        let script = first.edition.site.configuration.markdown.mermaid.script?.text
        return script.map(Value.string) ?? .none
    }

    private static func part(_ place: Int, _ member: OnePageSections.Member) -> Value {
        [
            "title": .string(member.title), "anchor": .string(OnePagePart.anchor(place)),
            "depth": .integer(member.depth),
        ]
    }
}
