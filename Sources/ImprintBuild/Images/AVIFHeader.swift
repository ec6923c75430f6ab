import ImprintCore

/// The boxes that describe an AVIF.
///
/// Sources: ISO/IEC 14496-12 (boxes), ISO/IEC 23008-12 (items and their properties),
/// [AVIF](https://aomediacodec.github.io/av1-avif/).
enum AVIFHeader {
    /// Whether the first box names AVIF among the brands.
    static func isAVIF(_ bytes: ImageBytes) -> Bool {
        guard bytes.has("ftyp", at: 4) else { return false }
        do throws(ImageHeaderError) {
            let end = min(try bytes.bigEndian(4, at: 0), bytes.count, 256)
            return stride(from: 8, to: end, by: 4).contains { offset in
                offset != 12 && (bytes.has("avif", at: offset) || bytes.has("avis", at: offset))
            }
        } catch {
            return false
        }
    }

    static func size(in bytes: ImageBytes) throws(ImageHeaderError) -> ImageSize? {
        guard let meta = try box("meta", in: 0..<Int.max, of: bytes) else { return nil }
        // What follows needs all of it.
        _ = try bytes.byte(meta.upperBound - 1)
        let inside = min(meta.lowerBound + 4, meta.upperBound)..<meta.upperBound
        guard let properties = try box("iprp", in: inside, of: bytes),
            let container = try box("ipco", in: properties, of: bytes)
        else { return nil }
        let own = try propertiesOfPrimaryItem(in: inside, properties, of: bytes)
        var size: ImageSize?
        var isTurned = false
        var index = 0
        try forEachBox(in: container, of: bytes) { type, content throws(ImageHeaderError) in
            index += 1
            if let own, !own.contains(index) { return true }
            if type == "ispe", size == nil || own != nil {
                size = ImageSize(
                    width: try bytes.bigEndian(4, at: content.lowerBound + 4),
                    height: try bytes.bigEndian(4, at: content.lowerBound + 8))
                if size == nil { throw .damaged }
            } else if type == "irot", own != nil {
                isTurned = try bytes.byte(content.lowerBound) & 1 == 1
            }
            return true
        }
        guard isTurned, let upright = size else { return size }
        return ImageSize(width: upright.height, height: upright.width)
    }

    /// The numbers, from 1, of the properties that the main picture has; `nil` if nothing says so.
    private static func propertiesOfPrimaryItem(
        in meta: Range<Int>, _ properties: Range<Int>, of bytes: ImageBytes
    ) throws(ImageHeaderError) -> Set<Int>? {
        guard let primary = try box("pitm", in: meta, of: bytes),
            let associations = try box("ipma", in: properties, of: bytes)
        else { return nil }
        let item = try bytes.bigEndian(
            try bytes.byte(primary.lowerBound) == 0 ? 2 : 4, at: primary.lowerBound + 4)
        let idLength = try bytes.byte(associations.lowerBound) == 0 ? 2 : 4
        let indexLength = try bytes.byte(associations.lowerBound + 3) & 1 == 0 ? 1 : 2
        let mask = indexLength == 1 ? 0x7F : 0x7FFF
        var offset = associations.lowerBound + 8
        while offset < associations.upperBound {
            let id = try bytes.bigEndian(idLength, at: offset)
            let count = try bytes.byte(offset + idLength)
            offset += idLength + 1
            if id == item {
                var indices: Set<Int> = []
                for index in 0..<count {
                    indices.insert(
                        try bytes.bigEndian(indexLength, at: offset + index * indexLength) & mask)
                }
                return indices
            }
            offset += count * indexLength
        }
        return nil
    }

    /// The content of the first box of a type.
    private static func box(
        _ type: String, in range: Range<Int>, of bytes: ImageBytes
    ) throws(ImageHeaderError) -> Range<Int>? {
        var found: Range<Int>?
        try forEachBox(in: range, of: bytes) { name, content throws(ImageHeaderError) in
            if name == type { found = content }
            return found == nil
        }
        return found
    }

    /// Calls `body` with the type and content of each box of a range, until it returns `false`.
    private static func forEachBox(
        in range: Range<Int>, of bytes: ImageBytes,
        _ body: (String, Range<Int>) throws(ImageHeaderError) -> Bool
    ) throws(ImageHeaderError) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            var length = try bytes.bigEndian(4, at: offset)
            var header = 8
            let type = String(
                decoding: [
                    UInt8(try bytes.byte(offset + 4)), UInt8(try bytes.byte(offset + 5)),
                    UInt8(try bytes.byte(offset + 6)), UInt8(try bytes.byte(offset + 7)),
                ], as: UTF8.self)
            if length == 1 {
                // 64 bits; a file that needs the upper ones does not exist.
                guard try bytes.bigEndian(4, at: offset + 8) == 0 else { throw .damaged }
                length = try bytes.bigEndian(4, at: offset + 12)
                header = 16
            } else if length == 0 {
                // To the end of the file.
                guard range.upperBound == Int.max else { throw .damaged }
                length = Int(Int32.max)
            }
            guard length >= header, length <= range.upperBound - offset else { throw .damaged }
            guard try body(type, offset + header..<offset + length) else { return }
            offset += length
        }
    }
}
