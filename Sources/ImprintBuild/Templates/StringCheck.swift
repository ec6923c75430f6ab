import ImprintCore
import ImprintTemplates

/// Compares the words of a language with those of English, which say what there is.
struct StringCheck {
    private enum Expectation {
        case text(Set<String>)
        case forms(Set<String>)
        case list(Int)
    }

    private var expectations: [String: Expectation] = [:]
    private var keys: [String] = []

    /// Takes what English has; a later file adds to it and changes no kinds.
    mutating func expect(_ entries: [Node.Entry]) {
        for entry in entries where expectations[entry.key] == nil {
            switch entry.value.content {
            case .scalar(.string(let text)):
                expectations[entry.key] = .text(Self.places(in: text))
            case .mapping(let forms):
                let texts = forms.compactMap(\.value.value.plainText)
                expectations[entry.key] = .forms(
                    texts.reduce(into: []) { $0.formUnion(Self.places(in: $1)) })
            case .sequence(let names): expectations[entry.key] = .list(names.count)
            default: continue
            }
            keys.append(entry.key)
        }
    }

    /// What is wrong with an entry; `nil` if nothing is.
    ///
    /// `mayBeNew`: The file is an English one, which may add words.
    func problem(of entry: Node.Entry, in language: String, mayBeNew: Bool) -> Diagnostic? {
        let key = entry.key
        guard let expectation = expectations[key] else {
            if mayBeNew { return wrongType(entry, "a text or its forms for counts") }
            return Diagnostic(
                .error, code: "strings.unknown-key", "there are no words ‘\(key)’",
                at: entry.keyLocation,
                suggestion: NearestName.nearest(to: key, among: keys).map {
                    "did you mean ‘\($0)’?"
                }
                    ?? "words of your own begin in ‘templates/strings/en.yml’")
        }
        switch (expectation, entry.value.content) {
        case (.text(let places), .scalar(.string(let text))):
            return problem(of: text, key, places, at: entry.value.location, isWhole: true)
        case (.text, _): return wrongType(entry, "a text")
        case (.forms(let places), .mapping(let forms)):
            return problem(of: forms, entry, places, in: language)
        case (.forms, _): return wrongType(entry, "a mapping of forms for counts, such as ‘other’")
        case (.list(let count), .sequence(let names)):
            guard names.count == count, names.allSatisfy({ $0.value.plainText != nil }) else {
                return Diagnostic(
                    .error, code: "strings.type", "‘\(key)’ is a list of \(count) texts",
                    at: entry.value.location,
                    suggestion: "write one for each, in their order, separated by commas")
            }
            return nil
        case (.list(let count), _): return wrongType(entry, "a list of \(count) texts")
        }
    }

    private func problem(
        of forms: [Node.Entry], _ entry: Node.Entry, _ places: Set<String>, in language: String
    ) -> Diagnostic? {
        let known = PluralCategory.categories(in: language)
        let allowed = known?.allowed ?? Set(PluralCategory.allCases)
        let names = PluralCategory.allCases.filter(allowed.contains).map(\.rawValue)
        let list = names.map { "‘\($0)’" }.joined(separator: ", ")
        for form in forms {
            guard names.contains(form.key) else {
                return Diagnostic(
                    .error, code: "strings.unknown-form",
                    "the language ‘\(language)’ has no form ‘\(form.key)’ for counts",
                    at: form.keyLocation,
                    suggestion: NearestName.nearest(to: form.key, among: names)
                        .map { "did you mean ‘\($0)’?" } ?? "its forms are \(list)")
            }
            guard let text = form.value.value.plainText else { return wrongType(form, "a text") }
            // “one page” need not show its count.
            if let problem = problem(
                of: text, "\(entry.key).\(form.key)", places, at: form.value.location,
                isWhole: form.key == PluralCategory.other.rawValue)
            {
                return problem
            }
        }
        let required = (known?.required ?? []).union([.other])
        guard
            let missing = PluralCategory.allCases.first(where: { category in
                required.contains(category) && !forms.contains { $0.key == category.rawValue }
            })
        else { return nil }
        return Diagnostic(
            .error, code: "strings.missing-form",
            "‘\(entry.key)’ lacks the form ‘\(missing.rawValue)’ for counts of the language ‘\(language)’",
            at: entry.keyLocation, suggestion: "write each of \(list)")
    }

    private func problem(
        of text: String, _ key: String, _ places: Set<String>, at location: SourceLocation,
        isWhole: Bool
    ) -> Diagnostic? {
        let own = Self.places(in: text)
        if let unknown = own.subtracting(places).min() {
            return Diagnostic(
                .error, code: "strings.unknown-parameter",
                "nothing is filled in for ‘{\(unknown)}’ of ‘\(key)’", at: location,
                suggestion: NearestName.nearest(to: unknown, among: places.sorted())
                    .map { "did you mean ‘{\($0)}’?" }
                    ?? (places.isEmpty
                        ? "leave it out"
                        : "its parameters are \(places.sorted().map { "‘{\($0)}’" }.joined(separator: ", "))")
            )
        }
        guard isWhole, let missing = places.subtracting(own).min() else { return nil }
        return Diagnostic(
            .error, code: "strings.missing-parameter", "‘\(key)’ lacks ‘{\(missing)}’",
            at: location, suggestion: "write it where its value belongs")
    }

    private func wrongType(_ entry: Node.Entry, _ wanted: String) -> Diagnostic {
        Diagnostic(
            .error, code: "strings.type", "‘\(entry.key)’ is \(wanted), not \(entry.value.kind)",
            at: entry.value.location,
            suggestion: entry.value.kind == "a mapping" || entry.value.kind == "a list"
                ? nil : "put it in quotation marks")
    }

    /// The names in braces.
    private static func places(in text: String) -> Set<String> {
        var places: Set<String> = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            places.insert(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return places
    }
}

extension Value {
    /// The text of a string; `nil` for what is none.
    var plainText: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
