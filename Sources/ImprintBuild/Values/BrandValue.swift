import ImprintCore

/// What layouts see as `brand`: what the head of a page names of an edition's looks.
struct BrandValue: ValueObject {
    let edition: Edition
    /// The page that links are relative to.
    let from: URLPath

    let memberNames = ["style", "font", "icons", "manifest", "frame_colors"]

    func member(named name: String) -> Value? {
        let brand = edition.brand
        switch name {
        case "style": return edition.asset(at: BrandStyleSheet.path).map { link($0.output) }
        case "font":
            return brand.preloadedFont.flatMap { edition.asset(at: $0) }.map { link($0.output) }
        case "icons": return .array(brand.icons.compactMap(icon))
        case "manifest":
            return brand.manifest.map { _ in
                .string(edition.link(from: from, to: URLPath(Brand.manifestName)))
            }
        case "frame_colors":
            return brand.frameColors.map { colors in
                [
                    "light": .string(colors.light.hexadecimal),
                    "dark": .string(colors.dark.hexadecimal),
                ]
            }
        default: return nil
        }
    }

    private func icon(_ icon: BrandIcon) -> Value? {
        guard let rel = icon.rel, let url = icon.output.map(link) ?? icon.url.map(Value.string)
        else { return nil }
        var members: [(String, Value)] = [("rel", .string(rel)), ("url", url)]
        if let type = icon.type { members.append(("type", .string(type))) }
        if let sizes = icon.sizes { members.append(("sizes", .string(sizes))) }
        return Value(mapping: members)
    }

    private func link(_ output: OutputPath) -> Value {
        .string(edition.link(from: from, to: URLPath(output.description)))
    }
}
