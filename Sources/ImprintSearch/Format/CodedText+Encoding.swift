extension CodedText {
    /// Returns the text in code.
    package func encoded(_ text: [UInt8]) -> [UInt8] {
        var writer = ByteWriter(capacity: text.count + 16)
        text.withUnsafeBufferPointer { encode($0, into: &writer) }
        return writer.array
    }

    /// Appends the text in code; it is read as a text of its own.
    func encode(_ text: UnsafeBufferPointer<UInt8>, into writer: inout ByteWriter) {
        var state = State()
        Self.kinds.withUnsafeBufferPointer { kinds in
            Self.continuesWord.withUnsafeBufferPointer { continuesWord in
                var index = 0
                while index < text.count {
                    let byte = text[index]
                    switch kinds[Int(byte)] {
                    case .letter:
                        index = encodeLetters(text, at: index, continuesWord, &state, &writer)
                    case .digit:
                        state.beginLetters(&writer)
                        writer.append(byte)
                        state.last = byte
                        index += 1
                    case .sign:
                        state.flushSpace(&writer)
                        state.isAfterWord = state.isAfterWord && byte == 0x20
                        if byte == 0x20 {
                            state.hasSpace = true
                        } else {
                            writer.append(byte)
                            state.last = byte
                        }
                        index += 1
                    case .other:
                        let end = Self.endOfLiteral(text, from: index, kinds)
                        state.beginLetters(&writer)
                        writer.append(Self.literal)
                        writer.append(varint: end - index)
                        writer.append(UnsafeBufferPointer(rebasing: text[index..<end]))
                        state.last = text[end - 1]
                        index = end
                    }
                }
            }
        }
        state.flushSpace(&writer)
    }

    /// Where the code stands within the text.
    private struct State {
        /// The byte that a reader has last, but for a space that is held back; a space at the start.
        var last: UInt8 = 0x20

        /// Whether nothing but the space that is held back was read since a word.
        var isAfterWord = false

        /// Whether a space is held back: the next byte shows whether it is implied.
        var hasSpace = false

        mutating func flushSpace(_ writer: inout ByteWriter) {
            guard hasSpace else { return }
            writer.append(0x20)
            last = 0x20
            hasSpace = false
            isAfterWord = false
        }

        /// Settles the space before letters, digits and literal bytes.
        mutating func beginLetters(_ writer: inout ByteWriter) {
            settleSpace(isImplied: isAfterWord, &writer)
            isAfterWord = false
        }

        /// Settles the space before a word.
        mutating func beginWord(_ writer: inout ByteWriter) {
            settleSpace(isImplied: last > 0x20, &writer)
            isAfterWord = true
        }

        private mutating func settleSpace(isImplied: Bool, _ writer: inout ByteWriter) {
            if isImplied {
                if !hasSpace { writer.append(CodedText.glue) }
                hasSpace = false
            } else {
                flushSpace(&writer)
            }
        }
    }

    /// Appends the word or the letters that begin at `index`, and returns their end.
    @inline(__always)
    private func encodeLetters(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int,
        _ continuesWord: UnsafeBufferPointer<Bool>, _ state: inout State,
        _ writer: inout ByteWriter
    ) -> Int {
        let first = text[index] | 0x20
        var hash = WordRanks.hash(WordRanks.seed, first)
        var end = index + 1
        while end < text.count, continuesWord[Int(text[end])] {
            hash = WordRanks.hash(hash, text[end])
            end += 1
        }
        let rest = UnsafeBufferPointer(rebasing: text[index + 1..<end])
        if let rank = ranks.rank(hash, first: first, rest: rest) {
            state.beginWord(&writer)
            if first != text[index] { writer.append(Self.capital) }
            if rank < Self.shortCodes {
                writer.append(UInt8(0x80 + rank))
            } else {
                let long = rank - Self.shortCodes
                writer.append(UInt8(0xC0 + (long >> 7)))
                writer.append(UInt8(long & 0x7F))
            }
        } else {
            state.beginLetters(&writer)
            end = index
            while end < text.count, text[end] < 0x80, continuesWord[Int(text[end])] {
                writer.append(text[end])
                end += 1
            }
        }
        state.last = text[end - 1]
        return end
    }

    /// The end of the bytes that have to be literal.
    ///
    /// One or two signs among them are taken in, as text that is not ASCII has spaces and commas.
    private static func endOfLiteral(
        _ text: UnsafeBufferPointer<UInt8>, from index: Int,
        _ kinds: UnsafeBufferPointer<ByteKind>
    ) -> Int {
        var end = index + 1
        while end < text.count {
            var next = end
            while next < text.count, next < end + 2, kinds[Int(text[next])] == .sign { next += 1 }
            guard next < text.count, kinds[Int(text[next])] == .other else { break }
            end = next + 1
        }
        return end
    }
}
