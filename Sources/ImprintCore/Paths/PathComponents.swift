/// The rules that paths of every kind share.
package enum PathComponents {
    /// Splits at `/`, drops empty and `.` components and lets `..` remove the one before it.
    ///
    /// `..` that climbs above the start is kept, so that its user can refuse it.
    package static func normalized(_ text: some StringProtocol) -> [Substring] {
        var result: [Substring] = []
        for component in Substring(text).split(separator: "/") where component != "." {
            if component == "..", let last = result.last, last != ".." {
                result.removeLast()
            } else {
                result.append(component)
            }
        }
        return result
    }
}
