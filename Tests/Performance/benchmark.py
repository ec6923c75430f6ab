#!/usr/bin/env python3
"""Measure a build of the synthetic corpus, beside a C program that only parses, and beside peers.

    benchmark.py [--pages 5000 20000] [--runs 5] [--peers]

Builds the program in release mode and the C program, writes the corpora, and runs the programs in turn,
each into a new folder, so that what else the machine does meets all alike. Prints the median and the
best of the runs, and the ratio of Imprint to the C program from the same run. Nothing is removed between
the runs: file systems are slow to give out again what was just freed.
"""
import argparse
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def measured(command, cwd):
    """Runs a command; returns seconds of wall time, seconds of processor time, and peak memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {complaint.decode(errors='replace')[-2000:]}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def corpus(folder, pages, dialect):
    subprocess.run(
        [sys.executable, HERE / "corpus.py", "--pages", str(pages), "--dialect", dialect, "--out", folder],
        check=True, stdout=subprocess.DEVNULL)
    return sum(path.stat().st_size for path in folder.rglob("*.md"))


def row(name, runs, pages):
    seconds = statistics.median(run[0] for run in runs)
    print(
        f"| {name} | {seconds:.2f} s | {min(run[0] for run in runs):.2f} s | {seconds * 1000 / pages:.3f} ms | "
        f"{pages / seconds:,.0f} | {max(run[2] for run in runs):.0f} MB |")
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[5000, 20000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", action="store_true", help="measure Hugo and Zensical too, where installed")
    arguments = parser.parse_args()

    subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "imprint"], cwd=ROOT, check=True, stdout=sys.stderr)
    program = ROOT / ".build" / "release" / "imprint"
    folder = pathlib.Path(tempfile.mkdtemp(prefix="imprint-benchmark-"))
    try:
        baseline = folder / "baseline"
        subprocess.run(
            ["cc", "-O2", HERE / "baseline.c", "-o", baseline, "-lcmark-gfm", "-lcmark-gfm-extensions"], check=True)
        print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, {time.strftime('%Y-%m-%d')}\n")
        per_page = {}
        for pages in arguments.pages:
            site = folder / f"corpus-{pages}"
            size = corpus(site, pages, "imprint")
            print(f"{pages:,} pages, {size / 1e6:.0f} MB of Markdown\n")
            print("| | median | best | a page | pages a second | peak memory |\n| --- | --- | --- | --- | --- | --- |")
            ours, theirs, ratios = [], [], []
            for run in range(arguments.runs):
                theirs.append(measured([baseline, site / "content", folder / f"c-{pages}-{run}"], site))
                ours.append(measured([program, "build", "--output", folder / f"i-{pages}-{run}"], site))
                ratios.append(ours[-1][0] / theirs[-1][0])
            row("C: read, parse, render, write; one core", theirs, pages)
            per_page[pages] = row(f"imprint build, {os.cpu_count()} cores", ours, pages) / pages
            print(f"\nRatio to the C program, run by run: {', '.join(f'{ratio:.2f}' for ratio in ratios)}; median {statistics.median(ratios):.2f}\n")
            if arguments.peers:
                peers(folder, pages)
        if len(per_page) > 1:
            first, last = per_page[arguments.pages[0]], per_page[arguments.pages[-1]]
            print(f"Time a page, {arguments.pages[-1]:,} pages to {arguments.pages[0]:,}: {last / first:.2f}")
    finally:
        shutil.rmtree(folder)


def peers(folder, pages):
    """Measures the generators that are installed, once each: they are slow enough not to be noise."""
    for name, dialect, command in [("hugo", "hugo", ["hugo", "--quiet"]), ("zensical", "mkdocs", ["zensical", "build"])]:
        if not shutil.which(name):
            print(f"{name} is not installed")
            continue
        site = folder / f"{name}-{pages}"
        corpus(site, pages, dialect)
        if name == "hugo":
            bare_hugo(site)
        row(name, [measured(command, site)], pages)
    print()


def bare_hugo(site):
    """Hugo has no theme of its own: the barest layouts that show a page."""
    layouts = site / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text("<!doctype html><title>{{ .Title }}</title>{{ .Content }}")
    (layouts / "list.html").write_text("<!doctype html><title>{{ .Title }}</title>{{ .Content }}")
    configuration = site / "hugo.yaml"
    configuration.write_text("".join(
        line for line in configuration.read_text().splitlines(keepends=True) if not line.startswith("theme:")))


if __name__ == "__main__":
    main()
