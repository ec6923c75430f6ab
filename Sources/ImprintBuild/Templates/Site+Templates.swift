import ImprintCore
import ImprintTemplates

extension Site {
    /// The names that a placeholder may begin with, the most usual first.
    static let roots = [
        "instance", "site", "page", "data", "theme", "build", "collections", "instances",
    ]

    /// The syntax of placeholders in content.
    var contentSyntax: TemplateSyntax {
        func delimiters(_ pair: PlaceholderDelimiters.Pair) -> TemplateSyntax.Delimiters {
            TemplateSyntax.Delimiters(pair.open, pair.close)
        }
        return .content(
            roots: Self.roots, shortcodes: templates.shortcodes,
            variable: delimiters(configuration.placeholders.variable),
            statement: delimiters(configuration.placeholders.statement),
            comment: delimiters(configuration.placeholders.comment))
    }

    /// What all templates of the site share.
    var templateEnvironment: TemplateEnvironment {
        TemplateEnvironment(
            loader: templates, filters: SiteFilters.all, shortcodes: templates.shortcodes)
    }

    /// What the templates of one edition share: the same, and what `cache` statements keep.
    func makeEditionEnvironment() -> TemplateEnvironment {
        var environment = templateEnvironment
        environment.cache = RenderCache()
        return environment
    }
}
