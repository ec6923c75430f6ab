@testable import ImprintBuild
import Testing

struct InlineSVGTests {
    private func html(_ file: String) -> String? {
        InlineSVG.html(from: Array(file.utf8), prefix: "icon").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func `what belongs to a file is left out`() {
        let file = """
            <?xml version="1.0"?>
            <!DOCTYPE svg>
            <!-- <svg> -->
            <svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" onload="x()">
            <title>Home</title><script>x()</script><style>a{}</style><path d="M0 0"/></svg>
            """
        #expect(
            html(file)
                == "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 24 24\">\n<path d=\"M0 0\"/></svg>"
        )
    }

    @Test func `ids and what refers to them get the icon's name`() {
        let file = """
            <svg><linearGradient id="a"/><path fill="url(#a)"/><use href="#a"/><use href="https://x.org/#a"/></svg>
            """
        #expect(
            html(file) == """
                <svg class="icon" aria-hidden="true"><linearGradient id="icon-a"/>\
                <path fill="url(#icon-a)"/><use href="#icon-a"/><use/></svg>
                """)
    }

    @Test(arguments: ["", "text", "<p>x</p>", "<svg><path/>"])
    func `what is no picture is no icon`(file: String) {
        #expect(html(file) == nil)
    }
}
