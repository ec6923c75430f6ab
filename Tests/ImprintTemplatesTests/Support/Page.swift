import ImprintCore

@testable import ImprintTemplates

/// A page to expand, with what most tests put in scope.
struct Page {
    static let roots = ["instance", "site", "page", "data"]

    static let values: [String: Value] = [
        "instance": [
            "name": "EMBER-DANDI", "id": "ember", "docs": "https://docs.emberarchive.org",
        ],
        "site": ["title": "Handbook"],
        "page": ["title": "Start"],
        "data": ["repositories": [["name": "one"], ["name": "two"]], "team": ["Ada"]],
    ]

    static let shortcodes = [
        "shortcodes/table.html":
            "{% macro table(rows, caption='') %}<table>{% for row in rows %}<tr>{{ row.name }}</tr>{% endfor %}{{ caption }}</table>{% endmacro %}",
        "shortcodes/card.html":
            "{% macro card(title) %}<b>{{ title }}</b>{{ caller() }}{% endmacro %}",
        "shortcodes/broken.html":
            "{% macro broken(rows) %}\n{{ rows.nmae }}{% endmacro %}",
        "shortcodes/titled.html": "{% macro titled() %}{{ page.title }}{% endmacro %}",
    ]

    var expansion: Expansion
    var diagnostics: [Diagnostic] = []

    var text: String { String(decoding: expansion.text, as: UTF8.self) }

    init(
        _ source: SourceText, in range: Range<Int>? = nil, values: [String: Value] = Page.values,
        files: [String: String] = [:], limits: TemplateLimits = TemplateLimits(),
        syntax: TemplateSyntax? = nil
    ) throws {
        let names: Set<String> = ["table", "card", "broken", "titled"]
        let content = syntax ?? .content(roots: Page.roots, shortcodes: names)
        var templates = try MemoryLoader(Page.shortcodes).templates
        for (name, text) in files {
            templates[name] = try Template(
                SourceText(file: SourcePath(name), text),
                syntax: name.hasSuffix(".html") ? .layout : content)
        }
        let environment = TemplateEnvironment(
            loader: FixedLoader(templates: templates), shortcodes: names, limits: limits)
        let template = Template(source, in: range, syntax: content, reporting: &diagnostics)
        expansion = template.expand(
            environment, TemplateScope(values), reporting: &diagnostics)
    }

    init(_ text: String, files: [String: String] = [:]) throws {
        try self.init(SourceText(file: SourcePath("page.md"), text), files: files)
    }
}

struct FixedLoader: TemplateLoading {
    let templates: [String: Template]

    func template(named name: String) throws(TemplateError) -> Template? { templates[name] }
    var templateNames: [String] { templates.keys.sorted() }
}
