import ImprintCore
import Testing

@testable import ImprintTemplates

struct LayoutTests {
    private func render(
        _ text: String, _ values: [String: Value] = [:],
        _ environment: TemplateEnvironment = TemplateEnvironment(),
        context: (any Sendable)? = nil
    ) throws -> String {
        let template = try Template(SourceText(file: SourcePath("l.html"), text))
        var output: [UInt8] = []
        try template.render(environment, TemplateScope(values, context: context), into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func `a layout escapes for HTML, and statements take their lines`() throws {
        let text = "<ul>\n{% for x in xs %}\n  <li>{{ x }}</li>\n{% endfor %}\n</ul>\n"
        #expect(
            try render(text, ["xs": ["<a>", "b"]])
                == "<ul>\n  <li>&lt;a&gt;</li>\n  <li>b</li>\n</ul>")
    }

    @Test func `a filter of the program knows its arguments, its place and its context`() throws {
        let environment = TemplateEnvironment(filters: [
            "show": { (call) throws(TemplateError) in
                try call.check("size", "label")
                let context = call.context as? String ?? ""
                return .string(
                    "\(call.value.text ?? "") \(try call.integer(0, "size") ?? 0) \(try call.string(1, "label") ?? "") \(context) \(call.location)"
                )
            }
        ])
        #expect(
            try render("{{ 'x' | show(3, label='y') }}", [:], environment, context: "here")
                == "x 3 y here l.html:1:10")
    }

    @Test func `an object of the program is asked for its members`() throws {
        struct Entry: ValueObject {
            func member(named name: String) -> Value? { name == "title" ? "T" : nil }
            var memberNames: [String] { ["title"] }
        }
        #expect(
            try render("{{ e.title }}{{ e.url is defined }}", ["e": .object(Entry())]) == "TFalse")
        #expect(
            try render(
                "{% for k, v in e.items() %}{{ k }}={{ v }}{% endfor %}", ["e": .object(Entry())])
                == "title=T")
        #expect(throws: TemplateError.self) { try render("{{ e.titel }}", ["e": .object(Entry())]) }
    }

    @Test func `a date is written as ISO 8601 and has parts`() throws {
        let date = try #require(Timestamp("2026-11-22"))
        #expect(
            try render("{{ d }} {{ d.year }} {{ d > '2026-01-01' }}", ["d": .date(date)])
                == "2026-11-22 2026 True")
    }

    @Test func `a template can be rendered on many threads at once`() async throws {
        let template = try Template(
            SourceText(
                file: SourcePath("l.html"), "{% for x in xs %}{{ loop.index }}{{ x }}{% endfor %}"))
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    var output: [UInt8] = []
                    do throws(TemplateError) {
                        try template.render(
                            TemplateEnvironment(), TemplateScope(["xs": [.integer(number)]]),
                            into: &output)
                    } catch {
                        return false
                    }
                    return output == Array("1\(number)".utf8)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func `rendering tells the roots that it asked for`() throws {
        let template = try Template(
            SourceText(file: SourcePath("l.html"), "{{ data.a }}{% if x is defined %}{% endif %}"))
        var output: [UInt8] = []
        let roots = try template.render(
            TemplateEnvironment(), TemplateScope(["data": ["a": 1], "x": 1, "y": 1]),
            into: &output)
        #expect(roots == ["data.a", "x"])
    }
}
