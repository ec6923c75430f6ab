import ImprintCore
import OrderedCollections

extension JSONSchema {
    /// Returns a table's rows with the cells converted to what the schema says they are.
    ///
    /// A cell is a text. Where the schema admits no string in its column, `42` becomes an integer,
    /// `4.2` a number, `true` and `false` booleans. An empty cell there is `null` if the schema admits
    /// that, and no value otherwise, so that only `required` columns must be filled. What cannot
    /// be converted stays a text, which validation reports.
    func converted(_ node: Node) -> Node {
        guard case .sequence(let rows) = node.content else { return node }
        let rowRules = chain(from: 0).compactMap(\.items).flatMap(chain)
        var columns: [String: Set<SchemaRule.TypeName>] = [:]
        for rule in rowRules {
            for (name, index) in rule.properties {
                guard let types = chain(from: index).compactMap(\.types).first else { continue }
                columns[name] = Set(types)
            }
        }
        return Node(.sequence(rows.map { Self.converted($0, columns) }), at: node.location)
    }

    private static func converted(
        _ row: Node, _ columns: [String: Set<SchemaRule.TypeName>]
    ) -> Node {
        guard case .mapping(let cells) = row.content else { return row }
        let entries = cells.compactMap { cell -> Node.Entry? in
            guard case .scalar(.string(let text)) = cell.value.content,
                let types = columns[cell.key], !types.contains(.string)
            else { return cell }
            guard let value = value(text, types) else { return nil }
            var cell = cell
            cell.value.content = .scalar(value)
            return cell
        }
        return Node(.mapping(entries), at: row.location)
    }

    /// The value of a cell; `nil` for none.
    private static func value(_ text: String, _ types: Set<SchemaRule.TypeName>) -> Value? {
        if text.isEmpty { return types.contains(.null) ? Value.none : nil }
        let isNumeric = types.contains(.integer) || types.contains(.number)
        switch YAMLScalar.value(text) {
        case .boolean(let value) where types.contains(.boolean): return .boolean(value)
        case .integer(let value) where isNumeric: return .integer(value)
        case .number(let value) where isNumeric: return .number(value)
        default: return .string(text)
        }
    }
}
