/// A character that HTML names instead of writing it: `&amp;`, `&#8217;`, `&#x2019;`.
///
/// The names of HTML 4 are known, which people write by hand; a name that is not known is text, as in
/// a browser. Source: [HTML 4, 24](https://www.w3.org/TR/html4/sgml/entities.html).
struct HTMLCharacterReference {
    let scalar: Unicode.Scalar
    /// The offset behind its `;`.
    let end: Int

    /// Reads the reference whose `&` stands at an offset; `nil` if none does.
    init?(_ html: UnsafeBufferPointer<UInt8>, at start: Int) {
        // The longest known: `&thetasym;`, and numbers with some zeros in front.
        let limit = min(html.count, start + 14)
        var semicolon = start + 1
        while semicolon < limit, html[semicolon] != UInt8(ascii: ";") { semicolon += 1 }
        guard semicolon < limit, semicolon > start + 1 else { return nil }
        end = semicolon + 1
        let body = start + 1..<semicolon
        let found =
            html[body.lowerBound] == UInt8(ascii: "#")
            ? Self.numbered(html, body.lowerBound + 1..<body.upperBound) : Self.named(html, body)
        guard let found else { return nil }
        scalar = found
    }

    private static func numbered(
        _ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Unicode.Scalar? {
        guard !range.isEmpty else { return nil }
        let isHexadecimal = html[range.lowerBound] | 0x20 == UInt8(ascii: "x")
        let digits = isHexadecimal ? range.dropFirst() : range
        guard !digits.isEmpty else { return nil }
        var number: UInt32 = 0
        for index in digits {
            let digit: UInt32
            switch html[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(html[index]) - 0x30
            case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal,
                UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal:
                digit = UInt32(html[index] | 0x20) - 0x61 + 10
            default: return nil
            }
            number = min(number * (isHexadecimal ? 16 : 10) + digit, 0x110000)
        }
        // As browsers do for what is no character.
        return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
    }

    private static func named(
        _ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Unicode.Scalar? {
        names[String(decoding: html[range], as: UTF8.self)]
    }

    private static let names: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
        ]
        // Those of ISO 8859-1 have numbers one after the other.
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
            sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute \
            Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH \
            Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
            szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
            iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
            ucirc uuml yacute thorn yuml
            """
        for (offset, name) in latin.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
        }
        let others = """
            OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ \
            Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ \
            Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε \
            zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς \
            sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ ndash – mdash — \
            lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ \
            prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ \
            alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ \
            forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ \
            radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ \
            ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ \
            loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ star ☆ hyphen ‐ dash ‐
            """.split(separator: " ")
        for pair in stride(from: 0, to: others.count - 1, by: 2) {
            names[String(others[pair])] = others[pair + 1].unicodeScalars.first
        }
        for (name, number) in [
            ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C),
            ("zwj", 0x200D), ("lrm", 0x200E), ("rlm", 0x200F), ("Tab", 9), ("NewLine", 10),
        ] {
            names[name] = Unicode.Scalar(UInt32(number))
        }
        return names
    }()
}
