import CCmarkGFM

/// A syntax extension of cmark's.
///
/// Safe to share: it lives as long as the process, and parsers only read it.
struct CMarkExtension: @unchecked Sendable {
    let name: String
    let pointer: OpaquePointer

    /// Finds a registered extension; `nil` if the library lacks it.
    init?(_ name: String) {
        guard let pointer = cmark_find_syntax_extension(name) else { return nil }
        self.name = name
        self.pointer = pointer
    }

    /// Makes a new one, to be attached to parsers directly.
    init(making name: String) {
        self.name = name
        guard let pointer = cmark_syntax_extension_new(name) else {
            preconditionFailure("cmark_syntax_extension_new ends the process if memory is short")
        }
        self.pointer = pointer
    }
}
