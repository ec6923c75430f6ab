import ImprintCore

/// What programs that follow a collection are told, whatever the form.
struct Feed: Sendable {
    struct Author: Sendable {
        var name: String
        /// Absolute.
        var url: String?
        var picture: String?
    }

    struct Entry: Sendable {
        /// The absolute address, which also identifies the entry for ever.
        var url: String
        var title: String
        var published: Timestamp
        var updated: Timestamp
        /// Plain text; empty for none.
        var summary: String
        /// HTML with absolute addresses; `nil` if the feed holds excerpts only.
        var content: String?
        var authors: [Author]
        /// Tags and categories.
        var subjects: [String]
        /// Absolute.
        var picture: String?
        /// If it is not the feed's.
        var language: String?
    }

    var title: String
    var description: String
    var language: String
    /// The absolute address of the pages that it tells of.
    var home: String
    /// The absolute folder of the feed's own files.
    var folder: String
    /// Who stands for entries without an author.
    var publisher: String
    /// The newest first.
    var entries: [Entry]

    /// When something in it changed last; the beginning of 1970 for a feed without entries, so that the
    /// same input gives the same bytes.
    var updated: Timestamp {
        entries.map(\.updated).max() ?? Timestamp(secondsSince1970: 0)
    }

    /// The name of the file of a form, in the folder of the collection.
    static func fileName(_ format: FeedSettings.Format) -> String {
        switch format {
        case .atom: "atom.xml"
        case .rss: "rss.xml"
        case .json: "feed.json"
        }
    }

    static func mediaType(_ format: FeedSettings.Format) -> String {
        switch format {
        case .atom: "application/atom+xml"
        case .rss: "application/rss+xml"
        case .json: "application/feed+json"
        }
    }

    func url(_ format: FeedSettings.Format) -> String { folder + Self.fileName(format) }

    func text(_ format: FeedSettings.Format) -> String {
        switch format {
        case .atom: AtomFeed(feed: self).text
        case .rss: RSSFeed(feed: self).text
        case .json: JSONFeed(feed: self).text
        }
    }
}
