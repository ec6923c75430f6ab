package import ImprintCore

/// Finds the templates that others name.
package protocol TemplateLoading: Sendable {
    /// The template of a name such as `partials/header.html`; `nil` if there is none.
    ///
    /// Throws what is wrong with the template. Asked for each include of each page, so it should
    /// keep what it has parsed.
    func template(named name: String) throws(TemplateError) -> Template?

    /// The names of all templates, from which a misspelt one gets its suggestion.
    var templateNames: [String] { get }
}

/// Finds nothing.
package struct NoTemplates: TemplateLoading {
    package init() {}
    package func template(named name: String) throws(TemplateError) -> Template? { nil }
    package var templateNames: [String] { [] }
}

/// A filter or function of the program's own; the value that a filter is applied to is
/// `call.value`.
package typealias TemplateFunction = @Sendable (inout TemplateCall) throws(TemplateError) -> Value

/// What all templates of a build share.
package struct TemplateEnvironment: Sendable {
    package var loader: any TemplateLoading
    /// Filters beside the language's own, which they replace where the name is the same.
    package var filters: [String: TemplateFunction]
    /// Functions beside `range`, `dict` and the others of the language.
    package var functions: [String: TemplateFunction]
    /// Names that every template sees; those of a scope come first.
    package var globals: [String: Value]
    /// The names that are macros in `shortcodes/NAME.html`, and can be called as functions.
    package var shortcodes: Set<String>
    package var limits: TemplateLimits
    /// The roots of which not the name but each member counts as used: `data.repositories`.
    package var trackedRoots: Set<String>
    /// Where `cache` statements keep what they render; `nil` renders them each time.
    package var cache: RenderCache?

    package init(
        loader: any TemplateLoading = NoTemplates(), filters: [String: TemplateFunction] = [:],
        functions: [String: TemplateFunction] = [:], globals: [String: Value] = [:],
        shortcodes: Set<String> = [], limits: TemplateLimits = TemplateLimits(),
        trackedRoots: Set<String> = ["data", "collections"], cache: RenderCache? = nil
    ) {
        self.loader = loader
        self.filters = filters
        self.functions = functions
        self.globals = globals
        self.shortcodes = shortcodes
        self.limits = limits
        self.trackedRoots = trackedRoots
        self.cache = cache
    }
}

/// What one rendering sees.
package struct TemplateScope: Sendable {
    /// The roots: `instance`, `site`, `page` and so on.
    package var values: [String: Value]
    /// Handed to filters and functions of the program, which know its type.
    package var context: (any Sendable)?
    /// The language in which dates and counts are written.
    package var locale: TemplateLocale

    package init(
        _ values: [String: Value], context: (any Sendable)? = nil,
        locale: TemplateLocale = .english
    ) {
        self.values = values
        self.context = context
        self.locale = locale
    }
}
