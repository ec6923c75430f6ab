import ImprintCore

/// Parses the regexes of language files: a subset of Python's `re`.
///
/// What the subset holds is described in `content/imprint/highlighting.md`. `^` and `$` are those of
/// lines. Case is folded in ASCII only.
struct RegexParser {
    /// Groups nested deeper are an error, as the parser calls itself for each.
    private static let deepestNesting = 100
    /// The highest number in a repetition.
    private static let mostRepetitions = 1000

    private let scalars: [Unicode.Scalar]
    private let pieces: [String: RegexNode]
    private let ignoresCase: Bool
    private var index = 0
    private var groupCount = 0
    private var depth = 0

    private init(_ regex: String, pieces: [String: RegexNode], ignoresCase: Bool) {
        scalars = Array(regex.unicodeScalars)
        self.pieces = pieces
        self.ignoresCase = ignoresCase
    }

    /// Returns the tree of a regex.
    ///
    /// `pieces`: What `{name}` stands for.
    static func parse(
        _ regex: String, pieces: [String: RegexNode] = [:], ignoringCase: Bool = false
    ) throws(RegexError) -> RegexNode {
        var parser = RegexParser(regex, pieces: pieces, ignoresCase: ignoringCase)
        let node = try parser.alternatives()
        guard parser.index == parser.scalars.count else {
            throw parser.error("‘)’ closes no group", "write ‘\\)’ for the character")
        }
        guard node.looksAheadOnlyAtEnd else {
            throw RegexError(
                message: "something follows a look-ahead of more than one character",
                suggestion:
                    "a look-ahead of any length has to be the end of the regex; use a state for the rest",
                offset: 0)
        }
        return node
    }

    // MARK: Structure

    private mutating func alternatives() throws(RegexError) -> RegexNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestNesting else {
            throw error("groups are nested deeper than \(Self.deepestNesting)", "use states")
        }
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .alternatives(parts)
    }

    private mutating func sequence() throws(RegexError) -> RegexNode {
        var parts: [RegexNode] = []
        while let scalar = peek, scalar != "|", scalar != ")" {
            let start = index
            let atom = try atom()
            parts.append(try repetition(of: atom, from: start))
        }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
    }

    private mutating func repetition(
        of atom: RegexNode, from start: Int
    ) throws(RegexError) -> RegexNode {
        let first = index
        let bounds: (least: Int, most: Int?)
        switch peek {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{":
            guard let counted = try countedRepetition() else { return atom }
            bounds = counted
        default: return atom
        }
        if scalars[first] != "{" { index += 1 }
        let isGreedy = !take("?")
        switch peek {
        case "+" where isGreedy:
            throw error(
                "‘\(text(from: first))+’ never gives back what it took",
                "write ‘\(text(from: first))’; a scan takes linear time anyway")
        case "*", "+", "?":
            throw error(
                "‘\(text(from: start))’ is repeated twice", "put the first into a group ‘(?:…)’")
        default: break
        }
        if case .assertion = atom, scalars[start] != "(" {
            throw RegexError(
                message: "‘\(text(from: start))’ repeats what takes no character",
                suggestion: "remove ‘\(text(from: first))’", offset: offset(of: first))
        }
        return .repetition(atom, least: bounds.least, most: bounds.most, isGreedy: isGreedy)
    }

    /// `{2}`, `{2,}`, `{,3}`, `{2,3}` or `{,}`, taken; `nil` for anything else, left alone.
    private mutating func countedRepetition() throws(RegexError) -> (least: Int, most: Int?)? {
        let start = index
        index += 1
        let least = number()
        var most = least
        let isRange = take(",")
        if isRange { most = number() }
        guard least != nil || isRange, take("}") else {
            index = start
            return nil
        }
        if max(least ?? 0, most ?? 0) > Self.mostRepetitions {
            throw RegexError(
                message: "‘\(text(from: start))’ repeats more than \(Self.mostRepetitions) times",
                suggestion: "use ‘*’ or ‘+’", offset: offset(of: start))
        }
        if let most, let least, most < least {
            throw RegexError(
                message: "‘\(text(from: start))’ is at most less than at least",
                suggestion: "exchange the numbers", offset: offset(of: start))
        }
        return (least ?? 0, most)
    }

    /// Digits as a number; `nil` if there is none.
    ///
    /// A number too long for `Int` is a very large one.
    private mutating func number() -> Int? {
        let start = index
        while let digit = peek, ("0"..."9").contains(digit) { index += 1 }
        guard index > start else { return nil }
        return Int(text(from: start)) ?? .max
    }

    // MARK: Atoms

    private mutating func atom() throws(RegexError) -> RegexNode {
        let start = index
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case ".": return .set(.inLine)
        case "^": return .assertion(.previous(.lineBoundary))
        case "$": return .assertion(.next(.lineBoundary))
        case "[":
            var parser = CharacterClassParser(scalars, from: index)
            let set = try parser.parse()
            index = parser.index
            return .set(folded(set.set, isInverted: set.isInverted))
        case "(": return try group(from: start)
        case "\\": return try escape(from: start)
        case "*", "+", "?":
            throw RegexError(
                message: "‘\(scalar)’ has nothing to repeat",
                suggestion: "write ‘\\\(scalar)’ for the character", offset: offset(of: start))
        case "{":
            if let piece = try piece(from: start) { return piece }
            index = start
            if try countedRepetition() != nil {
                throw RegexError(
                    message: "‘\(text(from: start))’ has nothing to repeat",
                    suggestion: "write ‘\\{’ for the character", offset: offset(of: start))
            }
            index = start + 1
            return literal(scalar)
        default: return literal(scalar)
        }
    }

    private mutating func piece(from start: Int) throws(RegexError) -> RegexNode? {
        guard let first = peek, ASCIISet.word.contains(first), !ASCIISet.digit.contains(first)
        else {
            return nil
        }
        while let scalar = peek, ASCIISet.word.contains(scalar) { index += 1 }
        let name = text(from: start + 1)
        guard take("}") else { return nil }
        guard let piece = pieces[name] else {
            let nearest = NearestName.nearest(to: name, among: pieces.keys.sorted())
            throw RegexError(
                message: "nothing in ‘words’ or ‘patterns’ is named ‘\(name)’",
                suggestion: nearest.map { "did you mean ‘{\($0)}’?" }
                    ?? "write ‘\\{’ for the character, or define it before it is used",
                offset: offset(of: start))
        }
        return piece
    }

    private mutating func group(from start: Int) throws(RegexError) -> RegexNode {
        guard take("?") else {
            groupCount += 1
            let number = groupCount
            return .group(number, try closed(from: start))
        }
        switch peek {
        case ":":
            index += 1
            return try closed(from: start)
        case "=", "!":
            let isInverted = peek == "!"
            index += 1
            let part = try closed(from: start)
            if let symbols = part.symbols {
                return .assertion(.next(isInverted ? symbols.inverted : symbols))
            }
            if !isInverted { return .lookAhead(part.preferringShort) }
            throw RegexError(
                message: "‘\(text(from: start))’ looks further than one character",
                suggestion: "put a rule for what it excludes before this one",
                offset: offset(of: start))
        case "<"
        where index + 1 < scalars.count && "=!".unicodeScalars.contains(scalars[index + 1]):
            let isInverted = scalars[index + 1] == "!"
            index += 2
            let part = try closed(from: start)
            guard let symbols = part.precedingSymbols else {
                throw RegexError(
                    message: "‘\(text(from: start))’ looks further than one character",
                    suggestion: "use a state that is entered by what precedes",
                    offset: offset(of: start))
            }
            return .assertion(.previous(isInverted ? symbols.inverted : symbols))
        default:
            let end = min(index + 1, scalars.count)
            throw RegexError(
                message: "‘\(String(scalars[start..<end]))’ begins no group that is known here",
                suggestion: "there are ‘(…)’, ‘(?:…)’, ‘(?=…)’, ‘(?!…)’, ‘(?<=…)’ and ‘(?<!…)’",
                offset: offset(of: start))
        }
    }

    private mutating func closed(from start: Int) throws(RegexError) -> RegexNode {
        let node = try alternatives()
        guard take(")") else {
            throw RegexError(
                message: "this ‘(’ is not closed", suggestion: "write ‘\\(’ for the character",
                offset: offset(of: start))
        }
        return node
    }

    private mutating func escape(from start: Int) throws(RegexError) -> RegexNode {
        switch peek {
        case "A": index += 1; return .assertion(.previous(.boundary))
        case "Z": index += 1; return .assertion(.next(.boundary))
        case "b": index += 1; return .assertion(.wordBoundary(isInverted: false))
        case "B": index += 1; return .assertion(.wordBoundary(isInverted: true))
        default:
            var parser = EscapeParser(scalars, from: index)
            let set = try parser.parse()
            index = parser.index
            return .set(folded(set))
        }
    }

    private func literal(_ scalar: Unicode.Scalar) -> RegexNode { .set(folded(ScalarSet(scalar))) }

    /// Case is folded before a class is inverted: `[^a]` does not match `A`.
    private func folded(_ set: ScalarSet, isInverted: Bool = false) -> ScalarSet {
        let set = ignoresCase ? set.ignoringCase : set
        return isInverted ? set.inverted : set
    }

    // MARK: Text

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        index += 1
        return true
    }

    private func text(from start: Int) -> String { String(scalars[start..<index]) }

    private func offset(of index: Int) -> Int { scalars.utf8Offset(of: index) }

    private func error(_ message: String, _ suggestion: String) -> RegexError {
        RegexError(message: message, suggestion: suggestion, offset: offset(of: index))
    }
}

extension RegexNode {
    /// The symbols of which one has to precede, where that is all that a look-behind says; otherwise `nil`.
    fileprivate var precedingSymbols: SymbolSet? {
        switch self {
        case .set(let set): return SymbolSet(set)
        case .assertion(.previous(let set)): return set
        case .alternatives(let parts):
            var union: SymbolSet?
            for part in parts {
                guard let symbols = part.precedingSymbols else { return nil }
                union = union?.union(symbols) ?? symbols
            }
            return union
        default: return nil
        }
    }
}

extension ASCIISet {
    fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && contains(UInt8(scalar.value))
    }
}
