package import ImprintCore

/// A link, image or other address that a page names.
package struct Reference: Sendable {
    /// How a page names something.
    package enum Kind: Hashable, Sendable {
        /// `[text](address)`, `<address>` or a bare URL.
        case link
        /// `![text](address)`.
        case image
        /// `href` in HTML.
        case htmlLink
        /// `src`, `srcset`, `poster` or `data` in HTML.
        case htmlResource
    }

    package var kind: Kind
    /// The address as text: entities and backslashes resolved, percent-encoding kept.
    package var destination: String
    /// About where it stands in the parsed text: the line is right, the column a hint.
    package var position: TextPosition

    package init(kind: Kind, destination: String, position: TextPosition) {
        self.kind = kind
        self.destination = destination
        self.position = position
    }
}

/// Who knows where an address leads.
///
/// A class, because one renderer asks it often and it remembers what it was asked.
package protocol LinkResolving: AnyObject {
    /// Returns what to write for a reference. Called once for each, in document order.
    func resolution(of reference: Reference) -> LinkResolution
}

/// What stands in the HTML for a reference.
package struct LinkResolution: Hashable, Sendable {
    /// The address to write; `nil` to leave it as the author wrote it.
    package var address: String?
    /// Further attributes for `<a>`: ` rel="noopener" target="_blank"`, with the space before them.
    package var attributes: String
    /// Of the picture that is there; `nil` if nobody knows.
    package var size: ImageSize?

    package init(address: String? = nil, attributes: String = "", size: ImageSize? = nil) {
        self.address = address
        self.attributes = attributes
        self.size = size
    }

    /// Leaves the reference as it is.
    package static let unchanged = LinkResolution()
}

/// Who knows the text that a heading's anchor is made from, where that is not its own.
///
/// A heading that names the instance keeps one anchor in all instances; see `ImprintBuild`.
package protocol HeadingNaming: AnyObject {
    /// Returns the Markdown from which the anchor of a heading is made; `nil` for the heading's own.
    ///
    /// - Parameters:
    ///   - position: Where the heading begins in the parsed text.
    ///   - endLine: Its last line, from 1.
    /// - Returns: A heading, with its marks.
    func anchorSource(ofHeadingAt position: TextPosition, endLine: Int) -> [UInt8]?
}
