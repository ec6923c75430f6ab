/// A date of the Gregorian calendar, with or without a time of day.
package struct Timestamp: Hashable, Sendable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int
    /// The time of day; `nil` for a whole day.
    package var time: Time?

    /// A time of day with its distance from UTC.
    package struct Time: Hashable, Sendable {
        package var hour: Int
        package var minute: Int
        package var second: Int
        /// Minutes east of UTC.
        package var offset: Int

        package init(hour: Int, minute: Int, second: Int = 0, offset: Int = 0) {
            self.hour = hour
            self.minute = minute
            self.second = second
            self.offset = offset
        }
    }

    /// Makes a date; `nil` if the calendar has no such day or the clock no such time.
    package init?(year: Int, month: Int, day: Int, time: Time? = nil) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, year: year)
        else { return nil }
        if let time {
            guard (0...23).contains(time.hour), (0...59).contains(time.minute),
                (0...60).contains(time.second), abs(time.offset) < 24 * 60
            else { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
        self.time = time
    }

    /// Makes the date and time in UTC of a number of seconds since 1970-01-01T00:00:00Z.
    package init(secondsSince1970 seconds: Int) {
        let day = seconds.flooredQuotient(by: 86_400)
        let second = seconds - day * 86_400
        // Days to civil date: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
        let shifted = day + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        time = Time(hour: second / 3600, minute: second / 60 % 60, second: second % 60)
    }

    /// Seconds since 1970-01-01T00:00:00Z; a whole day counts from its start in UTC.
    package var secondsSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        guard let time else { return days * 86_400 }
        return days * 86_400 + time.hour * 3600 + (time.minute - time.offset) * 60 + time.second
    }

    /// The day of the week, 0 for Sunday to 6 for Saturday.
    package var weekday: Int {
        let days = (secondsSince1970 + (time?.offset ?? 0) * 60).flooredQuotient(by: 86_400)
        return (days + 4) - (days + 4).flooredQuotient(by: 7) * 7
    }

    private static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2:
            year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
                ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Timestamp: Comparable {
    /// Earlier in time; of two equal instants the whole day comes first.
    package static func < (left: Self, right: Self) -> Bool {
        let (first, second) = (left.secondsSince1970, right.secondsSince1970)
        return first == second ? left.time == nil && right.time != nil : first < second
    }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601: `2026-11-22`, `2026-11-22T15:04:05Z`, `2026-11-22T15:04:05+01:00`.
    package var description: String {
        let date = "\(padded(year, to: 4))-\(padded(month))-\(padded(day))"
        guard let time else { return date }
        let clock = "\(padded(time.hour)):\(padded(time.minute)):\(padded(time.second))"
        guard time.offset != 0 else { return "\(date)T\(clock)Z" }
        let sign = time.offset < 0 ? "-" : "+"
        let offset = abs(time.offset)
        return "\(date)T\(clock)\(sign)\(padded(offset / 60)):\(padded(offset % 60))"
    }

    /// Reads the forms of `description`; the `T` may be a space, seconds and their fraction may be
    /// missing, and a time without an offset is UTC.
    ///
    /// `nil` for anything else.
    package init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        guard let year = rest.takeNumber(digits: 4...4), rest.take("-"),
            let month = rest.takeNumber(digits: 1...2), rest.take("-"),
            let day = rest.takeNumber(digits: 1...2)
        else { return nil }
        guard !rest.isEmpty else {
            self.init(year: year, month: month, day: day)
            return
        }
        guard rest.take("T") || rest.take("t") || rest.take(" "),
            let hour = rest.takeNumber(digits: 1...2), rest.take(":"),
            let minute = rest.takeNumber(digits: 2...2)
        else { return nil }
        var time = Time(hour: hour, minute: minute)
        if rest.take(":") {
            guard let second = rest.takeNumber(digits: 2...2) else { return nil }
            time.second = second
            if rest.take("."), rest.takeNumber(digits: 1...12) == nil { return nil }
        }
        _ = rest.take(" ")
        if rest.take("Z") || rest.take("z") || rest.isEmpty {
            guard rest.isEmpty else { return nil }
        } else {
            guard let sign = rest.popFirst(), sign == "+" || sign == "-",
                let hours = rest.takeNumber(digits: 1...2)
            else { return nil }
            _ = rest.take(":")
            let minutes = rest.isEmpty ? 0 : rest.takeNumber(digits: 2...2)
            guard let minutes, rest.isEmpty else { return nil }
            time.offset = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
        }
        self.init(year: year, month: month, day: day, time: time)
    }
}

private func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Substring {
    fileprivate mutating func take(_ prefix: Character) -> Bool {
        guard first == prefix else { return false }
        removeFirst()
        return true
    }

    fileprivate mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
        let run = prefix { $0.isASCII && $0.isNumber }
        guard digits.contains(run.count), let number = Int(run) else { return nil }
        removeFirst(run.count)
        return number
    }
}

extension Int {
    fileprivate func flooredQuotient(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
