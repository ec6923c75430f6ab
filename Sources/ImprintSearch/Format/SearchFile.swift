/// A file of the index.
package struct SearchFile: Sendable {
    /// Relative to the edition's root, such as `search/terms/12-9f3a1c20.bin`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
