import ImprintCore
import ImprintMarkdown

extension Markdown {
    /// The HTML of a text, without the furniture of a site unless that is asked for.
    static func html(
        _ text: String, fragments: [String] = [], links: (any LinkResolving)? = nil,
        _ configure: (inout MarkdownOptions) -> Void = { _ in }
    ) -> String {
        var options = MarkdownOptions.commonMark
        configure(&options)
        let page = Markdown(options).page(
            from: Array(text.utf8), fragments: fragments.map { Array($0.utf8) }, links: links)
        return String(decoding: page.html, as: UTF8.self)
    }

    /// What a page with a site's options becomes.
    static func page(
        _ text: String, fragments: [String] = [], links: (any LinkResolving)? = nil
    ) -> RenderedMarkdown {
        Markdown().page(
            from: Array(text.utf8), fragments: fragments.map { Array($0.utf8) }, links: links)
    }
}

/// Puts `!` behind each address and remembers what it was asked.
final class MarkingResolver: LinkResolving {
    private(set) var references: [Reference] = []
    private let attributes: String

    init(attributes: String = "") {
        self.attributes = attributes
    }

    func resolution(of reference: Reference) -> LinkResolution {
        references.append(reference)
        return LinkResolution(address: "\(reference.destination)!", attributes: attributes)
    }
}
