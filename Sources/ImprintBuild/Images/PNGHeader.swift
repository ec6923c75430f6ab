import ImprintCore

/// The first chunk of a PNG.
///
/// Source: [PNG, 11.2.1](https://www.w3.org/TR/png-3/#11IHDR).
enum PNGHeader {
    static func size(in bytes: ImageBytes) throws(ImageHeaderError) -> ImageSize? {
        // Before the header, Apple's own variant has a chunk that browsers do not know.
        _ = try bytes.byte(15)
        guard bytes.has("IHDR", at: 12), try bytes.bigEndian(4, at: 8) == 13 else {
            throw .damaged
        }
        guard
            let size = ImageSize(
                width: try bytes.bigEndian(4, at: 16), height: try bytes.bigEndian(4, at: 20))
        else { throw .damaged }
        return size
    }
}
