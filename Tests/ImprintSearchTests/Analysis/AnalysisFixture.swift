import Foundation

/// A text with the tokens that both readers find in it; both test with the same file.
struct AnalysisFixture: Decodable, CustomStringConvertible, Sendable {
    /// A token as the file has it: `[term, position, start, end, kind]`, offsets in code points.
    struct Token: Codable, Hashable, CustomStringConvertible {
        var term: String
        var position: Int
        var start: Int
        var end: Int
        var kind: Int

        var description: String { "\(term) \(position) \(start)..<\(end) \(kind)" }
    }

    var text: String
    var tokens: [Token]

    var description: String { String(text.prefix(40)) }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()

    static func all() throws -> [AnalysisFixture] {
        let file = folder.appending(path: "Fixtures/analysis.json")
        return try JSONDecoder().decode([AnalysisFixture].self, from: Data(contentsOf: file))
    }
}

extension AnalysisFixture.Token {
    init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        term = try values.decode(String.self)
        position = try values.decode(Int.self)
        start = try values.decode(Int.self)
        end = try values.decode(Int.self)
        kind = try values.decode(Int.self)
    }
}
