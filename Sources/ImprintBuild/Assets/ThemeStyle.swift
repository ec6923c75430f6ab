import ImprintTheme

/// The style sheets of the theme as they are published: without what only their authors read.
///
/// Comments, the spaces before lines and empty lines are dropped, which changes nothing in the theme's
/// sheets. Sheets of a site are published as they are.
enum ThemeStyle {
    /// By path below `assets/`, as they are written.
    private static let sheets: [String: [UInt8]] = {
        let prefix = "\(AssetLibrary.folder)/"
        var sheets: [String: [UInt8]] = [:]
        for file in DefaultTheme.files
        where file.path.hasPrefix(prefix) && file.path.hasSuffix(".css") {
            sheets[String(file.path.dropFirst(prefix.count))] = file.bytes
        }
        return sheets
    }()

    /// What is published of a style sheet: of one of the theme, what a browser needs; of others, all.
    static func published(_ bytes: [UInt8], at path: String) -> [UInt8] {
        sheets[path] == bytes ? stripped(bytes) : bytes
    }

    static func stripped(_ sheet: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(sheet.count)
        var index = 0
        var quote: UInt8?
        var isLineStart = true
        while index < sheet.count {
            let byte = sheet[index]
            let next = index + 1 < sheet.count ? sheet[index + 1] : 0
            if quote == nil, byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
                index += 2
                while index + 1 < sheet.count,
                    sheet[index] != UInt8(ascii: "*") || sheet[index + 1] != UInt8(ascii: "/")
                { index += 1 }
                index += 2
                continue
            }
            let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if quote == nil, isLineStart, isSpace {
                index += 1
                continue
            }
            result.append(byte)
            if byte == UInt8(ascii: "\\"), next != 0 {
                // What is escaped ends no string.
                result.append(next)
                index += 1
            } else if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            isLineStart = byte == UInt8(ascii: "\n")
            index += 1
        }
        return result
    }
}
