/// Highlights code in one language.
package struct Highlighter: Sendable {
    let language: Language
    let library: LanguageLibrary

    /// The language's name as shown to readers.
    package var name: String { language.name }

    /// Calls `body` with each token, in the order of the code.
    ///
    /// Tokens cover the code without gaps, and neighbours differ in their class. Ranges count bytes.
    /// Time is linear in the length of the code, whatever it holds.
    package func tokens(
        in code: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, TokenClass) -> Void
    ) {
        _ = tokens(countingWorkIn: code, body)
    }

    /// As above; returns how many bytes and steps were looked at.
    func tokens(
        countingWorkIn code: UnsafeBufferPointer<UInt8>,
        _ body: (Range<Int>, TokenClass) -> Void
    ) -> Int {
        guard let base = code.baseAddress, !code.isEmpty else { return 0 }
        return withoutActuallyEscaping(body) { body in
            var scan = CodeScan(base, library: library, body)
            scan.run(language, count: code.count)
            return scan.budget.work
        }
    }
}
