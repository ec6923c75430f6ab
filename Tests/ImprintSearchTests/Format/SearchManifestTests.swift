import Foundation
import Testing

@testable import ImprintSearch

struct SearchManifestTests {
    @Test func `names with signs of JSON come back`() throws {
        var manifest = SearchManifest()
        manifest.site = "a \"b\" \\ \u{1} \n é 日"
        manifest.terms.first = ["", "\u{1}tag:"]
        manifest.levels = [2.2, 0.04, 10]
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(manifest.json)) as? [String: Any])
        #expect(json["site"] as? String == manifest.site)
        #expect(json["levels"] as? [Double] == [2.2, 0.04, 10])
        let terms = try #require(json["terms"] as? [String: Any])
        #expect(terms["first"] as? [String] == ["", "\u{1}tag:"])
    }
}
