/// How much a word counts, by where it stands.
///
/// The formula is BM25F: what the fields say is added up before it is dampened, so that a word in a
/// title and in the text is not worth as much as two words. Source: Robertson and Zaragoza, [“The
/// Probabilistic Relevance Framework: BM25 and Beyond”](https://doi.org/10.1561/1500000019), 2009.
package struct SearchWeights: Hashable, Sendable {
    /// A place that a word can have.
    package struct Field: Hashable, Sendable {
        package var weight: Double

        /// How much a word counts less in a long field, from 0 to 1.
        package var lengthNormalization: Double

        package init(weight: Double, lengthNormalization: Double) {
            self.weight = weight
            self.lengthNormalization = lengthNormalization
        }
    }

    package var title = Field(weight: 8, lengthNormalization: 0.4)
    package var heading = Field(weight: 6, lengthNormalization: 0.4)
    package var ancestors = Field(weight: 1, lengthNormalization: 0.4)
    package var body = Field(weight: 1, lengthNormalization: 0.6)
    package var code = Field(weight: 0.85, lengthNormalization: 0.7)
    package var tags = Field(weight: 3, lengthNormalization: 0.3)

    /// Little: a description names what the page's sections are about, which are to be found themselves.
    package var description = Field(weight: 0.5, lengthNormalization: 0.7)

    /// How soon more of the same word stops to count.
    ///
    /// Four times what is usual for texts without fields: a word in a title shall still count more than
    /// one that a short text repeats.
    package var saturation = 4.8
    package var prose = 1.0
    package var notebook = 0.7
    package var reference = 0.6

    package init() {}

    /// What a page of a kind counts.
    package func weight(of kind: SearchPageKind) -> Double {
        switch kind {
        case .prose: prose
        case .notebook: notebook
        case .reference: reference
        }
    }

    subscript(field: SearchField) -> Field {
        switch field {
        case .title: title
        case .heading: heading
        case .ancestors: ancestors
        case .body: body
        case .code: code
        case .tags: tags
        case .description: description
        }
    }
}
