/// What results show of some sections that follow each other.
struct DocumentChunk: Sendable {
    /// What the sections of a page share.
    struct Page: Sendable {
        var address: String
        var title: String
        var breadcrumbs: [String]
        var tags: [String]
    }

    struct Section: Sendable {
        var page: Page
        var anchor: String
        var heading: String
        var text: String
    }

    /// In the order of their numbers.
    private(set) var sections: [Section] = []

    init(_ bytes: [UInt8], _ code: CodedText) throws(DamagedFile) {
        guard let text = code.decoded(bytes) else { throw DamagedFile() }
        var page: Page?
        for section in text.split(separator: 0x1E, omittingEmptySubsequences: false) {
            var fields = section.split(separator: 0x1F, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            if fields.count == 8 {
                page = Page(
                    address: fields[0], title: fields[1], breadcrumbs: Self.list(fields[2]),
                    tags: Self.list(fields[3]))
                fields.removeFirst(4)
            }
            guard fields.count == 4, let page else { throw DamagedFile() }
            let anchor =
                fields[0] == ImpliedAnchor.mark
                ? ImpliedAnchor.anchor(of: fields[1]) : fields[0]
            sections.append(
                Section(page: page, anchor: anchor, heading: fields[1], text: fields[3]))
        }
    }

    private static func list(_ field: String) -> [String] {
        field.utf8.split(separator: 0x1D).map { String($0) ?? "" }
    }
}

extension DocumentChunk.Section {
    /// The address of the section, relative to the site's root.
    var url: String { anchor.isEmpty ? page.address : "\(page.address)#\(anchor)" }
}
