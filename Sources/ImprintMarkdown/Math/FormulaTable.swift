/// The formulas of a page by the marks that stand for them.
struct FormulaTable: Sendable {
    private(set) var formulas: [Formula] = []
    private var indices: [[UInt8]: Int] = [:]
    /// By what was written: a formula that stands twice has one mark.
    private var marks: [[UInt8]: [UInt8]] = [:]
    /// How many marks of each length there are.
    private var counts: [Int: Int] = [:]

    var isEmpty: Bool { formulas.isEmpty }

    /// Notes a formula at a place and returns the mark for it.
    ///
    /// `length`: how long the mark should be; of a formula on several lines at least.
    mutating func add(_ formula: Formula, at occurrence: Formula.Occurrence, length: Int) -> [UInt8]
    {
        if let mark = marks[formula.source], let index = indices[mark] {
            formulas[index].occurrences.append(occurrence)
            return mark
        }
        let mark = makeMark(length, isMultiline: occurrence.lines.count > 1)
        var formula = formula
        formula.occurrences = [occurrence]
        indices[mark] = formulas.count
        marks[formula.source] = mark
        formulas.append(formula)
        return mark
    }

    private mutating func makeMark(_ length: Int, isMultiline: Bool) -> [UInt8] {
        if !isMultiline {
            let number = counts[length, default: 0]
            counts[length] = number + 1
            if let mark = FormulaMark.mark(number, length: length) { return mark }
        }
        return FormulaMark.longMark(formulas.count, minimumLength: length)
    }

    /// The index of the formula that a mark stands for; `nil` for what is none of this page's.
    func index(of mark: some Sequence<UInt8>) -> Int? { indices[Array(mark)] }

    /// Puts the formulas back where no formula can be, such as in code.
    ///
    /// `append`: writes a formula's source.
    func restore(
        _ text: [UInt8], append: (ArraySlice<UInt8>, inout [UInt8]) -> Void
    ) -> [UInt8] {
        text.withUnsafeBufferPointer { text in
            guard !isEmpty, FormulaMark.isIn(text) else { return Array(text) }
            var result: [UInt8] = []
            result.reserveCapacity(text.count)
            FormulaMark.split(text) { piece in
                switch piece {
                case .text(let range): result.append(contentsOf: text[range])
                case .mark(let range):
                    guard let index = index(of: text[range]) else { return }
                    append(formulas[index].source[...], &result)
                case .filler:
                    // The mark has brought the whole formula, its line ends included.
                    while let last = result.last, last == 0x20 || last == 0x0A {
                        result.removeLast()
                    }
                }
            }
            return result
        }
    }

    /// A text without marks: of formulas what stands between their delimiters.
    func plain(_ text: String) -> String {
        guard !isEmpty else { return text }
        return String(
            decoding: Array(text.utf8).withUnsafeBufferPointer { text in
                var result: [UInt8] = []
                FormulaMark.split(text) { piece in
                    switch piece {
                    case .text(let range): result.append(contentsOf: text[range])
                    case .mark(let range):
                        guard let index = index(of: text[range]) else { return }
                        result.append(contentsOf: formulas[index].source[formulas[index].tex])
                    case .filler:
                        if result.last == 0x20 { result.removeLast() }
                    }
                }
                return result
            }, as: UTF8.self)
    }
}
