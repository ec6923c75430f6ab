import ImprintCore
import ImprintMarkdown

extension MarkdownOptions {
    /// The options that `markdown` in `site.yml` asks for.
    init(_ settings: MarkdownSettings) {
        self.init()
        rawHTML = settings.html == .allow ? .allow : .escape
        anchors =
            switch settings.anchors {
            case .pythonMarkdown: .pythonMarkdown
            case .unicode: .unicode
            case .gitHub: .gitHub
            }
        permalinks = settings.permalinks
        smartPunctuation = settings.smart
        hardBreaks = settings.hardBreaks
        footnotes = settings.footnotes
        tagFilter = settings.tagFilter
        extensions = settings.extensions.enabled
        code.hasCopyButton = settings.code.hasCopyButton
        code.hasLineNumbers = settings.code.hasLineNumbers
        code.isAnnotated = settings.code.isAnnotated
        code.defaultLanguage = settings.code.defaultLanguage
        if settings.outline.from <= settings.outline.to {
            outlineLevels = settings.outline.from...settings.outline.to
        }
        drawsMermaid = settings.mermaid.script != nil
    }
}
