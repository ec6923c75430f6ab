/// Random text of what is hard to cut into words.
enum MixedText {
    private static let pieces: [String] = [
        "a", "B", "c", "HTML", "Parser", "data", "Straße", "é", "e\u{301}", "Ω", "ς", "Σ", "я", "Й",
        "İ", "ı", "ß", "ẞ", "Æ", "ﬁ", "ǆ", "ǅ", "1", "42", "½", "²", "٣", "ⅷ", "_", "__", ".", "-",
        "--", "/", ":", "@", "+", "++", "#", "'", "’", "\"", "“", "(", "[", "]", ")", ",", "!", " ",
        " ", " ", " ", "\n", "\t", "\u{a0}", "\u{3000}", "\u{2028}", "\u{feff}", "\u{0}", "\u{ad}",
        "日", "本語", "カ", "ｶ", "ﾞ", "ﾟ", "は", "\u{3099}", "ー", "・", "한", "글", "\u{1112}",
        "\u{1161}", "\u{11ab}", "ㄱ", "ไ", "ท", "ี", "่", "ำ", "ລາ", "ខ្មែ", "မြန်", "𠮷", "👩",
        "\u{200d}",
        "😀", "שָׁ", "לוֹ", "مَرْ", "حبا", "\u{301}", "\u{323}", "\u{345}", "ａ", "Ｂ", "１", "＿", "－",
        "क", "्", "ष", "𝐀", "𝐛", "㍿", "①", "ﷺ", "ͅ", "\u{85}", "،", "।",
    ]

    static func text(using generator: inout some RandomNumberGenerator) -> String {
        let count = Int.random(in: 1...24, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
}
