/// What the reader in the browser says of a query.
struct ClientAnswer: Decodable, Equatable {
    struct Excerpt: Decodable, Equatable {
        var text: String
        var marks: [[Int]]
    }
    struct Section: Decodable, Equatable {
        var url: String
        var heading: String
        var excerpt: Excerpt
    }
    struct Result: Decodable, Equatable {
        var url: String
        var title: String
        var breadcrumbs: [String]
        var heading: String
        var tags: [String]
        var excerpt: Excerpt
        var score: Double
        var sections: [Section]

        /// The site that it is of, where several are searched.
        var site: String?
    }
    var pages: Int
    var results: [Result]
    var corrections: [[String]]
    var unknown: [String]
    var problems: [String]
    var terms: [String]

    var urls: [String] { results.map(\.url) }
}
