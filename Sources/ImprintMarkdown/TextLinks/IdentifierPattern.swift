/// An identifier of an archive or registry, which links wherever a page names it.
package struct IdentifierPattern: Hashable, Sendable {
    /// What a match must fulfil beyond the pattern.
    package enum Check: Hashable, Sendable {
        case none
        /// What ends a sentence or a bracket is no part of it.
        case sentence
        /// The last digit is that of ISO 7064, MOD 11-2.
        case checkDigit
    }

    /// Its key below `markdown.identifiers` in `site.yml`.
    package var name: String
    /// A regular expression for all of it, its prefix among it.
    package var pattern: String
    /// What it begins with; without the prefix, no pattern is tried.
    package var prefix: String
    /// The address, in which `{id}` stands for what follows the prefix and `{match}` for all of it.
    package var url: String
    /// One that is right, for messages.
    package var example: String
    package var check: Check

    package init(
        name: String, pattern: String, prefix: String, url: String, example: String,
        check: Check = .none
    ) {
        self.name = name
        self.pattern = pattern
        self.prefix = prefix
        self.url = url
        self.example = example
        self.check = check
    }

    /// Source: [DOI Handbook, 2.2](https://doi.org/10.1000/182).
    package static let doi = Self(
        name: "doi", pattern: #"(doi|DOI):10\.\d{4,9}(\.\d+)*/[^\s<>"]+"#, prefix: "doi:",
        url: "https://doi.org/{id}", example: "doi:10.1000/182", check: .sentence)
    /// Source: [RRID portal](https://rrid.site/about/faqs).
    package static let rrid = Self(
        name: "rrid", pattern: #"RRID:[A-Za-z]+[_:][A-Za-z0-9_:-]*[A-Za-z0-9]"#, prefix: "RRID:",
        url: "https://scicrunch.org/resolver/{match}", example: "RRID:SCR_017571")
    /// Source: [Structure of the ORCID
    /// identifier](https://support.orcid.org/hc/en-us/articles/360006897674).
    package static let orcid = Self(
        name: "orcid", pattern: #"(orcid|ORCID):\d{4}-\d{4}-\d{4}-\d{3}[\dX]"#, prefix: "orcid:",
        url: "https://orcid.org/{id}", example: "orcid:0000-0002-1825-0097", check: .checkDigit)
    /// Source: [ROR identifier pattern](https://ror.readme.io/docs/identifier).
    package static let ror = Self(
        name: "ror", pattern: #"(ror|ROR):0[a-hj-km-np-tv-z0-9]{6}\d{2}"#, prefix: "ror:",
        url: "https://ror.org/{id}", example: "ror:02mhbdp94")

    /// Those that a site only has to name.
    package static let known = [doi, rrid, orcid, ror]
}
