/// The rule that wins at a place, and where its match ends.
struct Match {
    let rule: Int
    /// What only has to follow the match counts too.
    let end: Int
}
