import ImprintCore
import ImprintSearch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Takes the text of a page out of its HTML, section by section.
///
/// It reads the rendered page and not the Markdown, since only that is what readers see: what
/// shortcodes and data write is in it, and what syntax says is not. Everything is read once, from the
/// first byte to the last, and HTML by hand may be as wrong as it likes: what is never closed goes on to
/// the end of its section, or of the page if readers do not see it.
struct SectionExtractor {
    /// What is being left out: all up to the end of an element.
    private struct Omission {
        var key: HTMLTextRoles.Key
        /// How many elements of that name are open.
        var depth = 1
    }

    /// A footnote, which goes to the section that refers to it first.
    private struct Footnote {
        var id: [UInt8]
        var text: [UInt8] = []
        var code: [Range<Int>] = []
    }

    private let html: UnsafeBufferPointer<UInt8>
    private let roles = HTMLTextRoles.all
    private var text: FoldedText
    private var sections: [SearchSection] = []
    private var current = SearchSection()

    /// Whether the current section is kept out of the index.
    private var isDropped = false
    /// The level of the heading that keeps its section out; `nil` if none does.
    private var excludedLevel: Int?
    private var excludesPage = false
    /// The level of the heading that is being read; `nil` outside of headings.
    private var headingLevel: Int?
    /// The headings that the next one may stand below, from the top.
    private var open: [(level: Int, heading: String)] = []

    private var omission: Omission?
    private var preformattedDepth = 0
    /// Where the formula that is being read begins.
    private var formula: FoldedText.Mark?
    /// Whether the TeX source of the formula is being read, which is all that is kept of it.
    private var isInSource = false

    /// How many elements are open since the one that holds the footnotes; 0 outside.
    private var footnotesDepth = 0
    private var footnotes: [Footnote] = []
    /// The section that refers to a footnote first, by its id.
    private var references: [[UInt8]: Int] = [:]

    private init(_ html: UnsafeBufferPointer<UInt8>) {
        self.html = html
        text = FoldedText(capacity: html.count / 2)
    }

    /// The sections of a page, as `SearchPage.sections` wants them; `nil` if the page's own heading keeps
    /// it out of the index.
    static func sections(of html: [UInt8]) -> [SearchSection]? {
        html.withUnsafeBufferPointer { bytes in
            var extractor = SectionExtractor(bytes)
            return extractor.run()
        }
    }

    private mutating func run() -> [SearchSection]? {
        readAll()
        if headingLevel != nil { finishHeading() }
        finishFootnote()
        finishSection()
        for note in footnotes { add(note) }
        return excludesPage ? nil : sections
    }

    // MARK: - Bytes

    private enum ByteKind: UInt8 {
        case plain, space, tag, reference
    }

    /// Controls count as white space: they have no place in text, and the index uses some of them.
    private static let kinds: [ByteKind] = (0...255).map { byte in
        switch byte {
        case 0x00...0x20: .space
        case 0x3C: .tag
        case 0x26: .reference
        default: .plain
        }
    }

    private mutating func readAll() {
        var index = 0
        Self.kinds.withUnsafeBufferPointer { kinds in
            while index < html.count {
                if omission != nil {
                    guard let next = find(0x3C, from: index) else { return }
                    index = readTag(at: next)
                    continue
                }
                switch kinds[Int(html[index])] {
                case .plain:
                    // Words with single spaces between them are copied at once.
                    var end = index + 1
                    while end < html.count {
                        if kinds[Int(html[end])] == .plain {
                            end += 1
                        } else if html[end] == 0x20, end + 1 < html.count,
                            kinds[Int(html[end + 1])] == .plain
                        {
                            end += 2
                        } else {
                            break
                        }
                    }
                    text.append(UnsafeBufferPointer(rebasing: html[index..<end]))
                    index = end
                case .space:
                    if html[index] == 0x0A, preformattedDepth > 0, headingLevel == nil {
                        text.appendLineEnd()
                    } else {
                        text.appendSpace()
                    }
                    index += 1
                case .reference: index = readReference(at: index)
                case .tag: index = readTag(at: index)
                }
            }
        }
    }

    private mutating func readReference(at start: Int) -> Int {
        guard let reference = HTMLCharacterReference(html, at: start) else {
            text.append(html[start])
            return start + 1
        }
        switch reference.scalar.value {
        case 0...0x20: text.appendSpace()
        // A place to break a word is no part of it.
        case 0xAD: break
        default: text.append(reference.scalar)
        }
        return reference.end
    }

    /// The offset of the next such byte.
    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < html.count, let base = html.baseAddress,
            let found = memchr(base + start, Int32(byte), html.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    // MARK: - Tags

    /// Reads what `<` begins, and returns the offset behind it.
    private mutating func readTag(at start: Int) -> Int {
        guard start + 1 < html.count else { return appendLiteral(at: start) }
        switch html[start + 1] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            guard let tag = HTMLTextTag(html, nameAt: start + 1, isClosing: false) else {
                return html.count
            }
            let role = roles[tag.key]
            if omission != nil { skip(tag, role) } else { enter(tag, role) }
            guard role == .rawText, !isForeign(tag) else { return tag.end }
            return endOfRawText(from: tag.end, nameAt: start + 1)
        case UInt8(ascii: "/"):
            guard start + 2 < html.count, isLetter(html[start + 2]) else {
                return find(0x3E, from: start + 2).map { $0 + 1 } ?? html.count
            }
            guard let tag = HTMLTextTag(html, nameAt: start + 2, isClosing: true) else {
                return html.count
            }
            let role = roles[tag.key]
            if omission != nil { skip(tag, role) } else { leave(role) }
            return tag.end
        case UInt8(ascii: "!"): return endOfComment(at: start)
        case UInt8(ascii: "?"): return find(0x3E, from: start).map { $0 + 1 } ?? html.count
        default: return appendLiteral(at: start)
        }
    }

    private mutating func appendLiteral(at index: Int) -> Int {
        if omission == nil { text.append(html[index]) }
        return index + 1
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func endOfComment(at start: Int) -> Int {
        guard start + 3 < html.count, html[start + 2] == 0x2D, html[start + 3] == 0x2D else {
            return find(0x3E, from: start).map { $0 + 1 } ?? html.count
        }
        // `<!-->` is whole: its dashes both open and close it.
        var index = start + 4
        while let close = find(0x3E, from: index) {
            if html[close - 1] == 0x2D, html[close - 2] == 0x2D { return close + 1 }
            index = close + 1
        }
        return html.count
    }

    /// The offset of the closing tag of an element in which nothing is a tag.
    private func endOfRawText(from start: Int, nameAt name: Int) -> Int {
        var length = 0
        while isLetter(html[name + length]) { length += 1 }
        var index = start
        while let open = find(0x3C, from: index) {
            index = open + 1
            guard open + 2 + length <= html.count, html[open + 1] == UInt8(ascii: "/") else {
                continue
            }
            let isSame = (0..<length).allSatisfy {
                html[open + 2 + $0] | 0x20 == html[name + $0] | 0x20
            }
            if isSame { return open }
        }
        return html.count
    }

    /// Whether `/>` closes an element, as it does in drawings and formulas only.
    private func isForeign(_ tag: HTMLTextTag) -> Bool {
        tag.marks.contains(.selfClosing)
            && (formula != nil || omission?.key == HTMLTextRoles.vectors
                || tag.key == HTMLTextRoles.vectors || tag.key == HTMLTextRoles.math)
    }

    /// Looks for the end of what is left out.
    private mutating func skip(_ tag: HTMLTextTag, _ role: HTMLTextRole) {
        guard var omission else { return }
        // The end tag of a paragraph may be left out; the next block ends it.
        let endsParagraph =
            omission.key == HTMLTextRoles.paragraph && role.isBlock && !tag.isClosing
        if endsParagraph {
            self.omission = nil
            enter(tag, role)
            return
        }
        guard tag.key == omission.key, !isForeign(tag) else { return }
        omission.depth += tag.isClosing ? -1 : 1
        self.omission = omission.depth == 0 ? nil : omission
        if omission.depth == 0, tag.key == HTMLTextRoles.math { formula = nil }
    }

    private mutating func enter(_ tag: HTMLTextTag, _ role: HTMLTextRole) {
        if role.isBlock, headingLevel != nil { finishHeading() }
        if role.isBlock { text.appendLineEnd() }
        let marks = tag.marks
        if let level = role.headingLevel, !marks.contains(.hidden) {
            return enterHeading(tag, level)
        }
        if marks.contains(.footnoteReference), let id = tag.value { addReference(id) }
        let isUnseen = !marks.isDisjoint(with: [
            .hidden, .excluded, .isLinkOnly, .footnoteReference,
        ])
        if isUnseen || role == .leftOut || role == .rawText, !role.isEmpty, !isForeign(tag) {
            omission = Omission(key: tag.key)
            return
        }
        if formula != nil { text.appendSpace() }
        switch role {
        case .cell: text.appendSpace()
        case .lineBreak:
            if preformattedDepth > 0 { text.appendLineEnd() } else { text.appendSpace() }
        case .image: if !isUnseen, let description = tag.value { append(attribute: description) }
        case .code: text.enterCode()
        case .preformatted:
            preformattedDepth += 1
            text.enterCode()
        case .item where footnotesDepth > 0:
            if let id = tag.id { beginFootnote(Array(html[id])) }
        case .section where footnotesDepth > 0: footnotesDepth += 1
        case .section where marks.contains(.footnotes): enterFootnotes()
        case .math where !isForeign(tag): formula = formula ?? text.mark
        case .annotation: enterAnnotation(tag)
        default: break
        }
    }

    private mutating func leave(_ role: HTMLTextRole) {
        if role.isBlock {
            if headingLevel != nil { finishHeading() }
            text.appendLineEnd()
        }
        if formula != nil, !isInSource { text.appendSpace() }
        switch role {
        case .cell: text.appendSpace()
        case .code: text.leaveCode()
        case .preformatted where preformattedDepth > 0:
            preformattedDepth -= 1
            text.leaveCode()
        case .section where footnotesDepth > 0:
            footnotesDepth -= 1
            if footnotesDepth == 0 { finishFootnote() }
        case .annotation where isInSource:
            isInSource = false
            omission = Omission(key: HTMLTextRoles.math)
        case .math: formula = nil
        default: break
        }
    }

    /// Of what a formula is annotated with, its source in TeX says the most, and says all.
    private mutating func enterAnnotation(_ tag: HTMLTextTag) {
        guard let formula else { return }
        guard let encoding = tag.value, isTeX(encoding) else {
            if !isForeign(tag) { omission = Omission(key: tag.key) }
            return
        }
        text.goBack(to: formula)
        isInSource = true
    }

    private func isTeX(_ encoding: Range<Int>) -> Bool {
        encoding.count >= 3 && html[encoding.upperBound - 3] | 0x20 == UInt8(ascii: "t")
            && html[encoding.upperBound - 2] | 0x20 == UInt8(ascii: "e")
            && html[encoding.upperBound - 1] | 0x20 == UInt8(ascii: "x")
    }

    /// Appends what an image shows, as a part of the line.
    private mutating func append(attribute range: Range<Int>) {
        text.appendSpace()
        var index = range.lowerBound
        while index < range.upperBound {
            switch html[index] {
            case 0x00...0x20:
                text.appendSpace()
                index += 1
            case 0x26: index = min(readReference(at: index), range.upperBound)
            default:
                text.append(html[index])
                index += 1
            }
        }
        text.appendSpace()
    }

    // MARK: - Sections

    private mutating func enterHeading(_ tag: HTMLTextTag, _ level: Int) {
        formula = nil
        let isTitle = level == 1 && sections.isEmpty && current.heading.isEmpty && !isDropped
        let excludes = tag.marks.contains(.excluded)
        if excludes, isTitle { excludesPage = true }
        // What no link can lead to begins no section.
        guard tag.id != nil || excludes || isTitle else { return }
        finishFootnote()
        if isTitle {
            moveText()
        } else {
            finishSection()
            if let excluded = excludedLevel, level <= excluded { excludedLevel = nil }
            if excludes, excludedLevel == nil { excludedLevel = level }
            isDropped = excludedLevel != nil
            while let last = open.last, last.level >= level { open.removeLast() }
            current = SearchSection(
                anchor: tag.id.map(anchor) ?? "", ancestors: open.map(\.heading))
        }
        preformattedDepth = 0
        headingLevel = level
    }

    private func anchor(_ id: Range<Int>) -> String {
        guard html[id].contains(UInt8(ascii: "&")) else {
            return String(decoding: html[id], as: UTF8.self)
        }
        var anchor = ""
        var index = id.lowerBound
        while index < id.upperBound {
            if html[index] == 0x26, let reference = HTMLCharacterReference(html, at: index) {
                anchor.unicodeScalars.append(reference.scalar)
                index = reference.end
            } else {
                let start = index
                index += 1
                while index < id.upperBound, html[index] != 0x26 { index += 1 }
                anchor += String(decoding: html[start..<index], as: UTF8.self)
            }
        }
        return anchor
    }

    private mutating func finishHeading() {
        guard let level = headingLevel else { return }
        headingLevel = nil
        current.heading = String(decoding: text.take().text, as: UTF8.self)
        // The title is no heading above others: all of the page is below it.
        if !current.anchor.isEmpty { open.append((level, current.heading)) }
    }

    /// Gives the text so far to the current section.
    private mutating func moveText() {
        let (text, code) = text.take()
        preformattedDepth = 0
        guard !text.isEmpty else { return }
        current.append(text, code)
    }

    private mutating func finishSection() {
        moveText()
        // The first section stays even if it is empty: it bears the page's title.
        if !isDropped { sections.append(current) }
    }

    // MARK: - Footnotes

    private mutating func addReference(_ address: Range<Int>) {
        guard html[address].first == UInt8(ascii: "#") else { return }
        let fragment = html[address.dropFirst()]
        let id =
            fragment.contains(UInt8(ascii: "%"))
            ? Array((PercentEncoding.decoded(String(decoding: fragment, as: UTF8.self)) ?? "").utf8)
            : Array(fragment)
        // A section that is kept out of the index takes its notes with it.
        if references[id] == nil { references[id] = isDropped ? -1 : sections.count }
    }

    private mutating func enterFootnotes() {
        moveText()
        footnotesDepth = 1
    }

    private mutating func beginFootnote(_ id: [UInt8]) {
        finishFootnote()
        footnotes.append(Footnote(id: id))
    }

    /// Gives the text so far to the footnote that it belongs to, if any.
    private mutating func finishFootnote() {
        let (text, code) = text.take()
        guard !text.isEmpty else { return }
        guard let last = footnotes.indices.last, footnotes[last].text.isEmpty else {
            return current.append(text, code)
        }
        footnotes[last].text = text
        footnotes[last].code = code
    }

    private mutating func add(_ note: Footnote) {
        guard !note.text.isEmpty, !sections.isEmpty else { return }
        let section = references[note.id] ?? sections.count - 1
        guard sections.indices.contains(section) else { return }
        sections[section].append(note.text, note.code)
    }
}

extension SearchSection {
    /// Appends lines.
    fileprivate mutating func append(_ lines: [UInt8], _ code: [Range<Int>]) {
        if !text.isEmpty { text.append(0x0A) }
        let start = text.count
        text += lines
        self.code += code.map { $0.lowerBound + start..<$0.upperBound + start }
    }
}
