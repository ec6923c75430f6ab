/// The anchor that a heading most often has, which documents need not spell.
package enum ImpliedAnchor {
    /// What stands for it in a document.
    package static let mark = "="

    /// Returns the anchor that a heading implies.
    ///
    /// ASCII letters in lower case, digits, `_` and all that is not ASCII are kept; spaces and hyphens
    /// become one hyphen; the rest is left out.
    package static func anchor(of heading: String) -> String {
        var anchor: [UInt8] = []
        for byte in heading.utf8 {
            switch byte {
            case 0x41...0x5A: anchor.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x5F, 0x80...: anchor.append(byte)
            case 0x20, 0x2D: if anchor.last != 0x2D { anchor.append(0x2D) }
            default: break
            }
        }
        return String(decoding: anchor, as: UTF8.self)
    }

    /// What a document says of an anchor.
    static func field(_ anchor: String, heading: String) -> String {
        // No heading makes `=` by itself; an author who writes it gets a link to the page.
        if anchor == mark { return "" }
        return !anchor.isEmpty && anchor == self.anchor(of: heading) ? mark : anchor
    }
}
