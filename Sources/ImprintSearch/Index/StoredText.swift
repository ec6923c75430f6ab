/// What a page says, as its sections' documents say it.
struct StoredText: Sendable {
    enum Place: Sendable {
        case memory([UInt8])
        case file(offset: Int)
    }

    /// Between the parts of a list.
    static let listSeparator: UInt8 = 0x1D

    /// Between the sections.
    static let sectionSeparator: UInt8 = 0x1E

    /// Between the fields.
    static let fieldSeparator: UInt8 = 0x1F

    /// Where the bytes are: the page's fields, which end at the first of `ends`, and each section's.
    var place: Place
    let ends: [UInt32]

    /// How many bytes there are.
    var count: Int { Int(ends.last ?? 0) }

    init(_ page: SearchPage) {
        var writer = ByteWriter(capacity: 1 << 13)
        var ends: [UInt32] = []
        let fields = [[page.address], [page.title], page.breadcrumbs, page.tags]
        for field in fields {
            Self.append(field, to: &writer)
            writer.append(Self.fieldSeparator)
        }
        ends.append(UInt32(writer.count))
        for section in page.sections {
            let anchor = ImpliedAnchor.field(section.anchor, heading: section.heading)
            for field in [[anchor], [section.heading], section.ancestors] {
                Self.append(field, to: &writer)
                writer.append(Self.fieldSeparator)
            }
            section.text.withUnsafeBufferPointer {
                Self.append($0, keepingLineBreaks: true, to: &writer)
            }
            ends.append(UInt32(writer.count))
        }
        self.ends = ends
        place = .memory(writer.array)
    }

    private static func append(_ list: [String], to writer: inout ByteWriter) {
        for (index, text) in list.enumerated() {
            if index > 0 { writer.append(listSeparator) }
            var text = text
            text.withUTF8 { append($0, keepingLineBreaks: false, to: &writer) }
        }
    }

    /// Appends text with a space for each control character, some of which are separators.
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>, keepingLineBreaks: Bool, to writer: inout ByteWriter
    ) {
        var controls = 0
        for byte in text { controls &+= byte < 0x20 ? 1 : 0 }
        guard controls > 0 else { return writer.append(text) }
        writer.reserve(text.count)
        for byte in text {
            writer.append(byte < 0x20 && !(keepingLineBreaks && byte == 0x0A) ? 0x20 : byte)
        }
    }
}
