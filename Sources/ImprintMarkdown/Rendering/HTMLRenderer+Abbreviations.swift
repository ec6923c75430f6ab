extension HTMLRenderer {
    /// Writes text, with what its abbreviations stand for.
    mutating func writeWords(_ text: UnsafeBufferPointer<UInt8>) {
        guard let abbreviations else { return writeEscaped(text) }
        var start = 0
        abbreviations.find(in: text) { range, title in
            writeEscaped(UnsafeBufferPointer(rebasing: text[start..<range.lowerBound]))
            write("<abbr")
            writeAttribute("title", title)
            write(">")
            writeEscaped(UnsafeBufferPointer(rebasing: text[range]))
            write("</abbr>")
            start = range.upperBound
        }
        writeEscaped(UnsafeBufferPointer(rebasing: text[start...]))
    }
}
