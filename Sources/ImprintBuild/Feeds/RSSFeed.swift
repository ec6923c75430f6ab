import ImprintCore

/// A feed in the form of RSS 2.0.
///
/// Source: [RSS 2.0 specification](https://www.rssboard.org/rss-specification), with the elements of other
/// vocabularies that its [profile](https://www.rssboard.org/rss-profile) advises.
struct RSSFeed {
    let feed: Feed

    var text: String {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        text += "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
        text += " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        text += " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n"
        text += XMLText.element("title", feed.title)
        text += XMLText.element("link", feed.home)
        // It must be there, and say something.
        let description = feed.description.isEmpty ? feed.title : feed.description
        text += XMLText.element("description", description)
        text += XMLText.element("language", feed.language)
        text += XMLText.element("generator", "Imprint \(ProgramVersion.current)")
        text += XMLText.element("docs", "https://www.rssboard.org/rss-specification")
        if !feed.entries.isEmpty {
            text += XMLText.element("lastBuildDate", FeedDate.rfc822(feed.updated))
        }
        let own = XMLText.escaped(feed.url(.rss))
        text += "<atom:link href=\"\(own)\" rel=\"self\" type=\"application/rss+xml\"/>\n"
        for entry in feed.entries { text += self.text(of: entry) }
        return text + "</channel>\n</rss>\n"
    }

    private func text(of entry: Feed.Entry) -> String {
        var text = "<item>\n"
        text += XMLText.element("title", entry.title)
        text += XMLText.element("link", entry.url)
        text += XMLText.element("guid", entry.url, " isPermaLink=\"true\"")
        text += XMLText.element("pubDate", FeedDate.rfc822(entry.published))
        // RSS' own `author` is an address of mail.
        for author in entry.authors { text += XMLText.element("dc:creator", author.name) }
        for subject in entry.subjects { text += XMLText.element("category", subject) }
        // It is read as HTML, so the text is escaped as such first.
        text += XMLText.element("description", XMLText.escaped(entry.summary))
        text += XMLText.element("content:encoded", entry.content)
        return text + "</item>\n"
    }
}
