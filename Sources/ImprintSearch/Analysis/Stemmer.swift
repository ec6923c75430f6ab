import CStemmer
import CUTF8Proc

/// The reduction of a language's words to their stems, by Snowball.
///
/// A value serves one task, since the library keeps the last stem in its own memory.
package struct Stemmer {
    /// The owner of the library's stemmer.
    private final class Algorithm {
        let pointer: OpaquePointer

        init?(named name: String) {
            guard let pointer = sb_stemmer_new(name, "UTF_8") else { return nil }
            self.pointer = pointer
        }

        deinit { sb_stemmer_delete(pointer) }
    }

    /// The library's names by the first subtag of a BCP 47 tag.
    private static let names: [String: String] = [
        "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
        "en": "english", "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french",
        "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
        "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch",
        "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian",
        "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
        "yi": "yiddish",
    ]

    private let algorithm: Algorithm

    /// Finds the stemmer of a language by its tag, such as `en-GB`; nothing if there is none.
    package init?(language: String) {
        let subtag = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard let name = Self.names[subtag], let algorithm = Algorithm(named: name) else {
            return nil
        }
        self.algorithm = algorithm
    }

    /// Returns the folded stem of a word.
    ///
    /// `spelling`: In lower case and NFC, with its accents, which decide about suffixes: as
    /// `Folding.lowercased` makes it. What is not of letters only, or of fewer than three, is its
    /// own stem.
    package func stem(_ spelling: [UInt8]) -> [UInt8] {
        spelling.withUnsafeBufferPointer { spelling in
            guard Self.isStemmable(spelling),
                let stem = sb_stemmer_stem(
                    algorithm.pointer, spelling.baseAddress, Int32(spelling.count))
            else { return Folding.folded(spelling) }
            let length = Int(sb_stemmer_length(algorithm.pointer))
            return Folding.folded(UnsafeBufferPointer(start: stem, count: length))
        }
    }

    private static func isStemmable(_ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
        guard spelling.count >= 3, spelling.count <= 4 * Analyzer.longestTerm else { return false }
        var letters = 0
        var index = 0
        while index < spelling.count {
            var codePoint: Int32 = -1
            let length = utf8proc_iterate(
                spelling.baseAddress.map { $0 + index }, spelling.count - index, &codePoint)
            guard length > 0 else { return false }
            let characterClass = CharacterClass(of: codePoint)
            guard !characterClass.isDisjoint(with: .letters) else { return false }
            if characterClass != .mark { letters += 1 }
            index += length
        }
        return letters >= 3
    }
}
