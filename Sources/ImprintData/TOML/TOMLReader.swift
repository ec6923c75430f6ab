package import ImprintCore
import OrderedCollections
import TOMLKit

/// Reads TOML into located trees.
///
/// TOMLKit reads the values and finds the errors; it keeps neither the order of keys nor any place,
/// so `TOMLScanner` tells both. A time without a day is a string, and a date and time without an
/// offset is UTC.
package enum TOMLReader {
    /// Reads a file; `nil` if it cannot be read, which is reported.
    package static func read(
        _ source: SourceText, reporting diagnostics: inout [Diagnostic]
    ) -> Node? {
        do {
            return try node(of: source)
        } catch {
            diagnostics.append(error.diagnostic(in: source))
            return nil
        }
    }

    private static func node(of source: SourceText) throws(TOMLError) -> Node {
        // TOMLKit hands the text on as a C string, which ends at its first zero.
        if let zero = source.bytes.firstIndex(of: 0) { throw .zero(offset: zero) }
        guard let text = String(validating: source.bytes, as: UTF8.self) else {
            throw .invalidUTF8
        }
        var scanner = TOMLScanner(source)
        let places = try scanner.places()
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            throw .syntax(error.description, line: begin.line, character: begin.column)
        } catch {
            throw .syntax("\(error)", line: 1, character: 1)
        }
        return node(table, at: places)
    }

    private static func node(_ value: any TOMLValueConvertible, at place: TOMLPlace) -> Node {
        if let table = value.table { return node(table, at: place) }
        if let array = value.array {
            let nodes = array.enumerated().map { index, element in
                node(
                    element,
                    at: place.elements.indices.contains(index)
                        ? place.elements[index] : TOMLPlace(at: place.location))
            }
            return Node(.sequence(nodes), at: place.location)
        }
        return Node(.scalar(scalar(value)), at: place.location)
    }

    private static func node(_ table: TOMLTable, at place: TOMLPlace) -> Node {
        let missing = table.keys.filter { place.members[$0] == nil }
        let entries = (place.members.keys + missing).compactMap { key -> Node.Entry? in
            guard let value = table[key] else { return nil }
            let place = place.members[key] ?? TOMLPlace(at: place.location)
            return Node.Entry(
                key: key, keyLocation: place.keyLocation, value: node(value, at: place))
        }
        return Node(.mapping(entries), at: place.location)
    }

    private static func scalar(_ value: any TOMLValueConvertible) -> Value {
        if let string = value.string { return .string(string) }
        if let boolean = value.bool { return .boolean(boolean) }
        if let integer = value.int { return .integer(integer) }
        if let number = value.double { return .number(number) }
        if let date = value.date {
            return Timestamp(year: date.year, month: date.month, day: date.day).map(Value.date)
                ?? .string(date.debugDescription)
        }
        if let dateTime = value.dateTime {
            let (date, time) = (dateTime.date, dateTime.time)
            return Timestamp(
                year: date.year, month: date.month, day: date.day,
                time: Timestamp.Time(
                    hour: time.hour, minute: time.minute, second: time.second,
                    offset: dateTime.offset?.offset ?? 0)
            ).map(Value.date) ?? .string(dateTime.debugDescription)
        }
        return .string(value.debugDescription)
    }
}
