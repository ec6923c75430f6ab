import ImprintCore

/// What a TOML value without quotes and brackets stands for.
enum TOMLScalar {
    case value(Value)
    /// An integer that `Int` cannot hold.
    case overflow
    /// Nothing that TOML knows.
    case invalid

    /// Reads a boolean, a number, a date or a time.
    init(_ text: String) {
        switch text {
        case "true": self = .value(true)
        case "false": self = .value(false)
        case "inf", "+inf": self = .value(.number(.infinity))
        case "-inf": self = .value(.number(-.infinity))
        case "nan", "+nan", "-nan": self = .value(.number(.nan))
        default:
            self = Self.date(text) ?? Self.time(text) ?? Self.prefixed(text) ?? Self.number(text)
        }
    }

    private static func number(_ text: String) -> TOMLScalar {
        let bytes = Array(text.utf8)
        var rest = bytes[...]
        if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
        let whole = rest.prefix(while: isDigitOrUnderscore)
        guard areDigits(whole), whole.count == 1 || whole.first != UInt8(ascii: "0") else {
            return .invalid
        }
        rest = rest.dropFirst(whole.count)
        let digits = text.replacing("_", with: "")
        guard !rest.isEmpty else { return Int(digits).map { .value(.integer($0)) } ?? .overflow }
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigitOrUnderscore)
            guard areDigits(fraction) else { return .invalid }
            rest = rest.dropFirst(1 + fraction.count)
        }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
            guard areDigits(rest) else { return .invalid }
            rest = []
        }
        guard rest.isEmpty, let number = Double(digits) else { return .invalid }
        return .value(.number(number))
    }

    /// Reads `0x1F`, `0o17` and `0b11`.
    private static func prefixed(_ text: String) -> TOMLScalar? {
        let radix: Int
        switch text.prefix(2) {
        case "0x": radix = 16
        case "0o": radix = 8
        case "0b": radix = 2
        default: return nil
        }
        let digits = text.dropFirst(2)
        guard let first = digits.first, let last = digits.last, first != "_", last != "_",
            !digits.contains("__"),
            digits.allSatisfy({ $0 == "_" || $0.isASCII && ($0.hexDigitValue ?? 16) < radix })
        else { return TOMLScalar.invalid }
        return Int(digits.replacing("_", with: ""), radix: radix).map { .value(.integer($0)) }
            ?? .overflow
    }

    /// Reads `2026-11-22`, alone or with a time after `T`, `t` or a space.
    private static func date(_ text: String) -> TOMLScalar? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        if bytes.count > 10 {
            guard "Tt ".utf8.contains(bytes[10]) else { return TOMLScalar.invalid }
            var clock = bytes[11...]
            if let last = clock.last, last | 0x20 == UInt8(ascii: "z") {
                clock.removeLast()
            } else if clock.count > 6, "+-".utf8.contains(clock[clock.endIndex - 6]) {
                let offset = clock.suffix(6)
                guard isClock(offset.dropFirst()) else { return TOMLScalar.invalid }
                clock.removeLast(6)
            }
            guard isTime(clock) else { return TOMLScalar.invalid }
        }
        return Timestamp(text).map { .value(.date($0)) } ?? TOMLScalar.invalid
    }

    /// Reads `15:04:05`, which has no day and so stays a string.
    private static func time(_ text: String) -> TOMLScalar? {
        let bytes = Array(text.utf8)
        guard bytes.count > 2, bytes[2] == UInt8(ascii: ":") else { return nil }
        return isTime(bytes[...]) ? .value(.string(text)) : TOMLScalar.invalid
    }

    /// Whether the bytes are `15:04:05`, with or without a fraction.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 8, isClock(bytes.prefix(5)),
            bytes[bytes.startIndex + 5] == UInt8(ascii: ":"),
            let second = number(bytes.dropFirst(6).prefix(2)), second <= 59
        else { return false }
        let fraction = bytes.dropFirst(8)
        return fraction.isEmpty
            || fraction.first == UInt8(ascii: ".") && fraction.count > 1
                && fraction.dropFirst().allSatisfy(isDigit)
    }

    /// Whether the bytes are `15:04`.
    private static func isClock(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 5, bytes[bytes.startIndex + 2] == UInt8(ascii: ":"),
            let hour = number(bytes.prefix(2)), let minute = number(bytes.suffix(2))
        else { return false }
        return hour <= 23 && minute <= 59
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy(isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    /// Whether the bytes are digits, with single underscores between them.
    private static func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
        let runs = bytes.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        return runs.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    }

    private static func isDigitOrUnderscore(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
