import Foundation
import ImprintTesting
import Testing

/// This repository's own site.
struct RepositorySiteTests {
    /// A reference in a page that leads nowhere.
    private struct Broken: CustomStringConvertible {
        var page: String
        var reference: String
        var reason: String
        var description: String { "\(page): \(reference) \(reason)" }
    }

    @Test func `it builds for all instances without a warning, and every link leads somewhere`()
        throws
    {
        let folder = try SiteFolder()
        let outcome = try Program.run(
            ["build", "--all", "--strict", "--output", "\(folder.path)/public"],
            in: Repository.root, timeout: 300)
        #expect(outcome.end == .exit(0), "\(outcome.standardError)")
        #expect(outcome.standardError == "")
        for instance in try folder.names(in: "public") where !instance.hasPrefix(".") {
            let broken = try brokenReferences(in: "public/\(instance)", of: folder)
            #expect(broken.isEmpty, "\(broken.map(\.description).joined(separator: "\n"))")
        }
    }

    /// The references of all pages of an edition to files and ids that it does not have.
    private func brokenReferences(in edition: String, of folder: SiteFolder) throws -> [Broken] {
        let files = try folder.tree(edition)
        let pages = files.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 50)
        let documents = try HTMLDocument.parse(
            pages.mapValues { String(decoding: $0, as: UTF8.self) })
        let ids = documents.mapValues { document in
            Set(document.elements.compactMap { $0.attributes["id"] })
        }
        var broken: [Broken] = []
        for (page, document) in documents {
            let all = document.elements.compactMap { $0.attributes["id"] }
            for id in Set(all) where all.count(where: { $0 == id }) > 1 {
                broken.append(Broken(page: page, reference: "#\(id)", reason: "is there twice"))
            }
            for reference in references(in: document) {
                guard let target = target(of: reference, on: page) else { continue }
                guard files[target.file] != nil else {
                    broken.append(
                        Broken(
                            page: page, reference: reference, reason: "is no file: \(target.file)"))
                    continue
                }
                if let fragment = target.fragment, !fragment.isEmpty, fragment != "top",
                    ids[target.file]?.contains(fragment) == false
                {
                    broken.append(
                        Broken(page: page, reference: reference, reason: "has no such id"))
                }
            }
        }
        return broken
    }

    private func references(in document: HTMLDocument) -> [String] {
        document.elements.flatMap { element in
            ["href", "src", "poster", "data-search"].compactMap { element.attributes[$0] }
                + (element.attributes["srcset"]?.split(separator: ",").compactMap {
                    $0.split(separator: " ").first.map(String.init)
                } ?? [])
        }
    }

    /// The file and id that a reference leads to; `nil` for one that leaves the site.
    ///
    /// The site is at the root of its host, from where the links of the 404 page go.
    private func target(
        of reference: String, on page: String
    ) -> (file: String, fragment: String?)? {
        guard let site = URL(string: "site://host/\(encoded(page))"),
            let url = URL(string: reference, relativeTo: site)?.absoluteURL, url.scheme == "site",
            url.host() == "host"
        else { return nil }
        var path = url.path(percentEncoded: false)
        path.removeFirst()
        if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
        return (path, url.fragment(percentEncoded: false))
    }

    private func encoded(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }
}
