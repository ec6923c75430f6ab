import Foundation
import ImprintCore
import ImprintTesting

/// What `imprint build --report json` says.
struct BuildReport: Decodable {
    struct Problem: Decodable, CustomStringConvertible {
        struct Note: Decodable {
            var message: String
            var file: String?
            var line: Int?
            var column: Int?
        }

        var severity: String
        var code: String
        var message: String
        var file: String?
        var line: Int?
        var column: Int?
        var suggestion: String?
        var notes: [Note]?

        var location: SourceLocation? {
            guard let file else { return nil }
            guard let line, let column else { return SourceLocation(file: SourcePath(file)) }
            return SourceLocation(file: SourcePath(file), line: line, column: column)
        }

        var description: String {
            "\(location.map { "\($0): " } ?? "")\(severity): \(message) [\(code)] \(suggestion ?? "")"
        }
    }

    struct Instance: Decodable {
        var instance: String
        var pages: Int
        var output: String
    }

    var version: String
    var succeeded: Bool
    var files: Int
    var instances: [Instance]
    var diagnostics: [Problem]

    /// The problems of one kind.
    func problems(_ code: String) -> [Problem] { diagnostics.filter { $0.code == code } }
}
