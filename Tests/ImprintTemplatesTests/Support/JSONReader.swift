import ImprintCore
import OrderedCollections

/// Reads JSON into values, keeping the order of members, which Foundation's reader loses.
struct JSONReader {
    struct Failure: Error { let offset: Int }

    private let bytes: [UInt8]
    private var index = 0

    static func value(_ bytes: [UInt8]) throws -> Value {
        var reader = JSONReader(bytes)
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.index == bytes.count else { throw Failure(offset: reader.index) }
        return value
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func skipBlanks() {
        while index < bytes.count, [9, 10, 13, 32].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        skipBlanks()
        let wanted = Array(text.description.utf8)
        guard bytes[index...].starts(with: wanted) else { return false }
        index += wanted.count
        return true
    }

    private mutating func value() throws -> Value {
        if take("null") { return .none }
        if take("true") { return true }
        if take("false") { return false }
        if take("\"") { return .string(try string()) }
        if take("[") {
            var elements: [Value] = []
            while !take("]") {
                if !elements.isEmpty, !take(",") { throw Failure(offset: index) }
                elements.append(try value())
            }
            return .array(elements)
        }
        if take("{") {
            var members: OrderedDictionary<String, Value> = [:]
            while !take("}") {
                if !members.isEmpty, !take(",") { throw Failure(offset: index) }
                guard take("\"") else { throw Failure(offset: index) }
                let name = try string()
                guard take(":") else { throw Failure(offset: index) }
                members[name] = try value()
            }
            return .dictionary(members)
        }
        let digits = bytes[index...].prefix { "+-.0123456789eE".utf8.contains($0) }
        let text = String(decoding: digits, as: UTF8.self)
        index += digits.count
        if let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text) else { throw Failure(offset: index) }
        return .number(number)
    }

    private mutating func string() throws -> String {
        var units: [UInt8] = []
        var surrogate: UInt32?
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                units.append(bytes[index])
                index += 1
                continue
            }
            let escape = bytes[index + 1]
            index += 2
            switch escape {
            case UInt8(ascii: "n"): units.append(10)
            case UInt8(ascii: "t"): units.append(9)
            case UInt8(ascii: "r"): units.append(13)
            case UInt8(ascii: "b"): units.append(8)
            case UInt8(ascii: "f"): units.append(12)
            case UInt8(ascii: "u"):
                let digits = String(
                    decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
                guard var code = UInt32(digits, radix: 16) else { throw Failure(offset: index) }
                index += 4
                if (0xD800..<0xDC00).contains(code) {
                    surrogate = code
                    continue
                }
                if let high = surrogate {
                    code = 0x10000 + (high - 0xD800) << 10 + (code - 0xDC00)
                    surrogate = nil
                }
                guard let scalar = Unicode.Scalar(code) else { throw Failure(offset: index) }
                units += Array(String(Character(scalar)).utf8)
            default: units.append(escape)
            }
        }
        guard index < bytes.count else { throw Failure(offset: index) }
        index += 1
        return String(decoding: units, as: UTF8.self)
    }
}
