import CTheme

/// The theme that is compiled into the program.
package enum DefaultTheme {
    /// A file of the theme.
    package struct File: Sendable {
        /// As a site that overrides it would name it: `templates/layouts/page.html`.
        package let path: String
        package let bytes: [UInt8]
    }

    /// All files, in the order of their paths.
    package static let files: [File] = {
        guard let first = imprint_theme_files_start() else { return [] }
        return UnsafeBufferPointer(start: first, count: imprint_theme_file_count).map { file in
            File(
                path: String(cString: file.path),
                bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size)))
        }
    }()
}
