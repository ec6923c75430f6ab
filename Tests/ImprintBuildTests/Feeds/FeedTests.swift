@testable import ImprintBuild
import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// The rules of the three forms, as other programs read them: Python's parsers and its reader of RFC 822.
struct FeedTests {
    private static let rules = #"""
        import datetime, email.utils, json, sys, urllib.parse, xml.etree.ElementTree as tree

        files = json.load(sys.stdin)
        problems = []

        def check(fact, message):
            if not fact:
                problems.append(message)

        def is_absolute(address):
            parts = urllib.parse.urlsplit(address or "")
            return parts.scheme in ("http", "https") and parts.netloc != ""

        def instant(text):
            check(text and text[10] == "T" and (text.endswith("Z") or text[-6] in "+-"), f"date {text}")
            return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))

        def only(parent, name):
            found = parent.findall(name)
            check(len(found) == 1, f"{parent.tag} has {len(found)} {name}")
            return found[0]

        # RFC 4287
        A = "{http://www.w3.org/2005/Atom}"
        feed = tree.fromstring(files["atom"])
        check(feed.tag == A + "feed", "the root is no feed")
        ids = []
        def atom(element):
            for name in ("id", "title", "updated"):
                check(only(element, A + name).text, f"{name} is empty")
            ids.append(element.findtext(A + "id"))
            check(is_absolute(ids[-1]), "an id is no absolute IRI")
            check(len([l for l in element.findall(A + "link") if l.get("rel") == "alternate"]) == 1, "4.1.1")
            for link in element.findall(A + "link"):
                check(is_absolute(link.get("href")), "a link is relative")
            for author in element.findall(A + "author"):
                check(author.findtext(A + "name"), "an author has no name")
            return instant(element.findtext(A + "updated"))
        updated = atom(feed)
        check([l for l in feed.findall(A + "link") if l.get("rel") == "self"], "the feed has no self")
        check(feed.find(A + "author") is not None, "entries without authors need the feed's")
        for entry in feed.findall(A + "entry"):
            check(atom(entry) <= updated, "an entry is newer than the feed")
            instant(entry.findtext(A + "published"))
            content = entry.find(A + "content")
            check(content is not None or entry.find(A + "summary") is not None, "4.1.2: no summary")
            if content is not None:
                check(content.get("type") == "html" and len(content) == 0, "content is no escaped HTML")
            for name in ("content", "summary", "published"):
                check(len(entry.findall(A + name)) <= 1, f"two {name}")
            for category in entry.findall(A + "category"):
                check(category.get("term"), "a category has no term")
        check(len(set(ids)) == len(ids), "an id stands twice")

        # RSS 2.0
        rss = tree.fromstring(files["rss"])
        check(rss.tag == "rss" and rss.get("version") == "2.0", "the root is no RSS 2.0")
        channel = only(rss, "channel")
        for name in ("title", "link", "description"):
            check(only(channel, name).text, f"the channel's {name} is empty")
        self_link = only(channel, A + "link")
        check(self_link.get("rel") == "self" and is_absolute(self_link.get("href")), "no self")
        def date(text):
            parsed = email.utils.parsedate_to_datetime(text)
            check(email.utils.format_datetime(parsed) == text, f"{text} is not as RFC 822 has it")
            return parsed
        for name in ("lastBuildDate",):
            if channel.find(name) is not None:
                date(channel.findtext(name))
        guids = []
        for item in channel.findall("item"):
            check(item.findtext("title") or item.findtext("description"), "an item says nothing")
            check(is_absolute(item.findtext("link")), "an item's link is relative")
            guid = only(item, "guid")
            check(guid.get("isPermaLink") == "true" and is_absolute(guid.text), "a guid is no permalink")
            guids.append(guid.text)
            date(only(item, "pubDate").text)
            check(item.find("author") is None, "an author without an address of mail")
        check(len(set(guids)) == len(guids), "a guid stands twice")

        # JSON Feed 1.1
        own = json.loads(files["json"])
        check(own["version"] == "https://jsonfeed.org/version/1.1", "the version")
        check(isinstance(own["title"], str) and own["title"], "the title")
        for name in ("home_page_url", "feed_url"):
            check(is_absolute(own[name]), name)
        check("author" not in own, "author is of version 1")
        for item in own["items"]:
            check(isinstance(item["id"], str) and item["id"], "an item has no id")
            check(is_absolute(item["url"]), "an item's url is relative")
            check("content_html" in item or "content_text" in item, "an item has no content")
            for name in ("date_published", "date_modified"):
                if name in item:
                    instant(item[name])
            for author in item.get("authors", []):
                check(set(author) & {"name", "url", "avatar"}, "an author says nothing")
            check(all(isinstance(tag, str) for tag in item.get("tags", [])), "a tag is no text")
        check(guids == ids[1:] == [item["id"] for item in own["items"]], "the forms tell different entries")
        print(json.dumps(problems))
        """#

    private func feeds(
        _ files: [String: String] = [:], configuration: String? = nil
    ) async throws -> [String: String] {
        let edition = try await BlogFixture.edition(files, configuration: configuration)
        #expect(edition.diagnostics.isEmpty)
        _ = try await edition.pressed()
        return Dictionary(
            uniqueKeysWithValues: CollectionFeeds(edition: edition.edition).files.map {
                ($0.name, String(decoding: $0.bytes, as: UTF8.self))
            })
    }

    private func problems(_ feeds: [String: String]) throws -> [String] {
        let input = try JSONEncoder().encode([
            "atom": feeds["blog/atom.xml"], "rss": feeds["blog/rss.xml"],
            "json": feeds["blog/feed.json"],
        ])
        return try JSONDecoder().decode(
            [String].self, from: Python.run(Self.rules, input: input))
    }

    private let hard = [
        "content/blog/d.md": """
        ---
        title: "Ampersands & <tags> ]]> \\u0007 \\"quotes\\""
        date: 2026-05-01T10:00:00+02:00
        updated: 2026-06-01
        language: de
        tags: [x, "a & b"]
        categories: [x]
        image: https://example.org/x.png?a=1&b=2
        ---
        # Other

        A <b title="&quot;">paragraph</b> & a [link](a.md#a) ]]>.
        """
    ]

    @Test func `all forms keep their rules, in all that is hard`() async throws {
        #expect(try problems(try await feeds()) == [])
        #expect(try problems(try await feeds(hard)) == [])
        let excerpts = BlogFixture.collection.replacing(
            "json] }", with: "json], content: excerpt, size: 2 }")
        #expect(
            try problems(
                try await feeds(
                    hard, configuration: BlogFixture.configuration(collection: excerpts))) == [])
    }

    @Test func `a feed without entries keeps the rules too`() async throws {
        let edition = try await SiteFixture([
            "site.yml": BlogFixture.configuration(), "content/index.md": "",
        ]).edition()
        let feeds = Dictionary(
            uniqueKeysWithValues: CollectionFeeds(edition: edition.edition).files.map {
                ($0.name, String(decoding: $0.bytes, as: UTF8.self))
            })
        #expect(try problems(feeds) == [])
    }

    @Test func `entries have full content with absolute addresses, newest first`() async throws {
        let feeds = try await feeds([
            "content/blog/c.md": "---\ndate: 2026-02-03\n---\n# C\n\nTo [A](a.md).\n"
        ])
        let json = try #require(feeds["blog/feed.json"])
        #expect(
            json.contains(
                #""content_html": "<p>To <a href=\"https://example.org/docs/blog/2025/03/01/a/\">A</a>.</p>""#
            ))
        let places = ["/c/\"", "/b/\"", "/a/\""].map { json.firstRange(of: $0)?.lowerBound }
        #expect(places == places.compactMap(\.self).sorted())
    }

    @Test func `excerpts stand in the place of content where the site says so`() async throws {
        let collection = BlogFixture.collection.replacing(
            "json] }", with: "json], content: excerpt, size: 1 }")
        let feeds = try await feeds(
            configuration: BlogFixture.configuration(collection: collection))
        let atom = try #require(feeds["blog/atom.xml"])
        #expect(atom.contains("<summary>About c.</summary>"))
        #expect(!atom.contains("<content"))
        #expect(!atom.contains("/b/"))
    }

    @Test func `a file of the content folder stands for the one made here`() async throws {
        let feeds = try await feeds(["content/blog/rss.xml": "own"])
        #expect(feeds.keys.sorted() == ["blog/atom.xml", "blog/feed.json"])
    }
}
