extension TokenScanner {
    /// Hands out the bigrams of a run of characters that are written without spaces.
    ///
    /// A character counts with its marks. Returns the end of the run.
    mutating func bigrams(at start: Int) -> Int {
        var previous = start..<clusterEnd(at: start)
        var isAlone = true
        while previous.upperBound < count,
            character(at: previous.upperBound).characterClass.contains(.bigram)
        {
            let next = previous.upperBound..<clusterEnd(at: previous.upperBound)
            emit(previous.lowerBound..<next.upperBound, .word)
            position += 1
            isAlone = false
            previous = next
        }
        if isAlone {
            emit(previous, .word)
            position += 1
        }
        return previous.upperBound
    }

    /// The end of a character and of the marks after it.
    private func clusterEnd(at start: Int) -> Int {
        var end = character(at: start).end
        while end < count {
            let next = character(at: end)
            guard next.characterClass.contains(.mark) || next.characterClass.contains(.extending)
            else { break }
            end = next.end
        }
        return end
    }
}
