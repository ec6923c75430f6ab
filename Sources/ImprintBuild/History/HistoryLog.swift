import ImprintCore

/// Reads git's log of a folder, the latest commit first, and follows each file through its renames.
///
/// The log of all files is read once. Names are those of the time: where a commit renames a file, what
/// older commits say of the old name belongs to the new one. A name whose file a commit has made tells
/// of another file before that.
struct HistoryLog {
    /// What git is to print for each commit, ended by NUL; names of files follow.
    static func format(withAuthors: Bool) -> String {
        withAuthors
            ? "%x01%H%x02%ct%x02%aN%x02%aE%x02%(trailers:key=Co-authored-by,valueonly,separator=%x02,unfold)"
            : "%x01%H%x02%ct"
    }

    /// What a name in the log stands for, as far back as has been read.
    private enum Meaning {
        /// An index into `files`.
        case file(Int)
        /// A file that was made later, or has been deleted since.
        case other
    }

    /// A file by its present name, or one that another has taken up.
    private struct File {
        var name: String
        /// The file that it turned out to be the former name of.
        var successor: Int?
        var lastChange: Int?
        /// Whether the commit that made it has been read.
        var isWhole = false
        /// `commits[person]`: how many commits of a person changed it; a person is an index into
        /// `people`.
        var commits: [Int: Int] = [:]
    }

    private let boundary: Set<String>
    private var meanings: [String: Meaning] = [:]
    private var files: [File] = []
    private var people: [Person: Int] = [:]

    /// Whom a commit names as its author.
    private struct Person: Hashable {
        var name: String
        var address: String
        /// Whether a trailer names them, so that `.mailmap` is still to be asked.
        var isCoAuthor: Bool
    }

    /// `boundary`: The commits behind which a shallow clone ends; what they tell is passed over.
    init(boundary: Set<String> = []) {
        self.boundary = boundary
    }

    /// Those whom trailers name, as `Name <address>`, in the order of their first mention.
    var coAuthors: [String] {
        people.filter(\.key.isCoAuthor).sorted { $0.value < $1.value }
            .map { "\($0.key.name) <\($0.key.address)>" }
    }

    /// What is known of each file, by its present name.
    ///
    /// `canonical`: What `.mailmap` makes of `coAuthors`.
    func entries(
        namingCoAuthorsBy canonical: [String: String] = [:]
    ) -> [SourcePath: PageHistory.Entry] {
        let contributors = contributors(canonical)
        var entries: [SourcePath: PageHistory.Entry] = [:]
        entries.reserveCapacity(files.count)
        for file in files where file.successor == nil {
            guard let time = file.lastChange else { continue }
            var entry = PageHistory.Entry(lastChange: Timestamp(secondsSince1970: time))
            // The authors of a part of the history would be named as if they were all.
            if file.isWhole { entry.contributors = Self.ranked(file.commits, contributors) }
            entries[SourcePath(file.name)] = entry
        }
        return entries
    }

    /// Reads a log in `format`, with statuses and names, each ended by NUL.
    mutating func read(_ log: [UInt8]) {
        var fields = log.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
        var commit: Commit?
        var renames: [Rename] = []
        // Of a commit that exchanges two names, each rename must see the names as they were.
        defer { apply(renames) }
        while let field = fields.next() {
            if field.first == 1 {
                apply(renames)
                renames = []
                commit = self.commit(field.dropFirst())
                continue
            }
            // The first status of a commit stands on a new line.
            let status = field.first == UInt8(ascii: "\n") ? field.dropFirst() : field
            guard let kind = status.first else { continue }
            guard let name = fields.next().map(Self.text) else { return }
            switch kind {
            case UInt8(ascii: "R"):
                guard let newName = fields.next().map(Self.text) else { return }
                let isChanged = !status.elementsEqual("R100".utf8)
                if let commit {
                    renames.append(
                        Rename(oldName: name, newName: newName, commit: isChanged ? commit : nil))
                }
            case UInt8(ascii: "C"):
                // Copies are not asked for; should git tell them, the new file begins here.
                guard let newName = fields.next().map(Self.text) else { return }
                if let commit { change(newName, commit, begins: true) }
            case UInt8(ascii: "D"):
                if commit != nil, meanings[name] == nil { meanings[name] = .other }
            default:
                if let commit { change(name, commit, begins: kind == UInt8(ascii: "A")) }
            }
        }
    }

    // MARK: - Commits

    private struct Commit {
        var time: Int
        /// Indices into `people`, each once.
        var authors: [Int]
    }

    /// Reads what stands before the names; `nil` for a commit that tells nothing.
    private mutating func commit(_ field: ArraySlice<UInt8>) -> Commit? {
        let parts = field.split(separator: 2, omittingEmptySubsequences: false).map(Self.text)
        guard parts.count >= 2, let time = Int(parts[1]), !boundary.contains(parts[0]) else {
            return nil
        }
        var authors: [Int] = []
        func add(_ person: Person) {
            let index = people[person] ?? people.count
            people[person] = index
            if !authors.contains(index) { authors.append(index) }
        }
        if parts.count >= 4 {
            add(Person(name: parts[2], address: parts[3], isCoAuthor: false))
            for trailer in parts.dropFirst(4) {
                guard let person = Self.coAuthor(trailer) else { continue }
                add(person)
            }
        }
        return Commit(time: time, authors: authors)
    }

    /// Reads `Name <address>`; `nil` for anything else.
    private static func coAuthor(_ trailer: String) -> Person? {
        guard let open = trailer.lastIndex(of: "<"), trailer.last == ">" else { return nil }
        let name = trailer[..<open].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let address = trailer[trailer.index(after: open)...].dropLast()
        guard !name.isEmpty, !address.isEmpty,
            !(name + address).contains(where: { "<>\n".contains($0) })
        else { return nil }
        return Person(name: name, address: String(address), isCoAuthor: true)
    }

    // MARK: - Files

    private mutating func change(_ name: String, _ commit: Commit, begins: Bool) {
        guard let file = file(named: name) else { return }
        note(commit, in: file)
        if begins {
            files[file].isWhole = true
            meanings[name] = .other
        }
    }

    private struct Rename {
        var oldName: String
        var newName: String
        /// `nil` for a commit that changes nothing but the name, which is no news to readers.
        var commit: Commit?
    }

    /// Applies the renames of one commit, all at once.
    private mutating func apply(_ renames: [Rename]) {
        let renamed = renames.map { file(named: $0.newName) }
        for rename in renames { meanings[rename.newName] = .other }
        for (rename, file) in zip(renames, renamed) {
            guard let file else { continue }
            if let commit = rename.commit { note(commit, in: file) }
            // On another branch, a commit that is later in time may still have changed the old name.
            if case .file(let index) = meanings[rename.oldName],
                case let former = current(index), former != file
            {
                files[file].lastChange = [files[file].lastChange, files[former].lastChange]
                    .compactMap(\.self).max()
                files[file].commits.merge(files[former].commits, uniquingKeysWith: +)
                files[former].successor = file
            }
            meanings[rename.oldName] = .file(file)
        }
    }

    private mutating func note(_ commit: Commit, in file: Int) {
        files[file].lastChange = max(files[file].lastChange ?? commit.time, commit.time)
        for author in commit.authors { files[file].commits[author, default: 0] += 1 }
    }

    /// The file that a name stands for; `nil` if it is none of the present ones.
    private mutating func file(named name: String) -> Int? {
        switch meanings[name] {
        case .file(let file): return current(file)
        case .other: return nil
        case nil:
            files.append(File(name: name))
            meanings[name] = .file(files.count - 1)
            return files.count - 1
        }
    }

    private func current(_ file: Int) -> Int {
        var file = file
        while let successor = files[file].successor { file = successor }
        return file
    }

    // MARK: - People

    /// `contributors[person]`; `nil` for a program.
    private func contributors(_ canonical: [String: String]) -> [Contributor?] {
        var contributors = [Contributor?](repeating: nil, count: people.count)
        for (person, index) in people {
            var person = person
            if person.isCoAuthor,
                let named = canonical["\(person.name) <\(person.address)>"].flatMap(Self.coAuthor)
            {
                person = named
            }
            contributors[index] = Contributor(name: person.name, address: person.address)
        }
        return contributors
    }

    /// The people behind some commits, of each name once, those with most commits first.
    private static func ranked(
        _ commits: [Int: Int], _ contributors: [Contributor?]
    ) -> [Contributor] {
        var counts: [String: (contributor: Contributor, commits: Int)] = [:]
        for (person, count) in commits.sorted(by: { $0.key < $1.key }) {
            guard let contributor = contributors[person] else { continue }
            var entry = counts[contributor.name] ?? (contributor, 0)
            entry.contributor.url = entry.contributor.url ?? contributor.url
            entry.commits += count
            counts[contributor.name] = entry
        }
        return counts.values.sorted { left, right in
            left.commits == right.commits
                ? left.contributor.name < right.contributor.name : left.commits > right.commits
        }.map(\.contributor)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
