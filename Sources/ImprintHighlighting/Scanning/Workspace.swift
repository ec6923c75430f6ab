/// What a scan of a language works with and what is worth keeping for the next: states that are made.
///
/// `@unchecked Sendable`: a workspace is either in the pool of its language, behind a lock, or in
/// the hands of the one scan that took it out.
final class Workspace: @unchecked Sendable {
    let automaton: LazyAutomaton
    var groups: GroupMatcher

    init(_ language: Language) {
        let program = language.program
        automaton = LazyAutomaton(
            program,
            starts: language.states.map { rules in
                rules.map { language.rules[Int($0)].entry }
            })
        groups = GroupMatcher(program)
    }
}
