import ImprintTesting
import Testing

@testable import ImprintBuild

struct SRGBColorTests {
    @Test func `a number is read and written without loss`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<1000 {
            let number = UInt32.random(in: 0...0xffffff, using: &random)
            #expect(SRGBColor(number).number == number)
        }
        #expect(SRGBColor(0x00_0a_ff).hexadecimal == "#000aff")
    }

    // The ratios that contrast checkers show for these well-known greys.
    @Test(arguments: [
        (0x000000, 0xffffff, 21.0), (0x777777, 0xffffff, 4.478), (0x767676, 0xffffff, 4.542),
        (0x949494, 0xffffff, 3.033), (0xff0000, 0xffffff, 3.998), (0x0000ff, 0xffffff, 8.592),
        (0x123456, 0x123456, 1),
    ])
    func `contrast is that of WCAG, whichever colour comes first`(
        one: UInt32, two: UInt32, expected: Double
    ) {
        let (one, two) = (SRGBColor(one), SRGBColor(two))
        #expect(abs(one.contrast(with: two) - expected) < 0.001)
        #expect(one.contrast(with: two) == two.contrast(with: one))
    }

    @Test func `a colour that covers another in part is seen between the two`() {
        let gray = SRGBColor(0).blended(over: .white, opacity: 0.5)
        #expect(gray.hexadecimal == "#808080")
        #expect(SRGBColor(0x123456).blended(over: .white, opacity: 1).hexadecimal == "#123456")
    }
}
