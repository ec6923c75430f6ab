"""A blog in a browser: its lists and posts at all widths, in both schemes, and without scripts."""

import functools
import http.server
import os
import pathlib
import subprocess
import tempfile
import threading
import unittest
import xml.etree.ElementTree

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("IMPRINT", str(ROOT / ".build/debug/imprint"))
PAGES = ["blog/", "blog/page/2/", "blog/2026/", "blog/tags/", "blog/tags/c-plus-plus/", "blog/authors/",
         "blog/authors/ada/", "blog/2026/01/05/post-4/", "tags/", "tags/spikes/", "guide/"]


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def write_site(folder):
    (folder / "content/blog").mkdir(parents=True)
    (folder / "content/_data").mkdir()
    (folder / "site.yml").write_text("""site: { title: Handbook, url: "https://docs.example/" }
collections:
  blog:
    folder: blog
    sort: date
    descending: true
    layout: post.html
    permalink: /blog/:year/:month/:day/:slug/
    lists: [posts, years, tags, categories, authors]
    page_size: 2
    feed: { formats: [atom, rss, json] }
tags: /tags/
authors: authors
""")
    (folder / "content/_data/authors.yml").write_text(
        "ada: { name: Ada Lovelace, role: Analyst, picture: img.svg }\n"
        "long: { name: Averylongnamewithoutanyspaceinitthatcouldbreakaline Ramón }\n")
    (folder / "content/img.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360"/></svg>')
    (folder / "content/index.md").write_text("# Home\n")
    (folder / "content/guide.md").write_text("---\ntags: [spikes]\n---\n# Guide\n\nText.\n")
    for number in range(6):
        image = "image: ../img.svg\nimage_alt: A field\n" if number % 2 else ""
        (folder / f"content/blog/post-{number}.md").write_text(
            f"---\ndate: {2025 + number % 2 if number != 4 else 2026}-01-0{number + 1}\n{image}"
            f"authors: [ada{', long' if number == 4 else ''}]\n"
            f"tags: [spikes, {'C++' if number > 2 else 'imaging'}]\ncategories: [News]\n---\n"
            f"# Post {number}\n\nExcerpt {number}.\n\n<!-- more -->\n\n## Part\n\nRest.\n")


class BlogTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        write_site(folder)
        subprocess.run([PROGRAM, "build", "--source", folder], check=True, stdout=subprocess.DEVNULL)
        cls.site = folder / "_site"
        handler = functools.partial(Handler, directory=cls.site)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.address = f"http://127.0.0.1:{cls.server.server_address[1]}/"
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

    def open(self, path, width=1000, **options):
        context = self.browser.new_context(viewport={"width": width, "height": 700}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("pageerror", lambda error: self.fail(str(error)))
        self.assertEqual(page.goto(self.address + path).status, 200, path)
        return page

    def test_no_page_scrolls_sideways_at_any_width(self):
        for width in (320, 360, 768, 1440):
            for path in PAGES:
                page = self.open(path, width)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width, path)
                page.context.close()

    def test_nothing_moves_while_a_list_loads(self):
        page = self.open("blog/")
        shift = page.evaluate("""new Promise(resolve => {
            let sum = 0;
            new PerformanceObserver(list => { 
                for (const entry of list.getEntries())
                    for (const source of entry.sources)
                        if (source.node?.parentElement?.closest("main")) sum += entry.value || 1
            })
                .observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 300);
        })""")
        self.assertEqual(shift, 0)

    def test_a_reader_walks_through_the_list_to_a_post_and_on_without_scripts(self):
        page = self.open("blog/", java_script_enabled=False)
        self.assertEqual(page.locator(".post-card").count(), 2)
        page.get_by_role("link", name="Older").click()
        page.get_by_role("link", name="Page 3").click()
        page.get_by_role("link", name="Newer").click()
        self.assertTrue(page.url.endswith("/blog/page/2/"))
        card = page.locator(".post-card").first
        title = card.get_by_role("heading").inner_text()
        card.locator(".post-excerpt").click(force=True)  # All of a card leads there.
        page.wait_for_url("**/post-*/")
        self.assertEqual(page.get_by_role("heading", level=1).inner_text().split("#")[0].strip(), title)
        page.get_by_role("link", name="Older").click()
        self.assertEqual(page.get_by_role("heading", level=1).count(), 1)

    def test_links_within_a_card_lead_to_authors_and_tags(self):
        page = self.open("blog/")
        page.locator(".post-card").first.get_by_role("link", name="Ada Lovelace").click()
        page.wait_for_url("**/authors/ada/")
        self.assertTrue(page.url.endswith("/blog/authors/ada/"))
        self.assertTrue(page.get_by_text("Analyst").is_visible())
        page.locator(".post-card .badge").first.click()
        page.wait_for_url("**/blog/tags/*/")
        self.assertIn("/blog/tags/", page.url)

    def test_every_page_has_one_heading_of_level_one_and_pictures_that_load(self):
        for path in PAGES:
            page = self.open(path)
            self.assertEqual(page.locator("h1").count(), 1, path)
            for image in page.locator("main img").all():
                image.scroll_into_view_if_needed()
                self.assertTrue(image.evaluate("image => image.decode().then(() => image.naturalWidth > 0)"))
                self.assertIsNotNone(image.get_attribute("alt"))
            page.context.close()

    def test_the_head_names_feeds_that_are_there(self):
        page = self.open("blog/2026/01/05/post-4/")
        links = page.locator('link[rel="alternate"][type]').evaluate_all("links => links.map(link => link.href)")
        self.assertEqual([link.rsplit("/", 1)[1] for link in links], ["atom.xml", "rss.xml", "feed.json"])
        for link in links:
            answer = page.request.get(link)
            self.assertEqual(answer.status, 200)
            if link.endswith(".xml"):
                xml.etree.ElementTree.fromstring(answer.body())
            else:
                self.assertEqual(len(answer.json()["items"]), 6)


if __name__ == "__main__":
    unittest.main()
