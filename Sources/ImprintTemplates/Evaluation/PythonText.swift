import ImprintCore
import OrderedCollections

/// Values as Python writes them.
enum PythonText {
    /// `str(value)`.
    static func text(of value: Value) -> String {
        switch value {
        case .string(let text), .markup(let text): text
        default: representation(of: value)
        }
    }

    /// `repr(value)`, a date as ISO 8601.
    static func representation(of value: Value) -> String {
        var result = ""
        append(value, to: &result, depth: 0)
        return result
    }

    /// Objects of the program may lead back to themselves, so their members are not written down
    /// to any depth.
    private static func append(_ value: Value, to result: inout String, depth: Int) {
        switch value {
        case .none: result += "None"
        case .boolean(let boolean): result += boolean ? "True" : "False"
        case .integer(let integer): result += String(integer)
        case .number(let number): result += text(of: number)
        case .string(let text): append(quoted: text, to: &result)
        case .markup(let text):
            result += "Markup("
            append(quoted: text, to: &result)
            result += ")"
        case .date(let date): result += date.description
        case .array(let elements):
            append(elements, "[", "]", to: &result, depth: depth)
        case .dictionary(let dictionary):
            append(entries: dictionary.map { ($0.key, $0.value) }, to: &result, depth: depth)
        case .object(let object):
            if let range = object as? RangeObject {
                result += "range(\(range.start), \(range.stop)"
                result += range.step == 1 ? ")" : ", \(range.step))"
            } else if let tuple = object as? TupleObject {
                append(
                    tuple.elements, "(", tuple.count == 1 ? ",)" : ")", to: &result, depth: depth)
            } else {
                guard depth < 8 else {
                    result += "{…}"
                    return
                }
                append(entries: value.entries ?? [], to: &result, depth: depth + 1)
            }
        }
    }

    private static func append(
        _ elements: [Value], _ open: String, _ close: String, to result: inout String, depth: Int
    ) {
        result += open
        for (index, element) in elements.enumerated() {
            if index > 0 { result += ", " }
            append(element, to: &result, depth: depth)
        }
        result += close
    }

    private static func append(
        entries: [(name: String, value: Value)], to result: inout String, depth: Int
    ) {
        result += "{"
        for (index, entry) in entries.enumerated() {
            if index > 0 { result += ", " }
            append(quoted: entry.name, to: &result)
            result += ": "
            append(entry.value, to: &result, depth: depth)
        }
        result += "}"
    }

    private static func append(quoted text: String, to result: inout String) {
        let scalars = text.unicodeScalars
        let quote: Unicode.Scalar =
            scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
        result.unicodeScalars.append(quote)
        for scalar in scalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case quote:
                result += "\\"
                result.unicodeScalars.append(quote)
            case _ where scalar.value < 32 || scalar.value == 127:
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + (digits.count < 2 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        result.unicodeScalars.append(quote)
    }

    /// `repr` of a float: the fewest digits that give it back, with an exponent from 1e16 on and
    /// below 1e-4.
    static func text(of number: Double) -> String {
        guard number.isFinite else {
            return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
        }
        // Swift's own text has the same digits, but other rules for the exponent.
        var digits: [UInt8] = []
        var exponent = 0
        var point: Int?
        var rest = Substring(number.magnitude.description)
        if let mark = rest.firstIndex(of: "e") {
            exponent = Int(rest[rest.index(after: mark)...]) ?? 0
            rest = rest[..<mark]
        }
        for byte in rest.utf8 {
            if byte == Ascii.dot { point = digits.count } else { digits.append(byte) }
        }
        var position = (point ?? digits.count) + exponent
        while digits.count > 1, digits[0] == UInt8(ascii: "0") {
            digits.removeFirst()
            position -= 1
        }
        while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits == [UInt8(ascii: "0")] { position = 1 }
        let sign = number.sign == .minus ? "-" : ""
        let text = String(decoding: digits, as: UTF8.self)
        if position > 16 || position < -3 {
            let power = position - 1
            let mantissa = text.count == 1 ? text : "\(text.prefix(1)).\(text.dropFirst())"
            let width = abs(power) < 10 ? "0" : ""
            return "\(sign)\(mantissa)e\(power < 0 ? "-" : "+")\(width)\(abs(power))"
        }
        if position <= 0 {
            return "\(sign)0.\(String(repeating: "0", count: -position))\(text)"
        }
        if position >= text.count {
            return "\(sign)\(text)\(String(repeating: "0", count: position - text.count)).0"
        }
        return "\(sign)\(text.prefix(position)).\(text.dropFirst(position))"
    }
}
