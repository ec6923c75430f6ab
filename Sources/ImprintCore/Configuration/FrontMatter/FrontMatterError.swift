/// The reason that the front matter of a page cannot be found.
package enum FrontMatterError: Error, Equatable {
    /// No line closes the front matter that the first line opens.
    case unclosed(at: SourceLocation)

    package var diagnostic: Diagnostic {
        switch self {
        case .unclosed(let location):
            Diagnostic(
                .error, code: "front-matter.unclosed", "the front matter is never closed",
                at: location,
                suggestion: "put ‘---’ on a line of its own after it; "
                    + "a thematic break on the first line is written ‘***’")
        }
    }
}
