import ImprintCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// When a build takes place.
enum BuildClock {
    /// The time of `SOURCE_DATE_EPOCH`, so that a build can be repeated later, or that of the clock.
    ///
    /// Source: [SOURCE_DATE_EPOCH](https://reproducible-builds.org/specs/source-date-epoch/).
    static var now: Timestamp {
        if let text = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: text)),
            (0...253_402_300_799).contains(seconds)
        {
            return Timestamp(secondsSince1970: seconds)
        }
        return Timestamp(secondsSince1970: time(nil))
    }
}
