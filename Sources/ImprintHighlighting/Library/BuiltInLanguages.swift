import CLanguages
package import ImprintCore

/// The languages that are compiled into the program.
package enum BuiltInLanguages {
    /// A language file, and what of it is needed to find it.
    package struct File: Sendable {
        /// The file's name without its extension, by which the language is found first.
        package let stem: String
        /// As shown to readers.
        package let name: String
        package let aliases: [String]
        private let number: Int

        fileprivate init(_ language: imprint_language, number: Int) {
            stem = String(cString: language.stem)
            name = String(cString: language.name)
            aliases = String(cString: language.aliases).split(separator: " ").map(String.init)
            self.number = number
        }

        /// The text of the file.
        package var source: SourceText {
            let language = BuiltInLanguages.table[number]
            let bytes = UnsafeBufferPointer(start: language.bytes, count: language.size)
            return SourceText(file: SourcePath("\(stem).yml"), bytes: Array(bytes))
        }
    }

    private static var table: UnsafeBufferPointer<imprint_language> {
        UnsafeBufferPointer(start: imprint_languages_start(), count: imprint_language_count)
    }

    /// All languages, in the order of their stems.
    package static let files = table.enumerated().map { File($0.element, number: $0.offset) }

    /// Numbers of files by the names that a language can be found by.
    static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (number, file) in files.enumerated() { numbers[file.stem] = number }
        for (number, file) in files.enumerated() {
            for alias in file.aliases where numbers[alias] == nil { numbers[alias] = number }
        }
        return numbers
    }()
}
