/// Somebody who has written a page.
struct Contributor: Hashable, Sendable {
    var name: String
    /// Their page at GitHub, where their mail address tells it.
    var url: String?

    init(name: String, url: String? = nil) {
        self.name = name
        self.url = url
    }

    /// Reads who a commit names; `nil` for a program, and for nobody.
    ///
    /// Addresses are not kept, save for what GitHub's own tell: `1+north@users.noreply.github.com`.
    init?(name: String, address: String) {
        let isProgram = name.hasSuffix("[bot]") || address.contains("[bot]@")
        guard !name.isEmpty, !isProgram else { return nil }
        self.name = name
        let suffix = "@users.noreply.github.com"
        guard address.hasSuffix(suffix) else { return }
        let login = address.dropLast(suffix.count).split(separator: "+").last ?? ""
        guard !login.isEmpty,
            login.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        else { return }
        url = "https://github.com/\(login)"
    }
}
