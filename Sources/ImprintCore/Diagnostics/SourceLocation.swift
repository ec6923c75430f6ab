/// A place in a source file, or a source file as a whole.
///
/// Lines and columns count from 1. A column counts UTF-8 bytes, which is what cmark reports, so `é`
/// is two columns wide; libyaml counts characters, which its reader converts. Columns are turned into
/// characters in one place, where they are shown.
package struct SourceLocation: Hashable, Sendable {
    /// The file, relative to the folder of `site.yml`.
    package var file: SourcePath

    /// The place in the file; `nil` for the file as a whole.
    package var position: TextPosition?

    package init(file: SourcePath, position: TextPosition? = nil) {
        self.file = file
        self.position = position
    }

    package init(file: SourcePath, line: Int, column: Int) {
        self.init(file: file, position: TextPosition(line: line, column: column))
    }
}

/// A line and a column, both counted from 1; the column in UTF-8 bytes.
package struct TextPosition: Hashable, Comparable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file`, or `file:line:column`.
    package var description: String {
        guard let position else { return file.description }
        return "\(file):\(position.line):\(position.column)"
    }
}

extension SourceLocation: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        guard left.file == right.file else { return left.file < right.file }
        guard let right = right.position else { return false }
        guard let left = left.position else { return true }
        return left < right
    }
}
