import ImprintCore
import ImprintMarkdown
import Synchronization

/// The other programs of a build that render parts of pages, with what they have made so far.
///
/// Rendering a page asks without waiting; what is missing then is rendered for the page at once, and
/// the page is rendered again.
final class ExternalTools: ExternalRendering {
    private let formulas: FormulaTool
    private let diagrams: DiagramTool
    private let highlighting: HighlightingTool
    private let cache: RenditionCache
    private let isUnavailable = Mutex((formulas: false, diagrams: false))

    /// `site`: the folder of `site.yml`.
    init(
        _ settings: MarkdownSettings, site: String, cache: RenditionCache,
        search: SearchPath = .inherited
    ) {
        let timeLimit = Duration.seconds(settings.tools.timeLimit)
        formulas = FormulaTool(settings.math, site: site, search: search, timeLimit: timeLimit)
        diagrams = DiagramTool(settings.diagrams, site: site, search: search, timeLimit: timeLimit)
        highlighting = HighlightingTool(cache: cache, search: search, timeLimit: timeLimit)
        self.cache = cache
    }

    /// What Pygments is known to say of code.
    ///
    /// It is optional: code stays plain without it, which is no problem.
    func answer(to question: HighlightingTool.Question) -> HighlightingTool.Answer {
        highlighting.answer(to: question)
    }

    /// Has code taken apart, none of which is pending afterwards.
    func highlight(_ pending: [PendingCode]) async {
        await highlighting.ask(
            pending.map {
                .init(language: $0.language, code: String(decoding: $0.code, as: UTF8.self))
            })
    }

    func rendition(of content: ExternalContent) -> ExternalRendition? {
        if let value = cache.value(for: key(of: content)) {
            return ExternalRendition(stored: value)
        }
        let isUnavailable = isUnavailable.withLock(\.self)
        switch content.kind {
        case .formula: return isUnavailable.formulas ? .unavailable : nil
        case .diagram: return isUnavailable.diagrams ? .unavailable : nil
        }
    }

    /// Has the missing parts of a page rendered, each of which has a rendition afterwards.
    func render(_ missing: [ExternalContent]) async {
        var seen: Set<ExternalContent> = []
        let missing = missing.filter { seen.insert($0).inserted }
        var texts: [(content: ExternalContent, isDisplay: Bool)] = []
        var drawings: [(content: ExternalContent, engine: String)] = []
        for content in missing {
            switch content.kind {
            case .formula(let isDisplay): texts.append((content, isDisplay))
            case .diagram(let engine): drawings.append((content, engine))
            }
        }
        let made = await formulas.renditions(of: texts.map { ($0.content.source, $0.isDisplay) })
        for (text, rendition) in zip(texts, made) { keep(rendition, for: text.content) }
        let diagrams = diagrams
        await withTaskGroup(of: (ExternalContent, ExternalRendition).self) { group in
            for (content, engine) in drawings {
                group.addTask {
                    (content, await diagrams.rendition(of: content.source, engine: engine))
                }
            }
            for await (content, rendition) in group { keep(rendition, for: content) }
        }
    }

    /// What is missing for the whole build: one problem for each program that was needed.
    func problems() async -> [Diagnostic] {
        let isUnavailable = isUnavailable.withLock(\.self)
        var problems: [Diagnostic] = []
        if isUnavailable.formulas, let problem = await formulas.problem() {
            problems.append(problem)
        }
        if isUnavailable.diagrams, let problem = diagrams.problem { problems.append(problem) }
        return problems
    }

    /// Ends the helper processes.
    func close() async {
        await formulas.close()
        await highlighting.close()
        cache.prune()
    }

    private func keep(_ rendition: ExternalRendition, for content: ExternalContent) {
        switch rendition {
        case .markup: cache.store(rendition.stored, for: key(of: content))
        // It may have been for want of time or memory, which is not so the next time.
        case .failed: cache.store(rendition.stored, for: key(of: content), isKept: false)
        case .unavailable:
            isUnavailable.withLock { state in
                switch content.kind {
                case .formula: state.formulas = true
                case .diagram: state.diagrams = true
                }
            }
        }
    }

    private func key(of content: ExternalContent) -> RenditionCache.Key {
        switch content.kind {
        case .formula(let isDisplay):
            RenditionCache.Key(
                Array("katex".utf8), formulas.version, [isDisplay ? 1 : 0], content.source)
        case .diagram(let engine):
            RenditionCache.Key(
                Array("graphviz".utf8), diagrams.version, Array(engine.utf8), content.source)
        }
    }
}

extension ExternalRendition {
    /// The bytes by which a rendition is kept.
    fileprivate var stored: [UInt8] {
        switch self {
        case .markup(let markup): [UInt8(ascii: "=")] + markup
        case .failed(let message, let offset):
            Array("!\(offset.map(String.init) ?? "") \(message)".utf8)
        case .unavailable: []
        }
    }

    fileprivate init(stored: [UInt8]) {
        switch stored.first {
        case UInt8(ascii: "="): self = .markup(Array(stored.dropFirst()))
        case UInt8(ascii: "!"):
            let text = String(decoding: stored.dropFirst(), as: UTF8.self)
            let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            self = .failed(
                message: parts.count > 1 ? String(parts[1]) : "", offset: Int(parts.first ?? ""))
        default: self = .unavailable
        }
    }
}
