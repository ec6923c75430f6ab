import ImprintCore
import Testing

struct TimestampTests {
    @Test(arguments: [
        "2026-11-22", "2024-02-29", "2026-11-22T15:04:05Z", "1969-12-31T23:59:59+01:30",
    ])
    func `a date is written as it was read`(text: String) throws {
        #expect(try #require(Timestamp(text)).description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-13-01", "2025-02-29", "2026-11-22T25:00:00Z", "2026-11-22x", "26-1-1",
        "2026-11-22T15:04:05+",
    ])
    func `what the calendar or the clock has not is refused`(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29T00:00:00Z", 951_782_400), ("1969-12-31T23:59:59Z", -1),
        ("2026-11-22T16:00:00+01:00", 1_795_359_600),
    ])
    func `seconds since 1970 go both ways`(text: String, seconds: Int) throws {
        let timestamp = try #require(Timestamp(text))
        #expect(timestamp.secondsSince1970 == seconds)
        #expect(Timestamp(secondsSince1970: seconds).secondsSince1970 == seconds)
    }

    @Test(arguments: [("2026-11-22", 0), ("1970-01-01", 4), ("2024-02-29", 4), ("1900-01-01", 1)])
    func `the weekday counts from Sunday`(text: String, weekday: Int) throws {
        #expect(try #require(Timestamp(text)).weekday == weekday)
    }
}
