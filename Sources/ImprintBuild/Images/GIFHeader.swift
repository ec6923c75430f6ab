import ImprintCore

/// The logical screen of a GIF.
///
/// Source: [GIF89a, 18](https://www.w3.org/Graphics/GIF/spec-gif89a.txt).
enum GIFHeader {
    static func size(in bytes: ImageBytes) throws(ImageHeaderError) -> ImageSize? {
        guard
            let size = ImageSize(
                width: try bytes.littleEndian(2, at: 6), height: try bytes.littleEndian(2, at: 8))
        else { throw .damaged }
        return size
    }
}
