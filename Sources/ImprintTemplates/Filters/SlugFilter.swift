import ImprintCore

/// `slug`: a text as the last part of a URL path.
enum SlugFilter {
    /// Letters and digits in lower case; anything between them becomes one hyphen.
    ///
    /// `C++ & Python: ein Überblick` gives `c-python-ein-überblick`.
    static func slug(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        var result = ""
        var hasGap = false
        for scalar in try call.text().lowercased().unicodeScalars {
            let properties = scalar.properties
            let isKept =
                properties.isAlphabetic || properties.numericType == .decimal
                || properties.generalCategory == .nonspacingMark || scalar == "_"
            guard isKept else {
                // An apostrophe is part of its word.
                if scalar != "'", scalar != "’" { hasGap = true }
                continue
            }
            if hasGap, !result.isEmpty { result += "-" }
            hasGap = false
            result.unicodeScalars.append(scalar)
        }
        return try call.alike(result)
    }
}
