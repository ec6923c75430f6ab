/// Breaks lines between words, as Python's `textwrap` does.
struct WordWrapping {
    let width: Int
    let breaksLongWords: Bool
    let breaksOnHyphens: Bool

    func lines(of text: String) -> [String] {
        var chunks = ArraySlice(chunks(of: text))
        var lines: [String] = []
        while !chunks.isEmpty {
            if !lines.isEmpty, isBlank(chunks[chunks.startIndex]) { chunks.removeFirst() }
            var line: [[Unicode.Scalar]] = []
            var length = 0
            while let chunk = chunks.first, length + chunk.count <= width {
                line.append(chunk)
                length += chunk.count
                chunks.removeFirst()
            }
            if let chunk = chunks.first, chunk.count > width {
                let room = max(1, width - length)
                if breaksLongWords {
                    let cut = cut(chunk, room: room)
                    line.append(Array(chunk[..<cut]))
                    chunks[chunks.startIndex] = Array(chunk[cut...])
                } else if line.isEmpty {
                    line.append(chunk)
                    chunks.removeFirst()
                }
            }
            if let last = line.last, isBlank(last) { line.removeLast() }
            if !line.isEmpty {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: line.joined())
                lines.append(String(view))
            }
        }
        return lines
    }

    /// Where to break a word that is longer than a line: after a hyphen if one is in reach.
    private func cut(_ chunk: [Unicode.Scalar], room: Int) -> Int {
        guard breaksOnHyphens, chunk.count > room,
            let hyphen = chunk[..<room].lastIndex(of: "-"), hyphen > 0,
            chunk[..<hyphen].contains(where: { $0 != "-" })
        else { return room }
        return hyphen + 1
    }

    private func isBlank(_ chunk: [Unicode.Scalar]) -> Bool { chunk.allSatisfy(isSpace) }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || ("\t"..."\r").contains(scalar)
    }

    /// Words and the blanks between them, a word with hyphens between letters in its parts.
    private func chunks(of text: String) -> [[Unicode.Scalar]] {
        var chunks: [[Unicode.Scalar]] = []
        let scalars = Array(text.unicodeScalars)
        var start = 0
        for index in scalars.indices {
            let next = index + 1
            let endsHere: Bool
            if next == scalars.count || isSpace(scalars[index]) != isSpace(scalars[next]) {
                endsHere = true
            } else {
                endsHere = breaksOnHyphens && breaks(after: index, in: scalars, from: start)
            }
            if endsHere {
                chunks.append(Array(scalars[start...index]))
                start = next
            }
        }
        return chunks
    }

    private func breaks(after index: Int, in scalars: [Unicode.Scalar], from start: Int) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            scalars.indices.contains(index) && scalars[index].properties.isAlphabetic
        }
        return scalars[index] == "-" && index - start >= 2 && isLetter(index - 1)
            && isLetter(index - 2) && isLetter(index + 1)
            && (isLetter(index + 2) || index + 2 < scalars.count && scalars[index + 2] == "-")
    }
}
