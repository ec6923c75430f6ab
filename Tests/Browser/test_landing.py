"""Landing and about pages of this repository's own site in a browser, for each of its instances."""

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
PROGRAM = os.environ.get("IMPRINT", ROOT / ".build/debug/imprint")

INSTANCES = ("dandi", "ember", "linc")
PAGES = ("", "about/", "about/team/", "about/news/", "about/partners/", "imprint/landing/")

# The ratio of the lightness of text to that of what is behind it, as WCAG 2 defines it. A canvas turns whatever
# colour the browser computes into sRGB.
CONTRAST = """element => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = colour => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map(part =>
      part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4);
    return .2126 * red + .7152 * green + .0722 * blue;
  };
  const isSeen = node => !["rgba(0, 0, 0, 0)", "transparent"].includes(getComputedStyle(node).backgroundColor);
  let behind = element;
  while (!isSeen(behind)) behind = behind.parentElement;
  const both = [light(getComputedStyle(element).color), light(getComputedStyle(behind).backgroundColor)];
  return (Math.max(...both) + .05) / (Math.min(...both) + .05);
}"""


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class LandingTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not os.access(PROGRAM, os.X_OK):
            raise unittest.SkipTest(f"{PROGRAM} is not built")
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        subprocess.run([PROGRAM, "build", "--all", "--output", f"{cls.folder.name}/site"], cwd=ROOT, check=True,
                       capture_output=True)
        handler = functools.partial(Handler, directory=f"{cls.folder.name}/site")
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.addClassCleanup(cls.server.shutdown)
        cls.playwright = sync_playwright().start()
        cls.addClassCleanup(cls.playwright.stop)
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ.get("BROWSER_PATH", "/usr/bin/chromium"), args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)

    def open(self, path, width=1440, **options):
        context = self.browser.new_context(viewport={"width": width, "height": 900}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.problems = []
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.problems.append(message.text))
        page.goto(f"http://127.0.0.1:{self.server.server_address[1]}/{path}")
        return page

    def test_no_page_scrolls_sideways(self):
        for path in PAGES:
            for width in (320, 360, 768, 1440, 2560):
                with self.subTest(path=path, width=width):
                    page = self.open(f"dandi/{path}", width)
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                    self.assertEqual(self.problems, [])
                    page.context.close()

    def test_each_instance_has_a_colour_a_picture_and_a_title_of_its_own(self):
        fronts = set()
        for instance in INSTANCES:
            page = self.open(f"{instance}/")
            picture = page.locator(".hero > img")
            self.assertGreater(picture.evaluate("image => image.naturalWidth"), 0)
            fronts.add((picture.get_attribute("src"), page.locator("h1").inner_text(),
                        page.locator(".hero .is-primary").evaluate("link => getComputedStyle(link).backgroundColor")))
        for values in zip(*fronts):
            self.assertEqual(len(set(values)), len(INSTANCES), values)

    def test_what_an_instance_lacks_is_not_spoken_of(self):
        for instance, has_hub, has_sandbox in (("dandi", True, True), ("ember", False, True), ("linc", True, False)):
            page = self.open(f"{instance}/")
            names = page.locator(".features strong").all_inner_texts()
            self.assertEqual(("Compute" in names, "Practise" in names), (has_hub, has_sandbox), instance)
            self.assertEqual("sandbox" in page.locator("main").inner_html(), has_sandbox, instance)

    def test_texts_of_sections_can_be_read_in_both_schemes(self):
        kinds = (".hero-kicker", ".hero-text", ".call-to-action p", ".call-to-action a", ".statistics strong",
                 ".news-date", ".news-title a", ".features p", ".band p")
        for instance in INSTANCES:
            for scheme in ("light", "dark"):
                for path, selectors in (("", kinds), ("about/team/", (".portrait", ".team-role", ".team-links a"))):
                    page = self.open(f"{instance}/{path}", color_scheme=scheme)
                    for selector in selectors:
                        for element in page.locator(f"{selector}:visible").all():
                            self.assertGreaterEqual(element.evaluate(CONTRAST), 4.5, (instance, scheme, selector))
                    page.context.close()

    def test_no_section_moves_while_a_page_loads(self):
        for path in ("", "about/", "about/team/"):
            page = self.open(f"dandi/{path}", 360)
            shift = page.evaluate("""() => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => {
                for (const entry of list.getEntries())
                  if (entry.sources.some(source => source.node?.parentElement?.closest("main"))) sum += entry.value;
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 300);
            })""")
            self.assertEqual(shift, 0, path)

    def test_columns_stand_beside_each_other_where_there_is_room(self):
        for width, is_beside in ((360, False), (1440, True)):
            columns = self.open("dandi/", width).locator(".columns > .column")
            first, second = columns.nth(0).bounding_box(), columns.nth(1).bounding_box()
            self.assertEqual(second["y"] < first["y"] + first["height"], is_beside, width)

    def test_sections_read_fully_without_scripts(self):
        page = self.open("dandi/", java_script_enabled=False)
        for text in ("Get started", "Use data", "Where to begin", "New here", "From the blog"):
            self.assertTrue(page.locator("main").get_by_text(text).first.is_visible(), text)


if __name__ == "__main__":
    unittest.main()
