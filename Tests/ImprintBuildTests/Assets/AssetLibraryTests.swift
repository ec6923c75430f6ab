@testable import ImprintBuild
import ImprintCore
import ImprintTheme
import Testing

struct AssetLibraryTests {
    private func library(_ files: [String: String]) -> AssetLibrary {
        var diagnostics: [Diagnostic] = []
        let library = AssetLibrary(MemoryFileTree(files), reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
        return library
    }

    private func text(_ library: AssetLibrary, _ path: String) throws -> String {
        String(decoding: try #require(library.asset(at: path)).bytes, as: UTF8.self)
    }

    @Test func `an asset is published under a name with the hash of its content`() throws {
        let library = library([
            "assets/img/a b.min.svg": "abc", "assets/LICENSE": "abc", "assets/.hidden": "x",
        ])
        #expect(
            try #require(library.asset(at: "img/a b.min.svg")).output.description
                == "assets/img/a b.min.ba7816bf.svg")
        #expect(library.asset(at: "assets/img/a b.min.svg") != nil)
        #expect(library.asset(at: "LICENSE")?.output.description == "assets/LICENSE.ba7816bf")
        #expect(library.asset(at: ".hidden") == nil)
        #expect(library.asset(at: "missing.svg") == nil)
    }

    @Test func `a file of the site stands for the theme's of the same path`() throws {
        #expect(
            try text(library(["assets/styles/base.css": "body{}"]), "styles/base.css") == "body{}")
        #expect(try text(library([:]), "styles/base.css") != "body{}")
        #expect(library([:]).asset(at: "scripts/site.js") != nil)
    }

    @Test func `a style sheet leads to the published names of what it uses`() throws {
        let library = library([
            "assets/styles/a.css":
                "@import 'sub/b.css';\na{b:url(../img/x.svg#i) url(../img/x.svg?v=1) url(/r.svg) url(https://e.org/x.svg) url(#f) url(gone.svg)}",
            "assets/styles/sub/b.css": "b{c:url('../../img/my%20x.svg')}",
            "assets/img/x.svg": "x", "assets/img/my x.svg": "x",
        ])
        let x = ContentHash(of: Array("x".utf8)).short
        let b = "b{c:url(\"../../img/my%20x.\(x).svg\")}"
        #expect(try text(library, "styles/sub/b.css") == b)
        #expect(
            try text(library, "styles/a.css") == """
                @import 'sub/b.\(ContentHash(of: Array(b.utf8)).short).css';
                a{b:url("../img/x.\(x).svg#i") url("../img/x.\(x).svg?v=1") url(/r.svg) url(https://e.org/x.svg) url(#f) url(gone.svg)}
                """)
    }

    @Test func `a style sheet's name changes with what it imports`() throws {
        func name(_ content: String) -> String? {
            library(["assets/a.css": "@import 'b.css';", "assets/b.css": content])
                .asset(at: "a.css")?.output.description
        }
        #expect(name("x{}") != nil)
        #expect(name("x{}") != name("y{}"))
        #expect(name("x{}") == name("x{}"))
    }

    @Test func `style sheets that import each other are published, each once`() throws {
        let library = library([
            "assets/a.css": "@import 'b.css'; a{}", "assets/b.css": "@import 'a.css'; b{}",
            "assets/c.css": "@import 'c.css'; c{}",
        ])
        #expect(try text(library, "a.css").hasSuffix("; a{}"))
        #expect(try text(library, "b.css").hasSuffix("; b{}"))
        #expect(try text(library, "c.css").hasSuffix("; c{}"))
    }
}
