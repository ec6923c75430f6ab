/// What an element means to the text of a page.
enum HTMLTextRole: UInt8 {
    /// Part of the line that it stands in; so is every element that is not known.
    case inline
    /// An element of a line that has no content, and so no end.
    case empty
    case block
    /// One of several that share a line.
    case cell
    case lineBreak
    case rule
    case image
    case code
    case preformatted
    case item
    /// A block that may hold the footnotes.
    case section
    case heading1
    case heading2
    case heading3
    case heading4
    case heading5
    case heading6
    case math
    case annotation
    /// What readers do not read as text: controls, navigation, pictures.
    case leftOut
    /// The same, with content in which nothing is a tag.
    case rawText

    /// Of a heading: 1 to 6.
    var headingLevel: Int? {
        let level = Int(rawValue) - Int(Self.heading1.rawValue) + 1
        return (1...6).contains(level) ? level : nil
    }

    /// Whether an element of the kind begins and ends a line.
    var isBlock: Bool {
        switch self {
        case .block, .preformatted, .item, .section, .rule: true
        default: headingLevel != nil
        }
    }

    /// Whether an element of the kind has no content.
    var isEmpty: Bool {
        switch self {
        case .empty, .lineBreak, .rule, .image: true
        default: false
        }
    }
}

/// The roles of the elements of HTML, by their names.
///
/// A table of its own, as a dictionary would take most of the time of reading a page.
struct HTMLTextRoles {
    /// A name's first seven bytes in lower case, and its length in the highest byte.
    ///
    /// No two elements of HTML have the same key.
    typealias Key = UInt64

    private static let size = 512
    private let keys: [Key]
    private let roles: [HTMLTextRole]

    static let all = HTMLTextRoles()
    static let math = key(of: "math")
    static let vectors = key(of: "svg")
    static let paragraph = key(of: "p")

    private init() {
        var keys = [Key](repeating: 0, count: Self.size)
        var roles = [HTMLTextRole](repeating: .inline, count: Self.size)
        for (role, names) in Self.names {
            for name in names.split(separator: " ") {
                let key = Self.key(of: name)
                var slot = Self.slot(of: key)
                while keys[slot] != 0 { slot = (slot + 1) % Self.size }
                keys[slot] = key
                roles[slot] = role
            }
        }
        self.keys = keys
        self.roles = roles
    }

    subscript(_ key: Key) -> HTMLTextRole {
        var slot = Self.slot(of: key)
        while keys[slot] != 0 {
            if keys[slot] == key { return roles[slot] }
            slot = (slot + 1) % Self.size
        }
        return .inline
    }

    private static func slot(of key: Key) -> Int {
        Int((key &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }

    private static func key(of name: some StringProtocol) -> Key {
        var key: Key = 0
        for (index, byte) in name.utf8.enumerated() where index < 7 {
            key |= Key(byte) << (8 * UInt64(index))
        }
        return key | Key(name.utf8.count) << 56
    }

    private static let names: [(HTMLTextRole, String)] = [
        (.empty, "area base col embed input link meta param source track wbr"),
        (
            .block,
            """
            address article aside blockquote body caption center dd details dialog dir div dl dt fieldset \
            figcaption figure footer form header hgroup html legend main menu ol optgroup p search \
            summary table tbody tfoot thead tr ul
            """
        ),
        (.cell, "td th"), (.lineBreak, "br"), (.rule, "hr"), (.image, "img"),
        (.code, "code tt samp"),
        (.preformatted, "pre listing"), (.item, "li"), (.section, "section"), (.heading1, "h1"),
        (.heading2, "h2"), (.heading3, "h3"), (.heading4, "h4"), (.heading5, "h5"),
        (.heading6, "h6"), (.math, "math"), (.annotation, "annotation annotation-xml"),
        (
            .leftOut,
            "audio button canvas datalist head nav noscript object rp select svg template video"
        ),
        (.rawText, "iframe noembed noframes script style textarea title xmp"),
    ]
}
