import ImprintCore

/// One rendering: what it has written, where it is, what it has used up.
final class Evaluator {
    let environment: TemplateEnvironment
    let scope: TemplateScope
    let limits: TemplateLimits
    private let gauge = StackGauge()

    // Checked at compile time only, as the other members that each step of a rendering reads: an
    // evaluator stays on one thread, no access to them calls back into the evaluator, and the
    // checks at run time took an eighth of a layout's time.
    @exclusivity(unchecked) var output: [UInt8] = []
    /// How many bytes stood in the output before.
    @exclusivity(unchecked) var outputStart = 0
    /// Whether what is written is escaped for HTML.
    @exclusivity(unchecked) var escapes = true
    /// Keeps the source map of a page; `nil` inside captured text and in layouts.
    @exclusivity(unchecked) var recorder: Recorder?
    /// The recorder of the page, also inside captured text.
    var recording: Recorder?

    var usedRoots: Set<String> = []
    /// Counts the changes of variables in all contexts.
    @exclusivity(unchecked) private(set) var generation = 0
    @exclusivity(unchecked) private var iterations = 0
    private var work = 0
    private var depth = 0
    /// The templates being included, the outermost first.
    var includes: [String] = []
    var shortcodes: [String: MacroObject] = [:]
    /// The layouts that templates wait for, by their module.
    var pendingParent: [ObjectIdentifier: PendingParent] = [:]

    /// What refers to itself in a circle, and would never be freed.
    let circles = Circles()

    init(_ environment: TemplateEnvironment, _ scope: TemplateScope) {
        self.environment = environment
        self.scope = scope
        limits = environment.limits
    }

    // MARK: Names

    /// What a name outside all slots stands for.
    func global(_ number: Int, _ name: String, in frame: Frame, at offset: Int) -> Operand {
        let module = frame.module
        if module.cacheGeneration != generation {
            module.cacheGeneration = generation
            for index in module.cache.indices { module.cache[index] = nil }
        }
        if let operand = module.cache[number] { return operand }
        guard let operand = lookUp(name, in: frame) else {
            return .undefined(Undefined(.name(name), in: frame, at: offset))
        }
        if scope.values[name] != nil { usedRoots.insert(name) }
        if name != "super" { module.cache[number] = operand }
        return operand
    }

    /// What the root of a member stands for; for a tracked root, the member counts as used.
    func root(_ expression: GlobalNameExpression, member: String, in frame: Frame) -> Operand {
        let name = expression.name
        let module = frame.module
        if module.isTracked[expression.number] == nil {
            module.isTracked[expression.number] = environment.trackedRoots.contains(name)
        }
        guard module.isTracked[expression.number] == true, let value = scope.values[name],
            frame.module.context.operand(named: name) == nil
        else { return global(expression.number, name, in: frame, at: expression.offset) }
        usedRoots.insert("\(name).\(member)")
        return .value(value)
    }

    private func lookUp(_ name: String, in frame: Frame) -> Operand? {
        if let operand = frame.module.context.operand(named: name) { return operand }
        if let value = scope.values[name] { return .value(value) }
        if let value = environment.globals[name] { return .value(value) }
        if name == "self" { return .object(SelfObject(frame.module)) }
        if name == "super", let block = block(around: frame) {
            return .object(SuperObject(block: block.name, level: block.level + 1))
        }
        if environment.shortcodes.contains(name) { return .object(ShortcodeObject(name)) }
        if let function = environment.functions[name] {
            return .object(FunctionObject(name, function))
        }
        if let function = BuiltInFunction(rawValue: name) {
            return .object(BuiltInFunctionObject(function))
        }
        return nil
    }

    func block(around frame: Frame) -> (name: String, level: Int)? {
        var current: Frame? = frame
        while let frame = current {
            if let block = frame.block { return block }
            current = frame.parent
        }
        return nil
    }

    /// The names that a name could have meant.
    func knownNames(in frame: Frame) -> [String] {
        scope.values.keys.sorted() + frame.module.context.names
            + environment.globals.keys.sorted() + environment.shortcodes.sorted()
            + environment.functions.keys.sorted() + BuiltInFunction.allCases.map(\.rawValue)
    }

    func set(_ name: String, to operand: Operand, in frame: Frame) {
        frame.module.context.variables[name] = operand
        generation += 1
    }

    // MARK: Limits

    func countIteration(in frame: Frame, at offset: Int) throws(TemplateError) {
        iterations += 1
        if iterations > limits.iterations { throw tooManyIterations(in: frame, at: offset) }
    }

    /// Counts items that are made or gone through at once.
    func count(items: Int, in frame: Frame, at offset: Int) throws(TemplateError) {
        guard items <= limits.iterations - iterations else {
            throw tooManyIterations(in: frame, at: offset)
        }
        iterations += items
    }

    private func tooManyIterations(in frame: Frame, at offset: Int) -> TemplateError {
        error(
            "limit-iterations",
            "the loops of this page take more than \(limits.iterations) turns", at: offset,
            in: frame)
    }

    /// Counts the bytes of a string that is about to be made.
    func count(bytes: Int, in frame: Frame, at offset: Int) throws(TemplateError) {
        guard bytes <= limits.outputSize, bytes <= limits.workSize - work else {
            throw tooLarge(in: frame, at: offset)
        }
        work += bytes
    }

    func tooLarge(in frame: Frame, at offset: Int) -> TemplateError {
        error(
            "limit-size", "the text grows beyond \(limits.outputSize) bytes", at: offset,
            in: frame)
    }

    /// Runs something that can lead back to itself: a macro, an include.
    func descend<Result>(
        in frame: Frame, at offset: Int,
        _ body: () throws(TemplateError) -> Result
    ) throws(TemplateError) -> Result {
        try enter(in: frame, at: offset)
        defer { leave() }
        return try body()
    }

    /// The first half of `descend`, for those whose own frames would be too many.
    func enter(in frame: Frame, at offset: Int) throws(TemplateError) {
        guard depth < limits.depth, gauge.used < limits.stackSize else {
            throw tooDeep(in: frame, at: offset)
        }
        depth += 1
    }

    func leave() { depth -= 1 }

    private func tooDeep(in frame: Frame, at offset: Int) -> TemplateError {
        if let cycle = includeCycle { return cycleError(cycle, in: frame, at: offset) }
        return error(
            "limit-depth", "macros and includes are nested too deep", at: offset, in: frame,
            suggestion: "the limit is \(limits.depth) levels; look for one that calls itself")
    }

    /// The templates that include each other in a circle; `nil` if none do.
    private var includeCycle: [String]? {
        guard let last = includes.last,
            let previous = includes.dropLast().lastIndex(of: last)
        else { return nil }
        return Array(includes[previous...])
    }

    private func cycleError(
        _ cycle: [String], in frame: Frame, at offset: Int
    ) -> TemplateError {
        error(
            "include-cycle",
            "templates include each other without end: \(cycle.joined(separator: " → "))",
            at: offset, in: frame)
    }

    // MARK: Problems

    func error(
        _ code: String, _ message: String, at offset: Int, in frame: Frame,
        suggestion: String? = nil
    ) -> TemplateError {
        TemplateError(
            code, message, at: location(offset, in: frame), suggestion: suggestion)
    }

    func location(_ offset: Int, in frame: Frame) -> SourceLocation {
        frame.module.template.source.location(at: offset)
    }

    /// Reports an error in a page, so that the page can go on; anywhere else it ends the rendering.
    func tolerate(_ error: TemplateError) throws(TemplateError) {
        guard let recorder, !error.isLimit else { throw error }
        recorder.report(error)
    }

    /// Whether a condition holds; a wrong one in a page is reported and does not.
    func condition(
        _ expression: any Expression, _ frame: Frame
    ) throws(TemplateError) -> Bool {
        do throws(TemplateError) {
            return try expression.isTrue(self, frame)
        } catch {
            try tolerate(error)
            return false
        }
    }
}

extension TemplateError {
    /// Whether a limit was met, after which nothing goes on.
    var isLimit: Bool {
        diagnostic.code.hasPrefix("template.limit") || diagnostic.code == "template.include-cycle"
    }
}
