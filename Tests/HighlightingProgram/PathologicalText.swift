/// Lines that a scanner could take quadratic time for.
enum PathologicalText {
    /// What is repeated; ‘random’ stands for random punctuation.
    static let kinds =
        [
            "(", ")", "\"", "'", "/", "<", ">", "a", " ", "\\", "{", "}", "[", "$", "$(", "${", "`",
            "/*", "*/", "<!--", "-->", "#", "=", "-", ":", "0", ".", ",", "@", "&", "|", "%", "!",
            "~", "^", "*", "\t", "é", "a(", "a ", "a.", "a:", "a=", "(\"", "\"\\", "'\"", "<a",
            "<a ",
            "</", "${`", "`${", "\"${", "$((", "<<", "<<A ", "<<'A' ", "r#\"", "R\"(", "[[", "{{",
            "{%", "<%", "<?", "<?php ", "<script>", "<style>", "\"\"\"", "'''", "1e", "0x", "a<",
            "a<b ", "- ", "> ", "* ", "# ", "``` ", "~~~ ", "@a ", "/a", "#{", "#[", "(?", "!!",
            "&&",
            "random",
        ]

    /// A line of that many bytes, or a few less.
    static func line(of kind: String, size: Int) -> [UInt8] {
        if kind == "random" { return random(size: size) }
        let unit = Array(kind.utf8)
        return Array(repeatElement(unit, count: size / unit.count).joined())
    }

    private static func random(size: Int) -> [UInt8] {
        let marks = Array("()[]{}<>\"'`/\\*#$%&|!?.,:;=+-~^@_ a0".utf8)
        // A linear congruence: the same at each run.
        var state: UInt64 = 1
        return (0..<size).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return marks[Int(state >> 33) % marks.count]
        }
    }
}
