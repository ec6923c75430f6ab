import Foundation
import Testing

@testable import ImprintBuild

struct RenditionCacheTests {
    private let key = RenditionCache.Key([1], [2, 3])

    private func files(_ folder: TemporaryFolder) throws -> [String] {
        let cache = "\(folder.path)/.cache/imprint"
        return try FileManager.default.subpathsOfDirectory(atPath: cache)
            .filter { $0.contains("/") }
    }

    @Test func `what is stored is there for the next build`() throws {
        let folder = try TemporaryFolder()
        RenditionCache(site: folder.path).store([7, 8], for: key)
        #expect(RenditionCache(site: folder.path).value(for: key) == [7, 8])
        #expect(
            try String(
                contentsOfFile: "\(folder.path)/.cache/imprint/.gitignore", encoding: .utf8)
                == "*\n")
    }

    @Test func `keys tell apart where one part ends and the next begins`() {
        #expect(RenditionCache.Key([1, 2], [3]) != RenditionCache.Key([1], [2, 3]))
        #expect(RenditionCache.Key([1], []) != RenditionCache.Key([], [1]))
    }

    @Test func `a damaged file is as good as none`() throws {
        let folder = try TemporaryFolder()
        RenditionCache(site: folder.path).store([7, 8], for: key)
        let file = try #require(try files(folder).first)
        try Data([1, 2, 3]).write(
            to: URL(filePath: "\(folder.path)/.cache/imprint/\(file)"))
        let cache = RenditionCache(site: folder.path)
        #expect(cache.value(for: key) == nil)
        cache.store([9], for: key)
        #expect(RenditionCache(site: folder.path).value(for: key) == [9])
    }

    @Test func `what cannot be written is kept in memory`() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(filePath: "\(folder.path)/.cache"))
        let cache = RenditionCache(site: folder.path)
        cache.store([7], for: key)
        #expect(cache.value(for: key) == [7])
        cache.prune()
    }

    @Test func `without a folder nothing is written`() {
        let cache = RenditionCache(site: nil)
        cache.store([7], for: key)
        #expect(cache.value(for: key) == [7])
    }

    @Test func `entries that were not used for a month are removed`() throws {
        let folder = try TemporaryFolder()
        let now = Int(Date.now.timeIntervalSince1970)
        let other = RenditionCache.Key([9])
        RenditionCache(site: folder.path).store([7], for: key)
        RenditionCache(site: folder.path).store([8], for: other)
        let month = RenditionCache.lifetime
        // Reading it makes it young, as the file's time is set to now.
        let later = RenditionCache(site: folder.path, now: now + month - 86_400)
        later.prune()
        #expect(try files(folder).count == 2)
        RenditionCache(site: folder.path, now: now + month + 172_800).prune()
        #expect(try files(folder).isEmpty)
    }
}
