#!/usr/bin/env python3
"""A plain interpretation of language files with Python's `re`: the oracle of the scanner's tests.

    reference.py LANGUAGES NAME < code        prints a JSON list of [class, text]

Slow and simple on purpose. What a language file may say is described in
content/imprint/highlighting.md.
"""
import functools
import json
import pathlib
import re
import sys

import yaml

WORD = r"A-Za-z0-9_\x80-\U0010ffff"
NOT_WORD = r"\x00-/:-@\[-\^`{-\x7f"
NOT_DIGIT = r"\x00-/:-\U0010ffff"
NOT_SPACE = r"\x00-\x08\x0e-\x1f!-\U0010ffff"

# The limits of the scanner.
DEEPEST = 10
DEEPEST_STACK = 1000
MOST_IDLE_STEPS = 32


class Language:
    def __init__(self, library, name, document):
        self.library, self.name = library, name
        # Case is folded in ASCII only.
        self.flags = re.MULTILINE | re.ASCII | (re.IGNORECASE if document.get("ignore_case") == "true" else 0)
        self.pieces = {}
        for key, words in (document.get("words") or {}).items():
            words = words.split() if isinstance(words, str) else [str(word) for word in words]
            self.pieces[key] = "(?:" + "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))) + ")"
        for key, piece in (document.get("patterns") or {}).items():
            self.pieces[key] = "(?:" + self.expanded(piece) + ")"
        self.states = {state: self.rules(document["states"], state, ()) for state in document["states"]}

    def expanded(self, regex):
        def piece(match):
            if match.group(1) is None:
                return match.group(0)
            return self.pieces[match.group(1)]
        return re.sub(r"\\.|\{([A-Za-z_]\w*)\}", piece, regex, flags=re.S)

    def compiled(self, regex):
        # `\w` and its like are ASCII, but every character beyond ASCII counts as a letter.
        out, in_class, index, regex = [], False, 0, self.expanded(regex)
        while index < len(regex):
            pair = regex[index:index + 2]
            if regex[index] == "\\":
                if pair == r"\w":
                    out.append(WORD if in_class else f"[{WORD}]")
                elif pair == r"\W":
                    out.append(NOT_WORD if in_class else f"[^{WORD}]")
                elif pair in (r"\b", r"\B") and not in_class:
                    edge = f"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
                    out.append(edge if pair == r"\b" else f"(?!{edge})")
                elif pair == r"\s":
                    out.append(r" \t\n\r\f\v" if in_class else r"[ \t\n\r\f\v]")
                elif pair == r"\S":
                    out.append(NOT_SPACE if in_class else f"[{NOT_SPACE}]")
                elif pair == r"\d":
                    out.append("0-9" if in_class else "[0-9]")
                elif pair == r"\D":
                    out.append(NOT_DIGIT if in_class else f"[{NOT_DIGIT}]")
                else:
                    out.append(pair)
                index += 2
                continue
            if regex[index] == "[" and not in_class:
                in_class = True
                out.append("[")
                index += 1
                if regex[index] == "^":
                    out.append("^")
                    index += 1
                if regex[index] == "]":
                    out.append(r"\]")
                    index += 1
                continue
            if regex[index] == "]" and in_class:
                in_class = False
            out.append("\\[" if regex[index] == "[" and in_class else regex[index])
            index += 1
        return re.compile("".join(out), self.flags)

    def rules(self, states, state, seen):
        rules = []
        for rule in states[state]:
            if isinstance(rule, dict) and "include" in rule:
                assert rule["include"] not in seen, f"{state} includes itself"
                rules += self.rules(states, rule["include"], seen + (state,))
            elif isinstance(rule, dict):
                rules.append((re.compile(""), "", rule["default"]))
            else:
                rules.append((self.compiled(rule[0]), rule[1], rule[2] if len(rule) > 2 else None))
        return rules

    def tokens(self, text, state="root", depth=0):
        stack, position = [state], 0
        idle = 0  # steps at this position that took no character and did not shorten the stack
        pending = []  # heredocs whose text begins on the next line
        ended = -1  # where the last of them ended: the line there is its end, not the next one's text
        while position < len(text):
            if pending and position != ended and text[position - 1:position] == "\n":
                action, match = pending.pop(0)
                end = self.end_of(action, match, text, position)
                yield from self.embedded(action, match, text[position:end], depth)
                idle = 0 if end > position else idle
                position = ended = end
                continue
            for regex, kind, action in self.states[stack[-1]] if idle < MOST_IDLE_STEPS else []:
                match = regex.match(text, position)
                if not match:
                    continue
                before = (match.end(), list(stack))
                end = match.end()
                if pending and "\n" in match.group():
                    # A heredoc begins in the middle of what this rule took.
                    end = text.index("\n", position) + 1
                yield from self.emitted(kind, match, end, depth)
                if isinstance(action, dict):
                    if "then" in action:
                        self.act(stack, action["then"])
                    if action.get("line") == "true":
                        pending.append((action, match))
                    else:
                        start, end = end, self.end_of(action, match, text, end)
                        yield from self.embedded(action, match, text[start:end], depth)
                elif action is not None:
                    self.act(stack, action)
                if end == position and stack == before[1]:
                    continue  # neither the position nor the stack moved: the next rule
                if end > position:
                    idle = 0
                elif len(stack) >= len(before[1]):
                    idle += 1
                position = end
                break
            else:
                if text[position] == "\n":
                    stack = ["root"]
                yield "", text[position]
                position += 1
                idle = 0

    def end_of(self, action, match, text, start):
        if "until_text" in action:
            literal = re.sub(r"\{(\d)\}", lambda m: match.group(int(m.group(1))) or "", action["until_text"])
            if action.get("line") == "true":
                found = re.compile(r"^[ \t]*" + re.escape(literal) + r"[;,) \t]*$", re.M).search(text, start)
                return found.start() if found else len(text)
            found = text.find(literal, start)
            return found if found >= 0 else len(text)
        found = self.until(action["until"]).search(text, start)
        return found.start() if found else len(text)

    @functools.cache
    def until(self, regex):
        return self.compiled(regex)

    def embedded(self, action, match, text, depth):
        if not text:
            return
        name = re.sub(r"\{(\d)\}", lambda m: match.group(int(m.group(1))) or "", action["embed"])
        language = self.library.language(name) if name and depth < DEEPEST else None
        if language:
            yield from language.tokens(text, depth=depth + 1)
        else:
            yield action.get("class", ""), text

    def emitted(self, kind, match, end, depth):
        if isinstance(kind, list):
            for index, group in enumerate(kind):
                start = match.start(index + 1)
                text = match.string[start:min(match.end(index + 1), end)]
                if start >= 0 and text:
                    yield from self.part(group, text, depth)
        elif end > match.start():
            yield from self.part(kind, match.string[match.start():end], depth)

    def part(self, kind, text, depth):
        if not isinstance(kind, dict):
            yield kind or "", text
        elif depth >= DEEPEST:
            yield "", text
        elif "state" in kind:
            yield from self.tokens(text, kind["state"], depth + 1)
        else:
            language = self.library.language(kind["language"])
            yield from language.tokens(text, depth=depth + 1) if language else [("", text)]

    def act(self, stack, action):
        def push(state):
            if len(stack) < DEEPEST_STACK:
                stack.append(state)

        for step in action if isinstance(action, list) else [action]:
            if step == "#push":
                push(stack[-1])
            elif step.startswith("#pop"):
                for _ in range(int(step[5:] or 1)):
                    if len(stack) > 1:
                        stack.pop()
            else:
                push(step)


class Library:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.languages = {}
        self.aliases = {}
        for path in sorted(self.folder.glob("*.yml")):
            self.aliases[path.stem] = path.stem
        for path in sorted(self.folder.glob("*.yml")):
            head = re.search(r"^aliases:\s*\[(.*?)\]", path.read_text(), re.M | re.S)
            for alias in head.group(1).split(",") if head else []:
                self.aliases.setdefault(alias.strip().strip("'\""), path.stem)

    def language(self, name):
        stem = self.aliases.get(name.lower())
        if stem is None:
            return None
        if stem not in self.languages:
            # Scalars as they are written: `no` is a token class.
            document = yaml.load((self.folder / f"{stem}.yml").read_text(), yaml.BaseLoader)
            self.languages[stem] = Language(self, stem, document)
        return self.languages[stem]


def merged(tokens):
    out = []
    for kind, text in tokens:
        if out and out[-1][0] == kind:
            out[-1][1] += text
        elif text:
            out.append([kind, text])
    return out


if __name__ == "__main__":
    language = Library(sys.argv[1]).language(sys.argv[2])
    json.dump(merged(language.tokens(sys.stdin.read())), sys.stdout, ensure_ascii=False)
