import ImprintCore

/// `if`, `elif`, `else`.
final class IfStatement: Statement {
    let branches: [(condition: any Expression, body: [any Statement])]
    let otherwise: [any Statement]

    init(
        _ branches: [(condition: any Expression, body: [any Statement])],
        otherwise: [any Statement]
    ) {
        self.branches = branches
        self.otherwise = otherwise
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        for (condition, body) in branches where try evaluator.condition(condition, frame) {
            return try body.execute(evaluator, frame)
        }
        return try otherwise.execute(evaluator, frame)
    }
}

/// `for`.
final class ForStatement: Statement {
    let target: AssignmentTarget
    let sequence: any Expression
    let filter: (any Expression)?
    let body: [any Statement]
    let otherwise: [any Statement]
    let isRecursive: Bool
    /// The slot of `loop`; `nil` if the body does not use it.
    let loopSlot: Int?
    /// The variables of the loop, which every turn starts without.
    let slots: Range<Int>
    /// Where the `for` stands.
    let offset: Int

    init(
        target: AssignmentTarget, sequence: any Expression, filter: (any Expression)?,
        body: [any Statement], otherwise: [any Statement], isRecursive: Bool, loopSlot: Int?,
        slots: Range<Int>, at offset: Int
    ) {
        self.target = target
        self.sequence = sequence
        self.filter = filter
        self.body = body
        self.otherwise = otherwise
        self.isRecursive = isRecursive
        self.loopSlot = loopSlot
        self.slots = slots
        self.offset = offset
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        let value: Value
        do throws(TemplateError) {
            value = try sequence.value(evaluator, frame)
        } catch {
            try evaluator.tolerate(error)
            return .next
        }
        return try run(over: value, depth: 1, evaluator, frame)
    }

    /// Runs the loop, or a recursive call of it.
    ///
    /// `depth`: How many loops deep a recursive call is, the first counting as 1.
    func run(
        over value: Value, depth: Int, _ evaluator: Evaluator, _ frame: Frame
    ) throws(TemplateError) -> Flow {
        var items = try evaluator.items(of: value, in: frame, at: sequence.offset)
        if let filter {
            var kept: [Value] = []
            for index in 0..<items.count {
                try evaluator.countIteration(in: frame, at: offset)
                try target.assign(.value(items[index]), evaluator, frame)
                if try filter.isTrue(evaluator, frame) { kept.append(items[index]) }
            }
            items = LoopItems(kept)
        }
        guard items.count > 0 else {
            clear(frame)
            return try otherwise.execute(evaluator, frame)
        }
        var loop: LoopObject?
        if loopSlot != nil {
            loop = LoopObject(items, statement: self, depth: depth)
        }
        for index in 0..<items.count {
            try evaluator.countIteration(in: frame, at: offset)
            clear(frame)
            if let loop, let loopSlot {
                loop.index = index
                frame.slots[loopSlot] = .object(loop)
            }
            try target.assign(.value(items[index]), evaluator, frame)
            let flow = try body.execute(evaluator, frame)
            if flow == .breakLoop { break }
        }
        clear(frame)
        return .next
    }

    private func clear(_ frame: Frame) {
        for slot in slots { frame.slots[slot] = nil }
    }
}

/// `break` and `continue`.
final class JumpStatement: Statement {
    let flow: Flow

    init(_ flow: Flow) { self.flow = flow }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow { flow }
}

/// `autoescape`.
final class AutoescapeStatement: Statement {
    let condition: any Expression
    let body: [any Statement]

    init(_ condition: any Expression, _ body: [any Statement]) {
        self.condition = condition
        self.body = body
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        let outer = evaluator.escapes
        defer { evaluator.escapes = outer }
        evaluator.escapes = try condition.isTrue(evaluator, frame)
        return try body.execute(evaluator, frame)
    }
}
