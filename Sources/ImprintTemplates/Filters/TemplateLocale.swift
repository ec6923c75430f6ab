/// What filters need to know of the language that a text is written in.
package struct TemplateLocale: Sendable, Equatable {
    /// A BCP 47 tag, whose rules choose among the forms of a count.
    package var language: String
    /// From January on.
    package var months: [String]
    package var shortMonths: [String]
    /// From Sunday on.
    package var weekdays: [String]
    package var shortWeekdays: [String]

    package init(
        language: String, months: [String], shortMonths: [String], weekdays: [String],
        shortWeekdays: [String]
    ) {
        self.language = language
        self.months = months
        self.shortMonths = shortMonths
        self.weekdays = weekdays
        self.shortWeekdays = shortWeekdays
    }

    package static let english: TemplateLocale = {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        let weekdays = [
            "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
        ]
        return TemplateLocale(
            language: "en", months: months, shortMonths: months.map { String($0.prefix(3)) },
            weekdays: weekdays, shortWeekdays: weekdays.map { String($0.prefix(3)) })
    }()
}
