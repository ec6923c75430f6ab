/// What a reader loads first: where everything is.
struct SearchManifest: Sendable {
    static let version = 1

    /// Files that divide sorted keys among them.
    struct Files: Sendable {
        /// A key up to the first of each file.
        var first: [String] = []

        /// Eight digits for each file.
        var hashes = ""
    }

    var language = ""
    var site = ""

    /// The number of sections of each page.
    var pages: [Int] = []

    /// The impact of each level, the greatest first.
    var levels: [Double] = []
    var terms = Files()

    /// The shards that have a tail.
    var tails: [Int] = []

    /// Eight digits for each group of document files.
    var documents = ""
    var forward = Files()
    var backward = Files()
    var words: [String] = []
    var stops: [String] = []
    var fillers: [String] = []
    var rules: [InflectionRules.Rule] = []
    var tags: [FacetList.Entry] = []
    var sections: [FacetList.Entry] = []

    /// The manifest as JSON.
    var json: [UInt8] {
        let parts = [
            "{\"version\":\(Self.version)",
            "\"language\":\(Self.string(language))",
            "\"site\":\(Self.string(site))",
            "\"sections\":\(pages.reduce(0, +))",
            "\"pages\":\(Self.list(pages) { String($0) })",
            "\"levels\":\(Self.list(levels, Self.number))",
            "\"terms\":\(Self.files(terms, ",\"tails\":\(Self.list(tails) { String($0) })"))",
            "\"documents\":{\"size\":\(DocumentEncoder.size),\"group\":\(DocumentEncoder.group)"
                + ",\"hashes\":\(Self.string(documents))}",
            "\"spelling\":{\"forward\":\(Self.files(forward)),\"backward\":\(Self.files(backward))}",
            "\"words\":\(Self.list(words, Self.string))",
            "\"stops\":\(Self.list(stops, Self.string))",
            "\"fillers\":\(Self.list(fillers, Self.string))",
            "\"rules\":"
                + Self.list(rules) { Self.list([$0.suffix, $0.replacement], Self.string) },
            "\"facets\":{\"tags\":\(Self.list(tags, Self.facet))"
                + ",\"sections\":\(Self.list(sections, Self.facet))}}",
        ]
        return Array(parts.joined(separator: ",").utf8)
    }

    private static func files(_ files: Files, _ more: String = "") -> String {
        "{\"first\":\(list(files.first, string)),\"hashes\":\(string(files.hashes))\(more)}"
    }

    private static func facet(_ entry: FacetList.Entry) -> String {
        "[\(string(entry.name)),\(string(entry.key)),\(entry.pages)]"
    }

    private static func list<Element>(
        _ elements: [Element], _ json: (Element) -> String
    ) -> String {
        "[\(elements.map(json).joined(separator: ","))]"
    }

    /// The number with four digits after the point.
    private static func number(_ value: Double) -> String {
        let scaled = Int((value * 10_000).rounded())
        let fraction = String(scaled % 10_000)
        return
            "\(scaled / 10_000).\(String(repeating: "0", count: 4 - fraction.utf8.count))\(fraction)"
    }

    private static func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                json += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
