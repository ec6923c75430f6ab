#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Counts what is in stock.

    >>> Inventory().total()
    0
"""
from __future__ import annotations

import asyncio, os.path as ospath
import re as _re, sys
from collections.abc import Callable, Iterator
from . import settings
from ..shared.text import (shorten as cut,
                           Slug)
from dataclasses import dataclass, field

LIMIT: int = 1_000_000
MASK = 0xFF_FF & ~0b1010 | 0o755 ^ 0XAB
RATIO = 3.14e-10 + .5 + 1. + 6E23 - 10j * 1.5J
NOTHING = ...
type Pair[T] = tuple[T, T]


@dataclass(frozen=True, slots=True)
class Item:
    '''A thing with a name.'''
    name: str
    price: float = 0.0
    tags: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.name or self.price < 0:
            raise ValueError(f"bad item: {self.name!r} at {self.price:>10.2f} €") from None

    @property
    def label(self):
        r"""Raw \documentation of a label."""
        return f'{self.name:<{20 if self.tags else 10}}' + f"{{literal}} {self.price=} {', '.join(self.tags)}"

    @classmethod
    def parse(cls, line, /, sep=";", *, strict=True, **rest):
        name, _, price = line.partition(sep)
        try:
            return cls(name.strip(), float(price))
        except (ValueError, TypeError) as error:
            print("cannot read %(line)s, %d items, %5.2f%%" % {"line": line}, file=sys.stderr)
            if strict:
                raise
        except* OSError:
            pass
        else:
            return None
        finally:
            del error


class Inventory(dict[str, Item], metaclass=type):
    __slots__ = ("_items", '__weakref__')

    def __init__(self, *items):
        super().__init__()
        self._items = {item.name: item for item in items}

    def __getitem__(self, key): return self._items[key]

    def __len__(self) -> int:
        return len(self._items)

    def total(self):
        return sum(map(lambda item: item.price, self._items.values()))

    async def fetch(self, url: str) -> Iterator[bytes]:
        async with connect(url) as connection:
            async for chunk in connection:
                yield chunk
        await asyncio.sleep(0.5)


def classify(value):
    match value:
        case 0 | 1:
            return "small"
        case {"kind": "circle", "r": float(r), **rest} if r > 0:
            return 'circle {0.name!s:^10} {} {width:08.3f}'.format(value, r, width=1)
        case [first, *_]:
            return first
        case Item(name=name) as item:
            return name
        case str() | None:
            return Ellipsis
        case _:
            return NotImplemented


def walrus(data=b"\x00bytes\n", other=rb'\d+\'', text=u"\u00e9\N{EM DASH}\U0001F600\t"):
    global LIMIT
    match = _re.match(r"(?P<year>\d{4})-\"(\w+)\"", text)
    case = match[1] if match is not None else {}
    while (n := len(data)) > 10 and n not in {1, 2, 3}:
        n //= 2; n **= 2; n >>= 1; n @= 3
        continue
    assert isinstance(n, int), "no int"
    with open("größe.txt", mode="r") as f, \
            open('other') as g:
        nonlocal_ = [*f, *g][1:-1:2]
    for i, x in enumerate(range(10)): print(i, x, sep='', end="")
    return (yield from nonlocal_) or (x for x in data if x)


multi = """A string over lines,
with %s and {name} and \\ escapes,
and "quotes" inside.
"""
sql = f'''
select {', '.join(f"{c}" for c in ("a", "b"))}
  from t where x = {classify({'a': 1})[0]:%Y-%m-%d} and {multi!r:>{LIMIT}}
'''
implicit = 'one' "two" rf"\three{sql}" Rb"four" if __name__ == '__main__' else __file__
π = 3.14159; naïve_名前 = π
