import ImprintMarkdown

/// The shape of a drawing.
enum SVGProportion {
    /// How many times as wide as high an SVG is; 1 where it does not say.
    static func width(of svg: [UInt8]) -> Double {
        svg.withUnsafeBufferPointer { bytes in
            var scanner = HTMLTagScanner(bytes)
            while let tag = scanner.next() {
                guard tag.name == "svg" else { continue }
                func numbers(_ name: String) -> [Double] {
                    guard let value = tag[name]?.value else { return [] }
                    return String(decoding: bytes[value], as: UTF8.self)
                        .split(whereSeparator: { $0 == " " || $0 == "," || $0.isNewline })
                        .compactMap { Double($0.hasSuffix("px") ? $0.dropLast(2) : $0) }
                }
                let box = numbers("viewbox")
                let size =
                    box.count == 4 ? box.suffix(2) : (numbers("width") + numbers("height"))[...]
                guard size.count == 2, let width = size.first, let height = size.last, width > 0,
                    height > 0
                else { return 1 }
                return width / height
            }
            return 1
        }
    }
}
