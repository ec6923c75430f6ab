"""The theme's scripts in a browser: what they add, and that nothing is missing without them."""

import functools
import http.server
import os
import pathlib
import threading
import unittest

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).parents[2]


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class ScriptTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        handler = functools.partial(Handler, directory=ROOT)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.address = f"http://127.0.0.1:{cls.server.server_address[1]}/Tests/Browser/page.html"
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=os.environ.get("BROWSER_PATH", "/usr/bin/chromium"), args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.server.shutdown()

    def open(self, fragment="", width=1000, **options):
        context = self.browser.new_context(viewport={"width": width, "height": 500}, **options)
        if options.get("java_script_enabled", True):
            context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.addCleanup(context.close)
        page = context.new_page()
        self.problems = []
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: message.type == "error"
                and "favicon" not in message.location.get("url", "") and self.problems.append(message.text))
        page.goto(self.address + fragment)
        return page

    def tearDown(self):
        self.assertEqual(self.problems, [], "the page runs without errors, and within its policy")

    def selected(self, page):
        return page.locator('[role=tab][aria-selected="true"]').all_inner_texts()

    # Tabs

    def test_without_scripts_all_panels_stand_below_each_other_under_their_titles(self):
        page = self.open(java_script_enabled=False)
        for text in ("One macOS", "One Linux", "One Windows", "Two macOS"):
            self.assertTrue(page.get_by_text(text, exact=True).is_visible())
        self.assertEqual(page.locator(".tab-title:visible").count(), 5)

    def test_a_group_shows_the_tab_its_author_selected_or_its_first(self):
        page = self.open()
        self.assertEqual(self.selected(page), ["Linux", "Linux"])
        self.assertFalse(page.get_by_text("One macOS").is_visible())
        self.assertEqual(page.locator(".tab-title:visible").count(), 0)

    def test_tabs_and_panels_name_each_other(self):
        page = self.open()
        tab = page.locator("#first [role=tab]").nth(0)
        panel = page.locator("#" + tab.get_attribute("aria-controls"))
        self.assertEqual(panel.get_attribute("role"), "tabpanel")
        self.assertEqual(panel.get_attribute("aria-labelledby"), tab.get_attribute("id"))

    def test_a_choice_is_followed_by_all_groups_that_have_it_and_kept(self):
        page = self.open()
        page.locator("#first [role=tab]").nth(0).click()
        self.assertEqual(self.selected(page), ["macOS", "macOS"])
        page.locator("#first [role=tab]").nth(2).click()
        self.assertEqual(self.selected(page), ["Windows", "macOS"])
        page.reload()
        self.assertEqual(self.selected(page), ["Windows", "macOS"])

    def test_a_choice_does_not_move_the_page_under_the_reader(self):
        page = self.open()
        page.evaluate("document.body.style.paddingBlock = '100vh'; scrollTo({ top: 400, behavior: 'instant' })")
        tab = page.locator("#second [role=tab]").nth(1)
        before = tab.bounding_box()["y"]
        tab.click()
        self.assertAlmostEqual(tab.bounding_box()["y"], before, delta=1)

    def test_keys_move_among_tabs_and_only_the_selected_is_a_stop(self):
        page = self.open()
        page.locator('#first [aria-selected="true"]').focus()
        for key, expected in (("ArrowRight", "Windows"), ("ArrowRight", "macOS"), ("ArrowLeft", "Windows"),
                              ("Home", "macOS"), ("End", "Windows")):
            page.keyboard.press(key)
            self.assertEqual(self.selected(page)[0], expected)
            self.assertEqual(page.evaluate("document.activeElement.textContent"), expected)
        self.assertEqual(page.locator('#first [role=tab][tabindex="0"]').count(), 1)

    def test_a_link_into_a_panel_opens_it_and_is_no_choice(self):
        page = self.open("#deep")
        self.assertEqual(self.selected(page), ["Windows", "Linux"])
        self.assertTrue(page.get_by_text("One Windows").is_visible())
        self.assertIsNone(page.evaluate("localStorage.getItem('imprint.tabs')"))

    def test_following_a_link_later_opens_its_panel_too(self):
        page = self.open()
        page.evaluate("location.hash = '#deep'")
        page.wait_for_function("document.querySelector('#deep').checkVisibility({contentVisibilityAuto: true})")
        self.assertEqual(self.selected(page)[0], "Windows")

    def test_what_others_left_in_the_storage_does_no_harm(self):
        page = self.open()
        for text in ("{", "{}", "null", "[1, null]"):
            page.evaluate("text => localStorage.setItem('imprint.tabs', text)", text)
            page.reload()
            self.assertEqual(self.selected(page), ["Linux", "Linux"])

    def test_paper_shows_all_panels_and_details(self):
        page = self.open()
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        for text in ("One macOS", "One Linux", "One Windows", "Folded"):
            box = page.get_by_text(text, exact=True).bounding_box()
            self.assertGreater(box["height"], 0, text)
        self.assertEqual(page.locator(".tab-title:visible").count(), 5)
        self.assertEqual(page.locator(".copy-button:visible, .tab-list:visible").count(), 0)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        self.assertFalse(page.locator("#outer").evaluate("e => e.open"))

    # Details

    def test_a_link_into_folded_details_opens_them_all(self):
        page = self.open("#folded")
        self.assertTrue(page.get_by_text("Folded").is_visible())

    # Code

    def copied(self, page, name):
        page.locator(f"#{name} .copy-button").click()
        page.wait_for_selector("[role=status]:has-text('Copied')", state="attached")
        return page.evaluate("navigator.clipboard.readText()")

    def test_code_is_copied_as_it_is(self):
        self.assertEqual(self.copied(self.open(), "plain"), "a\n  b\n\nc")

    def test_of_a_session_only_the_commands_are_copied(self):
        self.assertEqual(self.copied(self.open(), "session"), "echo a \\\n  b\nls")

    def test_annotations_and_hidden_words_are_not_copied(self):
        self.assertEqual(self.copied(self.open(), "annotated").rstrip(), "let a")

    def test_a_block_can_do_without_a_button(self):
        self.assertEqual(self.open().locator("#bare .copy-button").count(), 0)

    def test_the_button_is_named_and_reached_by_keyboard(self):
        page = self.open()
        button = page.locator("#plain .copy-button")
        self.assertEqual(button.get_attribute("aria-label"), "Copy code")
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector("#plain .copy-button[data-copied]")

    def test_a_selection_by_hand_leaves_out_prompts_and_numbers(self):
        page = self.open()
        text = page.evaluate("""() => {
            getSelection().selectAllChildren(document.querySelector('#session code'));
            return getSelection().toString();
        }""")
        self.assertNotIn("$", text)
        self.assertNotIn("a b", text)
        self.assertNotIn("1", text)

    def test_only_code_that_scrolls_is_a_stop_for_the_keyboard(self):
        page = self.open()
        page.wait_for_selector("#long pre[tabindex='0'][role=group][aria-label]")
        self.assertIsNone(page.locator("#plain pre").get_attribute("tabindex"))

    # Annotations

    def test_without_scripts_a_mark_is_a_link_to_its_item(self):
        page = self.open(java_script_enabled=False)
        self.assertTrue(page.get_by_text("The first value.").is_visible())
        self.assertEqual(page.locator("a.annotation").get_attribute("href"), "#annotation-1-1")

    def test_a_mark_opens_its_note_by_keyboard_and_escape_closes_it(self):
        page = self.open()
        self.assertFalse(page.locator("ol.annotations").is_visible())
        mark = page.locator(".annotation")
        mark.focus()
        page.keyboard.press("Enter")
        note = page.locator(".annotation-note")
        self.assertTrue(note.is_visible())
        self.assertEqual(mark.get_attribute("aria-expanded"), "true")
        self.assertIn("The first value.", note.inner_text())
        page.keyboard.press("Escape")
        self.assertFalse(note.is_visible())
        self.assertEqual(page.evaluate("document.activeElement.className"), "annotation")

    def test_a_note_stays_within_the_window(self):
        page = self.open(width=320)
        page.locator(".annotation").click()
        box = page.locator(".annotation-note").bounding_box()
        self.assertGreaterEqual(box["x"], 0)
        self.assertLessEqual(box["x"] + box["width"], 320)

    def test_a_link_to_an_item_shows_the_list(self):
        page = self.open("#annotation-1-1")
        self.assertTrue(page.locator("#annotation-1-1").is_visible())

    # Phones

    def test_nothing_but_code_scrolls_sideways_on_a_phone(self):
        page = self.open(width=320)
        self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 320)


if __name__ == "__main__":
    unittest.main()
