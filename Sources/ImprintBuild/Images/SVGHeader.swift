import ImprintCore
import ImprintMarkdown

/// The root element of an SVG.
///
/// Source: [SVG 2, 8.2 and 8.12](https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS).
enum SVGHeader {
    /// A picture that has a shape and no size is as wide as the column; so wide is no column.
    private static let anyWidth = 2048

    static func isSVG(_ bytes: ImageBytes) -> Bool {
        do throws(ImageHeaderError) {
            return try attributes(in: bytes) != nil
        } catch {
            return false
        }
    }

    static func size(in bytes: ImageBytes) throws(ImageHeaderError) -> ImageSize? {
        guard let attributes = try attributes(in: bytes) else { throw .damaged }
        let box = attributes["viewbox"].flatMap(shape)
        switch (attributes["width"].flatMap(pixels), attributes["height"].flatMap(pixels)) {
        case (let width?, let height?): return size(width, height)
        case (let width?, nil): return box.flatMap { size(width, width * $0.height / $0.width) }
        case (nil, let height?): return box.flatMap { size(height * $0.width / $0.height, height) }
        case (nil, nil):
            return box.flatMap { box in
                let scale = max(1, (Double(anyWidth) / box.width).rounded(.up))
                return size(box.width * scale, box.height * scale)
            }
        }
    }

    /// The attributes of the root, with names in lower case; `nil` if that is none of SVG.
    private static func attributes(
        in bytes: ImageBytes
    ) throws(ImageHeaderError) -> [String: String]? {
        let start = bytes.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = bytes.bytes[start...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard text.first.map({ $0 == UInt8(ascii: "<") }) ?? true else { return nil }
        let root = text.withUnsafeBufferPointer { buffer -> [String: String]? in
            // Declarations and comments before the root are no tags to it.
            var scanner = HTMLTagScanner(buffer)
            guard let tag = scanner.next() else { return nil }
            guard tag.name == "svg" || tag.name.hasSuffix(":svg"), !tag.isClosing else {
                return [:]
            }
            var attributes = ["": tag.name]
            for attribute in tag.attributes {
                guard let value = attribute.value, attributes[attribute.name] == nil else {
                    continue
                }
                attributes[attribute.name] = HTMLEscaping.unescaped(buffer[value])
            }
            return attributes
        }
        guard let root else { throw .incomplete }
        return root.isEmpty ? nil : root
    }

    private static func size(_ width: Double, _ height: Double) -> ImageSize? {
        guard width.isFinite, height.isFinite, width < 1e9, height < 1e9 else { return nil }
        return ImageSize(
            width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
    }

    /// The width and height of a `viewBox`.
    private static func shape(_ text: String) -> (width: Double, height: Double)? {
        let numbers = text.split { $0.isWhitespace || $0 == "," }.map { Double($0) }
        guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0,
            height > 0, width.isFinite, height.isFinite
        else { return nil }
        return (width, height)
    }

    /// A length in pixels; `nil` for what depends on the place of the picture.
    private static func pixels(_ text: String) -> Double? {
        let text = text.trimmingPrefix { $0.isWhitespace }
        let number = text.prefix { $0.isASCII && ($0.isNumber || ".+-".contains($0)) }
        let unit = text[number.endIndex...].filter { !$0.isWhitespace }.lowercased()
        guard let value = Double(number), value > 0, let scale = units[unit] else { return nil }
        return value * scale
    }

    /// Pixels of the units that do not depend on the place.
    ///
    /// Source: [CSS Values 4, 6.2](https://www.w3.org/TR/css-values-4/#absolute-lengths).
    private static let units: [String: Double] = [
        "": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54,
        "q": 2.4 / 2.54, "em": 16, "rem": 16, "ex": 8,
    ]
}
