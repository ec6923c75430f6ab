"""A site that is built for a test, served over HTTP with a strict Content-Security-Policy, and seen in Chromium."""

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
IMPRINT = os.environ.get("IMPRINT", str(ROOT / ".build/debug/imprint"))
# Colours of instances stand in a style element of their own, which these sites do not have.
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'"


class Handler(http.server.SimpleHTTPRequestHandler):
    policy = POLICY

    def log_message(self, *arguments):
        pass

    def end_headers(self):
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.server.posts.append(body)
        self.send_response(self.server.answer)
        self.send_header("Content-Length", "0")
        self.end_headers()


class BuiltSiteTests(unittest.TestCase):
    """The tests of one site: `files` by their paths, the texts with `{address}` for where it is served."""

    files = {}
    policy = POLICY

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        source, output = pathlib.Path(cls.folder.name, "source"), pathlib.Path(cls.folder.name, "site")
        output.mkdir()
        handler = functools.partial(type("Policy", (Handler,), {"policy": cls.policy}), directory=output)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        cls.server.posts, cls.server.answer = [], 200
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.address = f"http://127.0.0.1:{cls.server.server_address[1]}/"
        for path, text in cls.files.items():
            file = source / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.replace("{address}", cls.address))
        built = subprocess.run([IMPRINT, "build", "--output", str(output)], cwd=source, capture_output=True, text=True)
        if built.returncode:
            raise AssertionError(built.stdout + built.stderr)
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

    def setUp(self):
        self.problems = []
        self.server.posts.clear()
        self.server.answer = 200

    def open(self, path="", width=1000, script="", **options):
        """Opens a page; `script` runs before its own."""
        context = self.browser.new_context(viewport={"width": width, "height": 700}, **options)
        self.addCleanup(context.close)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: message.type == "error"
                and "favicon" not in message.location.get("url", "") and self.problems.append(message.text))
        self.requests = []
        context.route(lambda url: not url.startswith(self.address), self.answer_elsewhere)
        page.goto(self.address + path)
        return page

    def answer_elsewhere(self, route):
        """What is asked of other origins is noted, and answered with nothing."""
        self.requests.append(route.request.url)
        route.fulfill(status=200, content_type="text/javascript", body="")

    def tearDown(self):
        self.assertEqual(self.problems, [], "the page runs without errors, and within its policy")

    def assert_fits(self, page):
        self.assertLessEqual(*page.evaluate("[document.documentElement.scrollWidth, innerWidth]"))
