"""The search in a browser: two small sites are built with the program, and asked as readers ask."""

import functools
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import unittest

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("IMPRINT", ROOT / ".build/debug/imprint")

# Not in the policy: the pictures of icons are in the style sheet.
POLICY = "default-src 'self'; img-src 'self' data:"

PAGES = {
    "index.md": "# Home\n\nWelcome to the observatory.\n",
    "guide/index.md": "# Guide\n\nHow things are done.\n",
    "guide/telescope.md": (
        "---\ntags: [optics, night sky]\n---\n# Telescope\n\nA telescope gathers light.\n\n"
        "## Mirror\n\nThe mirror of the telescope is **polished** twice.\n\n"
        "## Focus\n\nTurn the wheel until the telescope is sharp.\n\n"
        "## Storage\n\nA telescope is kept dry.\n\n## Travel\n\nA telescope travels in a box.\n\n"
        "```html\n<script>polished</script>\n```\n\n<svg><text>polished</text></svg>\n"),
    "guide/camera.md": (
        "---\ntags: [optics]\n---\n# Camera\n\nA camera sits behind the mirror. "
        + "Filler words stand here so that the place is far down. " * 400
        + "\n\nAt last the zenithal angle.\n"),
    "about/index.md": "# About\n\nWho keeps the observatory: `<img src=x onerror=alert(1)>` people.\n",
    "about/names.md": "# `<b>Names</b>` & marks\n\nNames like `parseHTML()` and c++ are found.\n",
}
PAGES |= {f"log/night-{number:02}.md": f"# Night {number}\n\nThe comet was seen for {number} minutes.\n"
          for number in range(1, 46)}


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = self.path.partition("?")[0]
        state = self.server.state
        state["requests"].append(path)
        if any(re.search(pattern, path) for pattern in state["missing"]):
            return self.send_error(404)
        file = pathlib.Path(self.translate_path(self.path))
        if any(re.search(pattern, path) for pattern in state["truncated"]) and file.is_file():
            self.send_response(200)
            self.end_headers()
            self.wfile.write(file.read_bytes()[:20])
            return None
        return super().do_GET()

    def end_headers(self):
        self.send_header("Content-Security-Policy", self.server.state["policy"])
        super().end_headers()


class SearchTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not os.access(PROGRAM, os.X_OK):
            raise unittest.SkipTest(f"{PROGRAM} is not built")
        cls.folder = tempfile.TemporaryDirectory()
        root = pathlib.Path(cls.folder.name)
        cls.output = root / "served"
        cls.build(root / "main", cls.output / "docs/main", "Observatory", PAGES, "[{ name: Museum, url: ../museum/ }]")
        museum = {"index.md": "# Museum\n\nAn old telescope of brass.\n"}
        cls.build(root / "museum", cls.output / "docs/museum", "Museum", museum, "[]")
        cls.server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Handler, directory=cls.output))
        cls.server.state = {}
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.address = f"http://127.0.0.1:{cls.server.server_address[1]}/docs/main/"
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ.get("BROWSER_PATH", "/usr/bin/chromium"), args=["--no-sandbox"])

    @classmethod
    def build(cls, source, output, title, pages, sites):
        """With the theme as it is in the working tree, not as it was when the program was built."""
        for folder in ("templates", "assets"):
            shutil.copytree(ROOT / folder, source / folder)
        (source / "site.yml").write_text(
            f"site: {{ title: {title}, url: 'https://example.org/docs/' }}\nsearch: {{ sites: {sites} }}\n")
        for path, text in pages.items():
            file = source / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        done = subprocess.run([PROGRAM, "build", "--source", source, "--output", output], capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(done.stdout + done.stderr)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.server.shutdown()
        cls.folder.cleanup()

    def setUp(self):
        self.server.state |= {"requests": [], "missing": [], "truncated": [], "policy": POLICY}
        self.problems = []
        self.isSound = True

    def tearDown(self):
        if self.isSound:
            self.assertEqual(self.problems, [], "the page runs without errors, and within its policy")

    def open(self, path="guide/", width=1100, address=None, **options):
        context = self.browser.new_context(viewport={"width": width, "height": 700}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: message.type == "error"
                and "favicon" not in message.location.get("url", "") and self.problems.append(message.text))
        page.on("dialog", lambda dialog: (self.problems.append("alert"), dialog.dismiss()))
        page.goto((address or self.address) + path)
        return page

    def wait(self, page, condition):
        """As the page's own waiting would need a policy that allows evaluation."""
        for _ in range(300):
            if page.evaluate(condition):
                return
            page.wait_for_timeout(20)
        self.fail(f"{condition} did not come true; {self.status(page)!r}")

    def ask(self, page, query, key="/"):
        page.keyboard.press(key)
        page.keyboard.type(query)
        self.wait(page, "new URL(document.querySelector('.search-link').href).searchParams.get('q')"
                        " === document.querySelector('.search-field').value")

    def titles(self, page):
        return page.locator(".search-group > .search-hit:first-child .search-title").all_inner_texts()

    def status(self, page):
        return page.locator(".search-status").inner_text()

    def active(self, page):
        return page.evaluate("document.getElementById(document.querySelector('.search-field')"
                             ".getAttribute('aria-activedescendant'))?.querySelector('.search-title').textContent")

    # The script

    # Loading

    def test_nothing_is_loaded_before_it_is_wanted(self):
        page = self.open()
        page.wait_for_load_state("networkidle")
        self.assertFalse([path for path in self.server.state["requests"] if "/search" in path and ".css" not in path])

    def test_focus_brings_the_script_and_opening_the_index(self):
        page = self.open()
        with page.expect_request(re.compile(r"scripts/search\.\w+\.js")):
            page.locator(".search-button").focus()
        self.wait(page, "globalThis.imprintSearch")
        self.assertFalse([path for path in self.server.state["requests"] if "manifest" in path])
        with page.expect_request(re.compile("main/search/manifest.bin")):
            page.keyboard.press("Enter")

    def test_keys_and_clicks_open_the_dialog_with_the_field_focused(self):
        for action in (lambda page: page.keyboard.press("/"), lambda page: page.keyboard.press("Control+k"),
                       lambda page: page.keyboard.press("Meta+k"), lambda page: page.locator(".search-button").click(),
                       lambda page: (page.locator(".search-button").focus(), page.keyboard.press(" "))):
            page = self.open()
            action(page)
            self.assertTrue(page.locator("dialog.search").evaluate("dialog => dialog.matches(':modal')"))
            self.assertEqual(page.evaluate("document.activeElement.className"), "search-field")

    def test_a_slash_in_a_field_is_a_character(self):
        page = self.open()
        page.evaluate("document.querySelector('article').append(document.createElement('textarea'))")
        page.locator("textarea").press("/")
        self.assertEqual(page.locator("textarea").input_value(), "/")
        self.assertFalse(page.locator("dialog.search").is_visible())
        page.keyboard.press("Control+k")
        page.keyboard.type("mirror/")
        self.assertEqual(page.locator(".search-field").input_value(), "mirror/")

    def test_what_is_typed_before_the_script_is_there_is_answered(self):
        page = self.open()
        page.route(re.compile(r"search\.\w+\.js"), lambda route: (page.wait_for_timeout(300), route.continue_()))
        self.ask(page, "mirror")
        self.assertIn("Telescope › Mirror", self.titles(page))

    def test_a_first_result_needs_few_requests_and_a_cached_query_none(self):
        page = self.open("guide/camera/")
        self.server.state["requests"].clear()
        self.ask(page, "zenithal")
        own = [path for path in self.server.state["requests"] if "/museum/" not in path]
        self.assertLessEqual(len(own), 5, own)
        page.keyboard.press("Escape")
        self.server.state["requests"].clear()
        self.ask(page, "zenithal", key="ArrowLeft")
        page.wait_for_timeout(150)
        self.assertEqual(self.server.state["requests"], [])

    def test_results_of_a_cached_query_come_at_once(self):
        page = self.open()
        self.ask(page, "telescope")
        page.wait_for_timeout(300)
        took = page.evaluate("""async () => {
            const field = document.querySelector(".search-field");
            const list = document.querySelector(".search-list");
            list.replaceChildren();
            const start = performance.now();
            field.dispatchEvent(new Event("input"));
            while (!list.children.length) await Promise.resolve();
            return performance.now() - start;
        }""")
        self.assertLess(took, 30)

    # Results

    def test_results_are_options_in_groups_that_the_field_controls(self):
        page = self.open()
        field = page.locator(".search-field")
        self.assertEqual(field.get_attribute("role"), "combobox")
        self.assertEqual(field.get_attribute("aria-expanded"), "false")
        self.ask(page, "telescope")
        self.assertEqual(field.get_attribute("aria-expanded"), "true")
        box = page.locator("#" + field.get_attribute("aria-controls"))
        self.assertEqual(box.get_attribute("role"), "listbox")
        self.assertEqual(box.locator("> :not([role=group][aria-label])").count(), 0)
        self.assertGreater(box.locator("[role=option][id]").count(), 3)
        self.assertEqual(box.locator('[aria-selected="true"]').count(), 1)
        ids = box.locator("[role=option]").evaluate_all("options => options.map((option) => option.id)")
        self.assertEqual(len(ids), len(set(ids)))

    def test_a_page_is_shown_with_its_path_its_words_marked_and_up_to_three_sections(self):
        page = self.open()
        self.ask(page, "telescope")
        group = page.locator(".search-group").filter(has_text="gathers").first
        self.assertEqual(group.locator(".search-path").first.inner_text(), "Guide")
        self.assertEqual(set(text.lower() for text in group.locator("mark").all_inner_texts()), {"telescope"})
        self.assertLessEqual(group.locator(".search-hit").count(), 4)
        self.assertGreater(group.locator(".search-hit").count(), 1)

    def test_the_count_is_told_politely(self):
        page = self.open()
        self.ask(page, "comet")
        self.assertEqual(page.locator(".search-status").get_attribute("role"), "status")
        self.assertEqual(self.status(page), "45 pages")
        self.assertEqual(page.locator("a.search-link").inner_text(), "All 45 pages")
        page.locator("a.search-link").click()
        page.wait_for_url(self.address + "search/?q=comet")

    def test_results_stay_until_the_next_are_there_and_never_come_out_of_order(self):
        page = self.open()
        self.ask(page, "comet")
        page.evaluate("""() => {
            window.seen = [];
            new MutationObserver(() => seen.push(document.querySelector(".search-list").children.length))
                .observe(document.querySelector(".search-list"), { childList: true });
        }""")
        page.route(re.compile(r"/terms/"), lambda route: (page.wait_for_timeout(200), route.continue_()))
        page.locator(".search-field").fill("mirror")
        page.wait_for_timeout(120)
        page.locator(".search-field").fill("camera")
        self.wait(page, "document.querySelector('.search-title')?.textContent === 'Camera'")
        page.wait_for_timeout(500)
        self.assertEqual(self.titles(page)[0], "Camera")
        self.assertNotIn(0, page.evaluate("seen"))

    def test_a_misspelled_word_is_said_with_what_was_taken_instead(self):
        page = self.open()
        self.ask(page, "telescpoe ")
        self.assertIn("Showing results for ‘telescope’.", self.status(page))

    def test_a_word_that_is_nowhere_is_said(self):
        page = self.open()
        page.keyboard.press("/")
        page.keyboard.type("xqzvwk ")
        self.wait(page, "document.querySelector('.search-status').textContent")
        self.assertEqual(self.status(page), "No pages found.\nNot found: ‘xqzvwk’.")
        self.assertEqual(page.locator(".search-field").get_attribute("aria-expanded"), "false")
        self.assertFalse(page.locator(".search-link").is_visible())

    # Keys

    def test_arrows_go_round_all_options_and_leave_the_focus_in_the_field(self):
        page = self.open()
        self.ask(page, "mirror")
        names = page.locator("[role=option] .search-title").all_inner_texts()
        self.assertGreater(len(names), 1)
        seen = [self.active(page)]
        for _ in names:
            page.keyboard.press("ArrowDown")
            seen.append(self.active(page))
        self.assertEqual(seen, names + names[:1])
        page.keyboard.press("ArrowUp")
        self.assertEqual(self.active(page), names[-1])
        self.assertEqual(page.evaluate("document.activeElement.className"), "search-field")

    def test_home_and_end_move_within_the_text(self):
        page = self.open()
        self.ask(page, "mirror")
        page.keyboard.press("Home")
        page.keyboard.type("a ")
        page.keyboard.press("End")
        page.keyboard.type("s")
        self.assertEqual(page.locator(".search-field").input_value(), "a mirrors")

    def test_enter_opens_the_active_option(self):
        page = self.open()
        self.ask(page, "mirror")
        page.keyboard.press("Enter")
        page.wait_for_url(self.address + "guide/telescope/#mirror")

    def test_enter_with_a_command_key_opens_a_tab_and_keeps_the_dialog(self):
        page = self.open()
        self.ask(page, "mirror")
        with page.context.expect_page() as other:
            page.keyboard.press("Control+Enter")
        other.value.wait_for_url(re.compile("guide/telescope/"))
        self.assertTrue(page.locator("dialog.search").is_visible())
        self.assertEqual(page.locator(".search-field").input_value(), "mirror")

    def test_escape_clears_then_closes_and_the_focus_comes_back(self):
        page = self.open()
        page.locator(".search-button").focus()
        page.keyboard.press("Enter")
        page.keyboard.type("mirror")
        page.locator(".search-hit").first.wait_for()
        page.keyboard.press("Escape")
        self.assertEqual(page.locator(".search-field").input_value(), "")
        self.assertTrue(page.locator("dialog.search").is_visible())
        page.keyboard.press("Escape")
        page.locator("dialog.search").wait_for(state="hidden")
        self.assertEqual(page.evaluate("document.activeElement.className"), "search-button")

    def test_a_press_beside_the_dialog_closes_it(self):
        page = self.open()
        page.keyboard.press("/")
        page.mouse.click(10, 690)
        self.assertFalse(page.locator("dialog.search").is_visible())

    # Recent searches

    def test_searches_that_led_somewhere_are_offered_again_and_can_be_removed(self):
        page = self.open()
        for query in ("mirror", "camera", "comet", "observatory", "telescope", "wheel"):
            self.ask(page, query)
            page.keyboard.press("Enter")
            page.wait_for_selector("main .search-mark")
            page.goto(self.address + "guide/")
        page.keyboard.press("/")
        page.locator(".search-hit").first.wait_for()
        names = page.locator(".search-hit").all_inner_texts()
        self.assertEqual(names, ["wheel", "telescope", "observatory", "comet", "camera"])
        page.locator(".search-remove").nth(1).click()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Delete")
        self.assertEqual(page.locator(".search-hit").all_inner_texts(), ["wheel", "comet", "camera"])
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.locator("mark").first.wait_for()
        self.assertEqual(page.locator(".search-field").input_value(), "comet")

    def test_what_others_left_in_the_storage_does_no_harm(self):
        for text in ("{", "{}", "null", "[1, null]", '"x"'):
            page = self.open()
            page.evaluate("text => localStorage.setItem('imprint.search', text)", text)
            self.ask(page, "mirror")
            page.keyboard.press("Enter")
            page.wait_for_url(re.compile("telescope"))

    # The page of results

    def test_an_address_with_a_query_shows_its_results_and_typing_keeps_the_address(self):
        page = self.open("search/?q=mirror")
        page.locator(".search-hit").first.wait_for()
        self.assertIn("Telescope › Mirror", self.titles(page))
        page.locator(".search-field").fill("camera & c++")
        page.wait_for_url(self.address + "search/?q=camera+%26+c%2B%2B")
        self.assertEqual(page.evaluate("history.length"), 2)
        page.reload()
        self.assertEqual(page.locator(".search-field").input_value(), "camera & c++")

    def test_all_pages_are_listed_in_batches(self):
        page = self.open("search/?q=comet")
        page.locator(".search-hit").first.wait_for()
        counts = [page.locator(".search-group").count()]
        for _ in range(2):
            page.locator("button.search-link").click()
            self.wait(page, f"document.querySelectorAll('.search-group').length > {counts[-1]}")
            counts.append(page.locator(".search-group").count())
        self.assertEqual(counts, [20, 40, 45])
        self.assertFalse(page.locator("button.search-link").is_visible())
        self.assertEqual(len(set(page.locator(".search-title").evaluate_all("all => all.map((a) => a.href)"))), 45)
        self.assertEqual(page.evaluate("[...document.querySelectorAll('.search-group')]"
                                       ".indexOf(document.activeElement.closest('li'))"), 40)

    def test_facets_are_boxes_with_counts_that_write_into_the_query(self):
        page = self.open("search/?q=observatory+names")
        page.locator(".search-facets input").first.wait_for()
        self.assertEqual(page.locator(".search-facets label").filter(has_text="optics").inner_text().split(), ["optics", "2"])
        page.locator('.search-facets input[value="in:about"]').focus()
        page.keyboard.press(" ")
        self.assertEqual(page.locator(".search-field").input_value(), "in:about observatory names")
        self.wait(page, "document.querySelector('.search-status').textContent === '1 page'")
        self.assertEqual(self.titles(page), ["<b>Names</b> & marks"])
        page.locator(".search-field").fill('section:About tag:"Night Sky"')
        self.assertTrue(page.locator('.search-facets input[value="tag:night-sky"]').is_checked())
        page.locator('.search-facets input[value="in:about"]').click()
        self.assertEqual(page.locator(".search-field").input_value(), 'tag:"Night Sky"')
        self.wait(page, "document.querySelector('.search-title')?.textContent === 'Telescope'")

    def test_the_control_in_the_header_leads_to_the_field_of_the_page(self):
        page = self.open("search/")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("/")
        self.assertEqual(page.evaluate("document.activeElement.className"), "search-field")
        self.assertEqual(page.locator("dialog").count(), 0)

    def test_the_page_of_results_is_not_for_search_engines(self):
        self.assertEqual(self.open("search/").locator("meta[name=robots]").get_attribute("content"), "noindex")

    # Marks

    def test_a_page_that_was_found_shows_what_it_was_found_by_until_escape(self):
        page = self.open()
        self.ask(page, "polished")
        page.keyboard.press("Enter")
        page.wait_for_selector("main .search-mark")
        self.assertEqual(page.url, self.address + "guide/telescope/#mirror")
        self.assertEqual(page.locator("main strong .search-mark").inner_text(), "polished")
        self.assertEqual(page.locator("svg mark, script mark").count(), 0)
        before = page.locator("main article").evaluate("e => e.textContent")
        page.keyboard.press("Escape")
        self.assertEqual(page.locator(".search-mark").count(), 0)
        self.assertEqual(page.locator("main article").evaluate("e => e.textContent"), before)

    def test_marks_are_found_whatever_their_accents_and_the_first_comes_into_sight(self):
        page = self.open("guide/camera/?h=z%C3%A9nithal+zenithal")
        mark = page.locator(".search-mark")
        mark.wait_for()
        page.wait_for_timeout(800)
        self.assertEqual(page.url, self.address + "guide/camera/")
        self.assertTrue(0 < mark.bounding_box()["y"] < 700)

    def test_hostile_terms_mark_nothing(self):
        page = self.open("guide/camera/?h=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+*+.*")
        page.wait_for_url(self.address + "guide/camera/")
        page.wait_for_timeout(200)
        self.assertEqual(page.locator("main img").count(), 0)

    # Other sites

    def test_results_of_another_site_name_it_and_lead_there(self):
        page = self.open()
        self.ask(page, "brass")
        hit = page.locator(".search-hit").first
        self.assertIn("Museum", hit.locator(".search-path").inner_text())
        self.assertRegex(hit.get_attribute("href"), r"/docs/museum/\?h=brass")

    def test_another_site_that_is_away_is_said_and_takes_nothing(self):
        self.server.state["missing"] = ["museum/"]
        self.isSound = False
        page = self.open()
        self.ask(page, "mirror")
        self.wait(page, "document.querySelector('.search-status').textContent.includes('Museum')")
        self.assertIn("Museum could not be loaded", self.status(page))
        self.assertIn("Telescope › Mirror", self.titles(page))

    # What is wrong

    def test_a_part_of_the_index_that_is_missing_or_cut_leaves_the_rest(self):
        for name in ("missing", "truncated"):
            for pattern, query in ((r"main/search/documents/\w+/0\.bin", "comet mirror"), ("main/search/spelling", "mirror qwzxvb ")):
                self.setUp()
                self.server.state[name] = [pattern]
                self.isSound = False
                page = self.open()
                self.ask(page, query)
                self.assertIn("Part of the index could not be loaded", self.status(page), (name, pattern))

    def test_an_index_that_is_missing_is_said_and_tried_again(self):
        self.server.state["missing"] = ["search/manifest.bin", "embedded"]
        self.isSound = False
        page = self.open()
        page.keyboard.press("/")
        page.keyboard.type("mirror")
        self.wait(page, "document.querySelector('.search-status').textContent.includes('The index')")
        self.server.state["missing"] = []
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.locator("dialog.search").wait_for(state="hidden")
        self.ask(page, "mirror")
        page.locator(".search-hit").first.wait_for()
        self.assertIn("Telescope › Mirror", self.titles(page))

    def test_where_fetching_is_refused_the_index_comes_by_a_script(self):
        self.server.state["policy"] = POLICY + "; connect-src 'none'"
        self.isSound = False
        page = self.open()
        self.ask(page, "mirror")
        self.assertIn("Telescope › Mirror", self.titles(page))
        self.assertFalse([path for path in self.server.state["requests"] if path.endswith(".bin")])

    def test_pages_on_a_disk_are_searched_and_led_to(self):
        folder = self.output.as_uri() + "/docs/main/"
        page = self.open("guide/index.html", address=folder)
        self.ask(page, "mirror")
        self.assertIn("Telescope › Mirror", self.titles(page))
        page.keyboard.press("Enter")
        page.wait_for_selector("main .search-mark")
        self.assertTrue(page.url.endswith("guide/telescope/index.html#mirror"), page.url)
        page.goto(folder + "search/index.html?q=brass")
        page.locator(".search-hit").first.wait_for()
        self.assertTrue(page.locator(".search-title").first.get_attribute("href").startswith("file:"))

    def test_hostile_queries_and_texts_inject_nothing(self):
        for query in ("<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "javascript:alert(1)", "tag:<b>",
                      "constructor __proto__", "\\ ( [ *", "in:\"" + "x" * 900, "names"):
            page = self.open("search/")
            page.locator(".search-field").fill(query)
            self.wait(page, "document.querySelector('.search-status').textContent")
            self.assertEqual(page.locator(".search img, .search script, .search-list b").count(), 0, query)
            for address in page.locator(".search-list a").evaluate_all("all => all.map((a) => a.href)"):
                self.assertTrue(address.startswith("http://127.0.0.1"), address)

    def test_nothing_is_asked_of_anyone_else(self):
        page = self.open()
        hosts = set()
        page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
        self.ask(page, "mirror")
        page.wait_for_timeout(200)
        self.assertEqual(hosts, {self.address.split("/")[2]})
        self.assertFalse([path for path in self.server.state["requests"] if "mirror" in path])

    # Without scripts

    def test_without_scripts_the_control_is_a_link_and_the_way_to_the_pages_is_said(self):
        page = self.open(java_script_enabled=False)
        self.assertIsNone(page.locator(".search-button").get_attribute("role"))
        self.assertTrue(page.locator(".search-absent a[href='../search/../sitemap.xml']").is_visible())
        page.locator(".search-button").click()
        page.wait_for_url(self.address + "search/")
        message = page.locator("main noscript, main p").filter(has_text="needs JavaScript").first
        self.assertTrue(message.is_visible())
        link = page.locator("main a").filter(has_text="sitemap")
        self.assertEqual(link.evaluate("a => a.href"), self.address + "sitemap.xml")
        self.assertFalse(page.locator(".search-form").is_visible())

    # Looks

    def test_on_a_phone_the_dialog_is_the_screen_and_nothing_scrolls_sideways(self):
        page = self.open(width=360)
        page.locator(".search-button").click()
        page.keyboard.type("telescope")
        page.locator(".search-hit").first.wait_for()
        page.wait_for_timeout(200)
        box = page.locator("dialog.search").bounding_box()
        self.assertEqual((box["x"], box["y"], box["width"], box["height"]), (0, 0, 360, 700))
        self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 360)
        page.locator(".search-close").click()
        self.assertFalse(page.locator("dialog.search").is_visible())
        page.goto(self.address + "search/?q=telescope")
        page.locator(".search-hit").first.wait_for()
        self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 360)

    def test_nothing_moves_for_those_who_want_no_motion(self):
        page = self.open(reduced_motion="reduce")
        page.keyboard.press("/")
        self.assertEqual(page.locator("dialog.search").evaluate("e => getComputedStyle(e).animationName"), "none")

    def test_text_has_contrast_in_both_themes(self):
        for scheme in ("light", "dark"):
            page = self.open(color_scheme=scheme)
            self.ask(page, "telescope")
            page.wait_for_timeout(200)
            poor = page.evaluate("""() => {
                const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
                const rgb = (colors) => {
                    canvas.clearRect(0, 0, 1, 1);
                    for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); }
                    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
                };
                const light = (colors) => {
                    const [r, g, b] = rgb(colors).map((c) => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
                    return .2126 * r + .7152 * g + .0722 * b;
                };
                const poor = [];
                for (const element of document.querySelectorAll("dialog.search *, .search-button *")) {
                    if (!element.textContent.trim() || !element.checkVisibility()) continue;
                    const grounds = [];
                    for (let e = element; e; e = e.parentElement) grounds.unshift(getComputedStyle(e).backgroundColor);
                    const [a, b] = [light(grounds), light([...grounds, getComputedStyle(element).color])];
                    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                    if (ratio < 4.5) poor.push(element.className + " " + element.localName + " " + ratio.toFixed(2));
                }
                return poor;
            }""")
            self.assertEqual(poor, [], scheme)


if __name__ == "__main__":
    unittest.main()
