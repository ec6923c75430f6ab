import ImprintCore
import OrderedCollections

extension EditionTextsBuilder {
    /// The words for the statuses of pages: those of the catalogue, and the site's own before them.
    mutating func statusTitles(_ strings: Value) -> [String: String] {
        var titles: [String: String] = [:]
        for name in PageFactSettings.knownStatuses {
            titles[name] = strings.text("status_\(name)") ?? name
        }
        for status in site.configuration.pages.statuses {
            titles[status.name.text] = text(status.title)
        }
        return titles
    }

    /// Where readers report problems: the instance's own help desk, or else the issues of the
    /// repository; `nil` if there is neither.
    ///
    /// `own`: The keys of the instance.
    mutating func reports(_ own: Value, _ repository: EditionTexts.Repository?) -> ReportAddress? {
        if let helpdesk = own.text("helpdesk"), !helpdesk.isEmpty {
            let member = instance.members.first { $0.key == "helpdesk" }
            return checked(ReportAddress(helpdesk), at: member?.value.location)
        }
        guard let repository, let setting = site.configuration.site.repository?.issues else {
            return nil
        }
        let path = text(setting)
        guard !path.isEmpty else { return nil }
        return checked(
            ReportAddress(LinkAddress.isExternal(path) ? path : "\(repository.url)/\(path)"),
            at: setting.location)
    }

    private mutating func checked(
        _ address: ReportAddress, at location: SourceLocation?
    ) -> ReportAddress? {
        guard let name = address.unknownName else { return address }
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.invalid-value",
                "‘{\(name)}’ in the address of reports means nothing", at: location,
                suggestion: NearestName.nearest(to: name, among: ReportAddress.names)
                    .map { "did you mean ‘{\($0)}’?" }
                    ?? "known: \(ReportAddress.names.map { "{\($0)}" }.joined(separator: ", "))"))
        return nil
    }
}

extension Value {
    /// The text of a mapping's member; `nil` if it is none.
    func text(_ key: String) -> String? {
        guard case .dictionary(let members) = self, case .string(let text) = members[key] else {
            return nil
        }
        return text
    }
}
