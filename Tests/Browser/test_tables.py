"""Tables that readers sort, filter and take with them."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from built_site import BuiltSiteTests

PAGE = """# Data

| Name | Size | Day | Note |
| --- | ---: | --- | --- |
| part 10 | 1,200 MB | 2026-03-01 | Zürich |
| Part 2 | 30.5 MB | 2025-12-24 | a, "b" |
| part 1 |  | 2026-01-05 | Äpfel |
| élan | 7 MB | 2026-01-05 | b |
{.sortable .filterable .download}

| Plain | Wide |
| --- | --- |
| a | b |
{.stacked}
"""
SHORTCODE = """# Archives

<< table(data.rows, columns=["name", "size"], caption="The archives", sortable=true, stacked=true) >>
"""


class TableTests(BuiltSiteTests):
    files = {
        "site.yml": "site: { title: T }\n",
        "content/index.md": PAGE,
        "content/archives.md": SHORTCODE,
        "content/none.md": "# None\n\n| a |\n| --- |\n| b |\n",
        "content/_data/rows.yml": "- { name: b, size: 2 }\n- { name: a, size: 10 }\n",
    }

    def column(self, page, number=1):
        return page.locator(f".sortable tbody tr:visible > :nth-child({number})").all_inner_texts()

    def head(self, page, name):
        return page.locator(".sortable thead th").filter(has_text=name)

    def press(self, page, name):
        self.head(page, name).get_by_role("button").click()

    def test_only_pages_with_such_tables_load_the_script(self):
        self.assertEqual(self.open("none/").locator('script[src*="tables"], link[href*="tables"]').count(), 0)
        self.assertEqual(self.open("archives/").locator('script[src*="tables"]').count(), 1)

    def test_without_scripts_the_table_is_as_it_was_written(self):
        page = self.open(java_script_enabled=False)
        self.assertEqual(self.column(page), ["part 10", "Part 2", "part 1", "élan"])
        self.assertEqual(page.locator(".table-tools, .sort-button").count(), 0)

    def test_words_are_sorted_as_the_language_does_and_numbers_in_them_by_value(self):
        page = self.open()
        self.press(page, "Name")
        self.assertEqual(self.column(page), ["élan", "part 1", "Part 2", "part 10"])
        self.assertEqual(self.head(page, "Name").get_attribute("aria-sort"), "ascending")
        self.press(page, "Name")
        self.assertEqual(self.column(page), ["part 10", "Part 2", "part 1", "élan"])
        self.assertEqual(self.head(page, "Name").get_attribute("aria-sort"), "descending")

    def test_a_third_press_gives_the_original_order(self):
        page = self.open()
        for _ in range(3):
            self.press(page, "Note")
        self.assertEqual(self.column(page), ["part 10", "Part 2", "part 1", "élan"])
        self.assertEqual(self.head(page, "Note").get_attribute("aria-sort"), "none")

    def test_numbers_with_a_unit_are_sorted_by_value_and_empty_cells_stay_last(self):
        page = self.open()
        self.press(page, "Size")
        self.assertEqual(self.column(page, 2), ["7 MB", "30.5 MB", "1,200 MB", ""])
        self.press(page, "Size")
        self.assertEqual(self.column(page, 2), ["1,200 MB", "30.5 MB", "7 MB", ""])

    def test_equal_days_keep_their_order_in_both_directions(self):
        page = self.open()
        self.press(page, "Day")
        self.assertEqual(self.column(page), ["Part 2", "part 1", "élan", "part 10"])
        self.press(page, "Day")
        self.assertEqual(self.column(page), ["part 10", "part 1", "élan", "Part 2"])

    def test_keys_sort_and_the_order_is_said(self):
        page = self.open()
        page.locator(".sort-button").first.focus()
        page.keyboard.press("Enter")
        self.assertEqual(page.locator(".table-tools output").inner_text(), "Sorted by Name, ascending")
        self.assertEqual(page.evaluate("document.activeElement.textContent"), "Name")
        page.keyboard.press("Space")
        self.assertEqual(page.locator(".table-tools output").inner_text(), "Sorted by Name, descending")

    def test_a_filter_takes_rows_with_all_its_words_whatever_their_marks(self):
        page = self.open()
        field = page.get_by_label("Filter rows")
        field.fill("PART zur")
        self.assertEqual(self.column(page), ["part 10"])
        self.assertEqual(page.locator(".table-tools output").inner_text(), "1 of 4 rows")
        field.fill("nothing")
        self.assertEqual(self.column(page), [])
        self.assertEqual(page.locator(".table-tools output").inner_text(), "0 of 4 rows")
        field.fill("")
        self.assertEqual(len(self.column(page)), 4)

    def test_the_file_holds_the_rows_that_are_seen_in_their_order(self):
        page = self.open()
        page.get_by_label("Filter rows").fill("part")
        self.press(page, "Name")
        with page.expect_download() as download:
            page.get_by_role("button", name="Download as CSV").click()
        self.assertEqual(download.value.suggested_filename, "data.csv")
        self.assertEqual(
            pathlib.Path(download.value.path()).read_bytes().decode("utf-8-sig"),
            'Name,Size,Day,Note\r\npart 1,,2026-01-05,Äpfel\r\nPart 2,30.5 MB,2025-12-24,"a, ""b"""\r\n'
            'part 10,"1,200 MB",2026-03-01,Zürich\r\n')

    def test_a_table_of_data_sorts_too_and_keeps_its_name(self):
        page = self.open("archives/")
        self.press(page, "Size")
        self.assertEqual(self.column(page), ["b", "a"])
        self.press(page, "Size")
        self.assertEqual(self.column(page), ["a", "b"])
        self.assertEqual(page.get_by_role("group", name="The archives").count(), 1)

    def test_stacked_rows_name_their_columns_on_telephones_and_stay_a_table(self):
        page = self.open(width=320)
        cell = page.locator(".stacked td").first
        self.assertEqual(cell.evaluate("e => getComputedStyle(e, '::before').content.split(' / ')[0]"), '"Plain"')
        self.assertEqual(page.locator(".stacked").get_by_role("cell").count(), 2)
        self.assert_fits(page)
        self.assert_fits(self.open("archives/", width=320))
        wide = self.open(width=1000).locator(".stacked td").first
        self.assertEqual(wide.evaluate("e => getComputedStyle(e).display"), "table-cell")

    def test_a_wide_table_scrolls_by_keys(self):
        page = self.open(width=320)
        box = page.locator(".table-scroll").first
        box.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.querySelector('.table-scroll').scrollLeft > 0")

    def test_paper_has_no_controls(self):
        page = self.open()
        page.emulate_media(media="print")
        self.assertEqual(page.locator(".table-tools:visible").count(), 0)


if __name__ == "__main__":
    unittest.main()
