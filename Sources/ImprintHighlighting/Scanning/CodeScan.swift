/// One scan of a piece of code: the languages in it, and what they share.
struct CodeScan {
    /// Languages and states in each other beyond that are plain text: each takes the text once more.
    static let deepest = 10

    /// How many steps may be taken in one place without a character or the stack getting less.
    static let mostIdleSteps = 32

    private let library: LanguageLibrary
    private let base: UnsafePointer<UInt8>
    private var sink: TokenSink
    private(set) var budget = ScanBudget()
    private var workspaces: [(language: Language, workspace: Workspace)] = []

    /// A region of another language whose place is known, or at least its start.
    private struct Region {
        let embedding: Int
        let language: [UInt8]
        /// What the region ends before, if that is a text.
        let endText: [UInt8]
    }

    init(
        _ base: UnsafePointer<UInt8>, library: LanguageLibrary,
        _ body: @escaping (Range<Int>, TokenClass) -> Void
    ) {
        self.base = base
        self.library = library
        sink = TokenSink(body)
    }

    /// Scans a whole text.
    mutating func run(_ language: Language, count: Int) {
        let text = TextSlice(base: base, start: 0, end: count)
        scan(text, as: language, from: language.root, depth: 0)
        sink.finish()
        for (language, workspace) in workspaces { language.giveBack(workspace) }
        workspaces = []
    }

    private mutating func workspace(of language: Language) -> Workspace {
        for known in workspaces where known.language === language { return known.workspace }
        let workspace = language.takeWorkspace()
        workspaces.append((language, workspace))
        return workspace
    }

    private mutating func scan(
        _ text: TextSlice, as language: Language, from state: Int, depth: Int
    ) {
        let workspace = workspace(of: language)
        let automaton = workspace.automaton
        var stack = LanguageStack(state)
        var position = text.start
        var idleSteps = 0
        // Rules of the state that cannot be used here, as they would change nothing.
        var tried = 0
        var slots: [Int] = []
        var waiting: [Region] = []
        // Where the last of them ended: the line there is its end, and not the next one's text.
        var ended = -1
        while position < text.end {
            if !waiting.isEmpty, position > text.start, position != ended,
                base[position - 1] == UInt8(ascii: "\n"),
                tried == 0
            {
                let region = waiting.removeFirst()
                let end = end(of: region, of: language, in: text, from: position)
                embed(region, of: language, position..<end, depth: depth)
                if end > position { idleSteps = 0 }
                position = end
                ended = end
                continue
            }
            let state = stack.top
            guard idleSteps < Self.mostIdleSteps,
                let match = automaton.match(
                    in: text, at: position, state: state, from: tried, &budget)
            else {
                if base[position] == UInt8(ascii: "\n") { stack = LanguageStack(language.root) }
                position = text.endOfCharacter(at: position)
                sink.append(.plain, to: position)
                (tried, idleSteps) = (0, 0)
                continue
            }
            let depthBefore = stack.depth
            var hasChanged = false
            var end = match.end
            let simple = language.simpleRules[match.rule]
            if simple.isSimple, waiting.isEmpty {
                sink.append(simple.tokenClass, to: end)
                if simple.push >= 0 {
                    stack.push(Int(simple.push))
                } else if simple.pop > 0 {
                    stack.pop(Int(simple.pop))
                }
                hasChanged = stack.depth != depthBefore
            } else {
                let rule = language.rules[match.rule]
                end = splitGroups(
                    of: match, of: rule, &workspace.groups, in: text, position, &slots)
                let matched = position..<end
                if !waiting.isEmpty,
                    let newline = matched.first(where: { base[$0] == UInt8(ascii: "\n") })
                {
                    // A region begins in the middle of the match.
                    end = newline + 1
                }
                emit(
                    rule, of: language, position..<end, slots, in: text, depth: depth)
                switch rule.action {
                case .none: break
                case .steps(let steps): hasChanged = stack.take(steps)
                case .embed(let number):
                    let embedding = language.embeddings[number]
                    hasChanged = stack.take(embedding.steps)
                    let region = region(number, of: embedding, matched, slots)
                    if embedding.beginsOnNextLine {
                        waiting.append(region)
                    } else {
                        let start = end
                        end = self.end(of: region, of: language, in: text, from: start)
                        embed(region, of: language, start..<end, depth: depth)
                    }
                }
            }
            if end > position {
                position = end
                (tried, idleSteps) = (0, 0)
            } else if hasChanged {
                tried = 0
                if stack.depth >= depthBefore { idleSteps += 1 }
            } else {
                let rules = language.states[state]
                tried = (rules[tried...].firstIndex(of: Int32(match.rule)) ?? rules.endIndex) + 1
            }
        }
    }

    // MARK: Matches

    /// Finds the groups of a match, if they are needed, and returns where the match ends.
    private mutating func splitGroups(
        of match: Match, of rule: Rule, _ groups: inout GroupMatcher, in text: TextSlice,
        _ position: Int, _ slots: inout [Int]
    ) -> Int {
        var needsGroups = rule.groupCount > 0
        var end = match.end
        switch rule.ending {
        case .scan: break
        case .length(let length): end = position + length
        case .lookAhead: needsGroups = true
        }
        guard needsGroups else { return end }
        let isFound = groups.match(
            in: text, from: position, to: match.end, of: rule, into: &slots, &budget)
        guard isFound else {
            // Only after a scan that was cut off: the whole is the first group.
            slots = Array(repeating: -1, count: 2 * rule.groupCount + 2)
            if rule.groupCount > 0 { slots.replaceSubrange(2...3, with: [position, end]) }
            return end
        }
        return slots[1] >= 0 ? slots[1] : end
    }

    /// Writes a match, as far as it goes up to the end of the range.
    private mutating func emit(
        _ rule: Rule, of language: Language, _ range: Range<Int>, _ slots: [Int],
        in text: TextSlice, depth: Int
    ) {
        switch rule.emission {
        case .whole(let part): emit(part, of: language, range, depth: depth)
        case .groups(let parts):
            for (index, part) in parts.enumerated() {
                let start = slots[2 * index + 2]
                let end = min(slots[2 * index + 3], range.upperBound)
                if start >= 0, start < end {
                    sink.append(.plain, to: start)
                    emit(part, of: language, start..<end, depth: depth)
                }
            }
        }
        sink.append(.plain, to: range.upperBound)
    }

    private mutating func emit(
        _ part: Rule.Part, of language: Language, _ range: Range<Int>, depth: Int
    ) {
        switch part {
        case .token(let tokenClass): sink.append(tokenClass, to: range.upperBound)
        case .state(let state):
            guard depth < Self.deepest else { return sink.append(.plain, to: range.upperBound) }
            let text = TextSlice(base: base, start: range.lowerBound, end: range.upperBound)
            scan(text, as: language, from: state, depth: depth + 1)
        case .language(let name): emit(languageNamed: name, .plain, range, depth: depth)
        }
    }

    private mutating func emit(
        languageNamed name: String, _ tokenClass: TokenClass, _ range: Range<Int>, depth: Int
    ) {
        guard !range.isEmpty else { return }
        if depth < Self.deepest, !name.isEmpty, let language = library.language(named: name) {
            let text = TextSlice(base: base, start: range.lowerBound, end: range.upperBound)
            scan(text, as: language, from: language.root, depth: depth + 1)
        } else {
            sink.append(tokenClass, to: range.upperBound)
        }
    }

    // MARK: Regions

    private func region(
        _ number: Int, of embedding: Embedding, _ matched: Range<Int>, _ slots: [Int]
    ) -> Region {
        func bytes(of group: Int) -> [UInt8] {
            let range =
                group == 0
                ? (matched.lowerBound, matched.upperBound)
                : (slots[2 * group], min(slots[2 * group + 1], matched.upperBound))
            guard range.0 >= 0, range.0 < range.1 else { return [] }
            return Array(UnsafeBufferPointer(start: base + range.0, count: range.1 - range.0))
        }
        let endText: [UInt8] =
            switch embedding.end {
            case .regex: []
            case .text(let template), .line(let template): template.filled(bytes)
            }
        return Region(
            embedding: number, language: embedding.language.filled(bytes), endText: endText)
    }

    private mutating func end(
        of region: Region, of language: Language, in text: TextSlice, from start: Int
    ) -> Int {
        switch language.embeddings[region.embedding].end {
        case .text: TextSearch.first(region.endText, in: text, from: start) ?? text.end
        case .line: TextSearch.firstLine(of: region.endText, in: text, from: start) ?? text.end
        case .regex(let state, let first):
            search(state, of: language, beginningWith: first, in: text, from: start)
        }
    }

    /// The first place where a regex matches; the end of the text if it does nowhere.
    private mutating func search(
        _ state: Int, of language: Language, beginningWith first: [Bool]?, in text: TextSlice,
        from start: Int
    ) -> Int {
        let automaton = workspace(of: language).automaton
        var position = start
        while position < text.end {
            let byte = base[position]
            let canBegin = first.map { $0[Int(byte)] } ?? (byte & 0xC0 != 0x80)
            if canBegin,
                automaton.match(in: text, at: position, state: state, &budget) != nil
            {
                return position
            }
            position += 1
        }
        return text.end
    }

    private mutating func embed(
        _ region: Region, of language: Language, _ range: Range<Int>, depth: Int
    ) {
        emit(
            languageNamed: String(decoding: region.language, as: UTF8.self),
            language.embeddings[region.embedding].tokenClass, range, depth: depth)
    }
}
