import ImprintCore
import ImprintMarkdown

extension EditionTextsBuilder {
    /// How the edition's pages are read, the placeholders in their settings expanded.
    mutating func markdownOptions(language: String) -> MarkdownOptions {
        let settings = site.configuration.markdown
        var options = MarkdownOptions(settings)
        options.language = language
        options.glossary = site.glossary
        options.lazyImages = site.configuration.images.isLazy
        let mentions: [(MentionKind, LocatedString?)] = [
            (.user, settings.mentions.user), (.issue, settings.mentions.issue),
            (.repositoryIssue, settings.mentions.repositoryIssue),
            (.commit, settings.mentions.commit),
        ]
        for (kind, setting) in mentions {
            guard let setting else { continue }
            let url = text(setting)
            if url.isEmpty { continue }
            options.mentions[kind] = url
            guard !kind.placeholders.contains(where: { url.contains($0) }) else { continue }
            report(
                "the address ‘\(url)’ names nothing of what is mentioned", setting,
                "write \(kind.placeholders.map { "‘\($0)’" }.joined(separator: " and ")) in it")
        }
        let strings = site.strings.strings(in: language)
        for type in AdmonitionTypes.canonical {
            options.admonitionTitles[type] = strings.text("admonition_\(type)")
        }
        for type in settings.admonitions {
            guard let name = type.name?.text else { continue }
            options.admonitionTitles[name] =
                type.title.map { text($0) } ?? (name.prefix(1).uppercased() + name.dropFirst())
        }
        options.identifiers = settings.identifiers.compactMap { identifier($0) }
        return options
    }

    /// How the site's own types of admonitions look.
    mutating func admonitionLooks() -> [ThemeTexts.Admonition] {
        site.configuration.markdown.admonitions.compactMap { type in
            guard let name = type.name?.text else { return nil }
            let color = type.color.flatMap { self.color($0) }
            let icon = type.icon.flatMap { iconAddress($0) }
            guard color != nil || icon != nil else { return nil }
            return ThemeTexts.Admonition(name: name, color: color, icon: icon)
        }
    }

    /// The address of the icon that a setting names.
    private mutating func iconAddress(_ setting: LocatedString) -> String? {
        let count = diagnostics.count
        let name = text(setting)
        guard diagnostics.count == count else { return nil }
        if let address = site.icons.address(ofIconNamed: name) { return address }
        reportMissingIcon(name, setting)
        return nil
    }

    private mutating func identifier(_ settings: IdentifierSettings) -> IdentifierPattern? {
        guard let name = settings.name else { return nil }
        let known = IdentifierPattern.known.first { $0.name == name.text }
        let url = settings.url.map { text($0) } ?? known?.url
        guard let pattern = settings.pattern.map({ text($0) }) ?? known?.pattern, let url else {
            let nearest = NearestName.nearest(
                to: name.text, among: IdentifierPattern.known.map(\.name))
            report(
                "the identifier ‘\(name.text)’ needs a ‘pattern’ and a ‘url’", name,
                nearest.map { "did you mean ‘\($0)’?" }
                    ?? "known without: \(IdentifierPattern.known.map(\.name).joined(separator: ", "))"
            )
            return nil
        }
        do {
            _ = try Regex(pattern)
        } catch {
            report(
                "‘\(pattern)’ is no regular expression", settings.pattern ?? name,
                "check its brackets, and quote it in YAML with ‘'’")
            return nil
        }
        let prefix =
            settings.prefix.map { text($0) }
            ?? (settings.pattern == nil ? known?.prefix : nil)
            ?? String(pattern.prefix { $0.isLetter || $0.isNumber || $0 == ":" })
        guard !prefix.isEmpty else {
            report(
                "the identifier ‘\(name.text)’ has no ‘prefix’", name,
                "write what it begins with, such as ‘DANDI:’")
            return nil
        }
        return IdentifierPattern(
            name: name.text, pattern: pattern, prefix: prefix, url: url,
            example: settings.example.map { text($0) }
                ?? (settings.pattern == nil ? known?.example : nil) ?? pattern,
            check: settings.pattern == nil ? known?.check ?? .none : .none)
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
