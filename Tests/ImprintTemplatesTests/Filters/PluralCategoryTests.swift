import ImprintCore
import Testing

@testable import ImprintTemplates

struct PluralCategoryTests {
    @Test(arguments: [
        ("en", "other one other other other other"), ("de-AT", "other one other other other other"),
        ("fr", "one one other other other other"), ("es", "other one other other other other"),
        ("ja", "other other other other other other"),
        ("zh", "other other other other other other"),
        ("ar", "zero one two few many other"), ("pl", "many one few few many many"),
        ("ru", "many one few few many many"), ("xx", "other one other other other other"),
    ])
    func `a count has the form that its language gives it`(language: String, forms: String) {
        let found = [0, 1, 2, 3, 11, 100].map { PluralCategory(of: $0, in: language).rawValue }
        #expect(found.joined(separator: " ") == forms)
    }

    @Test func `millions have a form of their own in French and Spanish`() {
        #expect(PluralCategory(of: 1_000_000, in: "fr") == .many)
        #expect(PluralCategory(of: 2_000_000, in: "es") == .many)
        #expect(PluralCategory.categories(in: "fr")?.required == [.one, .other])
        #expect(PluralCategory.categories(in: "fr")?.allowed == [.one, .many, .other])
        #expect(PluralCategory.categories(in: "xx") == nil)
    }

    private func render(_ expression: String, _ locale: TemplateLocale) throws -> String {
        let template = try Template(
            SourceText(file: SourcePath("l.html"), "{{ \(expression) }}"))
        let forms: Value = ["one": "a page", "two": "a pair", "other": "{count} pages"]
        let date = try #require(Timestamp("2026-03-05"))
        var output: [UInt8] = []
        try template.render(
            TemplateEnvironment(),
            TemplateScope(["forms": forms, "day": .date(date)], locale: locale), into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func `fill chooses a form by its count, and other where there is none`() throws {
        var arabic = TemplateLocale.english
        arabic.language = "ar"
        #expect(try render("forms | fill(count=1)", .english) == "a page")
        #expect(try render("forms | fill(count=2)", .english) == "2 pages")
        #expect(try render("forms | fill(count=2)", arabic) == "a pair")
        #expect(try render("forms | fill(count=3)", arabic) == "3 pages")
        #expect(throws: TemplateError.self) { try render("forms | fill", .english) }
        #expect(throws: TemplateError.self) { try render("forms | fill(count='x')", .english) }
    }

    @Test func `dates take their names from the language`() throws {
        var locale = TemplateLocale.english
        locale.months[2] = "März"
        locale.shortWeekdays[4] = "Do."
        #expect(try render("day | date('%a %-d. %B')", locale) == "Do. 5. März")
    }
}
