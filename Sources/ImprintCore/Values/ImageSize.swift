/// The size of a picture in CSS pixels, as a browser shows it if nothing says otherwise.
package struct ImageSize: Hashable, Sendable {
    package let width: Int
    package let height: Int

    /// A size; `nil` unless both are from 1 to 2^31 - 1, which HTML allows.
    package init?(width: Int, height: Int) {
        let allowed = 1...Int(Int32.max)
        guard allowed.contains(width), allowed.contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    /// The height that keeps the shape at another width; at least 1.
    package func height(atWidth other: Int) -> Int { Self.scaled(height, by: other, over: width) }

    /// The width that keeps the shape at another height; at least 1.
    package func width(atHeight other: Int) -> Int { Self.scaled(width, by: other, over: height) }

    private static func scaled(_ length: Int, by numerator: Int, over denominator: Int) -> Int {
        let exact = Double(length) * Double(numerator) / Double(denominator)
        return max(1, Int(min(exact, Double(Int32.max)).rounded()))
    }
}
