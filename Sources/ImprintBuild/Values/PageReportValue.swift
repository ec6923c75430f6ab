import ImprintCore
import OrderedCollections

/// What layouts see as `page.report_url`: where a reader reports a problem of the page.
enum PageReportValue {
    /// `nil` where the site names no place for reports, and for a page that the program made up.
    static func value(of index: Int, in edition: Edition) -> Value? {
        let page = edition.pages[index]
        guard let reports = edition.texts.reports, !page.page.isGenerated else { return nil }
        let url = edition.absoluteURL(of: page.urlPath) ?? ""
        func words(_ key: String) -> String {
            guard case .dictionary(let strings) = edition.texts.strings,
                case .string(let text) = strings[key]
            else { return "" }
            return text.replacing("{page}", with: page.title).replacing("{url}", with: url)
                .replacing("{path}", with: page.page.contentPath)
        }
        let content = ReportAddress.Content(
            title: words("issue_title"),
            text: words(url.isEmpty ? "issue_text_without_url" : "issue_text"), page: page.title,
            url: url, path: page.page.contentPath)
        return .string(reports.address(for: content))
    }
}
