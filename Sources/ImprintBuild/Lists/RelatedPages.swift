import ImprintCore

/// Which pages of a collection have most in common.
///
/// What two pages share counts the more, the fewer other pages have it: the root of how many pages there
/// are for each that has it. What all pages have counts nothing. Of equally related pages the one nearer
/// in date comes first, then the one earlier in the collection.
struct RelatedPages: Sendable {
    /// How far from a page, among those with the same tag, others are looked for: what bounds the work where
    /// hundreds of pages share a tag.
    private static let reach = 40

    private var pages: [Int: [Int]] = [:]

    init() {}

    /// `members`: Pages in their collection's order.
    ///
    /// `terms`: What each of them can share, once each, by page.
    init(
        _ members: [Int], sharing terms: [Int: [String]], dates: (Int) -> Timestamp?, count: Int
    ) {
        guard count > 0 else { return }
        var holders: [String: [Int]] = [:]
        for (place, page) in members.enumerated() {
            for term in terms[page] ?? [] { holders[term, default: []].append(place) }
        }
        let days = members.map { dates($0).map { $0.secondsSince1970 } }
        for (place, page) in members.enumerated() {
            var scores: [Int: Double] = [:]
            for term in terms[page] ?? [] {
                guard let others = holders[term], others.count > 1, others.count < members.count
                else { continue }
                let weight = (Double(members.count) / Double(others.count)).squareRoot()
                let own = Self.place(of: place, in: others)
                for other in others[max(0, own - Self.reach)...].prefix(2 * Self.reach + 1)
                where other != place {
                    scores[other, default: 0] += weight
                }
            }
            func distance(_ other: Int) -> Int {
                guard let day = days[place], let otherDay = days[other] else { return .max }
                return abs(day - otherDay)
            }
            pages[page] =
                scores.sorted { left, right in
                    if left.value != right.value { return left.value > right.value }
                    let distances = (distance(left.key), distance(right.key))
                    return distances.0 == distances.1
                        ? left.key < right.key : distances.0 < distances.1
                }.prefix(count).map { members[$0.key] }
        }
    }

    /// The pages related to a page, the nearest first.
    subscript(_ page: Int) -> [Int] { pages[page] ?? [] }

    /// The index of a number in an ascending list that holds it.
    private static func place(of number: Int, in list: [Int]) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
