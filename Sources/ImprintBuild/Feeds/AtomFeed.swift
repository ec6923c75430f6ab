import ImprintCore

/// A feed in the form of Atom.
///
/// Source: [RFC 4287](https://www.rfc-editor.org/rfc/rfc4287).
struct AtomFeed {
    let feed: Feed

    var text: String {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        let language = XMLText.escaped(feed.language)
        text += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language)\">\n"
        text += XMLText.element("title", feed.title)
        text += XMLText.element("subtitle", feed.description)
        text += XMLText.element("id", feed.url(.atom))
        text += link(feed.url(.atom), " rel=\"self\" type=\"application/atom+xml\"")
        text += link(feed.home, " rel=\"alternate\" type=\"text/html\"")
        text += XMLText.element("updated", FeedDate.rfc3339(feed.updated))
        text += "<author>\n\(XMLText.element("name", feed.publisher))</author>\n"
        text += XMLText.element("generator", "Imprint", " version=\"\(ProgramVersion.current)\"")
        for entry in feed.entries { text += self.text(of: entry) }
        return text + "</feed>\n"
    }

    private func text(of entry: Feed.Entry) -> String {
        let language = entry.language.map { " xml:lang=\"\(XMLText.escaped($0))\"" } ?? ""
        var text = "<entry\(language)>\n"
        text += XMLText.element("title", entry.title.isEmpty ? entry.url : entry.title)
        text += XMLText.element("id", entry.url)
        text += link(entry.url, " rel=\"alternate\" type=\"text/html\"")
        text += XMLText.element("published", FeedDate.rfc3339(entry.published))
        text += XMLText.element("updated", FeedDate.rfc3339(entry.updated))
        for author in entry.authors {
            text += "<author>\n\(XMLText.element("name", author.name))"
            text += "\(XMLText.element("uri", author.url))</author>\n"
        }
        for subject in entry.subjects {
            text += "<category term=\"\(XMLText.escaped(subject))\"/>\n"
        }
        text += XMLText.element("summary", entry.summary)
        text += XMLText.element("content", entry.content, " type=\"html\"")
        // An entry without content must have a summary.
        if entry.summary.isEmpty, entry.content?.isEmpty ?? true {
            text += XMLText.element("summary", entry.title)
        }
        return text + "</entry>\n"
    }

    private func link(_ address: String, _ attributes: String) -> String {
        "<link href=\"\(XMLText.escaped(address))\"\(attributes)/>\n"
    }
}
