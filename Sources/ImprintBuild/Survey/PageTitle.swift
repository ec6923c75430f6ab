import ImprintCore

/// The title of a page that names none.
enum PageTitle {
    /// Makes a title of a file's or folder's name: `getting-started` gives `Getting started`.
    static func fromName(_ name: some StringProtocol) -> String {
        let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        guard let first = words.first else { return String(name) }
        return first.uppercased() + words.dropFirst()
    }
}
