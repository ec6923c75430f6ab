@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Synchronization
import Testing

struct ImageLibraryTests {
    private func read(_ bytes: [UInt8], named name: String) -> ImageLibrary.Picture? {
        ImageLibrary.picture(
            of: ImageBytes(bytes: bytes), isWhole: true, named: SourcePath(name))
    }

    @Test(arguments: SamplePicture.all)
    func `a picture of every format tells its size as browsers show it`(
        name: String, bytes: [UInt8]
    ) throws {
        let picture = try #require(read(bytes, named: name))
        #expect(picture.problem == nil)
        let isTurned = name == "c.JPG" || name == "c.avif"
        #expect(
            picture.size
                == (isTurned ? ImageSize(width: 30, height: 40) : ImageSize(width: 40, height: 30)))
    }

    @Test(arguments: [
        ("<svg width='3cm' viewBox='0 0 2 1'/>", 113, 57),
        ("<svg width='2em' height='1in'/>", 32, 96),
        ("<svg height=\"10\" viewBox=\"0,0,20,10\">", 20, 10),
        ("\u{FEFF}<?xml version='1.0'?>\n<!-- <svg> -->\n<svg width='.5' height='+7.6PX '>", 1, 8),
        (
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x'><svg:svg width='4' height='5'/>", 4,
            5
        ),
        // A shape without a size fills its column, whatever the units of the shape.
        ("<svg viewBox='0 0 64 26'/>", 2048, 832),
        ("<svg width='100%' height='100%' viewBox='0 0 4000 1000'/>", 4000, 1000),
    ])
    func `an SVG has the size of its root element in CSS pixels`(
        text: String, width: Int, height: Int
    ) throws {
        let picture = try #require(read(Array(text.utf8), named: "a.svg"))
        #expect(picture.problem == nil)
        #expect(picture.size == ImageSize(width: width, height: height))
    }

    @Test(arguments: [
        "<svg/>", "<svg width='5'/>", "<svg viewBox='0 0 0 5'/>", "<svg viewBox='0 0 a 5'/>",
        "<svg width='-5' height='x'/>", "<svg width='50vw' height='3'/>",
        "<svg width='1e99' height='1e99'/>", "<svg viewBox='0 0 1e308 1e-308'/>",
        "<svg viewBox='0 0 nan inf'/>", "<svg width='9999999999' height='1'/>",
    ])
    func `an SVG that says no size has none, which is no mistake`(text: String) throws {
        let picture = try #require(read(Array(text.utf8), named: "a.svg"))
        #expect(picture == ImageLibrary.Picture())
    }

    @Test(arguments: SamplePicture.all)
    func `a file that ends within its header is reported, wherever it ends`(
        name: String, bytes: [UInt8]
    ) throws {
        let whole = try #require(read(bytes, named: name))
        for length in bytes.indices {
            let cut = try #require(read(Array(bytes[..<length]), named: name))
            if cut.size != nil {
                #expect(cut == whole, "\(length)")
            } else {
                #expect(cut.problem != nil, "\(length)")
            }
        }
        #expect(read([], named: name)?.problem == .empty)
    }

    @Test func `more of a file is read when its size stands far behind`() throws {
        // Behind a colour profile of many segments.
        let profile = [0xFF, 0xE2, 0xFF, 0xFF] + [UInt8](repeating: 7, count: 0xFFFF - 2)
        let bytes =
            SamplePicture.jpeg[..<2] + (0..<5).flatMap { _ in profile } + SamplePicture.jpeg[2...]
        let tree = CountingTree(bytes: Array(bytes))
        let library = ImageLibrary(tree)
        let picture = library.picture(at: SourcePath("a.jpg"))
        #expect(picture.size == ImageSize(width: 40, height: 30))
        #expect(tree.limits.withLock { $0 } == [4096, 1 << 18, 1 << 24])
    }

    @Test func `a picture is read once, and no more of it than tells its size`() async throws {
        let bytes = SamplePicture.png + [UInt8](repeating: 0, count: 1 << 20)
        let tree = CountingTree(bytes: bytes)
        let library = ImageLibrary(tree)
        await withTaskGroup { group in
            for _ in 0..<100 {
                group.addTask {
                    #expect(library.picture(at: SourcePath("a.png")).size?.width == 40)
                }
            }
        }
        #expect(tree.limits.withLock { $0 } == [4096])
    }

    @Test func `a file that cannot be read is left to who copies it`() {
        let library = ImageLibrary(MemoryFileTree([:]))
        #expect(library.picture(at: SourcePath("a.png")) == ImageLibrary.Picture())
    }

    @Test(arguments: [
        ("a.png", SamplePicture.jpeg, ImageProblem.misnamed(.png, actual: .jpeg)),
        ("a.svg", SamplePicture.avif, .misnamed(.svg, actual: .avif)),
        ("a.jpg", Array("<svg/>".utf8), .misnamed(.jpeg, actual: .svg)),
        ("a.png", Array("<!DOCTYPE html><html><svg/></html>".utf8), .noPicture(.png)),
        ("a.svg", Array("<html></html>".utf8), .noPicture(.svg)),
        ("a.webp", Array("RIFF\0\0\0\0WAVEfmt ".utf8), .noPicture(.webp)),
        ("a.gif", Array("version https://git-lfs.github.com/spec/v1\noid x".utf8), .pointer),
        ("a.png", [0x89, 0x50, 0x4E], .truncated(.png)),
        ("a.jpg", [0xFF, 0xD8], .truncated(.jpeg)),
        ("a.png", Array(SamplePicture.png[..<20]), .truncated(.png)),
        ("a.svg", Array("<svg width='1".utf8), .truncated(.svg)),
    ])
    func `a file that is not what its name says is reported`(
        name: String, bytes: [UInt8], problem: ImageProblem
    ) throws {
        #expect(try #require(read(bytes, named: name)).problem == problem)
    }

    @Test func `a size that cannot be is damage`() throws {
        var png = SamplePicture.png
        png.replaceSubrange(16..<24, with: [0, 0, 0, 0, 0, 0, 0, 9])
        #expect(read(png, named: "a.png")?.problem == .damaged(.png))
        png.replaceSubrange(16..<24, with: [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 9])
        #expect(read(png, named: "a.png")?.problem == .damaged(.png))
    }

    @Test func `a file of another ending is looked at and not judged`() {
        #expect(read(Array("BM".utf8), named: "a.bmp") == ImageLibrary.Picture())
        #expect(read(SamplePicture.png, named: "a.img")?.size?.width == 40)
    }

    @Test(arguments: SamplePicture.all)
    func `bytes that somebody has tampered with give an answer and no crash`(
        name: String, bytes: [UInt8]
    ) throws {
        var random = SeededGenerator(seed: 40 + UInt64(bytes.count))
        let edges: [UInt8] = [0, 1, 2, 0x7F, 0x80, 0xFE, 0xFF]
        for _ in 0..<4000 {
            var hostile = bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) where !hostile.isEmpty {
                let index = Int.random(in: hostile.indices, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: hostile[index] = .random(in: 0...255, using: &random)
                case 1: hostile[index] = edges.randomElement(using: &random) ?? 0
                case 2: hostile.removeSubrange(index...)
                case 3: hostile.remove(at: index)
                default: hostile.insert(contentsOf: hostile[index...].prefix(8), at: index)
                }
            }
            for isWhole in [true, false] {
                let picture = ImageLibrary.picture(
                    of: ImageBytes(bytes: hostile), isWhole: isWhole, named: SourcePath(name))
                if isWhole { #expect(picture != nil) }
                if let size = picture?.size { #expect(size.width > 0 && size.height > 0) }
            }
        }
    }

    @Test func `noise behind the mark of each format gives an answer and no crash`() {
        var random = SeededGenerator(seed: 41)
        let marks: [[UInt8]] =
            SamplePicture.all.map { Array($0.bytes.prefix(16)) }
            + [[0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF] + Array("Exif\0\0II*\0".utf8)]
            + [Array("\0\0\0\u{10}ftypavif\0\0\0\0\0\0\0\u{7F}meta".utf8)]
        for mark in marks {
            for _ in 0..<2000 {
                let noise = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? UInt8.random(in: 0...8, using: &random)
                        : UInt8.random(in: 0...255, using: &random)
                }
                #expect(read(mark + noise, named: "a.png") != nil)
            }
        }
    }
}

/// A tree of one file under every name, which remembers how much of it was asked for.
private final class CountingTree: FileTree {
    let bytes: [UInt8]
    let limits = Mutex<[Int?]>([])

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    func contents(of path: SourcePath, limit: Int?) throws(FileError) -> [UInt8] {
        limits.withLock { $0.append(limit) }
        return limit.map { Array(bytes.prefix($0)) } ?? bytes
    }

    func entries(of folder: SourcePath) throws(FileError) -> [FileEntry] { [] }

    func kind(of path: SourcePath) throws(FileError) -> FileEntry.Kind? { .file }
}
