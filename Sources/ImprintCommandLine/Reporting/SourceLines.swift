import ImprintBuild
import ImprintCore
import ImprintTheme

/// The lines of source files, read when a message shows them.
final class SourceLines {
    private let source: String
    private var texts: [SourcePath: SourceText?] = [:]

    /// - Parameter source: The folder of `site.yml`.
    init(source: String) {
        self.source = source
    }

    /// The bytes of a line; `nil` if the file or the line is not there.
    func line(_ number: Int, of file: SourcePath) -> ArraySlice<UInt8>? {
        text(of: file)?.line(number)
    }

    /// The column in characters, from 1, of a column in bytes.
    func characterColumn(of position: TextPosition, in file: SourcePath) -> Int {
        guard let line = line(position.line, of: file) else { return position.column }
        return String(decoding: line.prefix(position.column - 1), as: UTF8.self).count + 1
    }

    private func text(of file: SourcePath) -> SourceText? {
        if let text = texts[file] { return text }
        let text = read(file)
        texts[file] = text
        return text
    }

    /// The file on disk, or that of the built-in theme.
    private func read(_ file: SourcePath) -> SourceText? {
        do throws(FileError) {
            let tree = try DiskFileTree(root: source)
            return SourceText(file: file, bytes: try tree.contents(of: file))
        } catch {
            return DefaultTheme.files.first { $0.path == file.description }
                .map { SourceText(file: file, bytes: $0.bytes) }
        }
    }
}
