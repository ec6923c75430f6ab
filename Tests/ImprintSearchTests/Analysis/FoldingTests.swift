import ImprintSearch
import Testing

struct FoldingTests {
    @Test(arguments: [
        ("Straße", "strasse"), ("ÅNGSTRÖM", "angstrom"), ("Ærø", "aero"), ("Œuvre", "oeuvre"),
        ("ŁÓDŹ", "lodz"), ("Þórður", "thordur"), ("İstanbul Iğdır", "istanbul igdir"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"), ("Ёлка й", "елка и"), ("ＨＴＭＬ", "html"), ("ﬁne", "fine"),
        ("ｶﾞｲﾄﾞ", "ガイド"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("שָׁלוֹם", "שלום"), ("مَرْحَبًا", "مرحبا"),
        ("", ""), ("x²", "x2"), ("\u{0}a", "\u{0}a"),
    ])
    func `folds case, marks and forms away`(text: String, folded: String) {
        #expect(Folding.folded(text) == folded)
    }

    @Test func `the script folds every character in the same way`() throws {
        let characters = (UInt32(0)..<0x3_2000).compactMap { Unicode.Scalar($0) }
            .filter { isInEveryLibrary($0.properties) }.map { String($0) }
        for (character, scripted) in zip(characters, try ScriptedAnalysis.folded(characters)) {
            #expect(
                Array(Folding.folded(character).unicodeScalars) == Array(scripted.unicodeScalars),
                "\(character.debugDescription)")
        }
    }

    /// Whether a character came with Unicode 14 or before: newer ones may be unknown to what is
    /// installed.
    private func isInEveryLibrary(_ properties: Unicode.Scalar.Properties) -> Bool {
        guard let age = properties.age else { return false }
        return age.major <= 14 && properties.generalCategory != .privateUse
    }

    @Test(arguments: [
        ("ÉTÉ", "été"), ("Häuser", "häuser"), ("E\u{301}TE\u{301}", "été"), ("HTML", "html"),
        ("Й", "й"), ("ẞ", "ß"), ("", ""),
    ])
    func `a spelling keeps its accents`(text: String, spelling: String) {
        #expect(Array(Folding.lowercased(text).unicodeScalars) == Array(spelling.unicodeScalars))
    }

    @Test func `a spelling that is not UTF-8 is empty`() {
        let bytes: [UInt8] = [0xC3, 0x28]
        #expect(bytes.withUnsafeBufferPointer { Folding.lowercased($0) }.isEmpty)
    }
}
