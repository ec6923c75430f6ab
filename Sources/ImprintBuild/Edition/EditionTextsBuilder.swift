import ImprintCore
import ImprintData
import ImprintMarkdown
import ImprintTemplates

/// Expands what `site.yml` and the data say, in the words of one instance.
struct EditionTextsBuilder {
    let site: Site
    let instance: InstanceSettings
    /// Expands texts with all that has been expanded before.
    var expander: TextExpander
    var diagnostics: [Diagnostic] = []

    init(site: Site, instance: InstanceSettings) {
        self.site = site
        self.instance = instance
        expander = TextExpander(
            syntax: site.contentSyntax, environment: site.templateEnvironment, tree: site.tree,
            scope: TemplateScope(["build": BuildValue.value]))
    }

    /// What the edition says of itself.
    ///
    /// Each part may use those before it: the instance its own earlier keys, the site the instance,
    /// the theme both, the data all.
    mutating func texts() -> EditionTexts {
        let instances = site.configuration.instances.map { ($0.id.text, members(of: $0)) }
        let own = instances.first { $0.0 == instance.id.text }?.1 ?? [:]
        expander.scope.values["instance"] = own
        expander.scope.values["instances"] = .array(instances.map(\.1))
        let settings = site.configuration.site
        let title = settings.title.map { text($0) } ?? ""
        let description = settings.description.map { text($0) }
        let url = siteURL()
        let language = settings.language.map { text($0) } ?? "en"
        var siteValue: [(String, Value)] = [
            ("title", .string(title)), ("language", .string(language)),
        ]
        if let description { siteValue.append(("description", .string(description))) }
        if let url { siteValue.append(("url", .string(url.absolute(.root)))) }
        let repository = repository()
        if let repository {
            siteValue.append(
                ("repository", ["url": .string(repository.url), "name": .string(repository.name)]))
        }
        expander.scope.values["site"] = Value(mapping: siteValue)
        let theme = theme()
        expander.scope.values["theme"] = .object(ThemeValue(theme: theme))
        let data = expander.value(site.data.root, reporting: &diagnostics)
        expander.scope.values["data"] = data
        let copyright = settings.copyright.map { text in
            String(decoding: Markdown().inline(from: Array(self.text(text).utf8)), as: UTF8.self)
        }
        let strings = site.strings.strings(in: language)
        return EditionTexts(
            title: title, description: description, url: url, language: language,
            copyright: copyright,
            repository: repository, reports: reports(own, repository),
            statusTitles: statusTitles(strings), organization: organization(), theme: theme,
            searchedSites: searchedSites(besides: url),
            sisters: sisters(instances), versions: settings.versions.compactMap { variant($0) },
            languages: settings.languages.compactMap { variant($0) },
            strings: strings, locale: StringCatalogue.locale(of: strings, in: language),
            markdown: markdownOptions(language: language),
            instance: own,
            instances: .array(instances.map(\.1)), data: data)
    }

    mutating func text(_ text: LocatedString) -> String {
        expander.text(text, reporting: &diagnostics)
    }

    /// The keys of an instance; each may use those before it.
    private mutating func members(of instance: InstanceSettings) -> Value {
        var members: [(String, Value)] = [("id", .string(instance.id.text))]
        for member in instance.members {
            expander.scope.values["instance"] = Value(mapping: members)
            members.append((member.key, expander.value(member.value, reporting: &diagnostics)))
        }
        return Value(mapping: members)
    }

    private mutating func siteURL() -> SiteURL? {
        guard let setting = site.configuration.site.url else { return nil }
        let count = diagnostics.count
        let text = text(setting)
        // A placeholder that failed was reported; what is left of the text says nothing new.
        guard !text.isEmpty, diagnostics.count == count else { return nil }
        if let url = SiteURL(text) { return url }
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.invalid-url",
                "‘site.url’ is ‘\(text)’ for the instance ‘\(instance.id.text)’, which is no absolute address",
                at: setting.location, suggestion: "write it as ‘https://docs.example.org/’"))
        return nil
    }

    /// The sites that readers may search as well.
    ///
    /// All instances can share one list: the edition's own site, and one without an address, are left
    /// out.
    private mutating func searchedSites(besides own: SiteURL?) -> [EditionTexts.SearchedSite] {
        site.configuration.search.sites.compactMap { site in
            guard let name = site.name, let setting = site.url else { return nil }
            let count = diagnostics.count
            let url = text(setting)
            guard !url.isEmpty, diagnostics.count == count else { return nil }
            let absolute = SiteURL(url)
            if let absolute, absolute == own { return nil }
            guard absolute != nil || LinkAddress.scheme(of: url) == nil && !url.hasPrefix("//"),
                !url.contains(where: { $0 == "?" || $0 == "#" || $0.isWhitespace })
            else {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "configuration.invalid-url",
                        "‘\(url)’ is no address of a site", at: setting.location,
                        suggestion: "write it as ‘https://docs.example.org/’ or ‘../other/’"))
                return nil
            }
            return EditionTexts.SearchedSite(
                name: text(name), url: url.hasSuffix("/") ? url : "\(url)/")
        }
    }

    private mutating func repository() -> EditionTexts.Repository? {
        guard let settings = site.configuration.site.repository, let setting = settings.url else {
            return nil
        }
        var url = text(setting)
        while url.hasSuffix("/") { url.removeLast() }
        let name =
            settings.name.map { text($0) }
            ?? url.split(separator: "/").suffix(2).joined(separator: "/")
        let edit = settings.edit.map { setting in
            let path = text(setting)
            return LinkAddress.isExternal(path) ? path : "\(url)/\(path)"
        }
        return EditionTexts.Repository(
            url: url, name: name,
            editURL: edit.map { $0.hasSuffix("/") || $0.contains("{path}") ? $0 : "\($0)/" })
    }

    private mutating func theme() -> ThemeTexts {
        let settings = instance.theme.overriding(site.configuration.theme)
        let theme = ThemeTexts(
            primary: settings.primary.map { text($0) }, accent: settings.accent.map { text($0) },
            logo: asset(settings.logo), logoDark: asset(settings.logoDark),
            favicon: asset(settings.favicon), colors: brandColors(settings),
            icons: settings.icons ?? .auto, font: fonts(settings.font),
            styles: (settings.styles ?? []).compactMap { asset($0) },
            scripts: (settings.scripts ?? []).compactMap { asset($0) },
            social: socialLinks(settings.social ?? []), hasTabs: settings.tabs ?? false,
            hasSwitcher: settings.switcher ?? false, admonitions: admonitionLooks(),
            announcement: settings.announcement.flatMap { announcement($0) },
            feedback: settings.feedback.map { feedback($0) },
            analytics: settings.analytics.flatMap { analytics($0) })
        return theme
    }

    /// The fonts with the placeholders of their paths expanded, without files that are missing.
    private mutating func fonts(_ settings: FontSettings?) -> FontSettings {
        var fonts = settings ?? FontSettings()
        for path in [\FontSettings.text, \.code] {
            fonts[keyPath: path] = fonts[keyPath: path].compactMap { file in
                guard let setting = file.file, let name = asset(setting) else { return nil }
                var file = file
                file.file = LocatedString(name, at: setting.location)
                return file
            }
        }
        return fonts
    }

    /// The path of an asset that `theme` names, which must exist.
    private mutating func asset(_ setting: LocatedString?) -> String? {
        guard let setting else { return nil }
        let path = text(setting)
        if LinkAddress.isExternal(path) || site.assets.asset(at: path) != nil { return path }
        let folder = "\(AssetLibrary.folder)/"
        let names = site.assets.assets.keys.sorted()
        let nearest = NearestName.nearest(
            to: path, among: path.hasPrefix(folder) ? names.map { folder + $0 } : names)
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.missing-asset", "there is no asset ‘\(path)’",
                at: setting.location,
                suggestion: nearest.map { "did you mean ‘\($0)’?" }
                    ?? "paths of assets are relative to the folder ‘assets’"))
        return nil
    }
}
