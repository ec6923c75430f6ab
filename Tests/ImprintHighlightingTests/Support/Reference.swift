import Foundation
import ImprintTesting

/// The reference interpreter of language files, `reference.py`.
enum Reference {
    /// A text in a language, by the language's name.
    struct Code: Encodable {
        let language: String
        let text: String
    }

    /// A token as the reference and the scanner are compared: the class, and the text.
    typealias Token = [String]

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()
    /// The language files of the program.
    static let languages = repository.appending(path: "Sources/ImprintHighlighting/Languages")
    /// Languages that are made of what is hard about language files.
    static let trialLanguages = folder.appending(path: "Languages")
    static let samples = folder.appending(path: "Samples")

    /// Returns the tokens of each text, neighbours of one class as one.
    static func tokens(of codes: [Code], languages: URL) throws -> [[Token]] {
        let script = """
            import json, sys
            sys.path.insert(0, \(String(reflecting: folder.path)))
            sys.dont_write_bytecode = True
            import reference
            library = reference.Library(\(String(reflecting: languages.path)))
            codes = json.load(sys.stdin)
            json.dump([reference.merged(library.language(code["language"]).tokens(code["text"]))
                       for code in codes], sys.stdout)
            """
        return try JSONDecoder().decode(
            [[Token]].self, from: Python.run(script, input: JSONEncoder().encode(codes)))
    }

    /// Returns, for each regex, text and place, the bounds of the match and of its groups in bytes; nothing where
    /// it does not match.
    static func matches(of regexes: [String], in texts: [String]) throws -> [[[[Int]]]] {
        let script = """
            import json, sys
            sys.path.insert(0, \(String(reflecting: folder.path)))
            sys.dont_write_bytecode = True
            import reference
            regexes, texts = json.load(sys.stdin)
            language = reference.Language(None, "", {"states": {}})
            def spans(match, text):
                if match is None:
                    return []
                bytes = lambda index: len(text[:index].encode()) if index >= 0 else -1
                return [bytes(place) for span in match.regs for place in span]
            json.dump([[[spans(language.compiled(regex).match(text, place), text)
                         for place in range(len(text) + 1)] for text in texts]
                       for regex in regexes], sys.stdout)
            """
        return try JSONDecoder().decode(
            [[[[Int]]]].self,
            from: Python.run(script, input: JSONEncoder().encode([regexes, texts])))
    }
}
