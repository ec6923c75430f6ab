import ArgumentParser
import ImprintCore

/// `imprint schema`.
struct SchemaCommand: ParsableCommand {
    /// What a schema describes.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case site, page
    }

    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of site.yml or of front matter, for editors.",
        discussion: """
            EXAMPLES
              imprint schema site > site.schema.json
              imprint schema page > page.schema.json
            """)

    @Argument(help: "What to describe: site (site.yml) or page (front matter).")
    var subject = Subject.site

    func run() {
        let schema =
            switch subject {
            case .site: SiteConfiguration.schema
            case .page: FrontMatter.schema
            }
        TextStream.standardOutput.write(JSONText.text(of: schema, isIndented: true))
    }
}
