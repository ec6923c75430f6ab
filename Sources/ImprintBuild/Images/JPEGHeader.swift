import ImprintCore

/// The segments of a JPEG up to its frame.
///
/// Sources: [ITU-T T.81, annex B](https://www.w3.org/Graphics/JPEG/itu-t81.pdf) and, for the orientation,
/// Exif 2.3, 4.6.4.
enum JPEGHeader {
    /// The size as browsers show it: turned as the camera was held.
    static func size(in bytes: ImageBytes) throws(ImageHeaderError) -> ImageSize? {
        var offset = 2
        var isTurned = false
        while true {
            guard try bytes.byte(offset) == 0xFF else { throw .damaged }
            // Any number of 0xFF may stand before the marker's code.
            while try bytes.byte(offset) == 0xFF { offset += 1 }
            let marker = try bytes.byte(offset)
            offset += 1
            switch marker {
            case 0x01, 0xD0...0xD7: continue
            // The picture itself, or its end, before any size.
            case 0x00, 0xD8...0xDA: throw .damaged
            default: break
            }
            let length = try bytes.bigEndian(2, at: offset)
            guard length >= 2 else { throw .damaged }
            if isFrame(marker) {
                let height = try bytes.bigEndian(2, at: offset + 3)
                let width = try bytes.bigEndian(2, at: offset + 5)
                // A height of 0 is given by a later segment, which hardly any program writes.
                guard height > 0 else { return nil }
                guard
                    let size = isTurned
                        ? ImageSize(width: height, height: width)
                        : ImageSize(width: width, height: height)
                else { throw .damaged }
                return size
            }
            let end = offset + length
            if marker == 0xE1, bytes.has("Exif\0\0", at: offset + 2) {
                _ = try bytes.byte(end - 1)
                isTurned = turnsSides(
                    ImageBytes(bytes: Array(bytes.bytes[min(offset + 8, end)..<end])))
            }
            offset = end
        }
    }

    /// Whether a marker begins a frame: all `SOF`, but not the tables that lie among their codes.
    private static func isFrame(_ marker: Int) -> Bool {
        (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
    }

    /// Whether Exif says that width and height change places; not if it cannot be read.
    private static func turnsSides(_ exif: ImageBytes) -> Bool {
        do throws(ImageHeaderError) {
            guard exif.has("II*\0", at: 0) || exif.has("MM\0*", at: 0) else { return false }
            let isLittle = exif.has("II", at: 0)
            func number(_ length: Int, _ offset: Int) throws(ImageHeaderError) -> Int {
                try isLittle
                    ? exif.littleEndian(length, at: offset) : exif.bigEndian(length, at: offset)
            }
            let directory = try number(4, 4)
            for index in 0..<(try number(2, directory)) {
                let entry = directory + 2 + 12 * index
                if try number(2, entry) == 0x0112 {
                    return (5...8).contains(try number(2, entry + 8))
                }
            }
        } catch {
            // Browsers show a picture whose Exif is damaged as it lies.
        }
        return false
    }
}
