import ImprintCore
import ImprintTemplates

/// Puts the sections of an edition together, each on one page.
///
/// The parts were written while their pages were pressed, and are copied one after the other, so that
/// no section is ever held as a whole.
struct OnePageViews {
    static let layout = "layouts/print.html"

    let edition: Edition
    let staging: StagingFolder
    /// Whether a page, by its index, has a diagram of Mermaid's.
    let usesMermaid: (Int) -> Bool

    /// Writes all sections; returns what was written, below the output folder.
    ///
    /// What cannot be written, the staging folder tells once for all files.
    func stage(reporting diagnostics: inout [Diagnostic]) -> [String] {
        var written: [String] = []
        for section in edition.onePageSections.sections {
            let name = OutputPath(servedAt: section.address).description
            if let other = edition.contentMap.occupant(of: name) {
                diagnostics.append(
                    EditionFiles(edition: edition, staging: staging).inTheWay(other, of: name))
                continue
            }
            do throws(TemplateError) {
                let frame = try frame(of: section)
                let path = edition.outputPrefix + name
                let parts = section.members.indices.map {
                    edition.outputPrefix + OnePagePart.file($0, of: section)
                }
                do throws(FileError) {
                    try staging.join(
                        head: frame.head, parts.filter(staging.contains).map { ([], $0) },
                        tail: frame.tail, to: path)
                    try FolderRemoval.remove(
                        "\(staging.path)/\(edition.outputPrefix)\(section.address)\(OnePagePart.folder)"
                    )
                    written.append(path)
                } catch {
                    // Remembered by the staging folder.
                }
            } catch {
                diagnostics.append(error.diagnostic)
                return written
            }
        }
        return written
    }

    /// What stands before and behind the parts.
    private func frame(
        of section: OnePageSections.Section
    ) throws(TemplateError) -> (head: [UInt8], tail: [UInt8]) {
        let environment = edition.site.templateEnvironment
        guard let layout = try environment.loader.template(named: Self.layout) else {
            return ([], [])
        }
        let page = section.members.first?.page ?? 0
        var scope = edition.scope(forPage: page, PageFindings(), at: section.address)
        scope.values["page"] = .object(
            OnePageValue(
                section, in: edition,
                usesMermaid: section.members.contains { usesMermaid($0.page) }))
        scope.values["navigation"] = []
        var html: [UInt8] = []
        try layout.render(environment, scope, into: &html)
        guard let range = html.firstRange(of: Array(OnePageValue.content.utf8)) else {
            return (html, [])
        }
        return (Array(html[..<range.lowerBound]), Array(html[range.upperBound...]))
    }
}
