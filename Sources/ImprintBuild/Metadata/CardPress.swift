import ImprintCore
import ImprintTemplates

/// Draws the cards of an edition.
struct CardPress: Sendable {
    static let template = "cards/page.svg"
    private static let folder = "assets/cards/"

    private let edition: Edition
    private let tool: CardTool
    private let staging: StagingFolder
    private let logo: String?

    init(_ edition: Edition, tool: CardTool, staging: StagingFolder) {
        self.edition = edition
        self.tool = tool
        self.staging = staging
        logo = edition.texts.theme.logo.flatMap { edition.site.assets.asset(at: $0) }
            .flatMap(Self.dataAddress)
    }

    /// Draws and writes the card of a page.
    ///
    /// `nil` for a page with a picture of its own, one that search engines leave out, a site without
    /// an address, and where that fails.
    func card(
        for index: Int, _ environment: TemplateEnvironment, reporting pressed: inout PressedPage
    ) async -> SocialCard? {
        let page = edition.pages[index]
        guard page.page.isIndexed, page.image == nil, edition.texts.url != nil else { return nil }
        var svg: [UInt8] = []
        do throws(TemplateError) {
            guard let template = try environment.loader.template(named: Self.template) else {
                return nil
            }
            var scope = edition.scope(forPage: index, PageFindings())
            scope.values["card"] = .object(CardValue(edition: edition, page: index, logo: logo))
            try template.render(environment, scope, into: &svg)
        } catch {
            pressed.layoutProblem = error.diagnostic
            return nil
        }
        switch await tool.picture(of: svg) {
        case .unavailable: return nil
        case .failed(let message):
            pressed.layoutProblem = Diagnostic(
                .warning, code: "tool.card", "a card cannot be drawn: \(message)",
                at: SourceLocation(file: SourcePath("\(TemplateLibrary.folder)/\(Self.template)")),
                suggestion: "see what the template makes of the page's title")
            return nil
        case .png(let bytes):
            guard let output = output(of: page.urlPath, svg) else { return nil }
            if let other = edition.contentMap.occupant(of: output.description) {
                pressed.diagnostics.append(
                    EditionFiles(edition: edition, staging: staging)
                        .inTheWay(other, of: output.description))
                return nil
            }
            let file = edition.outputPrefix + output.description
            do throws(FileError) {
                try staging.write(bytes, to: file)
            } catch {
                // Remembered by the staging folder.
                return nil
            }
            pressed.further.append(file)
            return SocialCard(
                output: output, description: "\(page.title) – \(edition.texts.title)")
        }
    }

    /// Under a name with the hash of the drawing, so that who has kept a former one asks again.
    private func output(of page: URLPath, _ svg: [UInt8]) -> OutputPath? {
        let path = page.description
        let name = path.isEmpty ? "index" : path.hasSuffix("/") ? String(path.dropLast()) : path
        return OutputPath("\(Self.folder)\(name).\(ContentHash(of: svg).short).png")
    }

    /// The address of an asset that holds it whole; `nil` for what is no picture.
    private static func dataAddress(of asset: AssetLibrary.Asset) -> String? {
        let type: String
        switch SourcePath(asset.path).pathExtension {
        case "svg": type = "image/svg+xml"
        case "png": type = "image/png"
        case "jpg", "jpeg": type = "image/jpeg"
        default: return nil
        }
        return "data:\(type);base64,\(base64(asset.bytes))"
    }

    /// Source: [RFC 4648, section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4).
    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 3 * 4 + 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(0) { $0 << 8 | Int($1) }
            bits <<= 8 * (3 - group.count)
            for place in 0..<4 {
                text.append(
                    place <= group.count
                        ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
