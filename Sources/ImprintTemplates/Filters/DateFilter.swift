import ImprintCore

/// `date("%d %B %Y")`: a date, or text in ISO 8601, written by strftime's directives.
enum DateFilter {
    static func date(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("format")
        let format = try call.string(0, "format") ?? "%Y-%m-%d"
        let date: Timestamp
        switch call.value {
        case .date(let value): date = value
        default:
            guard let text = call.value.text else {
                throw call.evaluator.error(
                    "type", "‘date’ needs a date, not \(call.value.kindInWords)",
                    at: call.valueOffset, in: call.frame)
            }
            guard let value = Timestamp(text) else {
                throw call.evaluator.error(
                    "type", "‘\(text.prefix(40))’ is no date", at: call.valueOffset,
                    in: call.frame, suggestion: "write it as 2026-11-22")
            }
            date = value
        }
        switch DateFormat(locale: call.evaluator.scope.locale).text(of: date, format) {
        case .success(let text): return .string(text)
        case .failure(let problem):
            throw call.error(
                "format", "a date has no directive ‘%\(problem.directive)’",
                suggestion: "use %Y %m %d %B %b %A %a %e %j %H %M %S %p %z, or %% for a ‘%’")
        }
    }
}

/// strftime's directives, with the names of a language.
struct DateFormat {
    struct UnknownDirective: Error { let directive: Character }

    let locale: TemplateLocale

    func text(of date: Timestamp, _ format: String) -> Result<String, UnknownDirective> {
        var result = ""
        var rest = Substring(format)
        while let character = rest.popFirst() {
            guard character == "%" else {
                result.append(character)
                continue
            }
            var directive = rest.popFirst() ?? "%"
            // `%-d` is glibc's way to leave the padding out.
            let isPadded = directive != "-"
            if !isPadded { directive = rest.popFirst() ?? "-" }
            guard let text = text(of: date, directive, isPadded: isPadded) else {
                return .failure(UnknownDirective(directive: directive))
            }
            result += text
        }
        return .success(result)
    }

    private func text(
        of date: Timestamp, _ directive: Character, isPadded: Bool
    ) -> String? {
        func number(_ number: Int, _ width: Int, _ padding: Character = "0") -> String {
            let digits = String(number)
            guard isPadded else { return digits }
            return String(repeating: padding, count: max(0, width - digits.count)) + digits
        }
        let hour = date.time?.hour ?? 0
        let hour12 = (hour + 11) % 12 + 1
        switch directive {
        case "Y": return number(date.year, 4)
        case "C": return number(date.year / 100, 2)
        case "y": return number(date.year % 100, 2)
        case "m": return number(date.month, 2)
        case "d": return number(date.day, 2)
        case "e": return number(date.day, 2, " ")
        case "B": return locale.months[date.month - 1]
        case "b", "h": return locale.shortMonths[date.month - 1]
        case "A": return locale.weekdays[date.weekday]
        case "a": return locale.shortWeekdays[date.weekday]
        case "u": return String((date.weekday + 6) % 7 + 1)
        case "w": return String(date.weekday)
        case "j": return number(Self.dayOfYear(date), 3)
        case "U": return number((Self.dayOfYear(date) + 6 - date.weekday) / 7, 2)
        case "W": return number((Self.dayOfYear(date) + 6 - (date.weekday + 6) % 7) / 7, 2)
        case "H": return number(hour, 2)
        case "I": return number(hour12, 2)
        case "k": return number(hour, 2, " ")
        case "l": return number(hour12, 2, " ")
        case "M": return number(date.time?.minute ?? 0, 2)
        case "S": return number(date.time?.second ?? 0, 2)
        case "f": return "000000"
        case "p": return hour < 12 ? "AM" : "PM"
        case "P": return hour < 12 ? "am" : "pm"
        case "z":
            guard let offset = date.time?.offset else { return "" }
            let digits = [abs(offset) / 60, abs(offset) % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            return (offset < 0 ? "-" : "+") + digits.joined()
        case "Z": return date.time.map { $0.offset == 0 ? "UTC" : "" } ?? ""
        case "s": return String(date.secondsSince1970)
        case "n": return "\n"
        case "t": return "\t"
        case "%": return "%"
        case "F": return composed(date, "%Y-%m-%d")
        case "D", "x": return composed(date, "%m/%d/%y")
        case "T", "X": return composed(date, "%H:%M:%S")
        case "R": return composed(date, "%H:%M")
        case "r": return composed(date, "%I:%M:%S %p")
        case "c": return composed(date, "%a %b %e %H:%M:%S %Y")
        default: return nil
        }
    }

    private func composed(_ date: Timestamp, _ format: String) -> String? {
        guard case .success(let text) = text(of: date, format) else { return nil }
        return text
    }

    /// Counted from 1.
    private static func dayOfYear(_ date: Timestamp) -> Int {
        guard let start = Timestamp(year: date.year, month: 1, day: 1),
            let day = Timestamp(year: date.year, month: date.month, day: date.day)
        else { return 1 }
        return (day.secondsSince1970 - start.secondsSince1970) / 86_400 + 1
    }
}
