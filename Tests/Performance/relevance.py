#!/usr/bin/env python3
"""Ask the search of this repository's own site what readers would ask, and count how often it answers well.

    relevance.py [--imprint PROGRAM] [--site DIR] [--client] [--pagefind] [--all]

The queries, with the pages and sections that a sensible reader would accept as the first answer, are in
Tests/ImprintSearchTests/Relevance/queries.json. They were written before there was a search, and tuning does not
change them. Builds the site with PROGRAM, or takes the built one in DIR, runs `imprint search` for each query and
prints, for each kind of query, how many have an acceptable page first, among the first three, and the right section
first; then the queries that fail, with what came. `--client` asks the script that browsers run as well, `--pagefind`
Pagefind over the same pages; the exit code tells of `imprint search` and, where asked, of the script.

Exit code 0 if the aims are met, 1 if they are not, 2 if the queries name a page or section that the site lacks.
"""
import argparse
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import browser
import site_server

ROOT = pathlib.Path(__file__).resolve().parents[2]
QUERIES = ROOT / "Tests/ImprintSearchTests/Relevance/queries.json"
LIMIT = 10
# What is asked of the search, in percent of all queries.
AIMS = {"page first": 90, "page in first 3": 97, "section first": 80}


class Site:
    """The pages of a built site, with the anchors in each."""

    def __init__(self, folder):
        self.folder, self.anchors, self.titles = folder, {}, {}
        for file in folder.rglob("index.html"):
            address = file.relative_to(folder).as_posix().removesuffix("index.html")
            text = file.read_text()
            self.anchors[address] = {html.unescape(name) for name in re.findall(r'\sid="([^"]*)"', text)}
            # The heading of the page: a link to it is one to the start.
            title = re.search(r'<h1[^>]*\sid="([^"]*)"', text)
            self.titles[address] = html.unescape(title[1]) if title else None

    def section(self, url):
        """An address in the form of the queries: relative to the root, and without the anchor of the page's start."""
        address, _, anchor = re.sub(r"^(\./|/)+", "", url).partition("#")
        address = address.removesuffix("index.html")
        return f"{address}#{anchor}" if anchor and anchor != self.titles.get(address) else address

    def misfits(self, queries):
        for query in queries:
            for section in query["pages"] + query["sections"]:
                address, _, anchor = section.partition("#")
                if address not in self.anchors or (anchor and anchor not in self.anchors[address]):
                    yield f"‘{query['query']}’ names {section}, which the site lacks"
            for section in query["sections"]:
                if section.partition("#")[0] not in query["pages"]:
                    yield f"‘{query['query']}’ names {section}, but not its page"


# What answers: each gives, for each query, the addresses of the sections found, best first, one a page.

def program(imprint, folder, queries):
    for query in queries:
        # `--` because a query may begin with a hyphen.
        command = [imprint, "search", "--site", folder, "--json", "--limit", str(LIMIT), "--", query["query"]]
        run = subprocess.run(command, capture_output=True, text=True)
        # 1 says that nothing was found.
        if run.returncode > 1 or (run.returncode == 1 and not run.stdout.strip()):
            sys.exit(f"{' '.join(map(str, command))}: {run.stderr.strip()}")
        answer = json.loads(run.stdout or "[]")
        yield [result["url"] for result in (answer["results"] if isinstance(answer, dict) else answer)]


CLIENT = """async ({queries, limit, base}) => {
  const load = async path => {
    const answer = await fetch(base + path);
    if (!answer.ok) throw new Error(path + ": " + answer.status);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const index = await imprintSearch.open({load});
  const found = [];
  for (const query of queries) {
    found.push((await index.search(query, {limit})).results.map(result => result.url));
  }
  return found;
}"""


def client(folder, queries):
    scripts = sorted(folder.glob("assets/scripts/search*.js"))
    if not scripts:
        sys.exit(f"{folder} has no script of the search")
    with site_server.SiteServer(folder) as server, browser.chromium() as chromium:
        page = chromium.new_context(bypass_csp=True).new_page()
        page.goto(server.address)
        if not page.evaluate("typeof globalThis.imprintSearch === 'object'"):
            page.add_script_tag(url=server.address + scripts[0].relative_to(folder).as_posix())
        base = server.address + "search/"
        yield from page.evaluate(
            CLIENT, {"queries": [query["query"] for query in queries], "limit": LIMIT, "base": base})


# Of a page's sections, Pagefind's interface shows first those in which most of the query's words stand.
PAGEFIND = """async ({queries, limit, base}) => {
  const pagefind = await import(base + "pagefind/pagefind.js");
  await pagefind.init();
  const found = [];
  for (const query of queries) {
    const {results} = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, limit).map(result => result.data()));
    found.push(pages.map(page => {
      const sections = [...page.sub_results].sort((a, b) => b.locations.length - a.locations.length);
      return sections.length ? sections[0].url : page.url;
    }));
  }
  return found;
}"""


def pagefind(folder, queries):
    with tempfile.TemporaryDirectory(prefix="imprint-relevance-") as scratch:
        copy = pathlib.Path(scratch) / "site"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("search", "pagefind"))
        # Without this, Pagefind also finds the words in the site's header on each page.
        command = [sys.executable, "-m", "pagefind", "--site", copy, "--root-selector", "main", "--silent"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with site_server.SiteServer(copy) as server, browser.chromium() as chromium:
            page = chromium.new_context(bypass_csp=True).new_page()
            page.goto(server.address)
            yield from page.evaluate(
                PAGEFIND,
                {"queries": [query["query"] for query in queries], "limit": LIMIT, "base": server.address})


def report(name, site, queries, answers, show_all):
    """Prints the table and what failed; returns whether the aims are met."""
    counts, failures = {}, []
    for query, urls in zip(queries, answers, strict=True):
        sections = [site.section(url) for url in urls]
        pages = [section.partition("#")[0] for section in sections]
        place = next((place for place, page in enumerate(pages) if page in query["pages"]), None)
        good = {
            "page first": place == 0,
            "page in first 3": place is not None and place < 3,
            "section first": bool(sections) and sections[0] in query["sections"],
        }
        for kind in (query["kind"], "all"):
            count = counts.setdefault(kind, {"queries": 0} | dict.fromkeys(AIMS, 0))
            count["queries"] += 1
            for aim, met in good.items():
                count[aim] += met
        if show_all or not all(good.values()):
            failures.append((query, place, good, sections))

    print(f"\n## {name}\n\n| Kind | queries | {' | '.join(AIMS)} |\n| --- | ---: |{' ---: |' * len(AIMS)}")
    counts["all"] = counts.pop("all")
    for kind, count in counts.items():
        shares = (f"{count[aim]} ({100 * count[aim] / count['queries']:.0f} %)" for aim in AIMS)
        print(f"| {kind} | {count['queries']} | {' | '.join(shares)} |")
    print(f"| aim | | {' | '.join(f'{aim} %' for aim in AIMS.values())} |\n")
    for query, place, good, sections in failures:
        where = "not found" if place is None else f"at {place + 1}"
        problem = f"page {where}" if place != 0 else "" if good["section first"] else "another section"
        print(f"{query['kind']}: ‘{query['query']}’ {problem}".rstrip())
        print(f"    wanted {', '.join(query['sections'])}")
        print(f"    came   {', '.join(section or '(home)' for section in sections[:3]) or 'nothing'}")
    return all(100 * counts["all"][aim] >= least * len(queries) for aim, least in AIMS.items())


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=f"`--client` and `--pagefind` need {browser.NEEDS}; `--pagefind` also needs `pip install 'pagefind[bin]'`.")
    parser.add_argument("--imprint", type=pathlib.Path, default=ROOT / ".build/release/imprint", help="the program")
    parser.add_argument("--site", type=pathlib.Path, help="a built site, in place of building one")
    parser.add_argument("--client", action="store_true", help="ask the browser's script too")
    parser.add_argument("--pagefind", action="store_true", help="ask Pagefind too")
    parser.add_argument("--no-program", action="store_true", help="do not ask `imprint search`")
    parser.add_argument("--all", action="store_true", help="list all queries, not only those that fail")
    arguments = parser.parse_args()

    queries = json.loads(QUERIES.read_text())
    with tempfile.TemporaryDirectory(prefix="imprint-relevance-") as scratch:
        folder = arguments.site
        if folder is None:
            folder = pathlib.Path(scratch) / "site"
            command = [arguments.imprint.resolve(), "build", "--source", ROOT, "--output", folder]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        site = Site(folder)
        misfits = sorted(set(site.misfits(queries)))
        if misfits:
            print("\n".join(misfits), file=sys.stderr)
            sys.exit(2)
        met = True
        if not arguments.no_program:
            answers = program(arguments.imprint.resolve(), folder, queries)
            met &= report("imprint search", site, queries, answers, arguments.all)
        if arguments.client:
            met &= report("The browser's script", site, queries, client(folder, queries), arguments.all)
        if arguments.pagefind:
            report("Pagefind", site, queries, pagefind(folder, queries), arguments.all)
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
