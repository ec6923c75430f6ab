import ImprintCore

/// The filters of the language itself, by name.
enum BuiltInFilters {
    typealias Filter = @Sendable (TemplateCall) throws(TemplateError) -> Operand

    static let all: [String: Filter] = {
        var filters: [String: Filter] = [:]
        for (names, filter) in text + sequences + selection + markup + numbers + ours {
            for name in names { filters[name] = filter }
        }
        return filters
    }()

    /// A filter that always yields a value.
    static func value(
        _ filter: @escaping @Sendable (TemplateCall) throws(TemplateError) -> Value
    ) -> Filter {
        { (call) throws(TemplateError) in .value(try filter(call)) }
    }

    private static let text: [([String], Filter)] = [
        (["upper"], value(TextFilters.upper)), (["lower"], value(TextFilters.lower)),
        (["title"], value(TextFilters.title)), (["capitalize"], value(TextFilters.capitalize)),
        (["trim"], value(TextFilters.trim)), (["center"], value(TextFilters.center)),
        (["indent"], value(TextFilters.indent)), (["replace"], value(TextFilters.replace)),
        (["truncate"], value(TextFilters.truncate)), (["string"], value(TextFilters.string)),
        (["wordcount"], value(TextFilters.wordcount)),
        (["wordwrap"], value(TextFilters.wordwrap)), (["format"], value(TextFilters.format)),
    ]

    private static let sequences: [([String], Filter)] = [
        (["length", "count"], value(SequenceFilters.length)),
        (["list"], value(SequenceFilters.list)), (["first"], SequenceFilters.first),
        (["last"], SequenceFilters.last), (["join"], value(SequenceFilters.join)),
        (["reverse"], value(SequenceFilters.reverse)), (["batch"], value(SequenceFilters.batch)),
        (["slice"], value(SequenceFilters.slice)), (["items"], value(SequenceFilters.items)),
        (["dictsort"], value(SequenceFilters.dictsort)),
        (["sum"], value(SequenceFilters.sum)),
    ]

    private static let selection: [([String], Filter)] = [
        (["sort"], value(SelectionFilters.sort)), (["unique"], value(SelectionFilters.unique)),
        (["min", "max"], SelectionFilters.extreme),
        (["groupby", "group_by"], value(SelectionFilters.groupby)),
        (["map"], value(SelectionFilters.map)), (["attr"], SelectionFilters.attr),
        (["select", "reject", "selectattr", "rejectattr"], value(SelectionFilters.select)),
    ]

    private static let markup: [([String], Filter)] = [
        (["escape", "e"], value(MarkupFilters.escape)),
        (["forceescape"], value(MarkupFilters.forceescape)),
        (["safe"], value(MarkupFilters.safe)), (["striptags"], value(MarkupFilters.striptags)),
        (["xmlattr"], value(MarkupFilters.xmlattr)),
        (["urlencode"], value(MarkupFilters.urlencode)),
        (["tojson", "json"], value(JSONFilter.json)),
    ]

    private static let numbers: [([String], Filter)] = [
        (["abs"], value(NumberFilters.abs)), (["int"], value(NumberFilters.int)),
        (["float"], value(NumberFilters.float)), (["round"], value(NumberFilters.round)),
        (["filesizeformat"], value(NumberFilters.filesizeformat)),
        (["number"], value(NumberFilters.number)),
    ]

    private static let ours: [([String], Filter)] = [
        (["date"], value(DateFilter.date)), (["slug"], value(SlugFilter.slug)),
        (["article"], value(ArticleFilter.article)), (["fill"], value(FillFilter.fill)),
    ]
}

extension Evaluator {
    /// `operand | name(arguments)`.
    func filter(
        _ name: String, _ operand: Operand, _ arguments: CallArguments, in frame: Frame,
        at offset: Int, targetOffset: Int
    ) throws(TemplateError) -> Operand {
        let own = environment.filters[name]
        if own == nil, name == "default" || name == "d" {
            return try defaultFilter(operand, arguments, in: frame, at: offset)
        }
        let builtIn = own == nil ? BuiltInFilters.all[name] : nil
        guard own != nil || builtIn != nil else {
            throw error(
                "unknown-filter", "there is no filter ‘\(name)’", at: offset, in: frame,
                suggestion: .suggestion(
                    for: name,
                    among: BuiltInFilters.all.keys.sorted() + environment.filters.keys.sorted()
                        + ["default"]))
        }
        let value = try value(of: operand, in: frame, at: targetOffset)
        var call = try TemplateCall(
            name, value, arguments, evaluator: self, frame: frame, offset: offset,
            valueOffset: targetOffset)
        if let own { return .value(try own(&call)) }
        guard let builtIn else { return operand }
        return try builtIn(call)
    }

    /// `default`, the one filter that takes something undefined.
    private func defaultFilter(
        _ operand: Operand, _ arguments: CallArguments, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        var arguments = arguments
        let fallback =
            arguments.positional.first ?? arguments.takeKeyword("default_value")
            ?? .value(.string(""))
        let second =
            arguments.positional.count > 1
            ? arguments.positional[1] : arguments.takeKeyword("boolean")
        guard arguments.positional.count <= 2, arguments.keywords.isEmpty else {
            throw error(
                "arguments", "‘default’ takes a value and ‘boolean’", at: offset, in: frame)
        }
        switch operand {
        case .undefined: return fallback
        case .value(let value):
            guard let second, try isTrue(second), !value.isTrue else { return operand }
            return fallback
        case .object: return operand
        }
    }
}
