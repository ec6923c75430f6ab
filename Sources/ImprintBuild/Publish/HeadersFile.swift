import ImprintCore

/// The file `_headers`, by which Netlify, Cloudflare Pages and others send headers with the files of an
/// edition.
struct HeadersFile {
    static let name = "_headers"
    /// The longest line that [Cloudflare](https://developers.cloudflare.com/pages/configuration/headers/)
    /// reads.
    static let maximumLineLength = 2000

    private let edition: Edition
    private let resources: PageResources
    private(set) var diagnostics: [Diagnostic] = []

    init(edition: Edition, resources: PageResources) {
        self.edition = edition
        self.resources = resources
    }

    /// The headers of a path.
    private struct Rule {
        var path: String
        var headers: [(name: String, value: String)]
    }

    /// The file; `nil` where the settings want none.
    mutating func bytes() -> [UInt8]? {
        let settings = edition.site.configuration.publish.headers
        guard settings.isEnabled else { return nil }
        var expander = SettingExpander(edition: edition)
        let allowed = expander.allowedSources(settings.allowed)
        let own = expander.rules(settings.rules)
        diagnostics += expander.diagnostics
        var rules = Self.merged(
            standardRules(allowed), with: own.map { Rule(path: $0, headers: $1) })
        rules.removeAll { $0.headers.isEmpty }
        var text = ""
        for rule in rules {
            text += "\(rule.path)\n"
            for header in rule.headers {
                text += "  \(header.name): \(header.value)\n"
                check(header)
            }
        }
        return Array(text.utf8)
    }

    // MARK: - Rules

    private func standardRules(_ allowed: [PageResources.Kind: [String]]) -> [Rule] {
        let policy = ContentPolicy(edition: edition, resources: resources, allowed: allowed)
        var rules = [
            Rule(
                path: "/*",
                headers: [
                    ("Content-Security-Policy", policy.text),
                    ("X-Content-Type-Options", "nosniff"),
                    ("Referrer-Policy", "strict-origin-when-cross-origin"),
                    (
                        "Permissions-Policy",
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
                    ),
                ])
        ]
        let forEver = ("Cache-Control", "public, max-age=31536000, immutable")
        rules += hashedFolders.map { Rule(path: "/\($0)*", headers: [forEver]) }
        if edition.site.configuration.search.isEnabled {
            let folder = EditionFiles.searchFolder
            // Sister sites may search this one.
            rules.append(
                Rule(path: "/\(folder)*", headers: [("Access-Control-Allow-Origin", "*")]))
            rules += ["documents", "positions", "spelling", "tails", "terms"].map {
                Rule(path: "/\(folder)\($0)/*", headers: [forEver])
            }
        }
        if edition.brand.manifest != nil {
            rules.append(
                Rule(
                    path: "/\(Brand.manifestName)",
                    headers: [("Content-Type", "application/manifest+json")]))
        }
        return rules
    }

    /// The folders whose files all have their hash in their names: one, unless the site publishes files
    /// of its own beside them.
    private var hashedFolders: [String] {
        let root = "\(AssetLibrary.folder)/"
        func isShared(_ folder: String) -> Bool {
            edition.site.files.contains { $0.hasPrefix(folder) }
                || edition.pages.contains { $0.urlPath.description.hasPrefix(folder) }
        }
        guard isShared(root) else { return [root] }
        let outputs =
            edition.site.assets.assets.values.map(\.output.description)
            + [edition.brand.styleSheet?.output.description].compactMap(\.self)
            + edition.brand.icons.compactMap(\.output?.description)
        let folders = Set(
            outputs.compactMap { output -> String? in
                let parts = output.split(separator: "/")
                return parts.count > 2 ? "\(root)\(parts[1])/" : nil
            })
        return folders.sorted().filter { !isShared($0) }
    }

    /// The rules with the author's own, which win.
    private static func merged(_ rules: [Rule], with own: [Rule]) -> [Rule] {
        var merged = rules
        for rule in own {
            guard let index = merged.firstIndex(where: { $0.path == rule.path }) else {
                merged.append(rule)
                continue
            }
            for header in rule.headers {
                merged[index].headers.removeAll {
                    $0.name.lowercased() == header.name.lowercased()
                }
                merged[index].headers.append(header)
            }
        }
        for index in merged.indices {
            // What is set to nothing is not sent.
            merged[index].headers.removeAll { $0.value.isEmpty }
        }
        return merged
    }

    private mutating func check(_ header: (name: String, value: String)) {
        let length = "  \(header.name): \(header.value)".utf8.count
        guard length > Self.maximumLineLength else { return }
        diagnostics.append(
            Diagnostic(
                .warning, code: "publish.long-header",
                "the header ‘\(header.name)’ is \(length) bytes long in ‘\(edition.outputPrefix)\(Self.name)’; "
                    + "some hosts read no more than \(Self.maximumLineLength)",
                at: SourceLocation(file: ConfigurationFile.path),
                suggestion:
                    "move scripts and styles that stand in pages to files, or set the header under "
                    + "‘publish.headers.add’"))
    }
}

// MARK: - Settings

/// Expands what the settings say of headers, in the words of one instance.
private struct SettingExpander {
    private let expander: TextExpander
    private(set) var diagnostics: [Diagnostic] = []

    init(edition: Edition) {
        expander = edition.textExpander
    }

    mutating func allowedSources(
        _ settings: AllowedSourceSettings
    ) -> [PageResources.Kind: [String]] {
        let lists: [(PageResources.Kind, [LocatedString])] = [
            (.script, settings.scripts), (.style, settings.styles), (.image, settings.images),
            (.font, settings.fonts), (.media, settings.media), (.frame, settings.frames),
            (.connection, settings.connections), (.form, settings.forms),
        ]
        var sources: [PageResources.Kind: [String]] = [:]
        for (kind, list) in lists { sources[kind] = list.compactMap { source($0) } }
        return sources
    }

    /// An address, or a keyword in quotes, as policies have them.
    private mutating func source(_ setting: LocatedString) -> String? {
        let count = diagnostics.count
        let text = text(setting)
        guard diagnostics.count == count, !text.isEmpty else { return nil }
        let isKeyword = text.hasPrefix("'") && text.hasSuffix("'") && text.utf8.count > 2
        let isScheme =
            text.hasSuffix(":") && text.dropLast().allSatisfy { $0.isASCII && $0.isLetter }
        let isGood =
            isKeyword || isScheme || PageResources.origin(of: text) != nil || text.contains(".")
        if isGood, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3B && $0 != 0x2C }) {
            return text
        }
        report(
            "‘\(text)’ is no address that pages could load from", setting,
            "write it as ‘https://api.example.org’")
        return nil
    }

    mutating func rules(
        _ settings: [HeaderSettings.Rule]
    ) -> [(path: String, headers: [(name: String, value: String)])] {
        settings.compactMap { rule in
            let path = text(rule.path)
            guard path.hasPrefix("/") || path.hasPrefix("https://"),
                !path.contains(where: \.isWhitespace)
            else {
                report(
                    "‘\(path)’ is no path that headers could be for", rule.path,
                    "begin it with ‘/’, as in ‘/downloads/*’")
                return nil
            }
            return (path, rule.headers.compactMap { header($0) })
        }
    }

    /// Source: [RFC 9110, 5.1 and 5.5](https://www.rfc-editor.org/rfc/rfc9110#section-5.1).
    private mutating func header(_ header: HeaderSettings.Header) -> (name: String, value: String)?
    {
        let (name, value) = (text(header.name), text(header.value))
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
        guard isName else {
            report(
                "‘\(name)’ is no name of a header", header.name,
                "write it with letters, digits and ‘-’")
            return nil
        }
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            report(
                "the value of ‘\(name)’ must be one line of ASCII", header.value,
                "write it on one line")
            return nil
        }
        return (name, value)
    }

    private mutating func text(_ setting: LocatedString) -> String {
        expander.text(setting, reporting: &diagnostics)
    }

    private mutating func report(
        _ message: String, _ setting: LocatedString, _ suggestion: String
    ) {
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.invalid-value", message, at: setting.location,
                suggestion: suggestion))
    }
}
