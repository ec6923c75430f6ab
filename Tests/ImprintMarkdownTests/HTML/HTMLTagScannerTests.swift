import ImprintMarkdown
import ImprintTesting
import Testing

struct HTMLTagScannerTests {
    /// The tags of some HTML, written out: `name attribute=value …`.
    private func tags(_ html: String) -> [String] {
        let bytes = Array(html.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            var scanner = HTMLTagScanner(bytes)
            var tags: [String] = []
            while let tag = scanner.next() {
                #expect(bytes[tag.range.lowerBound] == UInt8(ascii: "<"))
                #expect(bytes[tag.range.upperBound - 1] == UInt8(ascii: ">"))
                let attributes = tag.attributes.map { attribute in
                    let value = attribute.value.map {
                        "=\(String(decoding: bytes[$0], as: UTF8.self))"
                    }
                    return " \(attribute.name)\(value ?? "")\(attribute.isQuoted ? "\"" : "")"
                }
                tags.append(
                    (tag.isClosing ? "/" : "") + tag.name + attributes.joined()
                        + (tag.isSelfClosing ? " /" : ""))
            }
            return tags
        }
    }

    @Test(arguments: [
        ("<a href=\"x\">t</a>", ["a href=x\"", "/a"]), ("<A HREF='x y'>", ["a href=x y\""]),
        ("<a href=x>", ["a href=x"]), ("<a href = x id>", ["a href=x id"]),
        ("<a\n\thref\n=\n\"x\"\n>", ["a href=x\""]), ("<br/><br /><br>", ["br /", "br /", "br"]),
        ("<a href=x/>", ["a href=x/"]), ("<a disabled/>", ["a disabled /"]),
        ("<a href=\"\">", ["a href=\""]), ("<a href='>'>", ["a href=>\""]),
        ("<a title=\"it's\" href='\"'>", ["a title=it's\" href=\"\""]),
        ("<a a=1 a=2>", ["a a=1 a=2"]), ("</a x=y>", ["/a x=y"]),
        ("<my-tag x-y:z=1>", ["my-tag x-y:z=1"]),
        ("<p\u{C}id=x>", ["p id=x"]), ("<a =x>", ["a =x"]), ("<p><b><i>", ["p", "b", "i"]),
    ])
    func `tags are read with their attributes, in small letters`(html: String, expected: [String]) {
        #expect(tags(html) == expected)
    }

    @Test(arguments: [
        ("a < b > c", []), ("<", []), ("</", []), ("<1>", []), ("< a>", []), ("<>", []),
        ("<!DOCTYPE html><p>", ["p"]), ("<?php <b> ?>", ["b"]),
        ("<!-- <a> --><b>", ["b"]), ("<!-- <a>", []), ("<!--><b>", ["b"]), ("<!---><b>", ["b"]),
        ("<!-- > <a> -- > --><b>", ["b"]),
        ("<script>\"<a>\" </scrip <b></script><i>", ["script", "/script", "i"]),
        ("<STYLE><a></STYLE><i>", ["style", "/style", "i"]),
        (
            "<textarea><a></textarea><title><b></title>",
            ["textarea", "/textarea", "title", "/title"]
        ),
        ("<script><a>", ["script"]),
        ("<a", []), ("<a href", []), ("<a href=", []), ("<a href=\"x", []),
        ("<a href='x><b>", []),
        ("<a <b>", ["a <b"]),
    ])
    func `comments, raw text and what is not closed hold no tags`(html: String, expected: [String])
    {
        #expect(tags(html) == expected)
    }

    @Test(arguments: ["<a ", "<a b='", "<!--", "<script>", "</script", "<"])
    func `what is never closed takes time in proportion`(part: String) {
        let growth = Growth.factor(of: 100_000) { count in
            _ = tags(String(repeating: part, count: count))
        }
        #expect(growth < 24)
    }
}
