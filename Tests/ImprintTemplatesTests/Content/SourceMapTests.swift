import ImprintCore
import Testing

@testable import ImprintTemplates

struct SourceMapTests {
    static let sources = [
        "plain text", "", "<< instance.id >>",
        "a << instance.id >> b\n<% if true %>\nc\n<% endif %>\nd",
        "<% for r in data.repositories %>\n- << r.name >> and more\n<% endfor %>\nend",
        #"x \<< instance.id >> y << site.title >>"#,
        "é << instance.nope >> ü << table(data.repositories) >> z",
        "<% set x %>captured << instance.id >><% endset %>a << x >> b",
        "<% filter upper %>shout<% endfilter %>!",
        "<% macro m() %>in<% endmacro %>a<< m() >>b<% call m() %>x<% endcall %>",
        "a <% include 'part.md' %> b",
        "a\n<% include 'part.html' %>\nb", "<# c #>a <#- d -#> b",
        "<% with a = 1 %>w<< a >><% endwith %>",
        "<% block b %>inside << site.title >><% endblock %> out",
    ]

    @Test(arguments: sources)
    func `each byte copied from a source is the byte at its place`(source: String) throws {
        let page = try Page(
            source,
            files: ["part.md": "part << instance.id >>\n", "part.html": "<b>{{ site.title }}</b>"])
        var end = 0
        for segment in page.expansion.segments {
            #expect(segment.range.lowerBound == end)
            end = segment.range.upperBound
            let file = page.expansion.files[segment.file]
            switch segment.origin {
            case .verbatim(let offset):
                let copied = Array(file.bytes[offset..<offset + segment.range.count])
                #expect(Array(page.expansion.text[segment.range]) == copied)
                for index in segment.range {
                    #expect(
                        page.expansion.location(at: index)
                            == file.location(at: offset + index - segment.range.lowerBound))
                }
            case .substituted(let tag, _):
                for index in segment.range {
                    #expect(page.expansion.location(at: index) == file.location(at: tag.lowerBound))
                }
            }
        }
        #expect(end == page.expansion.text.count)
    }

    @Test func `a tag in a loop counts its occurrences`() throws {
        let page = try Page("<% for r in data.repositories %><< r.name >><% endfor %>")
        let occurrences = page.expansion.segments.map { segment in
            if case .substituted(_, let occurrence) = segment.origin { occurrence } else { -1 }
        }
        #expect(occurrences == [0, 1])
    }

    @Test func `a tag that expands to nothing keeps its segment`() throws {
        let page = try Page("a<< instance.nope >>b")
        #expect(page.text == "ab")
        #expect(page.expansion.segments.map(\.range) == [0..<1, 1..<1, 1..<2])
    }

    @Test func `text of an included file comes from that file`() throws {
        let page = try Page("ab <% include 'part.md' %>", files: ["part.md": "one\ntwo"])
        #expect(page.text == "ab one\ntwo")
        #expect(page.expansion.location(at: 7)?.description == "part.md:2:1")
    }

    @Test func `the roots that a page asks for are known, of data each file`() throws {
        let page = try Page(
            "<< instance.name >> << data.repositories[0].name >> << data['team'] | length >>")
        #expect(page.expansion.usedRoots == ["instance", "data.repositories", "data.team"])
        #expect(try Page("text").expansion.usedRoots.isEmpty)
        #expect(try Page("<< data | length >>").expansion.usedRoots == ["data"])
    }
}
