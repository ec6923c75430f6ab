import ImprintCore

/// When each source was last changed and who has written it, as git remembers it.
struct PageHistory: Sendable {
    /// What is known of one source.
    struct Entry: Hashable, Sendable {
        /// The time of the last commit that changed its text.
        var lastChange: Timestamp
        /// Those with most commits first; empty if its beginning is not known.
        var contributors: [Contributor] = []
    }

    private let entries: [SourcePath: Entry]

    /// The history of sources that no repository holds.
    static let none = PageHistory([:])

    init(_ entries: [SourcePath: Entry]) {
        self.entries = entries
    }

    /// The time of the last commit that changed a file; `nil` for a file that was never committed.
    func lastChange(of path: SourcePath) -> Timestamp? { entries[path]?.lastChange }

    /// Who has written a file, those with most commits first.
    func contributors(of path: SourcePath) -> [Contributor] { entries[path]?.contributors ?? [] }

    /// Asks git once for all files of a folder.
    ///
    /// Without git or a repository nothing is known. Of a shallow clone, what its oldest commits tell
    /// is left out: to git they seem to have made every file.
    static func read(
        _ tree: DiskFileTree, content: SourcePath, settings: PageFactSettings
    ) async -> PageHistory {
        guard settings.showsLastChange || settings.showsContributors,
            let git = GitRepository(holding: tree.root)
        else { return .none }
        let boundary = await git.boundary()
        let isPartial = await git.isPartialClone()
        let log = await git.output(of: [
            "-c", "log.showRoot=true", "log", "-z", "--no-show-signature", "--no-color",
            // Only renames without a change are found without the contents of files, which a partial
            // clone would fetch one by one.
            isPartial ? "-M100%" : "-M", "--name-status", "--relative",
            "--format=\(HistoryLog.format(withAuthors: settings.showsContributors))", "--",
            content.description,
        ])
        guard let log else { return .none }
        var history = HistoryLog(boundary: boundary)
        history.read(log)
        let names = await git.canonicalNames(of: history.coAuthors)
        return PageHistory(history.entries(namingCoAuthorsBy: names))
    }
}
