package import ImprintCore
import ImprintData

/// The file that makes a folder a site.
package enum ConfigurationFile {
    package static let path = SourcePath("site.yml")

    /// Reads the configuration of a site.
    ///
    /// - Throws: `BuildError` if there is none or it has an error: nothing else can be built upon it.
    package static func read(
        from tree: any FileTree, reporting diagnostics: inout [Diagnostic]
    ) throws(BuildError) -> SiteConfiguration {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try tree.contents(of: path)
        } catch {
            guard error.isMissing else {
                throw .rejected([error.diagnostic(at: SourceLocation(file: path))])
            }
            throw .rejected([
                Diagnostic(
                    .error, code: "configuration.missing", "there is no ‘site.yml’ here", at: nil,
                    suggestion:
                        "go to the folder of your site, name it with --source, or make one with ‘imprint new DIR’"
                )
            ])
        }
        var found: [Diagnostic] = []
        let source = SourceText(file: path, bytes: bytes)
        guard let node = YAMLReader.read(source, reporting: &found) else { throw .rejected(found) }
        let configuration = SiteConfiguration(node, reporting: &found)
        guard !found.containsError else { throw .rejected(found) }
        diagnostics += found
        return configuration
    }
}
