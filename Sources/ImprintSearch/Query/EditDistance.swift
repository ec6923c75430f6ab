/// How many mistakes lie between two words.
///
/// A mistake is a letter too many, one too few, a wrong one, or two neighbours swapped: the optimal
/// string alignment distance.
enum EditDistance {
    /// Returns the number of mistakes, or nil if there are more than the limit.
    ///
    /// `isOpen`: Whether `typed` may be the beginning of a word; the mistakes to the nearest beginning of
    /// the other then count, and half a mistake more.
    static func distance(
        _ typed: [Unicode.Scalar], _ word: [Unicode.Scalar], limit: Int, isOpen: Bool = false
    ) -> Double? {
        guard typed.count - word.count <= limit, isOpen || word.count - typed.count <= limit
        else { return nil }
        let width = min(word.count, typed.count + limit)
        var beforeLast: [Int] = []
        var last: [Int] = []
        var row = Array(0...width)
        for (line, letter) in typed.enumerated() {
            (beforeLast, last, row) = (last, row, [line + 1])
            for column in 0..<width {
                let replaced = last[column] + (letter == word[column] ? 0 : 1)
                var mistakes = min(last[column + 1] + 1, row[column] + 1, replaced)
                if line > 0, column > 0, letter == word[column - 1],
                    typed[line - 1] == word[column]
                {
                    mistakes = min(mistakes, beforeLast[column - 1] + 1)
                }
                row.append(mistakes)
            }
            // A swap may still reach back to the row before.
            if row.allSatisfy({ $0 > limit + 1 }) { return nil }
        }
        let whole = width == word.count && row[width] <= limit ? Double(row[width]) : nil
        guard isOpen, let nearest = row.min(), nearest <= limit else { return whole }
        let beginning = Double(nearest) + 0.5
        return whole.map { min($0, beginning) } ?? beginning
    }
}
