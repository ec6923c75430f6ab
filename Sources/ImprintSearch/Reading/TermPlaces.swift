/// The places at which a term stands.
enum TermPlaces {
    /// Returns the places by section, ascending.
    ///
    /// `sections`: The sections of the term's postings, in their order.
    static func places(
        _ reader: ByteReader, in sections: [Int]
    ) throws(DamagedFile) -> [Int: [Int]] {
        var reader = reader
        var counts: [Int] = []
        for _ in sections { counts.append(try reader.count()) }
        var places: [Int: [Int]] = [:]
        for (section, count) in zip(sections, counts) {
            var list: [Int] = []
            var place = 0
            for _ in 0..<count {
                place += try reader.varint()
                list.append(place)
            }
            places[section] = list
        }
        return places
    }
}
