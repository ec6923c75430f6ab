/// A token while the text is being read.
package struct AnalyzedToken {
    /// What a token is to the compound that it comes from.
    package enum Kind: UInt8, Sendable {
        /// A word, or two characters of a script without spaces.
        case word

        /// A compound with its connectors, such as `navigation.instant`, before its parts.
        case whole

        /// A word of a compound.
        case part
    }

    /// The folded term, UTF-8, 1 to 64 bytes; valid only during the call that it is given to.
    package let term: UnsafeBufferPointer<UInt8>

    /// The bytes of the text that the token stands for, as the author spelled it.
    package let range: Range<Int>

    /// Counts words, parts and bigrams from 0; a whole has the position of its first part.
    package let position: Int
    package let kind: Kind
}
