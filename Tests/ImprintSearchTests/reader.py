"""Reads a search index as its format is described, and says all that it holds as JSON.

Standard input: a JSON object, the files' names relative to `search/` and their bytes in Base64.
"""

import base64
import gzip
import hashlib
import json
import re
import sys

files = {
    name: base64.b64decode(content) for name, content in json.load(sys.stdin).items()
}
used = {"manifest.bin", "embedded.js"}


def load(name):
    used.add(name)
    return gzip.decompress(files[name])


class Bytes:
    """Bytes that are read one after the other."""

    def __init__(self, content):
        self.content, self.at = content, 0

    def varint(self):
        value = shift = 0
        while True:
            byte = self.content[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def take(self, count):
        assert self.at + count <= len(self.content)
        taken = self.content[self.at : self.at + count]
        self.at += count
        return taken

    def string(self):
        return self.take(self.varint())

    def is_at_end(self):
        return self.at == len(self.content)


manifest = json.loads(load("manifest.bin"))
assert manifest["version"] == 1
assert sum(manifest["pages"]) == manifest["sections"]
assert len(manifest["levels"]) == 16


def hashes(text):
    return [text[start : start + 8] for start in range(0, len(text), 8)]


def hash_of(*contents):
    return hashlib.sha256(b"".join(contents)).hexdigest()[:8]


def shard_of(key, firsts):
    below = [
        number for number, first in enumerate(firsts) if first.encode() <= key
    ]
    return below[-1] if below else 0


def block(content):
    """The postings of a block: (level, section), in order."""
    reader, postings = Bytes(content), []
    for _ in range(reader.varint()):
        level, count, section = reader.varint(), reader.varint(), 0
        for index in range(count):
            section += reader.varint()
            postings.append((level, section))
    assert reader.is_at_end()
    return postings


def positions(content, count):
    reader = Bytes(content)
    counts = [reader.varint() for _ in range(count)]
    columns = []
    for count in counts:
        column, position = [], 0
        for _ in range(count):
            position += reader.varint()
            column.append(position)
        columns.append(column)
    assert reader.is_at_end()
    return columns


firsts = manifest["terms"]["first"]
shard_hashes = hashes(manifest["terms"]["hashes"])
assert len(firsts) == len(shard_hashes)
assert [first.encode() for first in firsts] == sorted(first.encode() for first in firsts)
terms, aliases = {}, {}
for number, digits in enumerate(shard_hashes):
    content = load(f"terms/{number}-{digits}.bin")
    has_tail = number in manifest["terms"]["tails"]
    tail = load(f"tails/{number}-{digits}.bin") if has_tail else b""
    places = load(f"positions/{number}-{digits}.bin")
    assert digits == hash_of(content, tail, places)
    content, tail, places = Bytes(content), Bytes(tail), Bytes(places)
    last, last_key = b"", (b"", b"")
    for _ in range(content.varint()):
        shared = content.varint()
        term = last[:shared] + content.string()
        last = term
        head = content.varint()
        if head == 0:
            stem = content.string()
            assert shard_of(term, firsts) == number != shard_of(stem, firsts)
            assert last_key < (term, term)
            last_key = (term, term)
            aliases[term.decode()] = stem.decode()
            continue
        stem = term[: len(term) - (head - 1)] + content.string()
        assert shard_of(stem, firsts) == number
        assert last_key < (stem, term)
        last_key = (stem, term)
        count, flags = content.varint(), content.varint()
        postings = block(content.string())
        assert len(postings) == min(count, 4000)
        if flags & 2:
            postings += block(tail.string())
        assert len(postings) == count
        assert postings == sorted(postings)
        column = places.string()
        if flags & 1:
            assert column == b""
            columns = [None] * count
        else:
            columns = positions(column, count)
        assert term.decode() not in terms
        terms[term.decode()] = {
            "stem": stem.decode(),
            "flags": flags,
            "postings": [
                [section, level, column]
                for (level, section), column in zip(postings, columns)
            ],
        }
    assert content.is_at_end() and tail.is_at_end() and places.is_at_end()
for term, entry in terms.items():
    crosses = shard_of(term.encode(), firsts) != shard_of(entry["stem"].encode(), firsts)
    assert (aliases.get(term) == entry["stem"]) == crosses


def decoded(content):
    """The text that a code stands for."""
    reader, text = Bytes(content), bytearray()
    words = [word.encode() for word in manifest["words"]]
    after_word = glued = capital = False
    while not reader.is_at_end():
        byte = reader.take(1)[0]
        if byte == 3:
            glued = True
            continue
        if byte == 1:
            capital = True
            continue
        if byte >= 0x80:
            rank = byte - 0x80
            if byte >= 0xC0:
                rank = 64 + (byte - 0xC0) * 128 + reader.take(1)[0]
            if text and text[-1] > 0x20 and not glued:
                text += b" "
            word = words[rank]
            text += word[:1].upper() + word[1:] if capital else word
            after_word, glued, capital = True, False, False
            continue
        run = reader.string() if byte == 2 else bytes([byte])
        if after_word and not glued and (byte == 2 or run.isalnum()):
            text += b" "
        text += run
        after_word = glued = False
    return bytes(text)


starts, total = set(), 0
page_of = []
for page, count in enumerate(manifest["pages"]):
    if count:
        starts.add(total)
    page_of += [page] * count
    total += count
size, group = manifest["documents"]["size"], manifest["documents"]["group"]
documents = []
chunks = []
for number, digits in enumerate(hashes(manifest["documents"]["hashes"])):
    contents = []
    for chunk in range(number * group, (number + 1) * group):
        if chunk * size >= total:
            break
        contents.append(load(f"documents/{digits}/{chunk}.bin"))
    assert digits == hash_of(*contents)
    chunks += contents
assert len(chunks) == -(-total // size)
for chunk, content in enumerate(chunks):
    sections = decoded(content).decode().split("\x1e")
    assert len(sections) == min(size, total - chunk * size)
    for index, section in enumerate(sections):
        number = chunk * size + index
        fields = section.split("\x1f")
        if number in starts or index == 0:
            address, title, breadcrumbs, tags = fields[:4]
            fields = fields[4:]
            page = {
                "address": address,
                "title": title,
                "breadcrumbs": breadcrumbs.split("\x1d") if breadcrumbs else [],
                "tags": tags.split("\x1d") if tags else [],
            }
        anchor, heading, ancestors, text = fields
        if anchor == "=":
            anchor = re.sub(r"[\x00-\x1f!-,./:-@\[-^`{-\x7f]", "", heading)
            anchor = re.sub("[A-Z]", lambda letter: letter[0].lower(), anchor)
            anchor = re.sub("[ -]+", "-", anchor)
        documents.append(
            page
            | {
                "page": page_of[number],
                "anchor": anchor,
                "heading": heading,
                "ancestors": ancestors.split("\x1d") if ancestors else [],
                "text": text,
            }
        )


def spelling(letter, part):
    firsts = manifest["spelling"][part]["first"]
    lists, previous = [], b""
    for number, digits in enumerate(hashes(manifest["spelling"][part]["hashes"])):
        content = load(f"spelling/{letter}-{number}-{digits}.bin")
        assert digits == hash_of(content)
        reader, last = Bytes(content), b""
        while not reader.is_at_end():
            word = last[: reader.varint()] + reader.string()
            assert previous < word and shard_of(word, firsts) == number
            last = previous = word
            lists.append([word.decode(), reader.varint()])
    return lists


forward, backward = spelling("f", "forward"), spelling("b", "backward")
if "embedded.js" in files:
    script = files["embedded.js"].decode()
    start, end = "globalThis.imprintSearchFiles=", ";\n"
    assert script.startswith(start) and script.endswith(end)
    embedded = json.loads(script[len(start) : -len(end)])
    assert {
        name: base64.b64decode(content) for name, content in embedded.items()
    } == {name: content for name, content in files.items() if name != "embedded.js"}
assert used >= files.keys(), files.keys() - used
json.dump(
    {
        "manifest": manifest,
        "terms": terms,
        "aliases": aliases,
        "documents": documents,
        "forward": forward,
        "backward": backward,
    },
    sys.stdout,
)
