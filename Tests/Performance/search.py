#!/usr/bin/env python3
"""Measure search over a synthetic corpus: what the index costs a build, and what an answer costs a reader.

    search.py [--pages 5000] [--runs 5] [--queries 40] [--imprint PROGRAM] [--pagefind] [--folder DIR]

Builds the corpus with and without search in turn, several times, and prints time, memory and the size of the index.
Then types queries into the built site in one run of Chromium, and prints what had to be fetched for the first
answer and for each further one, and how long an answer takes once all files are there. The queries are one to three
words of page titles, chosen with a fixed seed. `--pagefind` measures Pagefind in the same runs: its program over the
same pages, and its own interface on an empty page.

Bytes are those of bodies as they are sent: scripts, styles and pages compressed with gzip, as hosts do, all else as
it is stored. What a page without search needs too is not counted. Times in the browser are measured in the page,
from the event of the input to the moment when the first answer, or the last one, is in the page.
"""
import argparse
import dataclasses
import json
import os
import pathlib
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import benchmark
import browser
import site_server

SEED = 11
TYPED = 20  # queries that are typed letter by letter


# The cost of building

def write_corpus(folder, pages):
    """Two sites with the same pages; all but their settings is the same files."""
    plain, searched = folder / "plain", folder / "searched"
    if not searched.exists():
        benchmark.corpus(searched, pages, "imprint")
        shutil.copytree(searched, plain, copy_function=os.link)
        settings = (plain / "site.yml").read_text()
        (plain / "site.yml").unlink()
        (plain / "site.yml").write_text(settings + "search: { enabled: false }\n")
    return plain, searched


def build(imprint, source, output):
    return benchmark.measured([imprint, "build", "--output", output], source)


def replace(folder, other):
    shutil.rmtree(folder, ignore_errors=True)
    other.rename(folder)


def run_pagefind(site):
    # Without a root it would also find the words in the header of each page.
    command = [sys.executable, "-m", "pagefind", "--site", site, "--root-selector", "main", "--silent"]
    return benchmark.measured(command, site)


def size(files):
    sizes = [file.stat().st_size for file in files if file.is_file()]
    return sum(sizes), len(sizes)


def measure_building(arguments, folder):
    plain, searched = write_corpus(folder, arguments.pages)
    without, with_search, difference, peer = [], [], [], []
    # Each run writes a folder of its own, and none is deleted before the last: ext4 gives out no inode that was
    # freed a minute ago, and looks at each of them for every new file, which takes longer than the build.
    runs = pathlib.Path(tempfile.mkdtemp(prefix="runs-", dir=folder))
    for number in range(arguments.runs):
        plain_site, site = runs / f"plain-site-{number}", runs / f"site-{number}"
        without.append(build(arguments.imprint, plain, plain_site))
        with_search.append(build(arguments.imprint, searched, site))
        # Seconds on the clock, and of all processors together, which other programs disturb less.
        difference.append([with_search[-1][unit] - without[-1][unit] for unit in (0, 1)])
        if arguments.pagefind:
            peer.append(run_pagefind(plain_site))
    replace(folder / "plain-site", plain_site)
    replace(folder / "site", site)
    shutil.rmtree(runs)
    print("| | median | best | processor | peak memory | index | files |\n| --- |" + " ---: |" * 6)

    def row(name, runs, files=None):
        total = size(files) if files else None
        print(
            f"| {name} | {statistics.median(run[0] for run in runs):.2f} s | {min(run[0] for run in runs):.2f} s "
            f"| {statistics.median(run[1] for run in runs):.2f} s | {max(run[2] for run in runs):.0f} MB "
            f"| {f'{total[0] / 1e6:.2f} MB' if total else ''} | {f'{total[1]:,}' if total else ''} |")
        return total

    row("imprint build without search", without)
    ours = row("imprint build with search", with_search, list((folder / "site" / "search").rglob("*")))
    if peer:
        theirs = row("Pagefind, after a build", peer, list((folder / "plain-site" / "pagefind").rglob("*")))
    added, worked = (statistics.median(pair[unit] for pair in difference) for unit in (0, 1))
    memory = max(run[2] for run in with_search) - max(run[2] for run in without)
    pairs = ", ".join(f"{clock:.2f} ({processor:.2f})" for clock, processor in difference)
    print(f"\nSearch adds {added:.2f} s, {worked:.2f} s of processors and {memory:.0f} MB; pair by pair {pairs} s.")
    if peer:
        seconds = statistics.median(run[0] for run in peer)
        print(
            f"Pagefind's index is {theirs[0] / ours[0]:.2f} times Imprint's in bytes and {theirs[1] / ours[1]:.2f} times "
            f"in files;\nit takes {seconds / max(added, 0.001):.1f} times what search adds to a build.")
    print()


# The cost of an answer

@dataclasses.dataclass(frozen=True)
class Interface:
    """A search as a reader meets it: the page, how the field is reached, and how answers look."""
    name: str
    page: str
    field: str
    answer: str
    # What to press for the field to be there; None if it is there at once.
    control: str | None
    # Whether a file that is asked for belongs to the search.
    owns: object

    def cost(self, requests):
        return [request for request in requests if self.owns(request.path)]


def is_ours(path):
    return path.startswith(("/search/", "/assets/scripts/search", "/assets/styles/search"))


IMPRINT = Interface(
    "Imprint", "", "dialog[open] [role=combobox]", "dialog[open] [role=option]", ".search-button", is_ours)


def is_pagefind(path):
    return path.startswith("/pagefind/")


def pagefind_interface(name, pause):
    return Interface(
        name, f"pagefind-{pause}.html", ".pagefind-ui__search-input", ".pagefind-ui__result-link", None, is_pagefind)


# As it comes, Pagefind's interface waits for 300 ms after each key before it begins to search.
PAGEFIND = [pagefind_interface("Pagefind", 300), pagefind_interface("Pagefind without its pause", 0)]
PAGEFIND_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script></head>
<body><div id="search"></div><script>
new PagefindUI({element: "#search", showSubResults: true, debounceTimeoutMs: PAUSE});
</script></body></html>
"""

# Empties the field, types the query at once, and waits for answers; then until they have not changed for a while.
ASK = """({field, answer, query, settled, limit}) => new Promise(async (resolve, reject) => {
  const input = document.querySelector(field);
  const answers = () => document.querySelectorAll(answer);
  const type = text => {
    input.value = text;
    input.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertText"}));
  };
  const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
  type("");
  for (let waited = 0; answers().length > 0 && waited < 2000; waited += 20) await pause(20);
  await pause(50);
  if (answers().length > 0) return reject(new Error("old answers stay"));
  let first = null, last = null, count = 0;
  const start = performance.now();
  const look = () => {
    if (answers().length === 0) return;
    last = performance.now();
    first ??= last;
    count = answers().length;
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, {childList: true, subtree: true, characterData: true, attributes: true});
  type(query);
  look();
  while (performance.now() - start < limit && (last === null || performance.now() - last < settled)) await pause(20);
  observer.disconnect();
  if (first === null) return reject(new Error("no answer to " + query));
  resolve({first: first - start, last: last - start, count, at: performance.timeOrigin + first});
})"""


def queries_from(titles, count):
    """One to three words that stand side by side in a title."""
    chooser = random.Random(SEED)
    titles, chosen = sorted(titles), []
    while len(chosen) < count:
        words = chooser.choice(titles).split()
        length = min(chooser.randint(1, 3), len(words))
        begin = chooser.randint(0, len(words) - length)
        query = " ".join(words[begin:begin + length]).lower()
        if query not in chosen:
            chosen.append(query)
    return chosen


# Types a query as people do, one letter after the other.
TYPE = """async ({field, query, pause, after}) => {
  const input = document.querySelector(field);
  for (let end = 0; end <= query.length; end += 1) {
    input.value = query.slice(0, end);
    input.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertText"}));
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  await new Promise(resolve => setTimeout(resolve, after));
}"""
KEY = 150  # milliseconds from one letter to the next: about 80 words a minute
REST = 700  # milliseconds after the last letter: interfaces wait for a rest before they fetch


class Reader:
    """Someone with an empty cache, on the page of an interface."""

    def __init__(self, chromium, server, interface):
        self.server, self.interface = server, interface
        self.context = chromium.new_context(viewport={"width": 1200, "height": 800})
        self.page = self.context.new_page()
        self.mark = server.mark()
        self.page.goto(server.address + interface.page, wait_until="load")
        server.wait_until_idle()
        if interface.control:
            self.page.locator(interface.control).first.click()
        self.page.wait_for_selector(interface.field)

    def ask(self, query):
        """Types a query; returns what the page measured, and the requests for it."""
        mark = self.server.mark()
        found = self.page.evaluate(ASK, {
            "field": self.interface.field, "answer": self.interface.answer, "query": query,
            "settled": 60, "limit": 20000})
        self.server.wait_until_idle()
        return found, self.interface.cost(self.server.since(mark))

    def type(self, query):
        """Types a query letter by letter; returns the requests for it."""
        mark = self.server.mark()
        self.page.evaluate(TYPE, {"field": self.interface.field, "query": query, "pause": KEY, "after": REST})
        self.server.wait_until_idle()
        return self.interface.cost(self.server.since(mark))

    def ask_first(self, query):
        """The first query of all: with what the search needs before it can begin."""
        found, _ = self.ask(query)
        requests = self.interface.cost(self.server.since(self.mark))
        return found, [each for each in requests if each.ended * 1000 <= found["at"]], requests


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def kilobytes(requests):
    return sum(request.size for request in requests) / 1000


def measure_answers(arguments, folder):
    site = folder / "site"
    titles = json.loads((folder / "searched" / "titles.json").read_text()).values()
    first_query, *queries = queries_from(titles, arguments.queries + 1)
    interfaces = [IMPRINT] if (site / "search").exists() else []
    if arguments.pagefind:
        shutil.rmtree(site / "pagefind", ignore_errors=True)
        shutil.copytree(folder / "plain-site" / "pagefind", site / "pagefind", copy_function=os.link)
        for interface, pause in zip(PAGEFIND, ("300", "0"), strict=True):
            (site / interface.page).write_text(PAGEFIND_PAGE.replace("PAUSE", pause))
        interfaces += PAGEFIND
    cold, further, cached, typed = ({interface: [] for interface in interfaces} for _ in range(4))
    with site_server.SiteServer(site) as server, browser.chromium() as chromium:
        # In turn, so that what else the machine does meets all alike.
        for _ in range(arguments.runs):
            for interface in interfaces:
                reader = Reader(chromium, server, interface)
                cold[interface].append(reader.ask_first(first_query))
                reader.context.close()
        readers = [Reader(chromium, server, interface) for interface in interfaces]
        for reader in readers:
            reader.ask(first_query)
        for query in queries:
            for reader in readers:
                further[reader.interface].append(reader.ask(query))
        for _ in range(3):
            for query in queries:
                for reader in readers:
                    found, requests = reader.ask(query)
                    cached[reader.interface].append(found)
                    if requests:
                        print(f"{reader.interface.name} fetched {requests[0].path} again", file=sys.stderr)
        readers = [Reader(chromium, server, interface) for interface in interfaces]
        for reader in readers:
            reader.ask(first_query)
        for query in queries[:TYPED]:
            for reader in readers:
                typed[reader.interface].append(reader.type(query))

    print(f"### First answer, with an empty cache (‘{first_query}’)\n")
    print("| | until it shows | requests | until all is quiet | requests | time |\n| --- |" + " ---: |" * 5)
    for interface, runs in cold.items():
        shown = sorted((kilobytes(until), len(until)) for _, until, _ in runs)[len(runs) // 2]
        quiet = sorted((kilobytes(all_of_them), len(all_of_them)) for _, _, all_of_them in runs)[len(runs) // 2]
        print(f"| {interface.name} | {shown[0]:.1f} kB | {shown[1]} | {quiet[0]:.1f} kB | {quiet[1]} "
              f"| {statistics.median(found['first'] for found, _, _ in runs):.0f} ms |")
    if arguments.verbose:
        for interface, runs in cold.items():
            print(f"\n{interface.name}:\n")
            for request in runs[-1][2]:
                print(f"    {request.size:8,} {request.path}")
    print(f"\n### {len(queries)} further queries, each for the first time\n")
    print("| | bytes, median | 95 % | requests, median | time to the first answer, median |\n| --- |" + " ---: |" * 4)
    for interface, runs in further.items():
        sizes = [kilobytes(requests) for _, requests in runs]
        print(f"| {interface.name} | {statistics.median(sizes):.1f} kB | {percentile(sizes, 0.95):.1f} kB "
              f"| {statistics.median(len(requests) for _, requests in runs):.0f} "
              f"| {statistics.median(found['first'] for found, _ in runs):.0f} ms |")
    print(f"\n### The same again, from what is there already ({len(queries) * 3} answers)\n")
    print("| | first answer, median | 95 % | all answers, median | 95 % |\n| --- |" + " ---: |" * 4)
    for interface, runs in cached.items():
        figures = [(statistics.median(times), percentile(times, 0.95))
                   for times in ([run[key] for run in runs] for key in ("first", "last"))]
        print(f"| {interface.name} | {' | '.join(f'{value:.1f} ms' for pair in figures for value in pair)} |")
    print(f"\n### {len(queries[:TYPED])} queries typed letter by letter, {KEY} ms apart, each for the first time\n")
    print("| | bytes, median | 95 % | requests, median |\n| --- |" + " ---: |" * 3)
    for interface, runs in typed.items():
        sizes = [kilobytes(requests) for requests in runs]
        print(f"| {interface.name} | {statistics.median(sizes):.1f} kB | {percentile(sizes, 0.95):.1f} kB "
              f"| {statistics.median(len(requests) for requests in runs):.0f} |")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=f"The part in the browser needs {browser.NEEDS}; `--pagefind` also needs `pip install 'pagefind[bin]'`.")
    parser.add_argument("--pages", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=5, help="builds of each kind, and readers with an empty cache")
    parser.add_argument("--queries", type=int, default=40)
    program = benchmark.ROOT / ".build/release/imprint"
    parser.add_argument("--imprint", type=pathlib.Path, default=program, help="the program")
    parser.add_argument("--pagefind", action="store_true", help="measure Pagefind too")
    parser.add_argument("--folder", type=pathlib.Path, help="where to work; what is there is used, and all is kept")
    parser.add_argument("--only", choices=["building", "answers"], help="`answers` uses the sites in --folder")
    parser.add_argument("--verbose", action="store_true", help="list the files of the first answer")
    arguments = parser.parse_args()
    arguments.imprint = arguments.imprint.resolve()
    folder = (arguments.folder or pathlib.Path(tempfile.mkdtemp(prefix="imprint-search-"))).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, {time.strftime('%Y-%m-%d')}, "
              f"{arguments.pages:,} pages\n")
        if arguments.only != "answers":
            measure_building(arguments, folder)
        if arguments.only != "building":
            measure_answers(arguments, folder)
    finally:
        if arguments.folder is None:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
