/// A part of a page that another program renders.
package struct ExternalContent: Hashable, Sendable {
    /// What is rendered, and how.
    package enum Kind: Hashable, Sendable {
        /// TeX, set in the line or in a line of its own.
        case formula(isDisplay: Bool)
        /// Graphviz' language, laid out by one of its programs: `dot`, `neato` …
        case diagram(engine: String)
    }

    package var kind: Kind
    package var source: [UInt8]

    package init(_ kind: Kind, source: [UInt8]) {
        self.kind = kind
        self.source = source
    }
}

/// What another program has made of a part of a page.
package enum ExternalRendition: Hashable, Sendable {
    /// MathML or SVG.
    case markup([UInt8])
    /// The source is wrong.
    ///
    /// `message`: lower case. `offset`: where, in bytes of the source; `nil` if nobody knows.
    case failed(message: String, offset: Int?)
    /// The program is not there, or gave up; who runs it tells that.
    case unavailable
}

/// Who has parts of pages rendered by other programs.
package protocol ExternalRendering: Sendable {
    /// Returns what has become of a part; `nil` if it has not been rendered yet.
    func rendition(of content: ExternalContent) -> ExternalRendition?
}
