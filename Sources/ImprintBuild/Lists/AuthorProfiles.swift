import ImprintCore
import ImprintData

/// The authors that a data file tells of.
struct AuthorProfiles: Sendable {
    struct Profile: Sendable {
        var name: String
        /// The path of the picture, as the file has it.
        var pictureSetting: LocatedString?
        var picture: Picture?
        /// All that the file says, for layouts.
        var members: Value
    }

    /// Whether the site names a file; then authors who are not in it are mistakes.
    private(set) var isConfigured = false
    private var profiles: [String: Profile] = [:]
    /// In the order of the file.
    private var keys: [String] = []

    /// No authors.
    init() {}

    /// The file that `authors` in `site.yml` names, in the words of one instance.
    init(_ site: Site, _ texts: EditionTexts, reporting diagnostics: inout [Diagnostic]) {
        guard let setting = site.configuration.authors else { return }
        var node: Node? = site.data.root
        var value: Value? = texts.data
        for component in setting.text.split(whereSeparator: { $0 == "/" || $0 == "." }) {
            guard let entry = node?[String(component)] else {
                diagnostics.append(Self.missing(setting, among: node))
                return
            }
            node = entry.value
            value = value?.entry(String(component))
        }
        guard let node, case .mapping(let entries) = node.content else {
            diagnostics.append(
                Diagnostic(
                    .error, code: "authors.type",
                    "the authors in ‘\(setting.text)’ are no mapping", at: node?.location,
                    suggestion: "write each under a key, such as ‘ada: { name: Ada Lovelace }’"))
            return
        }
        isConfigured = true
        for entry in entries {
            keys.append(entry.key)
            let members = value?.entry(entry.key) ?? .none
            guard case .string(let name) = members.entry("name"), !name.isEmpty else {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "authors.no-name", "the author ‘\(entry.key)’ has no ‘name’",
                        at: entry.keyLocation,
                        suggestion: "write ‘\(entry.key): { name: … }’"))
                profiles[entry.key] = Profile(name: entry.key, members: [:])
                continue
            }
            var profile = Profile(name: name, members: members)
            if case .string(let path) = members.entry("picture"),
                let place = entry.value["picture"]?.value.location
            {
                profile.pictureSetting = LocatedString(path, at: place)
            }
            profiles[entry.key] = profile
        }
    }

    /// Looks up the pictures among the files of the edition.
    mutating func findPictures(
        _ map: ContentMap, _ assets: AssetLibrary, reporting diagnostics: inout [Diagnostic]
    ) {
        for key in keys {
            guard let setting = profiles[key]?.pictureSetting else { continue }
            if let picture = Picture(setting.text, in: SourcePath(""), map, assets) {
                profiles[key]?.picture = picture
            } else {
                diagnostics.append(Picture.missing(setting, among: map))
            }
        }
    }

    subscript(_ key: String) -> Profile? { profiles[key] }

    /// The problem of an author whom the file does not tell of.
    func problem(of key: String, at location: SourceLocation) -> Diagnostic {
        let nearest = NearestName.nearest(to: key, among: keys)
        return Diagnostic(
            .error, code: "front-matter.unknown-author", "there is no author ‘\(key)’",
            at: location,
            suggestion: nearest.map { "did you mean ‘\($0)’?" }
                ?? "add the author to the data file that ‘authors’ in site.yml names")
    }

    private static func missing(_ setting: LocatedString, among node: Node?) -> Diagnostic {
        var names: [String] = []
        if case .mapping(let entries) = node?.content { names = entries.map(\.key) }
        let nearest = NearestName.nearest(to: setting.text, among: names)
        return Diagnostic(
            .error, code: "authors.missing-data",
            "‘authors’ names ‘\(setting.text)’, which is no data file", at: setting.location,
            suggestion: nearest.map { "did you mean ‘\($0)’?" }
                ?? "for ‘_data/authors.yml’ write ‘authors: authors’")
    }
}
