import Foundation
import ImprintTheme
import Testing

struct DefaultThemeTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The logos are the documentation's, not the theme's.
    private static func sources() throws -> [String] {
        let files = FileManager.default
        return try ["templates", "assets"].flatMap { folder in
            try files.subpathsOfDirectory(atPath: repository.appending(path: folder).path)
                .map { "\(folder)/\($0)" }
        }.filter { path in
            let file = repository.appending(path: path).path
            let type = try files.attributesOfItem(atPath: file)[.type] as? FileAttributeType
            return type == .typeRegular && !path.hasPrefix("assets/logos/")
        }.sorted()
    }

    @Test func `the program holds every file of templates and assets, byte for byte`() throws {
        #expect(DefaultTheme.files.map(\.path) == (try Self.sources()))
        for file in DefaultTheme.files {
            let bytes = try Data(contentsOf: Self.repository.appending(path: file.path))
            #expect(file.bytes == Array(bytes), "\(file.path)")
        }
    }
}
