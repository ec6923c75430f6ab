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

    /// The components of `normalized`, joined again.
    ///
    /// Most paths are normal already, which a look at their bytes tells; a build makes some for every
    /// link.
    package static func normalizedPath(_ text: String) -> String {
        var text = text
        let isNormal = text.withUTF8 { bytes in
            var start = true
            for (index, byte) in bytes.enumerated() {
                if start, byte == UInt8(ascii: "/") || isDots(bytes[index...]) { return false }
                start = byte == UInt8(ascii: "/")
            }
            return !start || bytes.isEmpty
        }
        return isNormal ? text : normalizedBytes(text)
    }

    /// Whether the first component of a path is `.` or `..`.
    private static func isDots(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard path.first == UInt8(ascii: ".") else { return false }
        let rest = path.dropFirst(path.dropFirst().first == UInt8(ascii: ".") ? 2 : 1)
        return rest.isEmpty || rest.first == UInt8(ascii: "/")
    }

    private static func normalizedBytes(_ text: String) -> String {
        var text = text
        let result = text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            // Where each component of the result starts, those that climb aside.
            var starts: [Int] = []
            var index = 0
            while index < bytes.count {
                var end = index
                while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
                let component = bytes[index..<end]
                index = end + 1
                if component.isEmpty || component.elementsEqual(".".utf8) { continue }
                if component.elementsEqual("..".utf8), let start = starts.popLast() {
                    result.removeLast(result.count - start)
                    continue
                }
                let start = result.count
                if !result.isEmpty { result.append(UInt8(ascii: "/")) }
                result.append(contentsOf: component)
                if !component.elementsEqual("..".utf8) { starts.append(start) }
            }
            return result
        }
        return String(decoding: result, as: UTF8.self)
    }
}
