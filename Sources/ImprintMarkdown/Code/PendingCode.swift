/// Code that another program has to take apart before it can be coloured.
package struct PendingCode: Hashable, Sendable {
    /// In small letters.
    package var language: String
    package var code: [UInt8]

    package init(language: String, code: [UInt8]) {
        self.language = language
        self.code = code
    }
}
