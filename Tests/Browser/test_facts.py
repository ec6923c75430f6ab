"""What pages tell of themselves, and pictures that are enlarged, on a site that is built for the test."""

import functools
import http.server
import os
import pathlib
import subprocess
import tempfile
import threading
import unittest

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("IMPRINT", str(ROOT / ".build/debug/imprint"))

SITE = {
    "site.yml": """
site:
  title: Facts
  url: https://facts.example.org/
  repository: { url: https://github.com/north/handbook, edit: edit/main/content/, issues: issues/new }
links: { mark_external: true }
images: { lightbox: true }
pages: { reading_time: true, statuses: { in-review: In review } }
""",
    "content/index.md": "# Home\n\nNo picture is here.\n",
    "content/guide/index.md": "---\ntitle: Guide\n---\n\nA guide.\n",
    "content/guide/plain.md": "---\nstatus: in-review\n---\n# Plain\n\n[elsewhere](https://example.org) "
    "and [here](../index.md) and [the site](https://facts.example.org/guide/)\n",
    "content/guide/pictures.md": """---
status: deprecated
---
# Pictures

![Large](large.svg)

![Small](small.svg)

[![Linked](large.svg "t")](https://example.org)

![Kept](large.svg){ .no-lightbox }

![Captioned](large.svg "A caption")

![Shape](shape.svg)
""" + "\n\nText.\n" * 80 + "\n![Far](far.svg)\n",
    "content/guide/large.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='2000' height='500'><rect width='2000' "
    "height='500' fill='#379'/></svg>",
    "content/guide/small.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><rect width='40' "
    "height='30' fill='#379'/></svg>",
    "content/guide/shape.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 26'><rect width='64' "
    "height='26' fill='#379'/></svg>",
    "content/guide/far.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='3000' height='200'><rect width='3000' "
    "height='200' fill='#379'/></svg>",
}

# Nothing inline, and nothing from elsewhere.
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"


class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *arguments):
        pass


class FactTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        root = pathlib.Path(cls.folder.name)
        for path, text in SITE.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        subprocess.run([PROGRAM, "build", "--strict"], cwd=root, check=True, stdout=subprocess.DEVNULL)
        handler = functools.partial(Handler, directory=root / "_site")
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
        cls.server.server_close()
        cls.folder.cleanup()

    def open(self, path, width=1280, **options):
        context = self.browser.new_context(viewport={"width": width, "height": 800}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.problems = []
        self.requests = []
        page.on("console", lambda message: message.type == "error" and self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(f"{self.address}/{path}")
        page.wait_for_load_state("networkidle")
        return page

    def test_large_pictures_are_buttons_and_others_are_not(self):
        page = self.open("guide/pictures/")
        names = page.locator(".enlarge").evaluate_all("all => all.map(one => one.ariaLabel)")
        self.assertEqual(names, [f"Enlarge the picture: {name}" for name in ["Large", "Captioned", "Shape"]])
        self.assertEqual(self.problems, [])

    def test_the_keyboard_opens_and_closes_a_picture_and_the_focus_returns(self):
        page = self.open("guide/pictures/")
        button = page.get_by_role("button", name="Enlarge the picture: Large")
        button.focus()
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="Enlarged picture")
        self.assertTrue(dialog.is_visible())
        self.assertEqual(dialog.locator("img").get_attribute("alt"), "Large")
        shown = dialog.locator("img").bounding_box()
        self.assertGreater(shown["width"], 1000)
        self.assertAlmostEqual(shown["width"] / shown["height"], 4, delta=.1)
        page.keyboard.press("Escape")
        self.assertFalse(dialog.is_visible())
        self.assertTrue(button.evaluate("one => one === document.activeElement"))
        self.assertEqual(self.problems, [])

    def test_a_click_anywhere_and_the_button_close_a_picture(self):
        page = self.open("guide/pictures/")
        dialog = page.locator(".lightbox")
        for place in [".lightbox img", ".lightbox form button"]:
            page.get_by_role("button", name="Enlarge the picture: Captioned").click()
            self.assertTrue(dialog.is_visible())
            self.assertEqual(dialog.locator("img").count(), 1)
            page.locator(place).click()
            self.assertFalse(dialog.is_visible())

    def test_a_picture_that_comes_to_fit_can_no_longer_be_enlarged(self):
        page = self.open("guide/pictures/", width=900)
        button = page.get_by_role("button", name="Enlarge the picture: Large")
        self.assertTrue(button.is_enabled())
        page.locator(".enlarge img").first.evaluate("""one => {
            one.src = "../small.svg";
            one.removeAttribute("width");
            one.removeAttribute("height");
        }""")
        page.wait_for_function("document.querySelector('.enlarge').disabled")

    def test_pictures_come_when_they_are_near_and_nothing_moves(self):
        page = self.open("guide/pictures/")
        far = [url for url in self.requests if url.endswith("far.svg")]
        shift = page.evaluate("""() => new Promise((resolve) => {
            const moved = [];
            const inText = ({ node }) => (node?.nodeType === 1 ? node : node?.parentElement)?.closest("main");
            new PerformanceObserver((list) => list.getEntries().forEach(({ sources }) =>
                moved.push(...sources.filter(inText).map(({ node }) => node.outerHTML))))
                .observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(moved), 300);
        })""")
        self.assertEqual(shift, [])
        first = page.locator(".content img").first
        self.assertIsNone(first.get_attribute("loading"))
        self.assertEqual(page.locator(".content img[loading=lazy]").count(), 6)
        page.locator("img[alt=Far]").scroll_into_view_if_needed()
        page.get_by_role("button", name="Enlarge the picture: Far").wait_for()
        self.assertLessEqual(len(far), 1)

    def test_a_shape_without_a_size_fills_the_column_as_it_did_before(self):
        page = self.open("guide/pictures/")
        box = page.locator("img[alt=Shape]").bounding_box()
        column = page.locator(".content").bounding_box()
        self.assertAlmostEqual(box["width"], column["width"], delta=1)
        self.assertAlmostEqual(box["width"] / box["height"], 64 / 26, delta=.01)

    def test_pages_without_pictures_load_no_script_for_them(self):
        self.open("guide/plain/")
        self.assertFalse(any("lightbox" in url for url in self.requests))
        self.assertTrue(all(url.startswith(self.address) for url in self.requests))

    def test_links_to_elsewhere_are_marked_and_others_are_not(self):
        page = self.open("guide/plain/")
        marks = page.locator(".content a:not(.headerlink)").evaluate_all(
            "all => all.map(one => [one.textContent, getComputedStyle(one, '::after').content !== 'none'])")
        self.assertEqual(marks, [["elsewhere", True], ["here", False], ["the site", False]])

    def test_the_status_stands_above_the_title_and_in_the_navigation(self):
        page = self.open("guide/plain/")
        self.assertEqual(page.locator(".page-facts .status").inner_text(), "In review")
        self.assertIn("1 min read", page.locator(".page-facts").inner_text())
        entries = page.locator(".navigation .status").all_inner_texts()
        self.assertEqual(sorted(entries), ["Deprecated", "In review"])

    def test_on_paper_the_address_of_a_link_can_be_read(self):
        page = self.open("guide/plain/")
        page.emulate_media(media="print")
        style = page.locator(".content a", has_text="elsewhere").evaluate(
            "one => { const style = getComputedStyle(one, '::after'); return [style.content, style.maskImage]; }")
        self.assertEqual(style, ['" (" attr(href) ")"' if "attr" in style[0] else '" (https://example.org)"', "none"])

    def test_a_report_is_begun_with_the_page_in_it(self):
        page = self.open("guide/plain/")
        link = page.get_by_role("link", name="Report a problem")
        self.assertEqual(
            link.get_attribute("href"),
            "https://github.com/north/handbook/issues/new?title=Problem%20on%20the%20page%20%E2%80%9CPlain%E2%80%9D"
            "&body=Page%3A%20https%3A%2F%2Ffacts.example.org%2Fguide%2Fplain%2F%0ASource%3A%20guide%2Fplain.md%0A")

    def test_everything_fits_a_narrow_screen_and_reads_without_scripts(self):
        for path in ["guide/pictures/", "guide/plain/"]:
            for scripts in [True, False]:
                page = self.open(path, width=320, java_script_enabled=scripts)
                width = page.locator("body").bounding_box()["width"]
                self.assertLessEqual(width, 320)
                if scripts:
                    self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
                self.assertEqual(page.locator(".lightbox").count(), 1 if "pictures" in path else 0)
                if not scripts and "pictures" in path:
                    self.assertFalse(page.locator(".lightbox").is_visible())


if __name__ == "__main__":
    unittest.main()
