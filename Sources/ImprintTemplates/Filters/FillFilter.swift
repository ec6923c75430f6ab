import ImprintCore
import OrderedCollections

/// `fill`: puts values in the places of a text that name them: `'Page {number}' | fill(number=3)`.
///
/// A text that is a mapping has a form for each kind of count: `strings.results | fill(count=3)`.
///
/// HTML among the values makes HTML of the whole, the text and the other values escaped.
enum FillFilter {
    static func fill(_ call: TemplateCall) throws(TemplateError) -> Value {
        guard call.arguments.isEmpty else {
            throw call.error("arguments", "‘fill’ needs the names of its values: fill(count=3)")
        }
        let text = try text(call)
        let isPlural = call.value.text == nil
        let isMarkup = call.value.isMarkup || call.keywords.contains { $0.value.isMarkup }
        var result = ""
        var used: Set<String> = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let keyword = call.keywords.first(where: { $0.name == name }) else {
                throw call.error(
                    "arguments", "‘fill’ gets no value for ‘{\(name)}’ of ‘\(text)’",
                    suggestion: "write fill(\(name)=…)")
            }
            used.insert(name)
            result += written(String(rest[..<open]), isMarkup && !call.value.isMarkup)
            let value = try call.evaluator.text(of: keyword.value, in: call.frame, at: call.offset)
            result += written(value, isMarkup && !keyword.value.isMarkup)
            rest = rest[rest.index(after: close)...]
        }
        if let idle = call.keywords.first(where: {
            // A form may say its count in words: “no results”.
            !used.contains($0.name) && !(isPlural && $0.name == "count")
        }) {
            throw call.error(
                "arguments", "‘\(text)’ has no place for ‘\(idle.name)’",
                suggestion: "write ‘{\(idle.name)}’ where it belongs, or leave it out")
        }
        result += written(String(rest), isMarkup && !call.value.isMarkup)
        try call.evaluator.count(bytes: result.utf8.count, in: call.frame, at: call.offset)
        return isMarkup ? .markup(result) : .string(result)
    }

    private static func text(_ call: TemplateCall) throws(TemplateError) -> String {
        guard case .dictionary(let forms) = call.value else { return try call.text() }
        guard let count = call.keywords.first(where: { $0.name == "count" })?.value.asInteger else {
            throw call.error(
                "arguments", "this text has forms for counts, and ‘fill’ gets no ‘count’",
                suggestion: "write fill(count=…) with a whole number")
        }
        let category = PluralCategory(of: count, in: call.evaluator.scope.locale.language)
        guard let text = (forms[category.rawValue] ?? forms["other"])?.text else {
            throw call.error("type", "this text has no form ‘other’")
        }
        return text
    }

    private static func written(_ text: String, _ needsEscaping: Bool) -> String {
        needsEscaping ? HTMLEscape.escaped(text) : text
    }
}
