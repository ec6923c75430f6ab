"""What a site has for programs and for paper, in a browser: data in the head, and a section on one page."""

import functools
import http.server
import json
import os
import pathlib
import subprocess
import tempfile
import threading
import unittest

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("IMPRINT", str(ROOT / ".build/debug/imprint"))
TITLE = "</script><script>document.title = 'run'</script> & \"quotes\" 🎉 مرحبا"
SITE = {
    "site.yml": """
site: { title: Docs, url: "https://docs.example" }
exports: { markdown: true, llms: true, one_page: true }
navigation: [Home: index.md, Guide: [guide/index.md, Install: guide/install.md, Use: [guide/use.md]]]
""",
    "content/index.md": "# Home\n\n[Guide](guide/index.md)\n",
    "content/guide/index.md": "# Guide\n\nFirst [install](install.md), then [use](use.md#first-steps).\n",
    "content/guide/install.md": "# Install\n\n=== \"A\"\n\n    a\n\n=== \"B\"\n\n    b\n\n## First steps\n\n[Home](../index.md)\n",
    "content/guide/use.md": f"---\ntitle: {json.dumps(TITLE, ensure_ascii=False)}\n---\n\n## First steps\n\n"
    + "A | B\n- | -\n" + "".join(f"{row} | a-rather-long-word-in-a-cell\n" for row in range(40)),
}


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".md": "text/markdown"}

    def log_message(self, *arguments):
        pass

    def end_headers(self):
        # Blocks of data are not run, so the strictest policy lets them pass.
        self.send_header("Content-Security-Policy", "script-src 'self'")
        super().end_headers()


class ExportTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        for path, text in SITE.items():
            file = pathlib.Path(cls.folder.name, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        subprocess.run([PROGRAM, "build", "--strict"], cwd=cls.folder.name, check=True, stdout=subprocess.DEVNULL)
        handler = functools.partial(Handler, directory=f"{cls.folder.name}/_site")
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.address = f"http://127.0.0.1:{cls.server.server_address[1]}"
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ.get("BROWSER_PATH", "/usr/bin/chromium"), args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.server.shutdown()
        cls.folder.cleanup()

    def open(self, path, width=1000, **options):
        context = self.browser.new_context(viewport={"width": width, "height": 600}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.problems = []
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: message.type == "error"
                and "favicon" not in message.location.get("url", "") and self.problems.append(message.text))
        page.goto(self.address + path)
        return page

    def tearDown(self):
        self.assertEqual(self.problems, [], "the page runs without errors, and within its policy")

    def test_a_title_of_any_characters_is_data_and_runs_nothing(self):
        page = self.open("/guide/use/")
        self.assertEqual(page.title(), f"{TITLE} – Docs")
        graph = json.loads(page.locator("script[type='application/ld+json']").inner_text())["@graph"]
        self.assertEqual(graph[0]["headline"], TITLE)
        self.assertEqual(page.locator("meta[property='og:title']").get_attribute("content"), TITLE)

    def test_the_twin_is_where_the_head_and_the_foot_say(self):
        page = self.open("/guide/install/")
        twin = page.evaluate(
            "fetch(document.querySelector('link[type=\"text/markdown\"]').href).then(answer => answer.text())")
        self.assertTrue(twin.startswith("# Install\n"))
        self.assertIn("[Home](https://docs.example/index.md)", twin)
        self.assertEqual(page.get_by_text("This page as Markdown").get_attribute("href"), "index.md")

    def test_every_anchor_of_a_section_is_there_once_and_every_link_in_it_leads_somewhere(self):
        page = self.open("/guide/print/")
        anchors = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
        self.assertEqual(len(anchors), len(set(anchors)))
        links = page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(link => decodeURIComponent(link.hash.slice(1)))")
        self.assertIn("part-3--first-steps", links)
        self.assertEqual(set(links) - set(anchors), set())

    def test_headings_of_a_section_leave_out_no_level(self):
        page = self.open("/guide/print/")
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(heading => +heading.tagName[1])")
        self.assertEqual(levels[0], 1)
        self.assertEqual(levels.count(1), 1)
        self.assertTrue(all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels)

    def test_a_section_fits_a_telephone_and_needs_no_script(self):
        for enabled in (True, False):
            page = self.open("/guide/print/", width=320, java_script_enabled=enabled)
            for text in ("Install", "First steps"):
                self.assertTrue(page.get_by_role("heading", name=text).first.is_visible())
            box = page.locator("body").bounding_box()
            self.assertLessEqual(box["width"], 320)
            if enabled:
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)

    def test_on_paper_each_page_begins_a_sheet_without_the_frame(self):
        page = self.open("/guide/print/")
        page.emulate_media(media="print")
        breaks = page.evaluate("[...document.querySelectorAll('.part')].map(part => getComputedStyle(part).breakBefore)")
        self.assertEqual(breaks, ["auto", "page", "page"])
        self.assertFalse(page.locator(".site-footer").is_visible())
        self.assertEqual(page.locator(".headerlink:visible").count(), 0)


if __name__ == "__main__":
    unittest.main()
