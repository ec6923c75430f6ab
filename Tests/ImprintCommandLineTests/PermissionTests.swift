import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Files that the user may not read, and folders that cannot be written.
///
/// Root may read everything, so there the program runs as another user.
struct PermissionTests {
    private static let wrapper =
        getuid() == 0
        ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

    @Test(arguments: [
        ("content/page.md", "content/page.md"), ("content/picture.svg", "content/picture.svg"),
        ("content/_data/data.yml", "content/_data/data.yml"), ("assets/own.css", "assets/own.css"),
        ("templates/partials/own.html", "templates/partials/own.html"), ("site.yml", "site.yml"),
        ("content/guide/", "content/guide"),
    ])
    func `a file or folder that may not be read is refused and named`(
        path: String, named: String
    ) throws {
        let site = try SiteFolder.sound()
        if path.hasSuffix("/") {
            try site.write("# Page\n", to: path + "page.md")
        } else if path != "site.yml" {
            try site.write("a: 1\n", to: path)
        }
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o777], ofItemAtPath: site.path)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o000], ofItemAtPath: "\(site.path)/\(named)")
        let problem = try site.onlyProblem(wrapper: Self.wrapper)
        #expect(problem.code == "file.read")
        #expect(problem.file == named)
        #expect(problem.message.contains("Permission denied"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(site.path)/\(named)")
    }

    @Test func `an output that may not be written is refused`() throws {
        let site = try SiteFolder.sound(["_site/index.html": "last"])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o555], ofItemAtPath: site.path)
        let problem = try site.onlyProblem(wrapper: Self.wrapper)
        #expect(problem.code == "file.write")
        #expect(problem.message.contains("Permission denied"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: site.path)
    }
}
