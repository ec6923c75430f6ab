import ImprintCore

extension HTMLRenderer {
    /// Writes the attributes of an image that keep the page from jumping and load it when it is wanted.
    ///
    /// `size`: Of the picture; `nil` if nobody knows.
    ///
    /// `own`: The author's attributes, by their names in lower case, which stay in force.
    mutating func writeImageAttributes(size: ImageSize?, own: (String) -> String?) {
        guard options.markup == .site else { return }
        result.uses.images += 1
        if let size { writeDimensions(size, own) }
        guard options.lazyImages else { return }
        // The first is most likely in sight at once.
        if result.uses.images > 1, own("loading") == nil { write(" loading=\"lazy\"") }
        if own("decoding") == nil { write(" decoding=\"async\"") }
    }

    /// Writes width and height, or what the author has left out of them.
    private mutating func writeDimensions(_ size: ImageSize, _ own: (String) -> String?) {
        // One that a style sets does not go with another from here.
        if let style = own("style")?.lowercased(),
            style.contains("width") || style.contains("height") || style.contains("size")
        {
            return
        }
        switch (own("width"), own("height")) {
        case (nil, nil): write(" width=\"\(size.width)\" height=\"\(size.height)\"")
        case (let width?, nil):
            if let width = Self.pixels(width) {
                write(" height=\"\(size.height(atWidth: width))\"")
            }
        case (nil, let height?):
            if let height = Self.pixels(height) {
                write(" width=\"\(size.width(atHeight: height))\"")
            }
        default: break
        }
    }

    /// The pixels that an attribute gives; `nil` for a percentage and the like.
    private static func pixels(_ text: String) -> Int? {
        let digits = text.hasSuffix("px") ? text.dropLast(2) : text[...]
        guard let number = Int(digits), (1...100_000).contains(number) else { return nil }
        return number
    }
}
