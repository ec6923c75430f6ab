/// A title set in lines of a card, as large as there is room for.
///
/// Which fonts a machine has is not known, so widths are those of DejaVu Sans Bold, wider than most:
/// what fits with it fits with others.
struct CardText: Equatable {
    /// Pixels; the largest with which the title takes few enough lines.
    let size: Int
    let lines: [String]
    let isRightToLeft: Bool

    /// `width`: Of a line, in pixels.
    init(_ title: String, width: Int) {
        let words = Self.words(of: title)
        isRightToLeft = Self.isRightToLeft(title)
        for (size, limit) in [(84, 2), (70, 3), (58, 4)] {
            let lines = Self.lines(of: words, width: width * 1000 / size)
            if lines.count <= limit {
                (self.size, self.lines) = (size, lines)
                return
            }
        }
        size = 58
        var lines = Array(Self.lines(of: words, width: width * 1000 / 58 - 1000).prefix(4))
        lines[3] += "…"
        self.lines = lines
    }

    /// A stretch of text between two places where a line may end.
    private struct Word {
        var text: String
        /// Thousandths of the font's size.
        var width: Int
        /// Whether a space stands before it.
        var isSpaced: Bool
    }

    private static func words(of title: String) -> [Word] {
        var words: [Word] = []
        var isSpaced = false
        var isOpen = false
        for character in title {
            if character.isWhitespace {
                isSpaced = !words.isEmpty
                isOpen = false
                continue
            }
            // What XML has no place for.
            guard !character.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
            else { continue }
            let width = width(of: character)
            // Between ideographs a line may end.
            if isOpen, width < 1000, var word = words.popLast() {
                word.text.append(character)
                word.width += width
                words.append(word)
            } else {
                words.append(Word(text: String(character), width: width, isSpaced: isSpaced))
            }
            isOpen = width < 1000
            isSpaced = false
        }
        return words
    }

    /// `width`: Thousandths of the font's size.
    private static func lines(of words: [Word], width limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var width = 0
        for word in words {
            let space = word.isSpaced && !line.isEmpty ? asciiWidths[0] : 0
            if width + space + word.width <= limit {
                line += (space > 0 ? " " : "") + word.text
                width += space + word.width
                continue
            }
            if !line.isEmpty { lines.append(line) }
            (line, width) = ("", 0)
            // A word longer than a line is broken anywhere.
            for character in word.text {
                let next = Self.width(of: character)
                if width + next > limit, !line.isEmpty {
                    lines.append(line)
                    (line, width) = ("", 0)
                }
                line.append(character)
                width += next
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// Thousandths of the font's size, of the printable characters of ASCII.
    private static let asciiWidths = [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
        696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
        1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
        733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
        500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
        716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ]

    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x20..<0x7F: return min(999, asciiWidths[Int(scalar.value) - 0x20])
        // Ideographs and Korean syllables are square, pictures a little wider.
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 1000
        case 0x1F000...0x1FAFF: return 1280
        default: return 800
        }
    }

    /// Whether the first letter with a direction is Hebrew, Arabic or the like.
    private static func isRightToLeft(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
                0x1E800...0x1EFFF:
                return true
            default: if scalar.properties.isAlphabetic { return false }
            }
        }
        return false
    }
}
