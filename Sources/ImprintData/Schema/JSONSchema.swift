package import ImprintCore

/// A schema that data files must follow: the part of JSON Schema, draft 2020-12, that data for pages
/// needs.
///
/// `type`, `required`, `properties`, `additionalProperties`, `items`, `enum`, `const`, `pattern`,
/// `format`, the bounds of numbers, lengths and counts, `uniqueItems`, and `$ref` to a place in the
/// same file. Any other keyword is an error where it stands, but for those that only describe.
///
/// Source: [JSON Schema Validation](https://json-schema.org/draft/2020-12/json-schema-validation).
package struct JSONSchema: Sendable {
    /// Every schema of the file, the whole one first.
    let rules: [SchemaRule]

    /// Reads a schema; `nil` if something is wrong with it, which is reported.
    package init?(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
        var parser = SchemaParser()
        parser.parse(node)
        diagnostics += parser.diagnostics
        guard parser.diagnostics.isEmpty else { return nil }
        rules = parser.rules
    }

    /// Reports where data breaks the schema, at the place in the data.
    ///
    /// A text that holds a placeholder is checked for its type only: what it says is not known yet.
    package func validate(
        _ node: Node, named name: String, placeholders: PlaceholderDelimiters? = nil,
        reporting diagnostics: inout [Diagnostic]
    ) {
        var validator = SchemaValidator(schema: self, placeholders: placeholders)
        validator.check(node, by: 0, path: name)
        diagnostics += validator.diagnostics
    }

    /// The rule at an index with the rules that it refers to, at most one of which it is itself.
    func chain(from index: Int) -> [SchemaRule] {
        var chain = [rules[index]]
        while let next = chain[chain.count - 1].reference { chain.append(rules[next]) }
        return chain
    }
}
