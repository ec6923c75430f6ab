import ImprintCore

extension Evaluator {
    /// Python's `%` operator for strings.
    func format(
        _ format: String, isMarkup: Bool, _ arguments: [Value],
        named: [(name: String, value: Value)], in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value {
        var parser = PrintfFormat(bytes: Array(format.utf8))
        var result: [UInt8] = []
        var position = 0
        var usesNames = false
        while let part = parser.next() {
            switch part {
            case .text(let range): result += parser.bytes[range]
            case .wrong:
                throw error("format", "the format is not complete", at: offset, in: frame)
            case .directive(let directive):
                let value: Value
                if let name = directive.name {
                    usesNames = true
                    guard let entry = named.first(where: { $0.name == name }) else {
                        throw error(
                            "format", "the format wants ‘\(name)’, which is not given", at: offset,
                            in: frame, suggestion: .suggestion(for: name, among: named.map(\.name)))
                    }
                    value = entry.value
                } else {
                    guard position < arguments.count else {
                        throw error(
                            "format", "the format wants more values than are given", at: offset,
                            in: frame)
                    }
                    value = arguments[position]
                    position += 1
                }
                try count(bytes: directive.width + directive.precision, in: frame, at: offset)
                result += try text(
                    of: value, directive, isMarkup: isMarkup, in: frame, at: offset
                ).utf8
            }
        }
        if !usesNames, position < arguments.count, named.isEmpty || position > 0 {
            throw error(
                "format", "the format wants fewer values than are given", at: offset, in: frame)
        }
        try count(bytes: result.count, in: frame, at: offset)
        let text = String(decoding: result, as: UTF8.self)
        return isMarkup ? .markup(text) : .string(text)
    }

    private func text(
        of value: Value, _ directive: PrintfFormat.Directive, isMarkup: Bool, in frame: Frame,
        at offset: Int
    ) throws(TemplateError) -> String {
        var text: String
        switch directive.conversion {
        case "s", "r":
            text =
                directive.conversion == "s"
                ? try self.text(of: value, in: frame, at: offset)
                : PythonText.representation(of: value)
            if isMarkup, !value.isMarkup { text = HTMLEscape.escaped(text) }
            if directive.hasPrecision {
                text = String(text.unicodeScalars.prefix(directive.precision))
            }
            return directive.padded(text, isNumber: false)
        case "d", "i", "u", "x", "X", "o":
            var integer = value.asInteger
            if integer == nil, "diu".contains(directive.conversion), let number = value.asNumber {
                integer = Int(exactly: number.rounded(.towardZero))
            }
            guard let integer else { break }
            let radix =
                "xX".contains(directive.conversion) ? 16 : directive.conversion == "o" ? 8 : 10
            var digits = String(
                integer.magnitude, radix: radix, uppercase: directive.conversion == "X")
            if directive.hasPrecision, digits.utf8.count < directive.precision {
                digits =
                    String(repeating: "0", count: directive.precision - digits.utf8.count) + digits
            }
            return directive.padded(
                directive.sign(isNegative: integer < 0) + digits, isNumber: true)
        case "f", "F", "e", "E", "g", "G":
            guard let number = value.asNumber else { break }
            guard number.isFinite else {
                return directive.padded(PythonText.text(of: number), isNumber: false)
            }
            let precision = directive.hasPrecision ? directive.precision : 6
            guard "fF".contains(directive.conversion) else { break }
            let digits = DecimalText.fixed(number.magnitude, decimals: precision)
            return directive.padded(
                directive.sign(isNegative: number.sign == .minus) + digits, isNumber: true)
        default: break
        }
        throw error(
            "format", "‘%\(directive.conversion)’ does not work for \(value.kindInWords)",
            at: offset, in: frame)
    }
}

/// Splits a format of Python's `%` operator into text and directives.
struct PrintfFormat {
    struct Directive {
        var name: String?
        var isLeft = false
        var hasPlus = false
        var hasBlank = false
        var hasZeros = false
        var width = 0
        var precision = 0
        var hasPrecision = false
        var conversion: Character = "s"

        func sign(isNegative: Bool) -> String {
            isNegative ? "-" : hasPlus ? "+" : hasBlank ? " " : ""
        }

        func padded(_ text: String, isNumber: Bool) -> String {
            let missing = width - text.unicodeScalars.count
            guard missing > 0 else { return text }
            if isLeft { return text + String(repeating: " ", count: missing) }
            guard hasZeros, isNumber else { return String(repeating: " ", count: missing) + text }
            let sign = text.prefix { "+- ".contains($0) }
            return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
        }
    }

    enum Part {
        case text(Range<Int>)
        case directive(Directive)
        case wrong
    }

    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Part? {
        guard position < bytes.count else { return nil }
        let percent = UInt8(ascii: "%")
        guard bytes[position] == percent else {
            let end = bytes[position...].firstIndex(of: percent) ?? bytes.count
            defer { position = end }
            return .text(position..<end)
        }
        position += 1
        if position < bytes.count, bytes[position] == percent {
            position += 1
            return .text(position - 1..<position)
        }
        return directive().map { .directive($0) } ?? .wrong
    }

    private mutating func directive() -> Directive? {
        var directive = Directive()
        if take("(") {
            guard let end = bytes[position...].firstIndex(of: Ascii.closeParenthesis) else {
                return nil
            }
            directive.name = String(decoding: bytes[position..<end], as: UTF8.self)
            position = end + 1
        }
        flags: while position < bytes.count {
            switch bytes[position] {
            case Ascii.minus: directive.isLeft = true
            case Ascii.plus: directive.hasPlus = true
            case Ascii.space: directive.hasBlank = true
            case UInt8(ascii: "0"): directive.hasZeros = true
            case UInt8(ascii: "#"): break
            default: break flags
            }
            position += 1
        }
        guard let width = number() else { return nil }
        directive.width = width
        if take(".") {
            guard let precision = number() else { return nil }
            directive.precision = precision
            directive.hasPrecision = true
        }
        guard position < bytes.count, bytes[position] < 0x80 else { return nil }
        directive.conversion = Character(Unicode.Scalar(bytes[position]))
        position += 1
        return directive
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
            return false
        }
        position += 1
        return true
    }

    /// The number that stands here, 0 for none; `nil` for one beyond reason.
    private mutating func number() -> Int? {
        var number = 0
        while position < bytes.count, bytes[position].isDigit {
            number = number * 10 + Int(bytes[position] - 48)
            guard number < 1 << 32 else { return nil }
            position += 1
        }
        return number
    }
}
