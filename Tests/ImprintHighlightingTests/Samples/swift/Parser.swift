import Foundation

/// What may go wrong while numbers are read.
public enum ParserError: Error, Equatable {
    case unexpected(Character, at: Int)
    case endOfText
}

/// Reads sums and products of numbers.
public struct Parser<Number: BinaryFloatingPoint> {
    private let characters: [Character]
    private var position = 0

    public init(_ text: String) {
        characters = Array(text.filter { !$0.isWhitespace })
    }

    private var current: Character? {
        position < characters.count ? characters[position] : nil
    }

    /// The value of the whole text.
    public mutating func value() throws -> Number {
        let result = try sum()
        guard current == nil else {
            throw ParserError.unexpected(characters[position], at: position)
        }
        return result
    }

    private mutating func sum() throws -> Number {
        var total = try product()
        while let sign = current, sign == "+" || sign == "-" {
            position += 1
            let next = try product()
            total = sign == "+" ? total + next : total - next
        }
        return total
    }

    private mutating func product() throws -> Number {
        var total = try number()
        while let sign = current, "*/".contains(sign) {
            position += 1
            switch sign {
            case "*": total *= try number()
            default: total /= try number()
            }
        }
        return total
    }

    private mutating func number() throws -> Number {
        guard let first = current else { throw ParserError.endOfText }
        if first == "(" {
            position += 1
            defer { position += 1 }
            return try sum()
        }
        var digits = ""
        while let character = current, character.isNumber || character == "." {
            digits.append(character)
            position += 1
        }
        guard let value = Double(digits) else {
            throw ParserError.unexpected(first, at: position)
        }
        return Number(value)
    }
}

extension Collection where Element: Numeric {
    func total() -> Element { reduce(0, +) }
}

final class Store: @unchecked Sendable {
    static let shared = Store()
    private var values: [String: Double] = [:]
    private let lock = NSLock()

    subscript(name: String) -> Double? {
        get { lock.withLock { values[name] } }
        set { lock.withLock { values[name] = newValue } }
    }
}

@main
struct Program {
    static func main() async throws {
        for argument in CommandLine.arguments.dropFirst() {
            var parser = Parser<Double>(argument)
            do {
                let value = try parser.value()
                Store.shared[argument] = value
                print("\(argument) = \(value)")
            } catch ParserError.endOfText {
                print("Größe? \(argument) ends too early")
            } catch {
                print("\(argument): \(error)")
            }
        }
        assert([1, 2, 3].total() == 6)
    }
}
