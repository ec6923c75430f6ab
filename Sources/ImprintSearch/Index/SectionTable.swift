/// The sections of an index, and what a word in a field of each is worth.
struct SectionTable: Sendable {
    /// How many values a posting's impact may have.
    static let levels = 16

    /// How much greater the impact of a level is than that of the next.
    static let ratio = 1.3

    /// The number of a page's first section; one more entry than there are pages.
    private(set) var starts: [Int] = [0]

    /// `boosts[page]`: What the page counts.
    private(set) var boosts: [Double] = []

    /// `factors[field][section]`: What one word in the field adds to the weighted frequency.
    private(set) var factors: [[Double]] = []

    /// The impact of each level, the greatest first.
    let values: [Double]

    /// Below `limits[n]` an impact is of a level greater than n.
    private(set) var limits: [Double] = []
    private let saturation: Double

    /// `pages`: By number; nil for a page that search does not know.
    init(_ pages: [PageRecord?], _ weights: SearchWeights) {
        saturation = weights.saturation
        for page in pages {
            starts.append(starts[starts.count - 1] + (page?.sections ?? 0))
            boosts.append(page?.factor ?? 0)
        }
        // No impact is greater: the weighted frequency only ever comes near to 1.
        let top = (saturation + 1) * max(boosts.max() ?? 1, 0.001)
        values = (0..<Self.levels).map { Self.value($0, top: top) }
        limits = values.dropLast().map { $0 / Self.ratio.squareRoot() }
        for field in SearchField.allCases {
            factors.append(Self.factors(of: field, pages, weights[field]))
        }
    }

    /// The impact of a level, if that of the first is `top`.
    static func value(_ level: Int, top: Double) -> Double {
        var value = top
        for _ in 0..<level { value /= ratio }
        return value
    }

    /// How many sections there are.
    var count: Int { starts[starts.count - 1] }

    private static func factors(
        of field: SearchField, _ pages: [PageRecord?], _ weight: SearchWeights.Field
    ) -> [Double] {
        var lengths: [UInt32] = []
        for page in pages {
            guard let page else { continue }
            let fields = SearchField.allCases.count
            for section in 0..<page.sections {
                lengths.append(page.lengths[section * fields + field.rawValue])
            }
        }
        var total = 0
        var filled = 0
        for length in lengths where length > 0 {
            total += Int(length)
            filled += 1
        }
        let average = filled == 0 ? 1 : Double(total) / Double(filled)
        let normalization = weight.lengthNormalization
        return lengths.map {
            weight.weight / (1 - normalization + normalization * Double($0) / average)
        }
    }

    /// The level of a term with this weighted frequency on a page.
    @inline(__always)
    func level(ofFrequency frequency: Double, boost: Double) -> UInt8 {
        let impact = boost * frequency * (saturation + 1) / (saturation + frequency)
        return limits.withUnsafeBufferPointer { limits in
            var level = impact < limits[7] ? 8 : 0
            if impact < limits[level + 3] { level += 4 }
            if impact < limits[level + 1] { level += 2 }
            if impact < limits[level] { level += 1 }
            return UInt8(level)
        }
    }
}
