/// A set of constructs, as a set of bits: it is asked for each page and line.
package struct MarkdownExtensions: OptionSet, Hashable, Sendable {
    package var rawValue: UInt64

    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    package init(_ member: MarkdownExtension) {
        rawValue = 1 << UInt64(Self.indices[member] ?? 63)
    }

    package static let all = MarkdownExtension.allCases.reduce(into: MarkdownExtensions()) {
        $0.formUnion(MarkdownExtensions($1))
    }

    private static let indices = Dictionary(
        uniqueKeysWithValues: MarkdownExtension.allCases.enumerated().map { ($1, $0) })

    /// Whether a construct is in the set.
    package subscript(member: MarkdownExtension) -> Bool {
        get { !isDisjoint(with: MarkdownExtensions(member)) }
        set {
            if newValue {
                formUnion(MarkdownExtensions(member))
            } else {
                subtract(MarkdownExtensions(member))
            }
        }
    }
}
