/// What queries are read and pages are ranked by.
///
/// The reader in the browser has the same: a query finds the same pages in the same order wherever it is
/// asked.
enum RankingConstants {
    // What is read of a query.
    static let characters = 1000
    static let words = 16
    static let tokens = 32

    // What a term counts that was not typed so.
    static let sameStem = 0.85
    static let completion = 0.4
    static let onlyCompletion = 0.8
    static let nearTypo = 0.6
    static let farTypo = 0.4
    static let farDistance = 1.5

    /// What a part of a compound counts where the whole is known.
    static let part = 0.25

    /// The most terms that an open word is completed to.
    static let completions = 24

    /// So many, of the most frequent words, if they are in more shards than are read for it.
    static let frequentCompletions = 3
    static let completionShards = 2

    /// The most words that a mistyped one is taken for.
    static let typos = 3

    /// The most spelling files that are read where beginning and end lead nowhere.
    static let spellingFiles = 8

    /// What a word counts that helps a question along and says little of what is asked for.
    static let filler = 0.35

    /// How much of what the start of a page has counts for its other sections: they are about its title
    /// too.
    static let lead = 0.8

    // The shares of a section and of its page in a score, and in how much of a query is there.
    static let section = 0.7
    static let page = 0.3

    // The sections shown beside the best.
    static let otherSections = 3
    static let otherScore = 0.6

    // Excerpts, in UTF-16 units: what a reader in a browser counts by.
    static let window = 150
    static let runUp = 40
    static let excerpt = 180

    /// A score in the millionths by which scores are compared, which rounding has no influence on.
    static func rounded(_ score: Double) -> Int {
        score.isFinite && abs(score) < 1e12 ? Int((score * 1e6).rounded()) : 0
    }
}
