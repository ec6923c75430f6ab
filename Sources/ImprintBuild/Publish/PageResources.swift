import ImprintCore
import ImprintMarkdown

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What finished pages load from other hosts, and what of them stands in the pages themselves: all
/// that a policy has to name.
struct PageResources: Hashable, Sendable {
    /// What is loaded, by the names of the policy's directives.
    enum Kind: String, CaseIterable, Sendable {
        case script = "script-src"
        case style = "style-src"
        case image = "img-src"
        case font = "font-src"
        case media = "media-src"
        case frame = "frame-src"
        case object = "object-src"
        case connection = "connect-src"
        case form = "form-action"
    }

    /// `origins[kind]`: `https://example.org`; `example.org` for addresses without a scheme.
    private(set) var origins: [Kind: Set<String>] = [:]
    /// The hashes of what stands in pages, as policies write them: `sha256-…`.
    private(set) var scripts: Set<String> = []
    private(set) var styles: Set<String> = []
    private(set) var styleAttributes: Set<String> = []
    /// Whether a page has diagrams of Mermaid's, which come with styles of their own.
    private(set) var hasMermaid = false

    init() {}

    mutating func formUnion(_ other: PageResources) {
        guard other != PageResources() else { return }
        origins.merge(other.origins) { $0.union($1) }
        scripts.formUnion(other.scripts)
        styles.formUnion(other.styles)
        styleAttributes.formUnion(other.styleAttributes)
        hasMermaid = hasMermaid || other.hasMermaid
    }

    /// Notes an address that something is loaded from; one of the site itself says nothing.
    mutating func add(_ address: String, _ kind: Kind) {
        if let origin = Self.origin(of: address) { origins[kind, default: []].insert(origin) }
    }

    /// The host of an absolute address, with its scheme; `nil` for addresses of the site, and for those
    /// that hold their content.
    static func origin(of address: String) -> String? {
        let text = address.drop(while: \.isWhitespace)
        let lower = text.prefix(8).lowercased()
        let scheme = ["https://", "http://", "wss://", "ws://", "//"].first(where: lower.hasPrefix)
        guard let scheme else { return nil }
        let host = text.dropFirst(scheme.count).prefix { !"/?#\\ \"'<>;,\t\n".contains($0) }
        guard let name = host.split(separator: "@").last, !name.isEmpty,
            name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return (scheme == "//" ? "" : scheme) + name.lowercased()
    }
}

// MARK: - Pages

extension PageResources {
    /// So many tags without an end are looked at: each is read to the end of the page.
    private static let maximumUnclosed = 4

    /// Reads a page.
    ///
    /// Of most tags only the name is looked at: this runs over all that a site publishes.
    init(html: [UInt8]) {
        html.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var position = 0
            var unclosed = 0
            while position < bytes.count, unclosed < Self.maximumUnclosed,
                let found = memchr(base + position, 0x3C, bytes.count - position)
            {
                let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                position = start + 1
                guard Self.mayLoad(bytes, at: start + 1) else { continue }
                // Scripts and styles matter for what is in them, the others for what they name.
                let isText = bytes[start + 1] | 0x20 == UInt8(ascii: "s")
                if !isText {
                    guard let namesHost = Self.namesHost(bytes, from: start) else {
                        unclosed += 1
                        continue
                    }
                    guard namesHost else { continue }
                }
                let rest = UnsafeBufferPointer(rebasing: bytes[start...])
                var scanner = HTMLTagScanner(rest)
                guard let tag = scanner.next() else {
                    unclosed += 1
                    continue
                }
                position = start + tag.range.upperBound
                add(tag, rest)
                if tag.name == "script" || tag.name == "style" {
                    position = start + addText(of: tag, rest)
                }
            }
            for letter in [UInt8(ascii: "y"), UInt8(ascii: "Y")] {
                addStyleAttributes(bytes, base, letter)
            }
        }
    }

    /// Whether a name that begins here may be that of an element that loads something.
    private static func mayLoad(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        switch (bytes[index] | 0x20, bytes[index + 1] | 0x20, bytes[index + 2] | 0x20) {
        // script, style, source; svg's image, img, iframe; link; video; audio; embed; object; form; track.
        case (0x73, 0x63, 0x72), (0x73, 0x74, 0x79), (0x73, 0x6F, 0x75), (0x69, 0x6D, _),
            (0x69, 0x66, 0x72), (0x6C, 0x69, 0x6E), (0x76, 0x69, 0x64), (0x61, 0x75, 0x64),
            (0x65, 0x6D, 0x62), (0x6F, 0x62, 0x6A), (0x66, 0x6F, 0x72), (0x74, 0x72, 0x61):
            return true
        default: return false
        }
    }

    /// Whether `//` is in a tag, without which it names no other host; `nil` if the tag has no end.
    ///
    /// Far cheaper than to take the tag apart, and nearly all that a page loads is of its own site.
    private static func namesHost(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool? {
        var quote: UInt8 = 0
        for index in start + 1..<bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "/"), bytes[index - 1] == byte { return true }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return false
            }
        }
        return nil
    }

    private mutating func add(_ tag: HTMLTagScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>) {
        func note(_ attribute: String, _ kind: Kind, _ resources: inout PageResources) {
            guard let value = tag[attribute]?.value else { return }
            resources.add(String(decoding: bytes[value], as: UTF8.self), kind)
        }
        switch tag.name {
        case "script":
            note("src", .script, &self)
            if tag["data-mermaid"] != nil {
                hasMermaid = true
                note("data-mermaid", .script, &self)
            }
        case "img", "source", "image":
            note("src", tag.name == "source" ? .media : .image, &self)
            note("href", .image, &self)
            note("xlink:href", .image, &self)
            guard let value = tag["srcset"]?.value else { return }
            for candidate in String(decoding: bytes[value], as: UTF8.self).split(separator: ",") {
                add(String(candidate), .image)
            }
        case "iframe", "frame": note("src", .frame, &self)
        case "video", "audio", "track":
            note("src", .media, &self)
            note("poster", .image, &self)
        case "embed": note("src", .object, &self)
        case "object": note("data", .object, &self)
        case "form": note("action", .form, &self)
        case "link":
            let rel = tag["rel"]?.value.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
            let words = rel.lowercased().split(separator: " ")
            if words.contains("stylesheet") { note("href", .style, &self) }
            if words.contains(where: { $0.hasSuffix("icon") }) { note("href", .image, &self) }
        default: break
        }
    }

    /// Notes a script or style that stands in the page; returns the offset of its end.
    private mutating func addText(
        of tag: HTMLTagScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let start = tag.range.upperBound
        let ending = Array("</\(tag.name)".utf8)
        var end = start
        while end < bytes.count {
            if end + ending.count <= bytes.count,
                ending.indices.allSatisfy({ bytes[end + $0] | 0x20 == ending[$0] | 0x20 })
            {
                break
            }
            end += 1
        }
        guard end > start else { return end }
        let hash = Self.hash(of: bytes[start..<end])
        if tag.name == "style" {
            styles.insert(hash)
        } else if tag["src"] == nil, isRun(tag, bytes) {
            scripts.insert(hash)
        }
        return end
    }

    /// Whether the text of a script does anything: of other types it is data, which no policy forbids.
    private func isRun(
        _ tag: HTMLTagScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let value = tag["type"]?.value else { return true }
        let type = String(decoding: bytes[value], as: UTF8.self).lowercased()
        return type.isEmpty || type.hasSuffix("javascript") || type.hasSuffix("ecmascript")
            || ["module", "importmap", "speculationrules"].contains(type)
    }

    /// Notes the values of `style` attributes, wherever they are.
    ///
    /// `letter`: The middle of the name in one case, which is rarer than the other letters.
    private mutating func addStyleAttributes(
        _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ letter: UInt8
    ) {
        var position = 0
        // Before this, all is known: within a tag that was read, or text.
        var floor = 0
        var unclosed = 0
        while position < bytes.count, unclosed < Self.maximumUnclosed,
            let found = memchr(base + position, Int32(letter), bytes.count - position)
        {
            let middle = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            position = middle + 1
            guard middle > 2, middle + 3 < bytes.count,
                bytes[middle - 2] | 0x20 == UInt8(ascii: "s"),
                bytes[middle - 1] | 0x20 == UInt8(ascii: "t"),
                bytes[middle + 1] | 0x20 == UInt8(ascii: "l"),
                bytes[middle + 2] | 0x20 == UInt8(ascii: "e")
            else { continue }
            let start = middle - 2
            position = middle + 3
            // After a space and before `=`, so that most of what is no attribute is out at once.
            guard bytes[start - 1] <= 0x20,
                bytes[position] == UInt8(ascii: "=") || bytes[position] <= 0x20
            else { continue }
            var open = start - 1
            while open > floor, bytes[open] != UInt8(ascii: "<") { open -= 1 }
            floor = start
            guard bytes[open] == UInt8(ascii: "<"),
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[open + 1] | 0x20)
            else { continue }
            let rest = UnsafeBufferPointer(rebasing: bytes[open...])
            var scanner = HTMLTagScanner(rest)
            guard let tag = scanner.next() else {
                unclosed += 1
                continue
            }
            guard tag.range.contains(start - open) else { continue }
            floor = open + tag.range.upperBound
            position = max(position, floor)
            guard let value = tag["style"]?.value else { continue }
            let text = Self.text(of: rest, value)
            if !text.isEmpty { styleAttributes.insert(Self.hash(of: text[...])) }
        }
    }

    /// The value of an attribute as a browser has it.
    private static func text(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "&"),
                let reference = HTMLCharacterReference(bytes, at: index)
            {
                text += Array(String(Character(reference.scalar)).utf8)
                index = reference.end
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return text
    }

    /// Browsers make one line end of two bytes before they hash.
    private static func hash(of text: some Collection<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for byte in text {
            if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
            bytes.append(byte)
        }
        let digest = Base64.encoded(ContentHash(of: bytes).bytes)
        return "sha256-\(String(decoding: digest, as: UTF8.self))"
    }
}
