import ImprintCore

/// The picture of a page that previews of its link show, drawn with its title.
struct SocialCard: Sendable {
    /// Pixels, which is what previews are made for.
    static let width = 1200
    static let height = 630

    /// Below the output folder of the edition.
    var output: OutputPath

    /// What the picture shows, for those who do not see it.
    var description: String
}
