import ArgumentParser
import ImprintCore

/// `imprint`.
struct ImprintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imprint",
        abstract: "Publish one set of documentation under several names.",
        discussion: """
            Turns Markdown, data files, templates and site.yml into a searchable HTML site, once for \
            every instance.

            EXAMPLES
              imprint new docs               make a small site in the folder ‘docs’
              imprint build                  build the site of this folder
              imprint build --all --strict   build it for all instances; warnings are errors
            """,
        version: ProgramVersion.current,
        subcommands: [
            BuildCommand.self, NewCommand.self, SearchCommand.self, SchemaCommand.self,
        ])
}
