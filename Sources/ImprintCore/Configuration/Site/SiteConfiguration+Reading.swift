extension SiteConfiguration {
    /// Reads the tree of a `site.yml`.
    package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
        var decoder = SettingsDecoder(.configuration)
        self = decoder.group(node) ?? SiteConfiguration()
        contentLocation = node["content"]?.value.location
        outputLocation = node["output"]?.value.location
        validate(node, &decoder)
        if instances.isEmpty {
            instances = [InstanceSettings(id: LocatedString("default", at: node.location))]
        }
        diagnostics += decoder.diagnostics
    }

    /// The id of the instance that is built if none is named.
    package var defaultInstanceID: String {
        defaultInstance?.text ?? instances.first?.id.text ?? "default"
    }

    /// The JSON Schema of `site.yml`.
    package static var schema: Value {
        SettingSchema(settings).document(title: "The configuration of an Imprint site")
    }

    /// Checks what no single setting shows and what needs no placeholder expanded.
    private func validate(_ node: Node, _ decoder: inout SettingsDecoder) {
        validateDefaultInstance(&decoder)
        validateLanguage(&decoder)
        validateFolders(node, &decoder)
        validateDelimiters(node, &decoder)
        validateExports(node, &decoder)
        if markdown.outline.from > markdown.outline.to {
            decoder.report(
                "invalid-value",
                "the outline goes from level \(markdown.outline.from) to \(markdown.outline.to)",
                at: node["markdown"]?.value["outline"]?.value.location,
                suggestion: "let ‘from’ be at most ‘to’")
        }
    }

    private func validateExports(_ node: Node, _ decoder: inout SettingsDecoder) {
        guard exports.hasFullText, !exports.hasMarkdown else { return }
        decoder.report(
            "invalid-value", "‘exports.llms_full’ is made of the pages' twins in Markdown",
            at: node["exports"]?.value["llms_full"]?.value.location,
            suggestion: "set ‘exports.markdown’ to true as well")
    }

    private func validateDefaultInstance(_ decoder: inout SettingsDecoder) {
        guard let name = defaultInstance else { return }
        let ids = instances.isEmpty ? ["default"] : instances.map(\.id.text)
        guard !ids.contains(name.text) else { return }
        let nearest = NearestName.nearest(to: name.text, among: ids)
        decoder.report(
            "unknown-instance", "‘default_instance’ names ‘\(name.text)’, which is no instance",
            at: name.location,
            suggestion: nearest.map { "did you mean ‘\($0)’?" }
                ?? "known: \(ids.joined(separator: ", "))")
    }

    private func validateLanguage(_ decoder: inout SettingsDecoder) {
        guard let language = site.language, !language.text.contains(placeholders.variable.open)
        else { return }
        guard !LanguageTag.isPlausible(language.text) else { return }
        decoder.report(
            "invalid-value", "‘\(language.text)’ is no language tag", at: language.location,
            suggestion: "write ‘en’ or ‘pt-BR’, as in BCP 47")
    }

    private func validateFolders(_ node: Node, _ decoder: inout SettingsDecoder) {
        let location = outputLocation ?? contentLocation ?? node.location
        if content.isInside(output) {
            decoder.report(
                "output-holds-content",
                "a build would replace the pages: ‘output’ "
                    + (content == output ? "is" : "contains") + " ‘content’ (‘\(content)’)",
                at: location, suggestion: "let ‘output’ be a folder of its own, such as ‘_site’")
        } else if output.isInside(content) {
            decoder.report(
                "output-in-content", "‘output’ (‘\(output)’) lies in ‘content’ (‘\(content)’)",
                at: location, suggestion: "let ‘output’ be a folder of its own, such as ‘_site’")
        }
    }

    private func validateDelimiters(_ node: Node, _ decoder: inout SettingsDecoder) {
        let opening = [placeholders.variable, placeholders.statement, placeholders.comment]
            .map(\.open)
        guard Set(opening).count < opening.count else { return }
        decoder.report(
            "invalid-value", "the placeholders' opening marks must differ",
            at: node["placeholders"]?.value.location)
    }
}
