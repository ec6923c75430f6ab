"""The notice, feedback and analytics around the text of pages."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from built_site import POLICY, BuiltSiteTests

PAGES = {"content/index.md": "# Home\n\nText.\n", "content/guide/a b.md": "# A & B?\n\nText.\n"}


class NoticeTests(BuiltSiteTests):
    files = {
        "site.yml": """site: { title: T }
theme:
  announcement: { text: "**New:** see [the guide](/guide/a%20b.md)", id: news-1, from: 2026-01-01, until: 2090-01-01, level: warning }
  social: [{ name: Code, url: "https://example.org/", icon: gitlab }, { name: Site, url: "https://example.org/" }]
""",
        **PAGES,
    }

    def test_a_notice_is_seen_without_scripts_and_cannot_be_closed_then(self):
        page = self.open(java_script_enabled=False)
        self.assertTrue(page.get_by_role("complementary", name="Notice").is_visible())
        self.assertEqual(page.locator(".announcement button:visible").count(), 0)

    def test_its_links_lead_on_from_every_page(self):
        page = self.open("guide/a%20b/")
        page.get_by_role("link", name="the guide").click()
        self.assertEqual(page.locator("h1").first.inner_text().rstrip(" #"), "A & B?")

    def test_a_closed_notice_stays_closed_on_all_pages_without_a_flash(self):
        page = self.open()
        page.get_by_role("button", name="Close the notice").click()
        self.assertFalse(page.locator(".announcement").is_visible())
        self.assertEqual(page.evaluate("document.activeElement.localName"), "main")
        page.goto(self.address + "guide/a%20b/")
        self.assertFalse(page.locator(".announcement").is_visible())
        shifts = page.evaluate("""new Promise((done) => { new PerformanceObserver((list) =>
            done(list.getEntries().map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))])))
            .observe({ type: "layout-shift", buffered: true }); setTimeout(done, 300, []); })""")
        self.assertEqual([shift for shift in shifts if "announcement" in str(shift) or "<main" in str(shift)], [])

    def test_another_notice_is_seen_again(self):
        page = self.open(script="localStorage.setItem('imprint.announcement', 'news-0')")
        self.assertTrue(page.locator(".announcement").is_visible())

    def test_the_browser_knows_when_its_time_is_over(self):
        page = self.open(script="Date.now = () => Date.UTC(2090, 0, 3)")
        self.assertFalse(page.locator(".announcement").is_visible())
        page = self.open(script="Date.now = () => Date.UTC(2025, 11, 31)")
        self.assertFalse(page.locator(".announcement").is_visible())

    def test_it_fits_telephones_and_is_not_printed(self):
        page = self.open(width=320)
        self.assert_fits(page)
        page.emulate_media(media="print")
        self.assertFalse(page.locator(".announcement").is_visible())

    def test_links_to_other_places_have_drawings_that_are_no_words(self):
        links = self.open().locator(".social a")
        self.assertEqual(links.all_inner_texts(), ["Code", "Site"])
        self.assertEqual(links.locator("svg[aria-hidden=true]").count(), 2)


class LaterNoticeTests(BuiltSiteTests):
    files = {
        "site.yml": "site: { title: T }\ntheme: { announcement: { text: Soon, from: 2090-01-01, dismissible: false } }\n",
        **PAGES,
    }

    def test_a_notice_comes_when_its_time_comes(self):
        self.assertFalse(self.open().locator(".announcement").is_visible())
        self.assertFalse(self.open(java_script_enabled=False).locator(".announcement").is_visible())
        page = self.open(script="Date.now = () => Date.UTC(2090, 0, 1)")
        self.assertTrue(page.locator(".announcement").is_visible())


class FeedbackTests(BuiltSiteTests):
    files = {
        "site.yml": """site: { title: T, url: "https://docs.example.org/" }
theme: { feedback: { endpoint: "{address}answers", issue: "https://example.org/new?labels=docs" } }
""",
        **PAGES,
    }

    def test_an_answer_is_sent_and_thanked_for_without_leaving(self):
        page = self.open("guide/a%20b/")
        page.get_by_role("button", name="Yes").click()
        page.get_by_text("Thank you for your answer.").wait_for()
        self.assertEqual(self.server.posts, [
            "page=https%3A%2F%2Fdocs.example.org%2Fguide%2Fa%2520b%2F&title=A+%26+B%3F&helpful=yes"])
        self.assertEqual(page.evaluate("document.activeElement.textContent"), "Thank you for your answer.")
        self.assertEqual(page.get_by_role("button", name="Yes").count(), 0)

    def test_an_answer_that_cannot_be_sent_may_be_sent_again(self):
        self.server.answer = 500
        page = self.open()
        page.get_by_role("button", name="No", exact=True).click()
        page.get_by_text("Your answer could not be sent.").wait_for()
        self.assertTrue(page.get_by_role("button", name="No", exact=True).is_enabled())
        # The browser tells of the answer itself.
        self.problems = [problem for problem in self.problems if "500" not in problem]

    def test_without_scripts_the_form_sends_the_same(self):
        page = self.open(java_script_enabled=False)
        page.get_by_role("button", name="Yes").click()
        self.assertTrue(self.server.posts[0].endswith("&helpful=yes"))
        self.problems = []

    def test_the_issue_knows_the_page(self):
        page = self.open("guide/a%20b/")
        self.assertEqual(
            page.get_by_role("link", name="Tell us what is missing").get_attribute("href"),
            "https://example.org/new?labels=docs&title=Feedback%3A%20A%20%26%20B%3F"
            "&body=https%3A//docs.example.org/guide/a%2520b/")

    def test_the_question_is_the_name_of_the_answers(self):
        page = self.open(width=320)
        self.assertEqual(page.get_by_role("group", name="Was this page helpful?").get_by_role("button").count(), 2)
        self.assert_fits(page)


class ConsentTests(BuiltSiteTests):
    files = {
        "site.yml": """site: { title: T }
theme: { analytics: { provider: plausible, domain: docs.example.org, url: "https://count.example.org", policy: "guide/a b.md" } }
""",
        **PAGES,
    }
    policy = POLICY + "; script-src 'self' https://count.example.org; connect-src 'self' https://count.example.org"
    signal = "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })"

    def kept(self, page):
        return page.evaluate("[localStorage.length, document.cookie]")

    def question(self, page):
        return page.get_by_role("dialog", name="May we count your visit?")

    def test_nothing_is_loaded_or_kept_before_an_answer(self):
        page = self.open()
        self.assertTrue(self.question(page).is_visible())
        self.assertEqual(self.requests, [])
        self.assertEqual(self.kept(page), [0, ""])

    def test_without_scripts_nothing_is_asked(self):
        page = self.open(java_script_enabled=False)
        self.assertEqual(page.locator(".consent:visible, .consent-button:visible").count(), 0)

    def test_who_agrees_is_counted_on_every_page_and_asked_no_more(self):
        page = self.open()
        page.get_by_role("button", name="Agree").click()
        page.locator('script[src="https://count.example.org/js/script.js"]').wait_for(state="attached")
        self.assertEqual(page.locator("script[data-domain]").get_attribute("data-domain"), "docs.example.org")
        page.reload()
        self.assertFalse(self.question(page).is_visible())
        self.assertEqual(self.requests, ["https://count.example.org/js/script.js"] * 2)

    def test_who_declines_is_not_counted_and_asked_no_more(self):
        page = self.open()
        page.get_by_role("button", name="Decline").click()
        page.reload()
        self.assertFalse(self.question(page).is_visible())
        self.assertEqual(self.requests, [])

    def test_the_answer_can_be_changed_in_the_footer(self):
        page = self.open(script="localStorage.setItem('imprint.consent', localStorage.getItem('imprint.consent') ?? 'granted')")
        self.assertEqual(len(self.requests), 1)
        button = page.get_by_role("button", name="Privacy choices")
        button.focus()
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "page--consent")
        page.keyboard.press("Escape")
        self.assertFalse(self.question(page).is_visible())
        self.assertEqual(page.evaluate("document.activeElement.textContent"), "Privacy choices")
        page.keyboard.press("Enter")
        page.evaluate("document.cookie = '_ga_X=1; path=/'")
        with page.expect_navigation():
            page.get_by_role("button", name="Decline").click()
        self.assertEqual(len(self.requests), 1)
        self.assertEqual(page.evaluate("document.cookie"), "")

    def test_a_browser_that_objects_is_not_asked_and_not_counted(self):
        page = self.open(script=self.signal)
        self.assertFalse(self.question(page).is_visible())
        self.assertEqual(self.requests, [])
        self.assertEqual(self.kept(page), [0, ""])
        page.get_by_role("button", name="Privacy choices").click()
        self.assertTrue(page.get_by_text("Your browser asks sites not to track you").is_visible())

    def test_the_question_says_where_more_stands_and_fits_telephones(self):
        page = self.open(width=320)
        self.assert_fits(page)
        page.get_by_role("link", name="What is counted").click()
        self.assertIn("A & B?", page.title())


class ObjectionTests(BuiltSiteTests):
    files = {
        "site.yml": """site: { title: T }
theme: { analytics: { provider: matomo, id: "3", url: "https://count.example.org/m", consent: none } }
""",
        **PAGES,
    }
    policy = ConsentTests.policy

    def test_visits_count_without_a_question_and_without_cookies(self):
        page = self.open()
        self.assertEqual(page.locator(".consent:visible").count(), 0)
        self.assertEqual(self.requests, ["https://count.example.org/m/matomo.js"])
        self.assertEqual(page.evaluate("_paq.slice(0, 3).map((order) => order[0])"), ["disableCookies", "setTrackerUrl", "setSiteId"])

    def test_a_browser_that_objects_is_not_counted(self):
        self.open(script=ConsentTests.signal)
        self.assertEqual(self.requests, [])


class GoogleTests(BuiltSiteTests):
    files = {
        "site.yml": "site: { title: T }\ntheme: { analytics: { provider: ga4, id: G-ABC123 } }\n",
        **PAGES,
    }
    policy = POLICY + "; script-src 'self' https://*.googletagmanager.com"

    def test_google_gets_its_orders_after_the_answer(self):
        page = self.open()
        self.assertEqual(self.requests, [])
        page.get_by_role("button", name="Agree").click()
        self.assertEqual(page.evaluate("dataLayer.map((order) => [...order].at(-1)).slice(1)"), ["G-ABC123"])
        page.locator('script[src="https://www.googletagmanager.com/gtag/js?id=G-ABC123"]').wait_for(state="attached")


if __name__ == "__main__":
    unittest.main()
