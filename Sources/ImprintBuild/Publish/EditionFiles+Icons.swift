import ImprintCore

extension EditionFiles {
    /// Stages the pictures that are made of the logo; returns what was written, below the output
    /// folder.
    ///
    /// What cannot be written, the staging folder tells once for all files.
    func stageIcons(
        _ tool: PictureTool, reporting diagnostics: inout [Diagnostic]
    ) async -> [String] {
        var written: [String] = []
        for icon in edition.brand.icons {
            guard let drawing = icon.drawing, let output = icon.output else { continue }
            let path = edition.outputPrefix + output.description
            let source = SourceLocation(
                file: SourcePath("\(AssetLibrary.folder)/\(drawing.path)"))
            do {
                try staging.write(
                    try await tool.png(of: drawing.svg, in: drawing.frame), to: path)
                written.append(path)
            } catch let failure as PictureTool.Failure {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "tool.rsvg-convert",
                        "rsvg-convert makes no icon of this picture: \(failure.message)",
                        at: source,
                        suggestion: "mend the picture, or set ‘theme.icons’ to ‘svg’"))
                break
            } catch {
                break
            }
        }
        return written
    }

    /// What to say where icons are asked for that nothing can make; `nil` if all is well.
    static func iconProblem(_ configuration: SiteConfiguration, _ tool: PictureTool) -> Diagnostic?
    {
        let settings = [configuration.theme] + configuration.instances.map(\.theme)
        guard !tool.isAvailable, settings.contains(where: { $0.icons == .png }) else { return nil }
        return Diagnostic(
            .warning, code: "tool.rsvg-convert",
            "no PNG icons are made: there is no ‘rsvg-convert’", at: nil,
            suggestion: "‘apt install librsvg2-bin’, or set ‘theme.icons’ to ‘auto’")
    }
}
