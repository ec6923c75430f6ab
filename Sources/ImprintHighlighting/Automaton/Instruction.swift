/// A step of a nondeterministic automaton; others are named by their index in the program.
enum Instruction: Sendable {
    /// Takes a byte and goes where its arc leads: `arcs[first..<first + count]`, ascending.
    case bytes(first: Int32, count: Int32)
    /// Goes both ways and prefers the first.
    case split(Int32, Int32)
    /// Notes the place in a slot.
    case save(slot: Int32, next: Int32)
    /// Goes on where an assertion holds.
    case assertion(Int32, next: Int32)
    /// A rule has matched.
    case match(rule: Int32)
}
