/// How tags look in a text and what happens to what they yield.
package struct TemplateSyntax: Sendable, Hashable {
    /// What stands before and after a tag of one kind; neither may be empty.
    package struct Delimiters: Sendable, Hashable {
        package let open: [UInt8]
        package let close: [UInt8]

        package init(_ open: String, _ close: String) {
            self.open = Array(open.utf8)
            self.close = Array(close.utf8)
        }
    }

    /// What statements and comments take with them of the white space around them.
    package enum Whitespace: Sendable, Hashable {
        /// Nothing, unless the tag says `-`.
        case kept
        /// The newline after each and the blanks before it on its line: Jinja's `trim_blocks` and
        /// `lstrip_blocks`.
        case trimmed
        /// Their whole line, if nothing else stands on it.
        ///
        /// Lists and tables stay whole where a statement stands between their lines, and a
        /// statement at the end of a line of text does not join it with the next, as `trimmed` does.
        case standaloneLines
    }

    /// The names by which a text that has other uses for the delimiters shows that it means a tag.
    package struct Recognition: Sendable, Hashable {
        /// The names that a page can start a tag with, the most usual first.
        package let roots: [String]
        package let shortcodes: Set<String>

        package init(roots: [String], shortcodes: Set<String>) {
            self.roots = roots
            self.shortcodes = shortcodes
        }
    }

    package var variable: Delimiters
    package var statement: Delimiters
    package var comment: Delimiters
    package var whitespace: Whitespace

    /// Whether the newline at the very end of a template stays.
    package var keepsFinalNewline: Bool

    /// Whether what a variable tag yields is escaped for HTML.
    package var escapes: Bool

    /// `nil` recognises every tag.
    package var recognition: Recognition?

    /// The syntax of layouts, partials and shortcodes: `{{ }}`, `{% %}`, `{# #}`, escaped for HTML.
    package static let layout = TemplateSyntax(
        variable: Delimiters("{{", "}}"), statement: Delimiters("{%", "%}"),
        comment: Delimiters("{#", "#}"), whitespace: .standaloneLines, keepsFinalNewline: false,
        escapes: true, recognition: nil)

    /// The syntax of pages, `<< >>`, `<% %>`, `<# #>` unless the site has its own.
    package static func content(
        roots: [String], shortcodes: Set<String> = [],
        variable: Delimiters = Delimiters("<<", ">>"),
        statement: Delimiters = Delimiters("<%", "%>"),
        comment: Delimiters = Delimiters("<#", "#>")
    ) -> TemplateSyntax {
        TemplateSyntax(
            variable: variable, statement: statement, comment: comment,
            whitespace: .standaloneLines, keepsFinalNewline: true, escapes: false,
            recognition: Recognition(roots: roots, shortcodes: shortcodes))
    }

    /// Whether any of some bytes could start a tag.
    ///
    /// The answer for a page without tags costs a look at each word of memory, no more.
    package func mayHaveTags(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        DelimiterScan(self).next(in: bytes, from: range.lowerBound, to: range.upperBound) != nil
    }
}
