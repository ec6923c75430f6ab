/// The reason that a part of an answer is left out: its file is missing or damaged.
struct UnreadableFile: Error {
    /// Relative to the folder of the index.
    var path: String
}

extension Sequence {
    /// What the elements give, without those that need a file that cannot be read.
    ///
    /// Nothing is lost silently: the reader notes a file as a problem when it throws.
    func salvaging<Result>(
        _ body: (Element) throws(UnreadableFile) -> Result
    ) -> [Result] {
        var results: [Result] = []
        for element in self {
            do throws(UnreadableFile) {
                results.append(try body(element))
            } catch { continue }
        }
        return results
    }
}
