import ImprintCore

/// The type that the text of an unquoted YAML scalar stands for.
///
/// YAML 1.2's core schema with three differences, for what authors mean. `2026-11-22` is a date.
/// A decimal with a leading zero is a string, so that the identifier `000123` keeps its zeros.
/// An integer that `Int` cannot hold is a number. `yes`, `no`, `on` and `off` are strings, as in
/// YAML 1.2, whatever YAML 1.1 says.
///
/// Source: [YAML 1.2.2, section 10.3.2](https://yaml.org/spec/1.2.2/#1032-tag-resolution).
enum YAMLScalar {
    /// Returns the value of an unquoted scalar.
    static func value(_ text: String) -> Value {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first else { return Value.none }
            switch first {
            case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
                UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "~"):
                guard bytes.count <= 5 else { return nil }
                return words[String(decoding: bytes, as: UTF8.self)]
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                return number(bytes)
            default: return nil
            }
        } ?? .string(text)
    }

    private static let words: [String: Value] = [
        "null": .none, "Null": .none, "NULL": .none, "~": .none,
        "true": true, "True": true, "TRUE": true,
        "false": false, "False": false, "FALSE": false,
    ]

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
        var index = 0
        let isNegative = bytes[0] == UInt8(ascii: "-")
        if isNegative || bytes[0] == UInt8(ascii: "+") { index = 1 }
        let text = String(decoding: bytes, as: UTF8.self)
        switch text {
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity)
        case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
        case ".nan", ".NaN", ".NAN": return .number(.nan)
        default: break
        }
        if bytes.count > 2, bytes[0] == UInt8(ascii: "0") {
            if bytes[1] == UInt8(ascii: "x") { return integer(text.dropFirst(2), radix: 16) }
            if bytes[1] == UInt8(ascii: "o") { return integer(text.dropFirst(2), radix: 8) }
        }
        let start = index
        func skipDigits() -> Int {
            let first = index
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            return index - first
        }
        let whole = skipDigits()
        if whole > 1, bytes[start] == UInt8(ascii: "0"), index == bytes.count { return nil }
        if index == bytes.count {
            guard whole > 0 else { return nil }
            return Int(text).map(Value.integer) ?? Double(text).map(Value.number)
        }
        if whole == 4, start == 0, bytes[index] == UInt8(ascii: "-") {
            return Timestamp(text).map(Value.date)
        }
        var fraction = 0
        if bytes[index] == UInt8(ascii: ".") {
            index += 1
            fraction = skipDigits()
        }
        guard whole + fraction > 0 else { return nil }
        if index < bytes.count {
            guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
            index += 1
            if index < bytes.count, "+-".utf8.contains(bytes[index]) { index += 1 }
            guard skipDigits() > 0, index == bytes.count else { return nil }
        }
        return Double(text).map(Value.number)
    }

    private static func integer(_ digits: Substring, radix: Int) -> Value? {
        guard digits.first != "+", digits.first != "-" else { return nil }
        return Int(digits, radix: radix).map(Value.integer)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
