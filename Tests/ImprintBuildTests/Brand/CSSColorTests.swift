import Testing

@testable import ImprintBuild

struct CSSColorTests {
    @Test(arguments: [
        ("#14477d", "#14477d"), ("#14477D", "#14477d"), ("#abc", "#aabbcc"), (" #ABC ", "#aabbcc"),
        ("navy", "#000080"), ("RebeccaPurple", "#663399"),
        ("oklch(40.101% 0.12332 21.555)", "#7d2329"),
        ("oklch(0.40101 0.12332 21.555deg)", "#7d2329"),
        ("OKLCH(40.101% 30.83% 0.059875turn)", "#7d2329"),
        ("oklch(1 none none)", "#ffffff"), ("oklch(50% 0 -1.5e2)", "#636363"),
    ])
    func `a colour is read in each of its notations`(text: String, expected: String) {
        #expect(CSSColor.color(text)?.hexadecimal == expected)
    }

    @Test(arguments: [
        "", "#", "#12", "#1234", "#12345", "#12345678", "#12345g", "#１２３", "14477d", "dark blue",
        "transparent", "currentcolor", "oklch()", "oklch(1 2)", "oklch(1 2 3 4)", "oklch(nan 0 0)",
        "oklch(0x1 0 0)", "oklch(1, 0, 0)", "oklch(50% 0.1 20 / 50%)", "rgb(1 2 3)", "red;",
    ])
    func `what is no colour, or lets something shine through, is none`(text: String) {
        #expect(CSSColor.color(text) == nil)
    }

    @Test(arguments: [
        ("dark blue", "darkblue"), ("Light-Blue", "lightblue"), ("crimsn", "crimson"),
    ])
    func `a name that was meant is found`(text: String, name: String) {
        #expect(CSSColorName.nearest(to: text) == name)
    }

    @Test func `all names of the specification are known`() {
        #expect(CSSColorName.colors.count == 148)
    }
}
