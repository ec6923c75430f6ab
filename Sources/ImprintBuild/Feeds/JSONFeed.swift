import ImprintCore

/// A feed in the form of JSON Feed 1.1.
///
/// Source: [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/).
struct JSONFeed {
    let feed: Feed

    var text: String {
        var members: [(String, Value)] = [
            ("version", "https://jsonfeed.org/version/1.1"), ("title", .string(feed.title)),
            ("home_page_url", .string(feed.home)), ("feed_url", .string(feed.url(.json))),
        ]
        if !feed.description.isEmpty { members.append(("description", .string(feed.description))) }
        members += [
            ("language", .string(feed.language)),
            ("authors", [["name": .string(feed.publisher)]]),
            ("items", .array(feed.entries.map(item))),
        ]
        return JSONText.text(of: Value(mapping: members), isIndented: true)
    }

    private func item(_ entry: Feed.Entry) -> Value {
        var members: [(String, Value)] = [
            ("id", .string(entry.url)), ("url", .string(entry.url)),
            ("title", .string(entry.title)),
        ]
        // One of the two must be there.
        if let content = entry.content, !content.isEmpty {
            members.append(("content_html", .string(content)))
        } else {
            let text = entry.summary.isEmpty ? entry.title : entry.summary
            members.append(("content_text", .string(text)))
        }
        if !entry.summary.isEmpty { members.append(("summary", .string(entry.summary))) }
        if let picture = entry.picture { members.append(("image", .string(picture))) }
        members.append(("date_published", .string(FeedDate.rfc3339(entry.published))))
        if entry.updated != entry.published {
            members.append(("date_modified", .string(FeedDate.rfc3339(entry.updated))))
        }
        if !entry.authors.isEmpty {
            members.append(("authors", .array(entry.authors.map(author))))
        }
        if !entry.subjects.isEmpty {
            members.append(("tags", .array(entry.subjects.map(Value.string))))
        }
        if let language = entry.language { members.append(("language", .string(language))) }
        return Value(mapping: members)
    }

    private func author(_ author: Feed.Author) -> Value {
        var members: [(String, Value)] = [("name", .string(author.name))]
        if let url = author.url { members.append(("url", .string(url))) }
        if let picture = author.picture { members.append(("avatar", .string(picture))) }
        return Value(mapping: members)
    }
}
