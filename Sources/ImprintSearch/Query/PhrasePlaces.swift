/// Where a phrase stands.
struct PhrasePlaces: Sendable {
    /// The sections with the places at which the phrase starts; nil where the places are not known.
    private(set) var starts: [Int: [Int]?]

    var sections: some Collection<Int> { starts.keys }

    func contains(_ section: Int) -> Bool { starts[section] != nil }

    /// The places of a term that stands so far behind the start of the phrase.
    init(_ places: [Int: [Int]], offset: Int) {
        starts = places.mapValues { places in places.map { $0 - offset } }
    }

    /// Sections in which a term stands somewhere.
    init(anywhereIn sections: [Int]) {
        starts = Dictionary(sections.map { ($0, nil) }) { first, _ in first }
    }

    /// Keeps the starts that are also those of the other.
    mutating func formIntersection(_ other: PhrasePlaces) {
        var both: [Int: [Int]?] = [:]
        for (section, places) in starts {
            guard let otherPlaces = other.starts[section] else { continue }
            if let places, let otherPlaces {
                let known = Set(places)
                let common = otherPlaces.filter(known.contains)
                if !common.isEmpty { both[section] = common }
            } else {
                both[section] = .some(places ?? otherPlaces)
            }
        }
        starts = both
    }
}
