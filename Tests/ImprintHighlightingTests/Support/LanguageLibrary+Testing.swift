import Foundation
import ImprintCore
import ImprintData

@testable import ImprintHighlighting

extension LanguageLibrary {
    /// The languages of the program.
    static let builtIn = LanguageLibrary { YAMLReader.read($0, reporting: &$1) }

    /// A library with the files of a folder; problems are thrown.
    static func reading(_ folder: URL) throws -> LanguageLibrary {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let files = try names.sorted().filter { $0.hasSuffix(".yml") }.map { name in
            SourceText(
                file: SourcePath(name),
                bytes: Array(try Data(contentsOf: folder.appending(path: name))))
        }
        var diagnostics: [Diagnostic] = []
        let library = LanguageLibrary(
            siteFiles: files, parse: { YAMLReader.read($0, reporting: &$1) },
            reporting: &diagnostics)
        if let diagnostic = diagnostics.first { throw Problem(description: "\(diagnostic)") }
        return library
    }

    /// A file that should be sound has a problem.
    struct Problem: Error, CustomStringConvertible { let description: String }

    /// A library of one language, with the problems of its file.
    static func making(_ source: SourceText) -> (library: LanguageLibrary, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let library = LanguageLibrary(
            siteFiles: [source], parse: { YAMLReader.read($0, reporting: &$1) },
            reporting: &diagnostics)
        return (library, diagnostics)
    }

    /// The tokens of a text; `nil` if there is no such language.
    func tokens(of text: String, in language: String) -> [Reference.Token]? {
        guard let highlighter = highlighter(named: language) else { return nil }
        var tokens: [Reference.Token] = []
        Array(text.utf8).withUnsafeBufferPointer { code in
            highlighter.tokens(in: code) { range, tokenClass in
                let text = String(decoding: code[range], as: UTF8.self)
                tokens.append([tokenClass.name.description, text])
            }
        }
        return tokens
    }
}
