package import ImprintCore
import Synchronization

/// All languages that a site can highlight code in, found by name.
///
/// A language of the program is compiled when it is first asked for; those of the site when the library is made,
/// so that their mistakes are known.
package final class LanguageLibrary: Sendable {
    /// Parses a language file: `nil` if it cannot be read, which is reported.
    package typealias Parser = @Sendable (SourceText, inout [Diagnostic]) -> Node?

    /// A language that has been asked for; `nil` if it has a mistake.
    private struct Entry { let language: Language? }

    private let parse: Parser
    private let siteLanguages: [String: Language]
    /// By number of the file.
    private let builtIn: Mutex<[Int: Entry]> = Mutex([:])

    /// Makes a library with the language files of a site, which come before those of the program.
    ///
    /// A file is found by the stem of its name and by its aliases. A file with a mistake is reported, and
    /// its names are those of no language.
    package init(
        siteFiles: [SourceText] = [], parse: @escaping Parser,
        reporting diagnostics: inout [Diagnostic]
    ) {
        self.parse = parse
        var languages: [String: Language] = [:]
        var aliases: [(String, Language)] = []
        for file in siteFiles {
            guard let document = parse(file, &diagnostics),
                let language = LanguageCompiler.language(
                    from: document, of: file, reporting: &diagnostics)
            else { continue }
            languages[file.file.stem.lowercased()] = language
            guard case .sequence(let items) = document["aliases"]?.value.content else { continue }
            for case .scalar(.string(let alias)) in items.map(\.content) {
                aliases.append((alias.lowercased(), language))
            }
        }
        for (alias, language) in aliases where languages[alias] == nil {
            languages[alias] = language
        }
        siteLanguages = languages
    }

    /// A library of the program's languages alone.
    package convenience init(parse: @escaping Parser) {
        var none: [Diagnostic] = []
        self.init(parse: parse, reporting: &none)
    }

    /// What highlights code in the language of that name or alias, in any case; `nil` if there is none.
    package func highlighter(named name: String) -> Highlighter? {
        language(named: name).map { Highlighter(language: $0, library: self) }
    }

    /// The language of that name or alias, in any case.
    func language(named name: String) -> Language? {
        if let language = find(name) { return language }
        let lower = name.lowercased()
        return lower == name ? nil : find(lower)
    }

    private func find(_ name: String) -> Language? {
        if let language = siteLanguages[name] { return language }
        guard let number = BuiltInLanguages.numbers[name] else { return nil }
        // Compiling takes about a millisecond, and is done once whatever the number of threads.
        return builtIn.withLock { languages in
            if let known = languages[number] { return known.language }
            // A test compiles all of them, so there is nothing to report to an author.
            var diagnostics: [Diagnostic] = []
            let source = BuiltInLanguages.files[number].source
            let language = parse(source, &diagnostics).flatMap { document in
                LanguageCompiler.language(from: document, of: source, reporting: &diagnostics)
            }
            languages[number] = Entry(language: language)
            return language
        }
    }
}
