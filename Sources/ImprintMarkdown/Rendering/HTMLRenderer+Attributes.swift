extension HTMLRenderer {
    /// Writes attributes with a space before each: ` id="…" class="…" key="…"`.
    ///
    /// An id is noted as a place that links can lead to. What could run a script (`onclick`) is left
    /// out where raw HTML is not allowed either.
    mutating func writeAttributes(
        _ attributes: ElementAttributes?, classes: [String] = [], idIsWritten: Bool = false
    ) {
        let own = attributes ?? ElementAttributes()
        if let id = own.id, !idIsWritten {
            result.anchors.append(id)
            anchors.reserve(id)
            writeAttribute("id", id)
        }
        let all = classes + own.classes.filter { !classes.contains($0) }
        if !all.isEmpty { writeAttribute("class", all.joined(separator: " ")) }
        for pair in own.pairs where isAllowed(pair) {
            writeAttribute(pair.key, pair.value)
        }
    }

    private func isAllowed(_ pair: ElementAttributes.Pair) -> Bool {
        guard options.rawHTML == .escape else { return true }
        let key = pair.key.lowercased()
        if key.hasPrefix("on") || key == "style" || key == "srcdoc" { return false }
        var value = pair.value
        return !value.withUTF8 { UnsafeAddress.isUnsafe($0) }
    }

    mutating func writeAttribute(_ key: String, _ value: String) {
        write(" ")
        HTMLEscaping.append(key, to: &html)
        write("=\"")
        HTMLEscaping.append(value, to: &html)
        write("\"")
    }
}
