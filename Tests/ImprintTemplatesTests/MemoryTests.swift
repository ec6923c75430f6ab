import ImprintCore
import ImprintTemplates
import Synchronization
import Testing

/// A value that tells when it is freed.
private final class Witness: ValueObject {
    private let freed: @Sendable () -> Void

    init(freed: @escaping @Sendable () -> Void) { self.freed = freed }
    deinit { freed() }

    var memberNames: [String] { ["name"] }
    func member(named name: String) -> Value? { name == "name" ? "DANDI" : nil }
}

private struct Templates: TemplateLoading {
    static let base =
        "{% block a %}{% endblock %}{% macro m() %}{{ page.name }}{% endmacro %}{{ m() }}"

    var templateNames: [String] { ["base", "macros"] }

    func template(named name: String) throws(TemplateError) -> Template? {
        let text = name == "base" ? Self.base : "{% macro k(x) %}{{ x }}{% endmacro %}"
        return try Template(SourceText(file: SourcePath(name), text))
    }
}

private final class Count: Sendable {
    private let value = Atomic(0)
    func add() { value.add(1, ordering: .relaxed) }
    var number: Int { value.load(ordering: .relaxed) }
}

struct MemoryTests {
    @Test(arguments: [
        "{{ page.name }}", "{% macro m(x) %}{{ x.name }}{% endmacro %}{{ m(page) }}",
        "{% extends \"base\" %}{% block a %}{{ page.name }}{{ super() }}{% endblock %}",
        "{% include \"base\" %}", "{% from \"macros\" import k %}{{ k(page.name) }}",
        "{% macro o() %}{% macro i() %}{{ page.name }}{% endmacro %}{{ i() }}{% endmacro %}{{ o() }}",
        "{% block a %}{{ self.b() }}{% endblock %}{% block b %}{{ page.name }}{% endblock %}",
        "{% macro w() %}{{ caller() }}{% endmacro %}{% call w() %}{{ page.name }}{% endcall %}",
        "{% set p = page %}{% for i in [1] recursive %}{{ p.name }}{% endfor %}",
    ])
    func `what a rendering sees is freed when it ends`(text: String) throws {
        let freed = Count()
        var output: [UInt8] = []
        do {
            let template = try Template(SourceText(file: SourcePath("t.html"), text))
            let scope = TemplateScope(["page": .object(Witness { freed.add() })])
            try template.render(TemplateEnvironment(loader: Templates()), scope, into: &output)
        }
        #expect(String(decoding: output, as: UTF8.self).contains("DANDI"))
        #expect(freed.number == 1)
    }
}
