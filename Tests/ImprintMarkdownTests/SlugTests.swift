import Foundation
import ImprintMarkdown
import ImprintTesting
import Testing

struct SlugTests {
    static let headings = [
        "Getting started", "C++ & C#", "日本語", "Café – menu", "  spaces  ", "a--b", "-lead",
        "trail-",
        "Über _uns_", "½ cup", "ﬁle", "x²", "100 %", "…", "snake_case", "DANDI_API_KEY",
        "dot.separated.name",
        "tab\tand\u{A0}nbsp", "Ａｗｉｄｅ", "naïve café", "--existing", "- -", "_", "İstanbul", "ΑΒΓ δ",
        "हिन्दी",
        "emoji 🎉 party", "What's new?", "1. First", "a/b/c", "(parentheses)", "q&a: “quotes”", "",
    ]

    @Test func `Python-Markdown's slugs are those of Python-Markdown`() throws {
        let script = """
            import json, sys
            from markdown.extensions.toc import slugify, slugify_unicode
            texts = json.load(sys.stdin)
            json.dump([[slugify(t, '-'), slugify_unicode(t, '-')] for t in texts], sys.stdout)
            """
        let output = try Python.run(
            script, input: try JSONEncoder().encode(Self.headings))
        let expected = try JSONDecoder().decode([[String]].self, from: output)
        for (heading, slugs) in zip(Self.headings, expected) {
            #expect(Slug.pythonMarkdown(heading) == slugs[0], "\(heading)")
            #expect(Slug.unicode(heading) == slugs[1], "\(heading)")
        }
    }

    @Test(arguments: [
        ("Getting started", "getting-started"), ("C++ & C#", "c--c"), ("日本語", "日本語"),
        ("What's new?", "whats-new"), ("a_b - c", "a_b---c"),
    ])
    func `GitHub's slugs keep letters of every script and every hyphen`(
        heading: String, slug: String
    ) {
        #expect(Slug.gitHub(heading) == slug)
    }
}

struct HeadingAnchorsTests {
    @Test func `a repeated heading is numbered as Python-Markdown numbers it`() {
        var anchors = HeadingAnchors(rule: .pythonMarkdown)
        let headings = ["Usage", "Usage", "Usage", "日本語", "中文", "Usage_1", "a_9", "a_9"]
        #expect(
            headings.map { anchors.anchor(forHeading: $0) } == [
                "usage", "usage_1", "usage_2", "_1", "_2", "usage_3", "a_9", "a_10",
            ])
    }

    @Test func `a repeated heading is numbered as GitHub numbers it`() {
        var anchors = HeadingAnchors(rule: .gitHub)
        #expect(
            ["Usage", "Usage", "Usage"].map { anchors.anchor(forHeading: $0) } == [
                "usage", "usage-1", "usage-2",
            ])
    }

    @Test func `an anchor that the author wrote is not given to a heading`() {
        var anchors = HeadingAnchors(rule: .pythonMarkdown)
        anchors.reserve("usage")
        #expect(anchors.anchor(forHeading: "Usage") == "usage_1")
    }
}
