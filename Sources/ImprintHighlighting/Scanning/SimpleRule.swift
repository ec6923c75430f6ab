/// A rule as most are: one token, and at most a step.
///
/// Without a reference in it, such a rule is read without counting references, which takes as long as
/// a short scan.
struct SimpleRule: Sendable {
    var isSimple = false
    var tokenClass = TokenClass.plain
    /// A state to push; −1 for none.
    var push: Int32 = -1
    /// How many states to pop.
    var pop: Int32 = 0

    init(_ rule: Rule) {
        guard case .whole(.token(let tokenClass)) = rule.emission, case .scan = rule.ending,
            rule.groupCount == 0
        else { return }
        self.tokenClass = tokenClass
        switch rule.action {
        case .none: isSimple = true
        case .steps(let steps) where steps.count == 1:
            switch steps[0] {
            case .push(let state): push = Int32(state)
            case .pop(let count): pop = Int32(count)
            case .repeatTop: return
            }
            isSimple = true
        case .steps, .embed: break
        }
    }
}
