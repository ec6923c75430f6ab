/// A regex as a tree.
indirect enum RegexNode: Sendable {
    case empty
    case set(ScalarSet)
    case sequence([RegexNode])
    /// In the order of preference.
    case alternatives([RegexNode])
    /// One of many words, the longest that is there.
    case words(WordTree)
    /// `most`: `nil` for any number.
    case repetition(RegexNode, least: Int, most: Int?, isGreedy: Bool)
    /// A capturing group; numbers count from 1.
    case group(Int, RegexNode)
    case assertion(Assertion)
    /// What has to follow the match, of any length.
    case lookAhead(RegexNode)
}

extension RegexNode {
    /// Whether it can match nothing.
    var isNullable: Bool {
        switch self {
        case .empty, .assertion, .lookAhead: true
        case .set: false
        case .sequence(let parts): parts.allSatisfy(\.isNullable)
        case .alternatives(let parts): parts.contains(where: \.isNullable)
        case .words(let tree): tree.isWord
        case .repetition(let part, let least, _, _): least == 0 || part.isNullable
        case .group(_, let part): part.isNullable
        }
    }

    /// How many bytes every match takes, what only has to follow left out; `nil` if that differs.
    var fixedLength: Int? {
        switch self {
        case .empty, .assertion, .lookAhead: return 0
        case .set(let set): return set.others.isEmpty ? 1 : nil
        case .sequence(let parts):
            return parts.reduce(0) { sum, part in
                part.fixedLength.flatMap { length in sum.map { $0 + length } }
            }
        case .alternatives(let parts):
            guard let first = parts.first?.fixedLength else { return nil }
            return parts.allSatisfy { $0.fixedLength == first } ? first : nil
        case .words: return nil
        case .repetition(let part, let least, let most, _):
            guard least == most, let length = part.fixedLength else { return nil }
            return length * least
        case .group(_, let part): return part.fixedLength
        }
    }

    /// Whether a look-ahead of any length is in it.
    var hasLookAhead: Bool {
        switch self {
        case .lookAhead: true
        case .empty, .set, .words, .assertion: false
        case .sequence(let parts), .alternatives(let parts): parts.contains(where: \.hasLookAhead)
        case .repetition(let part, _, _, _), .group(_, let part): part.hasLookAhead
        }
    }

    /// Whether each look-ahead of any length stands where nothing can follow it.
    var looksAheadOnlyAtEnd: Bool {
        switch self {
        case .empty, .set, .words, .assertion: true
        case .lookAhead(let part): !part.hasLookAhead
        case .sequence(let parts):
            parts.dropLast().allSatisfy { !$0.hasLookAhead }
                && (parts.last?.looksAheadOnlyAtEnd ?? true)
        case .alternatives(let parts): parts.allSatisfy(\.looksAheadOnlyAtEnd)
        case .repetition(let part, _, _, _): !part.hasLookAhead
        case .group(_, let part): part.looksAheadOnlyAtEnd
        }
    }

    /// The highest number of a capturing group in it; 0 if it has none.
    var highestGroup: Int {
        switch self {
        case .empty, .set, .words, .assertion: 0
        case .sequence(let parts), .alternatives(let parts):
            parts.reduce(0) { max($0, $1.highestGroup) }
        case .repetition(let part, _, _, _), .lookAhead(let part): part.highestGroup
        case .group(let number, let part): max(number, part.highestGroup)
        }
    }

    /// Whether its groups, side by side, hold every character of every match.
    var isTiledByGroups: Bool {
        switch self {
        case .empty, .assertion: true
        case .set, .words: false
        case .lookAhead(let part), .group(_, let part): part.highestGroup == 0
        case .sequence(let parts), .alternatives(let parts):
            parts.allSatisfy(\.isTiledByGroups)
        case .repetition(let part, _, let most, _):
            most == 1 ? part.isTiledByGroups : most == 0
        }
    }

    /// The symbols of which one has to follow, where that is all that a look-ahead says; otherwise `nil`.
    var symbols: SymbolSet? {
        switch self {
        case .set(let set): return SymbolSet(set)
        case .assertion(.next(let set)): return set
        case .alternatives(let parts):
            var union: SymbolSet?
            for part in parts {
                guard let symbols = part.symbols else { return nil }
                union = union?.union(symbols) ?? symbols
            }
            return union
        case .sequence(let parts): return parts.count == 1 ? parts[0].symbols : nil
        default: return nil
        }
    }

    /// The same with the shortest match preferred everywhere.
    ///
    /// How far a look-ahead reaches does not matter, and the shortest is found soonest.
    var preferringShort: RegexNode {
        switch self {
        case .sequence(let parts): .sequence(parts.map(\.preferringShort))
        case .alternatives(let parts): .alternatives(parts.map(\.preferringShort))
        case .repetition(let part, let least, let most, _):
            .repetition(part.preferringShort, least: least, most: most, isGreedy: false)
        case .group(_, let part): part.preferringShort
        default: self
        }
    }
}
