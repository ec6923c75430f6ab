import ImprintCore

extension EditionFiles {
    /// The lists of pages that `exports` asks for.
    var pageLists: [(name: String, bytes: [UInt8])] {
        guard edition.site.configuration.exports.hasList,
            edition.contentMap.target(ofSource: LLMsText.name) == nil
        else { return [] }
        return [(LLMsText.name, LLMsText(of: edition).text)]
    }

    /// Stages what is put together of files that were written while pages were pressed; returns what was
    /// written, below the output folder.
    ///
    /// What cannot be written, the staging folder tells once for all files.
    func stageJoined(
        pages: ArraySlice<PressedPage>, reporting diagnostics: inout [Diagnostic]
    ) -> [String] {
        let views = OnePageViews(edition: edition, staging: staging) { index in
            pages[pages.startIndex + index].mermaid != nil
        }
        return views.stage(reporting: &diagnostics) + stageFullText(reporting: &diagnostics)
    }

    private func stageFullText(reporting diagnostics: inout [Diagnostic]) -> [String] {
        let exports = edition.site.configuration.exports
        let name = LLMsText.fullName
        guard exports.hasFullText, exports.hasMarkdown,
            edition.contentMap.target(ofSource: name) == nil
        else { return [] }
        if let other = edition.contentMap.occupant(of: name) {
            diagnostics.append(inTheWay(other, of: name))
            return []
        }
        let list = LLMsText(of: edition)
        let twins = list.pages.map { index in
            let address = MarkdownTwin.address(of: edition.pages[index].urlPath)
            return (
                before: list.fullTextMark(of: index),
                file: edition.outputPrefix + OutputPath(servedAt: address).description
            )
        }
        do throws(FileError) {
            try staging.join(
                head: list.fullTextHead, twins.filter { staging.contains($0.file) }, tail: [],
                to: edition.outputPrefix + name)
            return [edition.outputPrefix + name]
        } catch {
            return []
        }
    }
}
