/// A word of a query with the terms that it finds.
struct QueryUnit: Sendable {
    var token: QueryToken

    /// How much it counts beside the others.
    var weight = 1.0
    var expansions = Expansions()

    /// The greatest number of sections that have the word or one of its forms; 0 if none has.
    var ownFrequency = 0

    /// What the word is judged to be as rare as.
    var frequency: Int { ownFrequency > 0 ? ownFrequency : expansions.greatestFrequency }

    init(_ token: QueryToken) { self.token = token }
}
