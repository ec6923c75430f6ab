import Testing

@testable import ImprintCore

struct TextDirectionTests {
    @Test(arguments: [
        ("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("ur_PK", "rtl"), ("az-Arab", "rtl"),
        ("en", "ltr"), ("ar-Latn", "ltr"), ("zh-Hant", "ltr"), ("", "ltr"),
    ])
    func `lines run as the script, or else the language, does`(
        language: String, direction: String
    ) {
        #expect(TextDirection(of: language).rawValue == direction)
    }
}
