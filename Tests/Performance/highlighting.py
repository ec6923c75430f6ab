#!/usr/bin/env python3
"""Compare language files with Pygments, character by character.

    highlighting.py [--scanner reference|PROGRAM] [--show N] [LANGUAGE ...]

For each sample in Tests/ImprintHighlightingTests/Samples/LANGUAGE/ (and files under /usr that a language
names in highlighting/LANGUAGE.json), prints the share of characters, white space left out, to which both give the
same token class, and with --show the first places where they differ. A language whose Pygments lexer is named
null is not compared: the file says why. Needs Pygments from PyPI
(`pip install pygments==2.20.0`) and, for the reference, PyYAML.
"""
import argparse
import collections
import glob
import importlib.util
import json
import pathlib
import subprocess
import sys

import pygments
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ROOT / "Sources/ImprintHighlighting/Languages"
SAMPLES = ROOT / "Tests/ImprintHighlightingTests/Samples"
# What Pygments calls a language, and files of Debian's that hold it.
SETTINGS = pathlib.Path(__file__).with_suffix("")
LONGEST = 200_000  # characters of one file; Pygments needs a second for a megabyte


def short_name(kind):
    while kind not in STANDARD_TYPES:
        kind = kind.parent
    name = STANDARD_TYPES[kind]
    return "" if name in ("w", "err", "esc") else name


def classes_of(tokens, text):
    """One class a character."""
    classes = []
    for kind, piece in tokens:
        classes += ["" if kind in ("w", "err") else kind] * len(piece)
    assert len(classes) == len(text), f"{len(classes)} classes for {len(text)} characters"
    return classes


def pygments_tokens(name, text):
    lexer = get_lexer_by_name(name, stripnl=False, ensurenl=False)
    # Without the filters that drop leading newlines and expand tabs.
    return [(short_name(kind), piece) for _, kind, piece in lexer.get_tokens_unprocessed(text)]


def reference():
    path = ROOT / "Tests/ImprintHighlightingTests/reference.py"
    spec = importlib.util.spec_from_file_location("reference", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    library = module.Library(LANGUAGES)
    return lambda name, text: list(library.language(name).tokens(text))


def program(path):
    def tokens(name, text):
        out = subprocess.run([path, name], input=text.encode(), stdout=subprocess.PIPE, check=True)
        return [tuple(token) for token in json.loads(out.stdout)]
    return tokens


def samples(name, setting):
    paths = sorted((SAMPLES / name).glob("*"))
    for pattern in setting.get("files", []):
        paths += [pathlib.Path(path) for path in sorted(glob.glob(pattern, recursive=True))[: setting.get("limit", 5)]]
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--scanner", default="reference")
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    scan = reference() if args.scanner == "reference" else program(args.scanner)
    names = args.languages or sorted(path.stem for path in LANGUAGES.glob("*.yml"))
    rates = {}
    print(f"Pygments {pygments.__version__}\n{'language':14} {'files':>5} {'characters':>10} {'agree':>8}")
    for name in names:
        path = SETTINGS / f"{name}.json"
        setting = json.loads(path.read_text()) if path.exists() else {}
        if setting.get("pygments", name) is None:
            print(f"{name:14} {'not compared':>24}   {setting.get('reason', '')}")
            continue
        same = total = files = 0
        differences = collections.Counter()
        shown = 0
        for path in samples(name, setting):
            text = path.read_text(errors="replace")[:LONGEST].replace("\r\n", "\n")
            ours = classes_of(scan(name, text), text)
            theirs = classes_of(pygments_tokens(setting.get("pygments", name), text), text)
            files += 1
            last = -2
            for index, character in enumerate(text):
                if character.isspace():
                    continue
                total += 1
                if ours[index] == theirs[index]:
                    same += 1
                    continue
                differences[(theirs[index], ours[index])] += 1
                if shown < args.show and index != last + 1:
                    line = text.count("\n", 0, index) + 1
                    start = text.rfind("\n", 0, index) + 1
                    end = text.find("\n", index)
                    print(f"  {path.name}:{line}: Pygments {theirs[index]!r}, ours {ours[index]!r}: "
                          f"{text[start:index]}«{text[index:end if end >= 0 else None]}»"[:220])
                    shown += 1
                last = index
        if not total:
            print(f"{name:14} {'no sample':>24}")
            continue
        rates[name] = same / total
        print(f"{name:14} {files:5} {total:10} {same / total:8.2%}   "
              + ", ".join(f"{a or '–'}→{b or '–'} {n}" for (a, b), n in differences.most_common(4)))
    if rates:
        low = min(rates, key=rates.get)
        print(f"mean {sum(rates.values()) / len(rates):.2%}, lowest {low} {rates[low]:.2%}")


if __name__ == "__main__":
    main()
