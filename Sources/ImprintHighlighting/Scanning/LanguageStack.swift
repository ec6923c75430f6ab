/// The states that a scan is in, the current one last.
struct LanguageStack {
    /// What is pushed beyond that is dropped, so that a text of nothing but brackets takes no more
    /// memory than others.
    static let deepest = 1000

    private(set) var states: [Int]

    init(_ state: Int) { states = [state] }

    /// The current state.
    var top: Int { states[states.count - 1] }

    var depth: Int { states.count }

    mutating func push(_ state: Int) {
        if states.count < Self.deepest { states.append(state) }
    }

    mutating func pop(_ count: Int) { states.removeLast(min(count, states.count - 1)) }

    /// Takes steps, and tells whether the stack is another afterwards.
    mutating func take(_ steps: [Rule.Step]) -> Bool {
        if steps.count == 1 {
            let depth = depth
            take(steps[0])
            return depth != self.depth
        }
        let before = states
        for step in steps { take(step) }
        return states != before
    }

    private mutating func take(_ step: Rule.Step) {
        switch step {
        case .push(let state): push(state)
        case .pop(let count): pop(count)
        case .repeatTop: push(top)
        }
    }
}
