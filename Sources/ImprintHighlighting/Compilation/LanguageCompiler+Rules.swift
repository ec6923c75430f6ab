import ImprintCore

extension LanguageCompiler {
    /// Reads `[regex, class, action]` and returns the rule's number.
    mutating func rule(_ parts: [Node], at location: SourceLocation) -> Int? {
        guard (2...3).contains(parts.count) else {
            report(
                .wrongKind(
                    of: "a rule", expected: "a regex, a class and at most one action",
                    found: "a list of \(parts.count)", at: location))
            return nil
        }
        let regex = regex(parts[0], "a regex")
        let emission = emission(parts[1])
        var action: Rule.Action? = Rule.Action.none
        var highestGroup = 0
        if parts.count == 3 {
            if case .mapping(let entries) = parts[2].content {
                (action, highestGroup) = embedding(parts[2], entries)
            } else {
                action = steps(parts[2]).map(Rule.Action.steps)
            }
        }
        guard let regex, let emission, let action else { return nil }
        let groups = regex.highestGroup
        if case .groups(let classes) = emission {
            if classes.count != groups {
                report(
                    .wrongGroupCount(
                        classes: classes.count, groups: groups, at: parts[1].location))
            } else if !regex.isTiledByGroups {
                report(.untiledGroups(at: parts[0].location))
            }
            highestGroup = groups
        } else if highestGroup > groups {
            report(.missingGroup(highestGroup, groups: groups, at: parts[2].location))
        }
        if parts.count == 2, regex.isNullable { report(.emptyMatch(at: parts[0].location)) }
        return add(
            regex, emission, action, needsGroups: highestGroup > 0, at: parts[0].location)
    }

    /// A rule that matches nothing and acts.
    mutating func defaultRule(_ steps: [Rule.Step]?, at location: SourceLocation) -> Int? {
        guard let steps else { return nil }
        return add(
            .empty, .whole(.token(.plain)), .steps(steps), needsGroups: false, at: location)
    }

    private mutating func add(
        _ regex: RegexNode, _ emission: Rule.Emission, _ action: Rule.Action, needsGroups: Bool,
        at location: SourceLocation
    ) -> Int? {
        var ending = Rule.Ending.scan
        var keepsGroups = needsGroups
        if regex.hasLookAhead {
            if let length = regex.fixedLength {
                ending = .length(length)
            } else {
                ending = .lookAhead
                keepsGroups = true
            }
        }
        do {
            let start = builder.count
            let entry = try builder.add(regex, rule: rules.count, keepingGroups: keepsGroups)
            rules.append(
                Rule(
                    entry: entry, instructions: start..<builder.count, emission: emission,
                    action: action,
                    groupCount: keepsGroups ? regex.highestGroup : 0, ending: ending))
            return rules.count - 1
        } catch {
            report(.tooLarge(at: location))
            return nil
        }
    }

    // MARK: Classes

    private mutating func emission(_ node: Node) -> Rule.Emission? {
        guard case .sequence(let parts) = node.content else { return part(node).map { .whole($0) } }
        let read = parts.map { part($0) }
        let found = read.compactMap { $0 }
        return found.count == read.count ? .groups(found) : nil
    }

    private mutating func part(_ node: Node) -> Rule.Part? {
        guard case .mapping(let entries) = node.content else {
            return tokenClass(node).map { .token($0) }
        }
        check(entries, known: ["language", "state"])
        if let name = node["language"]?.value {
            return text(name, "‘language’").map { .language($0) }
        }
        if let name = node["state"]?.value {
            guard let text = text(name, "‘state’") else { return nil }
            return state(text, at: name.location).map { .state($0) }
        }
        report(.missingKey("language", of: "the class", at: node.location))
        return nil
    }

    private mutating func tokenClass(_ node: Node) -> TokenClass? {
        guard let name = text(node, "a token class") else { return nil }
        if let tokenClass = TokenClass(name) { return tokenClass }
        report(.unknownClass(name, at: node.location))
        return nil
    }

    // MARK: Actions

    /// Reads an action, or a list of actions.
    mutating func steps(_ node: Node) -> [Rule.Step]? {
        let nodes: [Node]
        if case .sequence(let items) = node.content { nodes = items } else { nodes = [node] }
        let read = nodes.map { step($0) }
        let found = read.compactMap { $0 }
        return found.count == read.count ? found : nil
    }

    private mutating func step(_ node: Node) -> Rule.Step? {
        guard let text = text(node, "an action") else { return nil }
        guard text.hasPrefix("#") else {
            return state(text, at: node.location).map { .push($0) }
        }
        if text == "#push" { return .repeatTop }
        if text == "#pop" { return .pop(1) }
        if text.hasPrefix("#pop:"), let count = Int(text.dropFirst(5)), count > 0 {
            return .pop(count)
        }
        report(.unknownAction(text, at: node.location))
        return nil
    }

    /// Reads an embedding, and tells the highest group that it refers to.
    private mutating func embedding(
        _ node: Node, _ entries: [Node.Entry]
    ) -> (Rule.Action?, highestGroup: Int) {
        check(entries, known: ["embed", "until", "until_text", "then", "class", "line"])
        var isSound = true
        func note<Value>(_ value: Value?) -> Value? {
            if value == nil { isSound = false }
            return value
        }
        var language = GroupTemplate("")
        if let embed = node["embed"]?.value {
            if let name = note(text(embed, "‘embed’")) { language = GroupTemplate(name) }
        } else {
            isSound = false
            report(.missingKey("embed", of: "the action", at: node.location))
        }
        var tokenClass = TokenClass.plain
        if let name = node["class"]?.value {
            tokenClass = note(self.tokenClass(name)) ?? .plain
        }
        var steps: [Rule.Step] = []
        if let then = node["then"]?.value { steps = note(self.steps(then)) ?? [] }
        var isByLine = false
        if let line = node["line"]?.value {
            if case .scalar(.boolean(let value)) = line.content {
                isByLine = value
            } else {
                isSound = false
                report(
                    .wrongKind(
                        of: "‘line’", expected: "‘true’ or ‘false’", found: line.kind,
                        at: line.location))
            }
        }
        var end = Embedding.End.text(GroupTemplate(""))
        var highestGroup = language.highestGroup
        if let text = node["until_text"]?.value {
            if let text = note(self.text(text, "‘until_text’")) {
                let template = GroupTemplate(text)
                highestGroup = max(highestGroup, template.highestGroup)
                end = isByLine ? .line(template) : .text(template)
            }
        } else if let until = node["until"]?.value {
            if let regex = note(regex(until, "‘until’")),
                let rule = note(
                    add(
                        // Only the place where it matches counts, and a short match is found sooner.
                        regex.preferringShort, .whole(.token(.plain)), .none, needsGroups: false,
                        at: until.location))
            {
                states.append([Int32(rule)])
                end = .regex(state: states.count - 1, first: nil)
            }
        } else {
            isSound = false
            report(.missingKey("until", of: "the action", at: node.location))
        }
        guard isSound else { return (nil, highestGroup) }
        embeddings.append(
            Embedding(
                language: language, tokenClass: tokenClass, end: end, steps: steps,
                beginsOnNextLine: isByLine))
        return (.embed(embeddings.count - 1), highestGroup)
    }
}
