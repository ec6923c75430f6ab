/// What a shard says of a term.
struct TermEntry: Sendable {
    var term: Term
    var stem: Term

    /// How many sections have the term.
    var sections: Int

    /// Whether the places at which it stands are kept.
    var hasPositions: Bool

    /// The number of its shard.
    var shard: Int

    /// Its place among the terms of the shard.
    var place: Int

    /// Its place among those that have a tail; nil if it has none.
    var tail: Int?

    /// The bytes of the shard that are its postings, or the best of them.
    var block: Range<Int>
}
