import ImprintCore

/// The first chunk of a WebP.
///
/// Source: [WebP Container Specification](https://developers.google.com/speed/webp/docs/riff_container).
enum WebPHeader {
    static func size(in bytes: ImageBytes) throws(ImageHeaderError) -> ImageSize? {
        _ = try bytes.byte(15)
        let width: Int
        let height: Int
        if bytes.has("VP8X", at: 12) {
            width = try bytes.littleEndian(3, at: 24) + 1
            height = try bytes.littleEndian(3, at: 27) + 1
        } else if bytes.has("VP8L", at: 12) {
            guard try bytes.byte(20) == 0x2F else { throw .damaged }
            let bits = try bytes.littleEndian(4, at: 21)
            width = bits & 0x3FFF + 1
            height = bits >> 14 & 0x3FFF + 1
        } else if bytes.has("VP8 ", at: 12) {
            guard try bytes.bigEndian(3, at: 23) == 0x9D012A else { throw .damaged }
            // The two highest bits are a scale, which decoders leave to the program that shows it.
            width = try bytes.littleEndian(2, at: 26) & 0x3FFF
            height = try bytes.littleEndian(2, at: 28) & 0x3FFF
        } else {
            throw .damaged
        }
        guard let size = ImageSize(width: width, height: height) else { throw .damaged }
        return size
    }
}
