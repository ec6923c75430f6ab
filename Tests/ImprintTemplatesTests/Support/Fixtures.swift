import Foundation
import ImprintCore

@testable import ImprintTemplates

/// Templates by name, parsed once.
struct MemoryLoader: TemplateLoading {
    let templates: [String: Template]

    init(
        _ files: [String: String], syntax: TemplateSyntax = .layout
    ) throws(TemplateError) {
        var templates: [String: Template] = [:]
        for (name, text) in files {
            let source = SourceText(file: SourcePath(name), text)
            templates[name] = try Template(source, syntax: syntax)
        }
        self.templates = templates
    }

    func template(named name: String) throws(TemplateError) -> Template? { templates[name] }
    var templateNames: [String] { templates.keys.sorted() }
}

/// Files of this test target.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    static func files(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path())
            .sorted()
    }
}

/// A source text with marks (①, ②, …) taken out and their places kept.
struct MarkedText {
    let text: String
    private let offsets: [Character: Int]
    let file: SourcePath

    init(_ marked: String, file: String = "page.md") {
        var text = ""
        var offsets: [Character: Int] = [:]
        for character in marked {
            if "①②③④⑤⑥⑦⑧⑨".contains(character) {
                offsets[character] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.offsets = offsets
        self.file = SourcePath(file)
    }

    var source: SourceText { SourceText(file: file, text) }

    subscript(mark: Character) -> SourceLocation {
        source.location(at: offsets[mark] ?? -1)
    }
}
