/// The files of what results show.
struct DocumentFiles: Sendable {
    /// How many sections are in a file.
    let size: Int

    /// How many files share a hash.
    private let group: Int
    private let hashes: FileHashes

    init?(size: Int, group: Int, hashes: String) {
        guard size > 0, group > 0, let hashes = FileHashes(hashes) else { return nil }
        self.size = size
        self.group = group
        self.hashes = hashes
    }

    /// The place of a file in the folder of the index.
    func path(_ number: Int) -> String { "documents/\(hashes[number / group])/\(number).bin" }
}
