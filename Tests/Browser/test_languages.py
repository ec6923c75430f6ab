"""The interface in another language, and from right to left."""

import unittest

from built_site import BuiltSiteTests

PAGE = """# {title}

!!! note
    {text}

```sh
echo {title}
```

## {text}

{text}

| A | B |
| --- | --- |
| {text} | 2 |
"""


class RightToLeftTests(BuiltSiteTests):
    files = {
        "site.yml": "site:\n  title: دليل\n  language: ar\n  url: {address}\n",
        "content/index.md": PAGE.replace("{title}", "البداية").replace("{text}", "نص قصير للتجربة"),
        "content/guide/index.md": PAGE.replace("{title}", "الدليل").replace("{text}", "نص آخر للتجربة"),
    }

    def test_nothing_scrolls_sideways(self):
        for width in (320, 1440):
            page = self.open("guide/", width)
            self.assertEqual(page.evaluate("getComputedStyle(document.body).direction"), "rtl")
            page.evaluate("scrollTo(-500, 0)")
            self.assertEqual(page.evaluate("scrollX"), 0, width)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)

    def test_the_drawer_opens_at_the_right(self):
        page = self.open("guide/", 320)
        page.click(".menu-button")
        page.wait_for_timeout(400)
        box = page.locator(".navigation").bounding_box()
        self.assertAlmostEqual(box["x"] + box["width"], 320, delta=1)

    def test_words_are_those_of_the_language(self):
        page = self.open("guide/", 1440)
        self.assertEqual(page.inner_text(".admonition-title"), "ملاحظة")
        self.assertEqual(page.get_attribute(".copy-button", "aria-label"), "نسخ الشيفرة")
        page.keyboard.press("/")
        page.fill(".search-dialog .search-field", "للتجربة")
        page.wait_for_selector(".search-hit")
        self.assertIn("صفحتان", page.inner_text(".search-dialog .search-status"))


if __name__ == "__main__":
    unittest.main()
