import ImprintCore

/// What is wrong with the file of a picture that a page shows.
enum ImageProblem: Hashable, Sendable {
    case empty
    case truncated(ImageFormat)
    case damaged(ImageFormat)
    /// The file's ending promises one format, its bytes are another.
    case misnamed(ImageFormat, actual: ImageFormat)
    /// The bytes are no picture at all.
    case noPicture(ImageFormat)
    /// What Git LFS leaves in the place of a file that it has not fetched.
    case pointer

    /// The problem of a picture that a page names.
    ///
    /// `written`: The address in the page. It is a warning, as browsers show the rest of the page.
    func diagnostic(of written: String, at location: SourceLocation) -> Diagnostic {
        let (code, message, suggestion): (String, String, String)
        switch self {
        case .empty:
            (code, message) = ("image.truncated", "‘\(written)’ is an empty file")
            suggestion = "save the picture again"
        case .truncated(let format):
            (code, message) = (
                "image.truncated", "‘\(written)’ ends in the middle of its \(format.name) header"
            )
            suggestion = "save the picture again"
        case .damaged(let format):
            (code, message) = (
                "image.damaged", "‘\(written)’ is damaged: its \(format.name) header has no size"
            )
            suggestion = "save the picture again"
        case .misnamed(_, let actual):
            (code, message) = (
                "image.wrong-format", "‘\(written)’ is a picture in the format \(actual.name)"
            )
            suggestion =
                "let its name end in ‘.\(actual.fileExtensions[0])’, or save it in the format that its name promises"
        case .noPicture(let format):
            (code, message) = (
                "image.wrong-format", "‘\(written)’ is no \(format.name), nor another picture"
            )
            suggestion = "look into the file: it may be a page that was saved by mistake"
        case .pointer:
            (code, message) = (
                "image.wrong-format", "‘\(written)’ is a pointer of Git LFS, not the picture"
            )
            suggestion = "run ‘git lfs pull’"
        }
        return Diagnostic(.warning, code: code, message, at: location, suggestion: suggestion)
    }
}
