import ImprintBuild
import ImprintCore

/// The small site that `imprint new` makes: what a first build needs, and an example of each idea.
enum StarterSite {
    struct File: Sendable {
        var path: String
        var text: String
    }

    /// Writes the site into a folder that is empty or not there yet.
    static func write(to folder: String) throws(StarterError) {
        do throws(FileError) {
            guard try FolderWriting.isEmptyOrMissing(folder) else {
                throw FileError("write", folder, number: 0)
            }
            for file in files {
                try FolderWriting.write(Array(file.text.utf8), to: "\(folder)/\(file.path)")
            }
        } catch {
            throw error.number == 0 ? .notEmpty(folder) : .file(error)
        }
    }

    static let files = [
        File(
            path: "site.yml",
            text: """
                # The configuration of the site; `imprint schema site` describes every key.
                site:
                  title: << instance.name >> Documentation
                  description: How to use << instance.name >>.
                  language: en

                # One set of pages, published under each of these names. The keys are yours.
                default_instance: example
                instances:
                  example:
                    name: Example
                    help: https://example.org/help
                    theme: { primary: "#1d4ed8" }
                  sister:
                    name: Sister
                    theme: { primary: "#9f1239" }

                navigation:
                  - Welcome: index.md
                  - Guide:
                    - guide/getting-started.md

                """),
        File(
            path: "content/index.md",
            text: """
                ---
                title: Welcome
                description: The documentation of << instance.name >>.
                ---

                # Welcome to << instance.name >>

                These pages are written once and published under several names: build them with
                `imprint build` as Example and with `imprint build --instance sister` as Sister.

                Begin with [the first steps](guide/getting-started.md#first-steps).

                <% if instance.help is defined %>
                If you are stuck, [ask for help](<< instance.help >>).
                <% endif %>

                """),
        File(
            path: "content/guide/getting-started.md",
            text: """
                # Getting started with << instance.name >>

                ## First steps

                1. Edit this page: `content/guide/getting-started.md`.
                2. Add pages beside it, and name them in `site.yml`.
                3. Run `imprint build` and open `_site/index.html`.

                ## Data

                Tables can come from data files. This one is `content/_data/tools.yml`:

                << table(data.tools, columns=["name", "purpose"], link={"name": "url"}) >>

                """),
        File(
            path: "content/_data/tools.yml",
            text: """
                - name: CommonMark
                  purpose: The Markdown that pages are written in
                  url: https://commonmark.org/help/
                - name: Jinja
                  purpose: The language of placeholders and templates
                  url: https://jinja.palletsprojects.com/en/stable/templates/

                """),
        File(path: ".gitignore", text: "_site/\n._site.imprint-staging/\n"),
    ]
}
