import ImprintCore
import ImprintMarkdown
import ImprintTemplates

extension PagePress {
    /// Writes the forms of a page that are made while its text is at hand.
    ///
    /// What cannot be written, the staging folder tells once for all files.
    func stageExports(
        of index: Int, _ expansion: Expansion, _ rendered: RenderedMarkdown,
        _ targets: [LinkResolver.ResolvedReference], reporting pressed: inout PressedPage
    ) {
        let page = edition.pages[index]
        do throws(FileError) {
            if edition.site.configuration.exports.hasMarkdown, page.page.hasMarkdownTwin {
                let name = OutputPath(servedAt: MarkdownTwin.address(of: page.urlPath)).description
                if let other = edition.contentMap.occupant(of: name) {
                    pressed.diagnostics.append(
                        EditionFiles(edition: edition, staging: staging).inTheWay(other, of: name))
                } else {
                    let twin = MarkdownTwin(edition, page: index)
                    let file = edition.outputPrefix + name
                    try staging.write(
                        twin.text(of: expansion, targets: targets, hasTitle: rendered.hasTitle),
                        to: file)
                    pressed.further.append(file)
                }
            }
            if let part = OnePagePart(edition, page: index) {
                try staging.write(
                    part.html(of: rendered.html, hasTitle: rendered.hasTitle),
                    to: edition.outputPrefix + part.file)
            }
        } catch {
            // Remembered by the staging folder.
        }
    }
}
