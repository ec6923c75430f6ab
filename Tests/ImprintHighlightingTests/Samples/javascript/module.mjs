#!/usr/bin/env node
// A module that uses most of the language.
import fs, { readFile as read, promises } from 'node:fs';
import * as path from "node:path";
import data from './data.json' with { type: 'json' };

/**
 * Counts words.
 * @param {string} text the text, for instance "Größe"
 * @returns {Map<string, number>}
 */
export function count(text = '', { least = 1, ...rest } = {}) {
  const counts = new Map();
  for (const [word] of text.matchAll(/[\p{L}\p{M}'’]+(?:-\w+)*/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, n]) => n >= least));
}

export default class Shape extends Base {
  static #instances = 0;
  static { Shape.registry = new WeakMap(); }
  #sides = [];
  name = 'shape';

  constructor(sides, ...more) {
    super(...more);
    this.#sides = sides;
    Shape.#instances++;
  }

  get area() { return this.#sides.reduce((a, b) => a * b, 1); }
  set area(value) { throw new RangeError(`cannot set ${value}`); }

  *[Symbol.iterator]() { yield* this.#sides; }
  async *stream() {
    for await (const side of this.#sides) yield side;
  }
  static create() { return Reflect.construct(this, arguments); }
  has(x) { return #sides in x; }
}

let numbers = [0, 1.5, .5, 10., 1e9, 2.5E-3, 0xFF, 0b1010, 0o755, 0755, 123n, 0];
var half = total / 2 / numbers.length, ratio = (a + b) / c, g = 3;
const pattern = /\/\*[^*/]*\*+\//, other = /[/\]]+/.test("a/b") ? /x/i : /y/;
if (/^\s*$/.test(line) || !/#/.exec(line)) { skip(); }

const message = `Total: ${numbers.length > 3 ? `many (${numbers.length})` : 'few'}
  escaped \` and \${not} and $dollar, nested ${[1, 2].map(n => `<${n}>`).join('')} end`;
const raw = String.raw`C:\new\${path.sep}`;

label: for (let i = 0, j = 10; i < j; i++, --j) {
  if (i % 2 === 0) continue label;
  else if (i >= 7 && i !== 9) break label;
}

switch (typeof value) {
  case 'undefined':
  case "object": {
    void 0;
    break;
  }
  default:
    delete value.property, value?.property?.[0]?.();
}

value ??= null; value ||= undefined; value &&= NaN; value **= 2; value >>>= 1; value ^= ~value;

try {
  await promises.readFile(path.join(import.meta.dirname, 'x'), 'utf-8');
} catch ({ message, code = -1 }) {
  console.error(message, code);
} finally {
  debugger;
}

const object = {
  key: 1, 'quoted key': "double \"escaped\" \u00e9", [`computed ${g}`]: true,
  method() { return this.key; }, async later() { return await null; },
  get value() { return 1; }, shorthand: g, 42: 'answer', ...rest,
};

const arrow = async (x) => { const { a: b = 1 } = x; return b; };
const curry = f => a => b => f(a, b);
do { numbers.pop(); } while (numbers.length);
var ünïcode = "日本語", $jquery = $('#id'), _private;
window.addEventListener('load', function onload(event) {
  document.querySelector('.x').innerHTML = '<b>' + event.type + '</b>';
}, false);
new Promise((resolve, reject) => setTimeout(resolve, 1_00)).then(Boolean);
const long = 'a string \
that goes on';
export { count as counter, arrow }; export * from './other.js';
