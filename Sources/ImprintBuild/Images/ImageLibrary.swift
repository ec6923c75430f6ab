import ImprintCore
import Synchronization

/// The pictures of a site: how large each is, and what is wrong with it.
///
/// A file is read when a page first shows it, and once in a build, whatever the number of pages and
/// instances.
final class ImageLibrary: Sendable {
    /// What a file tells of its picture.
    struct Picture: Hashable, Sendable {
        /// `nil` if it does not say, or is no picture.
        var size: ImageSize?
        var problem: ImageProblem?
    }

    private final class Entry: Sendable {
        let picture = Mutex<Picture?>(nil)
    }

    private let tree: any FileTree
    private let entries = Mutex<[SourcePath: Entry]>([:])

    init(_ tree: any FileTree) {
        self.tree = tree
    }

    /// What is known of the picture in a file.
    ///
    /// Safe to call from several tasks.
    func picture(at path: SourcePath) -> Picture {
        let entry = entries.withLock { entries in
            if let entry = entries[path] { return entry }
            let entry = Entry()
            entries[path] = entry
            return entry
        }
        // Two pages that show one picture wait for each other; others do not.
        return entry.picture.withLock { picture in
            if let picture { return picture }
            let read = read(path)
            picture = read
            return read
        }
    }

    /// How much of a file is read at first, and when that does not do: mostly colour profiles and
    /// previews of cameras stand before the size.
    private static let limits = [4096, 1 << 18, 1 << 24]

    private func read(_ path: SourcePath) -> Picture {
        var picture = Picture()
        for limit in Self.limits {
            do throws(FileError) {
                let bytes = try tree.contents(of: path, limit: limit)
                let isWhole = bytes.count < limit
                guard
                    let result = Self.picture(
                        of: ImageBytes(bytes: bytes), isWhole: isWhole, named: path)
                else { continue }
                picture = result
            } catch {
                // The copying of the file says why it cannot be read.
            }
            break
        }
        return picture
    }

    /// What the first bytes of a file tell; `nil` if more of them are needed.
    ///
    /// `isWhole`: Whether the file has no more.
    static func picture(of bytes: ImageBytes, isWhole: Bool, named path: SourcePath) -> Picture? {
        let promised = ImageFormat(fileExtension: path.pathExtension)
        guard let format = ImageFormat(firstBytes: bytes) else {
            guard let promised else { return Picture() }
            if promised == .svg, !isWhole { return nil }
            return Picture(problem: problem(of: bytes, promised: promised))
        }
        var picture = Picture()
        if let promised, promised != format {
            picture.problem = .misnamed(promised, actual: format)
        }
        do throws(ImageHeaderError) {
            picture.size = try format.size(in: bytes)
        } catch {
            switch error {
            case .incomplete:
                guard isWhole else { return nil }
                picture.problem = .truncated(format)
            case .damaged: picture.problem = .damaged(format)
            }
        }
        return picture
    }

    private static func problem(of bytes: ImageBytes, promised: ImageFormat) -> ImageProblem {
        if bytes.bytes.isEmpty { return .empty }
        if bytes.has("version https://git-lfs.github.com/", at: 0) { return .pointer }
        return isBeginning(bytes, of: promised) ? .truncated(promised) : .noPicture(promised)
    }

    /// Whether a file ends within the mark that its format begins with.
    private static func isBeginning(_ bytes: ImageBytes, of format: ImageFormat) -> Bool {
        let marks: [[UInt8]] =
            switch format {
            case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
            case .jpeg: [[0xFF, 0xD8, 0xFF]]
            case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
            case .webp: [Array("RIFF".utf8)]
            case .avif: []
            case .svg: [Array("<svg".utf8)]
            }
        return marks.contains { mark in
            bytes.count < mark.count
                ? mark.starts(with: bytes.bytes)
                : format == .webp && bytes.count < 12 && bytes.bytes.starts(with: mark)
                    || format == .svg && bytes.bytes.starts(with: mark)
        }
    }
}
