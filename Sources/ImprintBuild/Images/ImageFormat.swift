import ImprintCore
import ImprintMarkdown

/// A format of pictures that browsers show.
enum ImageFormat: CaseIterable, Sendable {
    case png, jpeg, gif, webp, avif, svg

    /// For messages.
    var name: String {
        switch self {
        case .png: "PNG"
        case .jpeg: "JPEG"
        case .gif: "GIF"
        case .webp: "WebP"
        case .avif: "AVIF"
        case .svg: "SVG"
        }
    }

    /// The endings of files, the usual one first.
    var fileExtensions: [String] {
        switch self {
        case .png: ["png", "apng"]
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .gif: ["gif"]
        case .webp: ["webp"]
        case .avif: ["avif"]
        case .svg: ["svg"]
        }
    }

    /// The format that a file's ending promises, in any case.
    init?(fileExtension: String) {
        let wanted = fileExtension.lowercased()
        guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(wanted) }) else {
            return nil
        }
        self = format
    }

    /// The format that the first bytes of a file tell.
    ///
    /// Source: [MIME Sniffing, 6.1](https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern).
    init?(firstBytes bytes: ImageBytes) {
        if bytes.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
            self = .gif
        } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
            self = .webp
        } else if AVIFHeader.isAVIF(bytes) {
            self = .avif
        } else if SVGHeader.isSVG(bytes) {
            self = .svg
        } else {
            return nil
        }
    }

    /// The size of a picture of this format; `nil` if it does not say one.
    func size(in bytes: ImageBytes) throws(ImageHeaderError) -> ImageSize? {
        switch self {
        case .png: try PNGHeader.size(in: bytes)
        case .jpeg: try JPEGHeader.size(in: bytes)
        case .gif: try GIFHeader.size(in: bytes)
        case .webp: try WebPHeader.size(in: bytes)
        case .avif: try AVIFHeader.size(in: bytes)
        case .svg: try SVGHeader.size(in: bytes)
        }
    }
}
