import ImprintCore
import Testing

@testable import ImprintTemplates

struct ProblemTests {
    /// The marked source and the start of the message that stands at ①.
    @Test(arguments: [
        ("<< instance.①nmae >>", "a mapping has no member ‘nmae’", "did you mean ‘name’?"),
        (
            "a\nb << ①instnace.name >>", "nothing here is named ‘instnace’",
            "did you mean ‘instance’? for a literal ‘<<’ write ‘\\<<’"
        ),
        ("<< instance.name | ①uper >>", "there is no filter ‘uper’", "did you mean ‘upper’?"),
        ("<< site.title ~ ①nope >>", "nothing here is named ‘nope’", ""),
        ("<< page.title.①x >>", "a string has no member ‘x’", ""),
        ("<< instance.name + ①>>", "the tag ends too early", ""),
        ("<< instance.name①", "the tag is not closed", "close it with ‘>>’"),
        (
            "<% if ①intance.x %>y<% endif %>", "nothing here is named ‘intance’",
            "did you mean ‘instance’?"
        ),
        ("<% if instance.x ①) %>y<% endif %>", "‘)’ closes nothing", ""),
        ("①<% if instance.name %>y", "‘if’ is not closed", "add ‘<% endif %>’"),
        ("<% ①endif %>", "‘endif’ closes nothing", ""),
        ("<% for x in ①site.title.y %><% endfor %>", "", ""),
        ("①<# open", "the comment is not closed", "close it with ‘#>’"),
        (
            "<< ①data.repositories >>", "a list cannot be written into a page",
            "name one of its members, or use ‘| join(\", \")’"
        ),
        ("<% include ①'nope.md' %>", "there is no template ‘nope.md’", ""),
        ("<< instance.name is ①dfined >>", "there is no test ‘dfined’", "did you mean ‘defined’?"),
        ("<< site.title.①uper() >>", "a string has no method ‘uper’", "did you mean ‘upper’?"),
        ("<< data.team[①5] >>", "a list has no element 5", ""),
        (
            "<< data.team[0] ①+ 1 >>", "‘+’ does not work for a string and an integer",
            "‘~’ joins anything"
        ),
        ("<< table(①data.nope) >>", "", ""),
    ])
    func `a problem stands at its exact place, with a way out`(
        marked: String, message: String, suggestion: String
    ) throws {
        let text = MarkedText(marked)
        let page = try Page(text.source)
        let problem = try #require(page.diagnostics.first)
        #expect(page.diagnostics.count == 1)
        #expect(problem.message.hasPrefix(message))
        if !suggestion.isEmpty { #expect(problem.suggestion == suggestion) }
        if !message.isEmpty { #expect(problem.location == text["①"]) }
    }

    @Test func `all unknown names of a page are reported in one run`() throws {
        let text = MarkedText(
            "<< instance.①nmae >> ok << site.②titel >>\n<% if page.③x %>a<% endif %>\n<< ④sit.title >>\n<< instance.id >>"
        )
        let page = try Page(text.source)
        #expect(
            Set(page.diagnostics.map(\.location))
                == [text["①"], text["②"], text["③"], text["④"]])
        #expect(page.text == " ok \n\n\nember")
    }

    @Test func `a problem in a loop is reported once`() throws {
        #expect(
            try Page("<% for r in data.repositories %><< r.nope >><% endfor %>").diagnostics.count
                == 1)
    }

    @Test func `a variable set to something undefined is reported where it is set, once`() throws {
        let text = MarkedText("<% set x = instance.name ~ site.①nope %><< x >> << x >>")
        let page = try Page(text.source)
        #expect(page.diagnostics.map(\.location) == [text["①"]])
    }

    @Test func `null is a problem where it would be written`() throws {
        let source = SourceText(file: SourcePath("a.md"), "<< site.x >>")
        let page = try Page(source, values: ["site": ["x": .none]])
        #expect(page.diagnostics.map(\.code) == ["template.empty"])
    }

    @Test func `the way through includes and macros is told`() throws {
        let loader = try MemoryLoader([
            "a.html": "\n{% include 'b.html' %}",
            "b.html": "{% macro m(x) %}{{ x.y }}{% endmacro %}{{ m(site) }}",
        ])
        let template = try Template(
            SourceText(file: SourcePath("top.html"), "{% include 'a.html' %}"))
        var output = Array("kept".utf8)
        do throws(TemplateError) {
            try template.render(
                TemplateEnvironment(loader: loader), TemplateScope(["site": ["z": 1]]),
                into: &output)
            Issue.record("the template should fail")
        } catch {
            #expect(error.diagnostic.location?.description == "b.html:1:22")
            #expect(
                error.diagnostic.notes.map { "\($0.message) \($0.location?.description ?? "")" }
                    == [
                        "in macro ‘m’, called here b.html:1:43",
                        "in ‘b.html’, included here a.html:2:4",
                        "in ‘a.html’, included here top.html:1:4",
                    ])
        }
        #expect(output == Array("kept".utf8))
    }
}
