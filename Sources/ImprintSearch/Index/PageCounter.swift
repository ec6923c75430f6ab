/// What counts the terms of pages, one page after the other.
///
/// It numbers terms by itself, so that tasks that each have one never wait for each other.
struct PageCounter: ~Copyable {
    /// What is known of a term.
    struct TermState {
        /// The page at which `slot` was given, from 1 in the order of counting.
        var stamp: UInt32 = 0

        /// The term's place among those of the page.
        var slot: UInt32 = 0

        /// How many sections have it.
        var sections: UInt32 = 0

        /// How often it stands as a word or a part of one.
        var words: UInt32 = 0

        /// The lowest page that has it.
        var firstPage = UInt32.max

        /// Whether it was seen spelled as it is, but for the case of ASCII letters.
        var isPlain = false
    }

    /// A term at a place.
    private struct Event {
        var slot: UInt32
        var section: UInt32
        /// Or `UInt32.max` where the place has none.
        var position: UInt32
        /// The raw value of a ``SearchField``; ``facet`` for none.
        var field: UInt8
    }

    /// The field of terms that are no words.
    private static let facet: UInt8 = 255

    private(set) var terms = TermTable()
    private(set) var states: [TermState] = []

    /// The greatest spelling of a term that is not plain, lower case, in NFC.
    private(set) var spellings: [Int: [UInt8]] = [:]

    /// The spellings that were compared with ``spellings``.
    private var seenSpellings = TermTable()

    private var stamp: UInt32 = 0
    private var slots: [UInt32] = []
    private var slotEnds: [UInt32] = []
    private var events: [Event] = []
    private var order: [UInt32] = []
    private var lengths: [UInt32] = []
    private var writer = ByteWriter(capacity: 1 << 14)

    /// Counts a page whose sections are already short enough.
    ///
    /// Returns the postings, and for each section the number of tokens in each field.
    mutating func count(
        _ page: SearchPage, facets: [String], _ analyzer: inout Analyzer
    ) -> (block: PageBlock, lengths: [UInt32]) {
        stamp += 1
        slots.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        lengths = Array(
            repeating: 0, count: page.sections.count * SearchField.allCases.count)
        for index in page.sections.indices { count(page, section: index, &analyzer) }
        for facet in facets {
            var facet = facet
            _ = facet.withUTF8 { add($0, section: 0, position: .max, field: Self.facet) }
        }
        return (encodedBlock(of: page.index), lengths)
    }

    /// Counts a section: first what has no positions or the first ones, then the text.
    private mutating func count(
        _ page: SearchPage, section index: Int, _ analyzer: inout Analyzer
    ) {
        let section = page.sections[index]
        var next = 0
        if index == 0 {
            for tag in page.tags { count(tag, section: 0, .tags, from: nil, &analyzer) }
            for word in page.keywords { count(word, section: 0, .tags, from: nil, &analyzer) }
            count(page.description, section: 0, .description, from: nil, &analyzer)
            count(page.slug, section: 0, .tags, from: nil, &analyzer)
        }
        if index == 0, section.heading == page.title || section.heading.isEmpty {
            next = count(page.title, section: 0, .title, from: 0, &analyzer)
        } else {
            if index == 0 { count(page.title, section: 0, .title, from: nil, &analyzer) }
            next = count(section.heading, section: index, .heading, from: 0, &analyzer)
        }
        for ancestor in section.ancestors {
            count(ancestor, section: index, .ancestors, from: nil, &analyzer)
        }
        count(text: section, section: index, from: next + 1, &analyzer)
    }

    /// Counts the text of a field, and returns the position after it.
    ///
    /// `first`: The position of its first word; nil if it has none in the section's order of words.
    @discardableResult
    private mutating func count(
        _ text: String, section: Int, _ field: SearchField, from first: Int?,
        _ analyzer: inout Analyzer
    ) -> Int {
        var text = text
        var tokens = 0
        var end = 0
        text.withUTF8 { text in
            analyzer.tokens(in: text) { token in
                let position = first.map { UInt32($0 + token.position) } ?? .max
                add(token, in: text, section, position, field)
                end = token.position + 1
                if token.kind != .whole { tokens += 1 }
            }
        }
        lengths[section * SearchField.allCases.count + field.rawValue] += UInt32(tokens)
        return (first ?? 0) + end
    }

    /// Counts the text of a section; each line break is a position without a word.
    private mutating func count(
        text section: SearchSection, section index: Int, from first: Int,
        _ analyzer: inout Analyzer
    ) {
        var tokens = 0
        var codeTokens = 0
        section.text.withUnsafeBufferPointer { text in
            section.code.withUnsafeBufferPointer { code in
                var base = first
                var lineEnd = Self.lineEnd(text, from: 0)
                var nextCode = 0
                analyzer.tokens(in: text) { token in
                    let start = token.range.lowerBound
                    while start > lineEnd {
                        base += 1
                        lineEnd = Self.lineEnd(text, from: lineEnd + 1)
                    }
                    while nextCode < code.count, code[nextCode].upperBound <= start {
                        nextCode += 1
                    }
                    let isCode = nextCode < code.count && code[nextCode].lowerBound <= start
                    add(
                        token, in: text, index, UInt32(base + token.position),
                        isCode ? .code : .body)
                    guard token.kind != .whole else { return }
                    if isCode { codeTokens += 1 } else { tokens += 1 }
                }
            }
        }
        let lengthsStart = index * SearchField.allCases.count
        lengths[lengthsStart + SearchField.body.rawValue] += UInt32(tokens)
        lengths[lengthsStart + SearchField.code.rawValue] += UInt32(codeTokens)
    }

    @inline(__always)
    private static func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count, text[end] != 0x0A { end += 1 }
        return end
    }

    @inline(__always)
    private mutating func add(
        _ token: AnalyzedToken, in text: UnsafeBufferPointer<UInt8>, _ section: Int,
        _ position: UInt32, _ field: SearchField
    ) {
        let number = add(
            token.term, section: section, position: position, field: UInt8(field.rawValue))
        guard token.kind != .whole else { return }
        states[number].words &+= 1
        let raw = UnsafeBufferPointer(rebasing: text[token.range])
        if Self.isASCII(raw) {
            states[number].isPlain = true
        } else {
            note(spelling: raw, of: number)
        }
    }

    @inline(__always)
    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for byte in bytes { all |= byte }
        return all < 0x80
    }

    /// Takes in a spelling that is not ASCII.
    @inline(never)
    private mutating func note(spelling raw: UnsafeBufferPointer<UInt8>, of number: Int) {
        let known = seenSpellings.count
        guard seenSpellings.number(of: raw) == known else { return }
        let spelling = Folding.lowercased(raw)
        if spellings[number].map({ $0.lexicographicallyPrecedes(spelling) }) ?? true {
            spellings[number] = spelling
        }
    }

    @inline(__always)
    @discardableResult
    private mutating func add(
        _ term: UnsafeBufferPointer<UInt8>, section: Int, position: UInt32, field: UInt8
    ) -> Int {
        let number = terms.number(of: term)
        if number == states.count { states.append(TermState()) }
        if states[number].stamp != stamp {
            states[number].stamp = stamp
            states[number].slot = UInt32(slots.count)
            slots.append(UInt32(number))
        }
        events.append(
            Event(
                slot: states[number].slot, section: UInt32(section), position: position,
                field: field))
        return number
    }

    // MARK: The block

    /// The events by term, in the order in which they came.
    private mutating func encodedBlock(of page: Int) -> PageBlock {
        sortEvents()
        writer.removeAll()
        var record = ByteWriter(capacity: 1 << 10)
        var start = 0
        for (slot, number) in slots.enumerated() {
            let end = Int(slotEnds[slot])
            record.removeAll()
            let sections = encode(start..<end, into: &record)
            writer.append(varint: record.count)
            writer.append(record.bytes)
            states[Int(number)].sections += UInt32(sections)
            states[Int(number)].firstPage = min(states[Int(number)].firstPage, UInt32(page))
            start = end
        }
        return PageBlock(page: page, terms: slots, bytes: writer.array)
    }

    /// Fills `order` with the events by slot; the events of slot n end at `slotEnds[n]`.
    private mutating func sortEvents() {
        slotEnds = Array(repeating: 0, count: slots.count)
        for event in events { slotEnds[Int(event.slot)] += 1 }
        var start: UInt32 = 0
        for slot in slotEnds.indices {
            let count = slotEnds[slot]
            slotEnds[slot] = start
            start += count
        }
        if order.count < events.count {
            order = Array(repeating: 0, count: events.count * 2)
        }
        for index in events.indices {
            let slot = Int(events[index].slot)
            order[Int(slotEnds[slot])] = UInt32(index)
            slotEnds[slot] += 1
        }
    }

    /// Encodes the events of one term, see ``PostingCoding``, and returns how many sections they are in.
    private func encode(_ range: Range<Int>, into record: inout ByteWriter) -> Int {
        var sections = 0
        var lastSection = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let section = events[Int(order[index])].section
            var end = index
            var positions = 0
            var bodyOnly = true
            while end < range.upperBound {
                let event = events[Int(order[end])]
                guard event.section == section else { break }
                if event.field != UInt8(SearchField.body.rawValue) { bodyOnly = false }
                if event.position != .max { positions += 1 }
                end += 1
            }
            record.append(varint: Int(section) - lastSection)
            lastSection = Int(section)
            if bodyOnly {
                record.append(varint: (end - index) << 1)
            } else {
                encodeFields(index..<end, positions, into: &record)
            }
            var last = 0
            for place in index..<end {
                let position = events[Int(order[place])].position
                guard position != .max else { continue }
                record.append(varint: Int(position) - last)
                last = Int(position)
            }
            sections += 1
            index = end
        }
        return sections
    }

    private func encodeFields(
        _ range: Range<Int>, _ positions: Int, into record: inout ByteWriter
    ) {
        var mask = 0
        for place in range {
            let field = events[Int(order[place])].field
            if field != Self.facet { mask |= 1 << Int(field) }
        }
        record.append(varint: mask << 1 | 1)
        for field in SearchField.allCases where mask & 1 << field.rawValue != 0 {
            var count = 0
            for place in range
            where events[Int(order[place])].field == UInt8(field.rawValue) { count += 1 }
            record.append(varint: count)
        }
        record.append(varint: positions)
    }
}
