/// The reason that a regex cannot be used.
struct RegexError: Error {
    /// What is wrong, quoting the author's words.
    var message: String
    /// What to do.
    var suggestion: String?
    /// Where in the regex, in bytes.
    var offset: Int
}
