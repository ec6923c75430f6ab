import Foundation
import ImprintCore

/// The time that a build goes by.
enum BuildTime {
    /// The clock's time, or that of `SOURCE_DATE_EPOCH`, so that a build can be repeated.
    ///
    /// Source: [SOURCE_DATE_EPOCH](https://reproducible-builds.org/specs/source-date-epoch/).
    static func now(
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Timestamp {
        let seconds = environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
        return Timestamp(secondsSince1970: seconds ?? Int(Date().timeIntervalSince1970))
    }
}
