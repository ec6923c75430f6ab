"""What instances look like in a browser, under the policy that they are published with."""

import fnmatch
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
INSTANCES = ("dandi", "ember", "linc")
PAGES = ("", "imprint/code/", "imprint/blocks/", "imprint/math/", "imprint/search/", "blog/", "getting-started/ecosystem/",
         "search/?q=upload", "404.html")


def rules(text):
    """The rules of a file `_headers`: paths, and the headers of each."""
    result = []
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            result[-1][1].append((name, value))
        elif line:
            result.append((line, []))
    return result


class Handler(http.server.SimpleHTTPRequestHandler):
    """A host that reads `_headers` of the folder that it serves."""

    def end_headers(self):
        path = self.path.partition("?")[0]
        for pattern, headers in rules((pathlib.Path(self.directory) / "_headers").read_text()):
            if fnmatch.fnmatchcase(path, pattern):
                for name, value in headers:
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, *arguments):
        pass


def luminance(color):
    parts = [int(part) / 255 for part in color[color.index("(") + 1:-1].split(",")[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


class BrandTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        subprocess.run([PROGRAM, "build", "--all", "--output", cls.folder.name], cwd=ROOT, check=True, capture_output=True)
        cls.servers = {}
        for instance in INSTANCES:
            handler = functools.partial(Handler, directory=f"{cls.folder.name}/{instance}")
            cls.servers[instance] = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            threading.Thread(target=cls.servers[instance].serve_forever, daemon=True).start()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ.get("BROWSER_PATH", "/usr/bin/chromium"), args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        for server in cls.servers.values():
            server.shutdown()
            server.server_close()
        cls.folder.cleanup()

    def address(self, instance, path=""):
        return f"http://127.0.0.1:{self.servers[instance].server_address[1]}/{path}"

    def open(self, instance, path="", scheme="light"):
        context = self.browser.new_context(color_scheme=scheme, reduced_motion="reduce")
        self.addCleanup(context.close)
        page = context.new_page()
        self.problems, self.requests = [], []
        page.on("console", lambda message: message.type == "error" and self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (event) => console.error(`${event.violatedDirective} ${event.blockedURI}`))")
        page.goto(self.address(instance, path), wait_until="networkidle")
        return page

    def test_no_page_breaks_the_policy_or_asks_anything_of_others(self):
        for instance in INSTANCES:
            policy = dict(rules(pathlib.Path(f"{self.folder.name}/{instance}/_headers").read_text())[0][1])
            self.assertNotIn("unsafe", policy["Content-Security-Policy"])
            for path in PAGES:
                with self.subTest(instance=instance, path=path):
                    self.open(instance, path)
                    self.assertEqual(self.problems, [])
                    self.assertEqual([url for url in self.requests
                                      if not url.startswith((self.address(instance), "data:"))], [])

    def test_what_the_policy_forbids_does_not_run(self):
        page = self.open("dandi")
        page.evaluate("""() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'broken'";
            document.head.append(script);
            document.body.setAttribute("style", "color: red");
        }""")
        self.assertNotEqual(page.title(), "broken")
        self.assertTrue(any("script-src" in problem for problem in self.problems))
        self.assertTrue(any("style-src" in problem for problem in self.problems))

    def test_links_buttons_and_marks_have_their_contrast_in_both_schemes(self):
        for instance in INSTANCES:
            for scheme in ("light", "dark"):
                with self.subTest(instance=instance, scheme=scheme):
                    page = self.open(instance, "imprint/code/", scheme)
                    colors = page.evaluate("""() => {
                        const probe = document.createElement("i");
                        document.body.append(probe);
                        return Object.fromEntries(["page", "raised", "tint", "link", "fill", "fill-hover", "on-fill", "mark"].map(
                            (name) => { probe.style.color = `var(--${name})`; return [name, getComputedStyle(probe).color]; }));
                    }""")
                    for surface in ("page", "raised", "tint"):
                        self.assertGreaterEqual(contrast(colors["link"], colors[surface]), 4.5, colors)
                        self.assertGreaterEqual(contrast(colors["fill"], colors[surface]), 3, colors)
                        self.assertGreaterEqual(contrast(colors["mark"], colors[surface]), 3, colors)
                    for fill in ("fill", "fill-hover"):
                        self.assertGreaterEqual(contrast(colors["on-fill"], colors[fill]), 4.5, colors)
                    link = page.locator(".content p > a").first.evaluate("(element) => getComputedStyle(element).color")
                    self.assertEqual(link, colors["link"])

    def test_instances_differ_in_their_colours(self):
        links = {self.open(instance, "imprint/code/").locator(".content p > a").first.evaluate(
            "(element) => getComputedStyle(element).color") for instance in INSTANCES}
        self.assertEqual(len(links), len(INSTANCES))

    def test_icons_and_the_manifest_are_there_and_what_they_say(self):
        for path in ("", "imprint/code/", "404.html"):
            page = self.open("dandi", path)
            icons = page.evaluate("""() => Promise.all([...document.querySelectorAll('link[rel$="icon"]')].map(async (link) => {
                const image = new Image();
                image.src = link.href;
                await image.decode();
                return [link.rel, link.sizes.value, image.naturalWidth === image.naturalHeight];
            }))""")
            self.assertIn(["icon", "any", True], icons)
            manifest = page.evaluate("""async () => {
                const link = document.querySelector('link[rel="manifest"]');
                const manifest = await (await fetch(link.href)).json();
                const found = await Promise.all(manifest.icons.map(async (icon) => (await fetch(new URL(icon.src, link.href))).ok));
                return { name: manifest.name, found };
            }""")
            self.assertEqual(manifest["name"], "DANDI Documentation")
            self.assertTrue(all(manifest["found"]))
            colors = page.evaluate("() => [...document.querySelectorAll('meta[name=\"theme-color\"]')].map((meta) => meta.media)")
            self.assertEqual(colors, ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"])


if __name__ == "__main__":
    unittest.main()
