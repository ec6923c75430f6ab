import ImprintCore
import ImprintTemplates

/// The pages that lead from former addresses to present ones.
struct Redirects {
    /// A page to be written.
    struct Page {
        var from: URLPath
        /// An address below the site, or one elsewhere.
        var to: Target
        var title: String
    }

    enum Target {
        /// An index into the edition's pages, with a fragment behind `#`; empty without one.
        case page(Int, fragment: String)
        case file(URLPath)
        case elsewhere(String)
    }

    private let edition: Edition
    private(set) var pages: [Page] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Collects the aliases of the pages and the redirects of `site.yml`.
    init(of edition: Edition, expander: TextExpander) {
        self.edition = edition
        var taken: [URLPath: SourceLocation] = [:]
        for (index, page) in edition.pages.enumerated() {
            for alias in page.aliases {
                add(
                    Page(from: alias.path, to: .page(index, fragment: ""), title: page.title),
                    at: alias.location, taken: &taken)
            }
        }
        for redirect in edition.site.configuration.redirects {
            let from = expander.text(redirect.from, reporting: &diagnostics)
            let to = expander.text(redirect.to, reporting: &diagnostics)
            guard PathComponents.normalized(from).first != "..", !LinkAddress.isExternal(from)
            else {
                report(
                    "invalid", "the former address ‘\(from)’ is no path below the site",
                    at: redirect.from.location)
                continue
            }
            guard let target = target(to) else {
                // As in the navigation, what leads to another instance's page is left out.
                if isAbsent(to) { continue }
                let nearest = NearestName.nearest(
                    to: to, among: edition.pages.map(\.urlPath.description))
                report(
                    "missing-target",
                    "the redirect from ‘\(from)’ leads to ‘\(to)’, which does not exist",
                    at: redirect.to.location, suggestion: nearest.map { "did you mean ‘\($0)’?" })
                continue
            }
            add(
                Page(from: Self.address(from), to: target, title: title(of: target)),
                at: redirect.from.location, taken: &taken)
        }
    }

    /// The address of a page that leads on: a folder's, unless it was that of an HTML file.
    static func address(_ former: String) -> URLPath {
        let path = URLPath(former)
        let isFile = path.isFolder || SourcePath(path.description).pathExtension == "html"
        return isFile ? path : URLPath("\(path)/")
    }

    private mutating func add(
        _ page: Page, at location: SourceLocation, taken: inout [URLPath: SourceLocation]
    ) {
        let output = OutputPath(servedAt: page.from).description
        if let other = edition.contentMap.occupant(of: output) {
            let name =
                if case .page(let index) = other {
                    edition.pages[index].page.source.description
                } else { "a file" }
            return report(
                "hides-page", "a redirect from ‘/\(page.from)’ would stand in the place of \(name)",
                at: location, suggestion: "take the redirect out, or move the page")
        }
        if let other = taken.updateValue(location, forKey: page.from) {
            return report(
                "twice", "‘/\(page.from)’ is redirected twice", at: location,
                notes: [Diagnostic.Note("first here", at: other)])
        }
        pages.append(page)
    }

    private func target(_ text: String) -> Target? {
        if LinkAddress.isExternal(text) { return .elsewhere(text) }
        let address = LinkAddress(text)
        let path = address.path ?? ""
        let map = edition.contentMap
        switch map.target(ofSource: SourcePath(path).description)
            ?? map.target(ofAddress: URLPath(path))
        {
        case .page(let index):
            return .page(index, fragment: address.fragment.map { "#\($0)" } ?? "")
        case .file(let path): return .file(path)
        case nil: return nil
        }
    }

    /// Whether an address is that of a page which is a draft or another instance's.
    private func isAbsent(_ text: String) -> Bool {
        let path = LinkAddress(text).path ?? ""
        if edition.contentMap.absence(ofSource: SourcePath(path).description) != nil { return true }
        let address = Self.address(path)
        return edition.site.pages.contains { $0.urlPath == address }
    }

    private func title(of target: Target) -> String {
        if case .page(let index, _) = target { return edition.pages[index].title }
        return edition.texts.title
    }

    private mutating func report(
        _ code: String, _ message: String, at location: SourceLocation, suggestion: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(
            Diagnostic(
                .error, code: "redirect.\(code)", message, at: location, suggestion: suggestion,
                notes: notes))
    }

    /// The HTML of a page that leads on at once, and by a link where that is not followed.
    func html(of page: Page) throws(TemplateError) -> [UInt8] {
        let index = if case .page(let index, _) = page.to { index } else { 0 }
        var scope = edition.scope(forPage: index, PageFindings(), at: page.from)
        scope.values["target"] = .string(link(from: page))
        scope.values["title"] = .string(page.title)
        scope.values["canonical"] = .string(canonical(page) ?? link(from: page))
        var html: [UInt8] = []
        if let layout = try edition.site.templates.template(named: "layouts/redirect.html") {
            try layout.render(edition.site.templateEnvironment, scope, into: &html)
        }
        return html
    }

    private func link(from page: Page) -> String {
        switch page.to {
        case .page(let index, let fragment):
            edition.link(from: page.from, to: edition.pages[index].urlPath) + fragment
        case .file(let path): edition.link(from: page.from, to: path)
        case .elsewhere(let address): address
        }
    }

    private func canonical(_ page: Page) -> String? {
        switch page.to {
        case .page(let index, _): edition.absoluteURL(of: edition.pages[index].urlPath)
        case .file(let path): edition.absoluteURL(of: path)
        case .elsewhere(let address): address
        }
    }
}
