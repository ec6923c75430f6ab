/// Files that divide sorted keys among them.
struct FileRow: Sendable {
    private let prefix: String
    private let firsts: [[UInt8]]
    private let hashes: FileHashes

    /// `prefix`: What stands before the numbers of the files, such as `terms/`.
    ///
    /// `firsts`: For each file a key that is greater than those of the file before, and not greater than
    /// its own.
    init?(_ prefix: String, _ firsts: [String], _ hashes: String) {
        guard let hashes = FileHashes(hashes) else { return nil }
        self.prefix = prefix
        self.firsts = firsts.map { Array($0.utf8) }
        self.hashes = hashes
    }

    var count: Int { firsts.count }

    /// The number of the file in which a key is if it is anywhere; nil if there are no files.
    func number(of key: [UInt8]) -> Int? {
        firsts.isEmpty ? nil : KeyRange.index(of: key, in: firsts)
    }

    /// The numbers of the files in which keys with a beginning may be.
    func numbers(beginningWith beginning: [UInt8]) -> Range<Int> {
        guard let first = number(of: beginning) else { return 0..<0 }
        let last = beginning.endOfRange
        let rest = firsts[(first + 1)...].prefix { !last.lexicographicallyPrecedes($0) }
        return first..<first + 1 + rest.count
    }

    /// The place of a file in the folder of the index.
    func path(_ number: Int) -> String { "\(prefix)\(number)-\(hashes[number]).bin" }
}
