/// A partition of the symbols that may precede a place into those that no assertion tells apart.
struct PrecedingClasses: Sendable {
    /// By the raw value of the symbol.
    private let classes: [UInt8]

    /// By class: one of its symbols.
    let representatives: [Symbol]

    var count: Int { representatives.count }

    init(_ assertions: [Assertion]) {
        let behind = assertions.filter(\.looksBehind)
        var numbers: [[Bool]: UInt8] = [:]
        var classes: [UInt8] = []
        var representatives: [Symbol] = []
        for symbol in Symbol.all {
            let answers = behind.map { assertion in
                switch assertion {
                case .previous(let set): set.contains(symbol)
                case .wordBoundary, .next: symbol.isWord
                }
            }
            let number = numbers[answers] ?? UInt8(numbers.count)
            if numbers.updateValue(number, forKey: answers) == nil {
                representatives.append(symbol)
            }
            classes.append(number)
        }
        self.classes = classes
        self.representatives = representatives
    }

    subscript(_ symbol: Symbol) -> UInt8 { classes[Int(symbol.rawValue)] }
}
