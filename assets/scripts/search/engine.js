// The reader of the search index: fetches the few files that a query needs, ranks, and cuts excerpts.
//
// A query is answered by functions that never wait. What they lack is noted and ends their work on a unit; then all that
// was noted is fetched at once, and they run again. So files that do not depend on each other are fetched together, and a
// query whose files are there is answered at once. Terms are strings of UTF-8 bytes, since the index orders by bytes.
const K = {
  characters: 1000,
  words: 16,
  tokens: 32,
  sameStem: 0.9,
  completion: 0.4,
  onlyCompletion: 0.8,
  completions: 24,
  frequent: 3,
  nearTypo: 0.6,
  farTypo: 0.4,
  typos: 3,
  part: 0.25,
  page: 0.5,
  others: 3,
  other: 0.6,
  window: 150,
  lead: 40,
  spellingFiles: 8,
  excerpt: 180,
};
const LACKING = Symbol("lacking");
const nothing = { text: "", marks: [] };
const decoder = new TextDecoder();
const toTerm = (text) => String.fromCharCode(...new TextEncoder().encode(text));
const toText = (term) => decoder.decode(Uint8Array.from(term, (byte) => byte.charCodeAt()));
const rounded = (score) => Math.round(score * 1e6);
const isPlain = (text) => /^[\p{L}\p{N}]+$/u.test(text);
const compare = (a, b) => (a < b ? -1 : +(a > b));

const cursor = (bytes) => {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      if (at >= bytes.length) throw RangeError();
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const block = () => {
    const length = varint();
    if (length > bytes.length - at) throw RangeError();
    return bytes.subarray(at, (at += length));
  };
  const string = () => String.fromCharCode(...block());
  const more = () => at < bytes.length;
  const byte = () => bytes[at++];
  return { varint, block, string, more, byte };
};

const decodeShard = (bytes, path) => {
  const { varint, string, block } = cursor(bytes);
  const entries = new Map();
  const groups = new Map();
  let term = "";
  let ordinal = 0;
  let tail = 0;
  for (let count = varint(); count > 0; count--) {
    term = term.slice(0, varint()) + string();
    const head = varint();
    const entry = { term, path, stem: (head ? term.slice(0, term.length - head + 1) : "") + string() };
    entries.set(term, entry);
    // Without a block it is an alias: the entry stands in the shard of its stem.
    if (!head) continue;
    entry.df = varint();
    const flags = varint();
    entry.positionless = flags & 1;
    entry.ordinal = ordinal++;
    if (flags & 2) entry.tail = tail++;
    entry.block = block();
    if (!groups.has(entry.stem)) groups.set(entry.stem, []);
    groups.get(entry.stem).push(entry);
  }
  return { entries, groups };
};

const decodeBlocks = (bytes) => {
  const { more, block } = cursor(bytes);
  const blocks = [];
  while (more()) blocks.push(block());
  return blocks;
};

const decodeSpelling = (bytes) => {
  const { more, varint, string } = cursor(bytes);
  const words = [];
  for (let term = ""; more(); ) {
    term = term.slice(0, varint()) + string();
    words.push([[...toText(term)], varint()]);
  }
  return words;
};

// Text in which frequent words are numbers; the spaces between them are implied.
const decodeChunk = (bytes, dictionary) => {
  const { more, byte, block } = cursor(bytes);
  let text = "";
  let afterWord = false;
  let glued = false;
  let capital = false;
  while (more()) {
    const code = byte();
    if (code === 1) capital = true;
    else if (code === 3) glued = true;
    else {
      const isWord = code > 127;
      let piece;
      if (isWord) {
        piece = dictionary[code < 192 ? code - 128 : 64 + (code - 192) * 128 + byte()];
        if (piece === undefined) throw RangeError();
        if (capital) piece = piece[0].toUpperCase() + piece.slice(1);
      } else piece = code === 2 ? decoder.decode(block()) : String.fromCharCode(code);
      const spaced = isWord ? text && text.charCodeAt(text.length - 1) > 32 : afterWord && (code === 2 || /\w/.test(piece) && code !== 95);
      text += (spaced && !glued ? " " : "") + piece;
      afterWord = isWord;
      glued = capital = false;
    }
  }
  return text.split("\x1e").map((section) => section.split("\x1f"));
};

const decodePostings = (block, total) => {
  const { varint } = cursor(block);
  const sections = [];
  const levels = [];
  for (let groups = varint(); groups > 0; groups--) {
    const level = varint();
    let section = 0;
    for (let count = varint(); count > 0; count--) {
      section += varint();
      sections.push(section);
      levels.push(level);
    }
    if (section >= total) throw RangeError();
  }
  return { sections, levels };
};

// Optimal string alignment. Of an open word, also to the nearest beginning of the other, which counts half a step more.
const distance = (a, b, limit, open) => {
  if (a.length - b.length > limit || (!open && b.length - a.length > limit)) return Infinity;
  const width = Math.min(b.length, a.length + limit);
  let before;
  let last;
  let row = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j <= width; j++) {
      let steps = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, before[j - 2] + 1);
      row.push(steps);
      if (steps < least) least = steps;
    }
    // A swap may still reach back to the row before.
    if (least > limit + 1) return Infinity;
  }
  const within = (steps) => (steps > limit ? Infinity : steps);
  const full = width < b.length ? Infinity : within(row[width]);
  return open ? Math.min(full, within(Math.min(...row)) + 0.5) : full;
};

// What was typed, as units: words, compounds of a whole and parts, words of phrases.
const parse = (query, isStop) => {
  const typed = [...query.slice(0, 2 * K.characters)].slice(0, K.characters).join("").replace(/[\p{Cc}\p{White_Space}]/gu, " ");
  const raws = [...typed.matchAll(/(-(?=[^ -])|(?:tag|in|section):(?=[^ ]))?(?:"([^"]*)(?:"|$)|([^ ]+))/g)];
  const units = [];
  const phrases = [];
  const excluded = [];
  const facets = [];
  let left = K.tokens;
  let last;
  for (const [, sign, quoted, word] of raws.slice(0, K.words)) {
    last = undefined;
    const raw = quoted ?? word;
    if (sign > "-") {
      const key = fold(raw).replace(/[^\p{L}\p{N}]+/gu, "-");
      const kind = sign === "tag:" ? "tag" : "in";
      if (key) facets.push({ kind, term: toTerm("\x01" + kind + ":" + key) });
      continue;
    }
    const tokens = analyse(raw)
      .slice(0, left)
      .map((token) => unitOf(token.term, { ...token, typed: raw.slice(token.start, token.end), isStop: isStop(toTerm(token.term)) }));
    left -= tokens.length;
    const words = tokens.filter((token) => token.kind !== 1);
    const isSingle = quoted === undefined && tokens.length === 1 && !tokens[0].kind;
    if (sign) excluded.push(isSingle ? tokens[0] : { words });
    else if (quoted !== undefined) {
      const phrase = { words };
      phrases.push(phrase);
      for (const unit of words) units.push(Object.assign(unit, { phrase, isStop: false }));
    } else {
      let compound;
      for (const token of tokens) {
        if (token.kind < 2 || !compound) {
          compound = token.kind && { parts: [] };
          units.push((last = compound || token));
        }
        if (token.kind === 1) compound.whole = token;
        else if (compound) compound.parts.push(token);
      }
    }
  }
  if (last && raws.length <= K.words && !typed.endsWith(" "))
    for (const unit of [last, last.whole, last.parts?.at(-1)]) if (unit) unit.open = true;
  return { units: withoutStops(units), phrases, excluded, facets };
};
const unitOf = (text, more) => ({ ...more, text, term: toTerm(text), weight: 1, joins: [], found: new Map() });
const withoutStops = (units) => {
  const rest = units.filter((unit) => !unit.isStop);
  return rest.length ? rest : units;
};

const cutExcerpt = (text, units) => {
  const flat = text.replaceAll("\n", " ");
  const found = [];
  for (const token of analyse(text)) {
    const matching = units.filter((unit) => unit.terms.has(token.term));
    if (matching.length) found.push({ ...token, matching });
  }
  let from = 0;
  let most = 0;
  found.forEach(({ start }, first) => {
    const reach = start + K.window;
    const seen = new Set();
    for (let i = first; i < found.length && found[i].start < reach; i++)
      if (found[i].end <= reach) for (const unit of found[i].matching) seen.add(unit);
    let sum = 0;
    for (const unit of seen) sum += unit.idf;
    if (sum > most) [most, from] = [sum, start];
  });
  const earliest = Math.max(0, from - K.lead);
  let begin = from;
  while (begin >= earliest && !/^$|\n$|[.!?] $|[。！？]$/.test(text.slice(Math.max(0, begin - 2), begin))) begin--;
  if (begin < earliest) {
    begin = flat.lastIndexOf(" ", from - 1) + 1;
    if (begin <= earliest) begin = from;
  }
  let end = flat.length;
  if (end > begin + K.excerpt) {
    const longest = begin + K.excerpt;
    end = flat.lastIndexOf(" ", longest);
    if (end <= begin + K.excerpt / 2) end = longest - /[\ud800-\udbff]/.test(flat[longest - 1]);
  }
  const before = begin > 0 ? "…" : "";
  const marks = [];
  for (const token of found) {
    if (token.start < begin || token.end > end) continue;
    const [start, stop] = [token.start, token.end].map((offset) => offset - begin + before.length);
    const previous = marks.at(-1);
    if (previous && start < previous[1]) previous[1] = Math.max(previous[1], stop);
    else marks.push([start, stop]);
  }
  return { text: before + flat.slice(begin, end) + (end < flat.length ? "…" : ""), marks };
};

const gunzip = async (bytes) => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
};

const open = async ({ load }) => {
  const fetchBytes = async (path) => gunzip(new Uint8Array(await load(path)));
  const manifest = JSON.parse(decoder.decode(await fetchBytes("manifest.bin")));
  if (manifest.version !== 1) throw Error("search index of another version");
  const { sections: total, pages, terms, documents, spelling } = manifest;
  const stops = new Set(manifest.stops.map(toTerm));
  const firsts = new Map();
  const pageOf = new Uint32Array(total);
  const starts = [0];
  pages.forEach((count, page) => {
    starts.push(starts[page] + count);
    pageOf.fill(page, starts[page], starts[page + 1]);
  });
  let frequent;

  const cache = new Map();
  const loading = new Map();
  // Of the run that is on: a run is never interrupted.
  let run;
  const read = (path, decode) => {
    if (cache.has(path)) return cache.get(path);
    if (run.failed.has(path)) run.problems.add(path);
    else run.missing.set(path, decode);
    throw LACKING;
  };
  const fail = (path) => {
    cache.delete(path);
    run.failed.add(path);
    run.problems.add(path);
    throw LACKING;
  };
  // All that can be done; what lacks a file that cannot be read is left out.
  const settle = (items, action) => {
    const results = items.flatMap((item) => {
      try {
        return action(item);
      } catch (error) {
        if (error !== LACKING) throw error;
        return [];
      }
    });
    if (run.missing.size) throw LACKING;
    return results;
  };
  const fetchAll = (missing, failed) =>
    Promise.all(
      [...missing].map(async ([path, decode]) => {
        if (!loading.has(path))
          loading.set(path, fetchBytes(path).then((bytes) => cache.set(path, decode(bytes, path))));
        try {
          await loading.get(path);
        } catch {
          failed.add(path);
        }
        loading.delete(path);
      }),
    );

  // The files of an ordered row that may hold what begins so; of several, the first may hold the beginning itself.
  const filesOf = (row, start, end = start) => {
    if (!firsts.has(row)) firsts.set(row, row.first.map(toTerm));
    const numbers = [];
    firsts.get(row).forEach((first, number) => {
      if (first <= start) numbers[0] = number;
      else if (first <= end || !numbers.length) numbers.push(number);
    });
    return numbers;
  };
  const hashed = (folder, row, number) => `${folder}${number}-${row.hashes.substr(8 * number, 8)}.bin`;
  const shardOf = (term) => filesOf(terms, term)[0];
  const shardAt = (number) =>
    number === undefined ? decodeShard([0]) : read(hashed("terms/", terms, number), decodeShard);
  const shard = (term) => shardAt(shardOf(term));
  const lookup = (term) => {
    const entry = shard(term).entries.get(term);
    return !entry || entry.block ? entry : shard(entry.stem).entries.get(term);
  };
  const groupOf = (stem) => shard(stem).groups.get(stem) ?? [];
  const sound = (path, decode) => {
    try {
      return decode();
    } catch {
      return fail(path);
    }
  };
  const postings = (entry, whole) => {
    entry.head ??= sound(entry.path, () => decodePostings(entry.block, total));
    if (!whole || entry.tail === undefined) return entry.head;
    const path = entry.path.replace("terms", "tails");
    const blocks = read(path, decodeBlocks);
    return (entry.all ??= sound(path, () => {
      const tail = decodePostings(blocks[entry.tail], total);
      return { sections: entry.head.sections.concat(tail.sections), levels: entry.head.levels.concat(tail.levels) };
    }));
  };
  // The places of a term by section.
  const placesOf = (entry) => {
    const path = entry.path.replace("terms", "positions");
    const { sections } = postings(entry, true);
    const blocks = read(path, decodeBlocks);
    return (entry.places ??= sound(path, () => {
      const { varint } = cursor(blocks[entry.ordinal]);
      const counts = sections.map(varint);
      const places = sections.map((section, i) => {
        let place = 0;
        return [section, Array.from({ length: counts[i] }, () => (place += varint()))];
      });
      return new Map(places);
    }));
  };
  const pagesOf = (sections) => new Set(Array.from(sections, (section) => pageOf[section]));

  // Where a phrase may start, by section; null if its words say nothing.
  const standing = ({ words }) =>
    settle(words, ({ term, position }) => {
      const entry = lookup(term);
      if (!entry) return [[new Map()]];
      const isAlone = words.length < 2;
      if (!isAlone && !entry.positionless) return [[placesOf(entry), position]];
      if (!isAlone && entry.tail !== undefined) return [];
      return [[new Map(postings(entry, true).sections.map((section) => [section]))]];
    }).reduce((starts, [places, offset]) => {
      const rest = new Map();
      for (const [section, list] of places) {
        if (starts && !starts.has(section)) continue;
        const before = starts?.get(section);
        const here = list?.map((place) => place - offset);
        const both = before && here ? here.filter((place) => before.includes(place)) : (before ?? here);
        if (both?.length !== 0) rest.set(section, both);
      }
      return rest;
    }, null);

  const add = (unit, entries, multiplier) => {
    for (const entry of entries) if (entry && !unit.found.has(entry)) unit.found.set(entry, multiplier);
    return unit.found.size;
  };

  // The units that a unit stands for, each with the terms that it finds.
  const expand = (unit) => {
    const { term, text, open } = unit;
    const completes = open && (text.length > 1 || text > "\u0e00");
    const near = completes ? filesOf(terms, term, term + "\xff") : [];
    const continues = (other) => other.startsWith(term) && other !== term && !stops.has(other);
    frequent ??= manifest.words.map((word) => toTerm(fold(word)));
    const isFar = near.length > 2;
    const likely = isFar ? frequent.filter(continues).slice(0, K.frequent) : [];
    const shards = settle(isFar ? [term, ...likely].map(shardOf) : completes ? near : [shardOf(term)], shardAt);
    const exact = lookup(term);
    add(unit, [exact], 1);
    if (unit.phrase) return exact ? unit : unknown(unit);
    add(unit, exact ? groupOf(exact.stem) : byRule(unit), K.sameStem);
    unit.df = greatestDF(unit);
    const completions = isFar
      ? settle(likely, lookup)
      : shards
          .flatMap(({ entries }) => [...entries.values()].filter((entry) => entry.block && completes && continues(entry.term)))
          .sort((a, b) => b.df - a.df || compare(a.term, b.term))
          .slice(0, K.completions);
    add(unit, completions, unit.df ? K.completion : K.onlyCompletion);
    if (unit.kind === 1) return unit;
    const joined = settle(unit.joins, (join) => shard(join).entries.get(join));
    add(
      unit,
      joined.filter((entry) => entry?.block),
      K.sameStem,
    );
    return unit.found.size ? unit : split(unit) ?? correct(unit);
  };
  const greatestDF = ({ found }) => Math.max(0, ...[...found.keys()].map((entry) => entry.df));
  const unknown = (unit) => {
    run.unknown.push(unit.typed);
    return unit;
  };
  const byRule = ({ text }) => {
    const stems = manifest.rules
      .filter(([suffix]) => text.endsWith(suffix) && [...text].length - [...suffix].length > 2)
      .map(([suffix, replacement]) => toTerm(text.slice(0, text.length - suffix.length) + replacement));
    return settle(stems, (stem) => [groupOf(stem)]).find((group) => group.length) ?? [];
  };
  const split = ({ term, text, typed }) => {
    const letters = [...text];
    if (!isPlain(text) || letters.length < 6) return;
    const { entries } = shard(term);
    const cuts = letters.slice(5).map((_, i) => letters.length - 3 - i);
    const pairs = cuts.map((cut) => [letters.slice(0, cut), letters.slice(cut)].map((part) => part.join("")));
    const pair = settle(
      pairs.filter(([start]) => entries.has(toTerm(start))),
      (pair) => (shard(toTerm(pair[1])).entries.has(toTerm(pair[1])) ? [pair] : []),
    )[0];
    if (!pair) return;
    run.corrections.push([typed, pair.join(" ")]);
    return settle(pair, (part) => expand(unitOf(part, { typed })));
  };
  const spellingFiles = (direction, letters) => {
    const row = spelling[direction];
    const start = toTerm(letters.join(""));
    return filesOf(row, start, start + "\xff").map((number) => hashed(`spelling/${direction[0]}-`, row, number));
  };
  const correct = (unit) => {
    const letters = [...unit.text];
    const limit = letters.length < 8 ? 1 : 2;
    if (letters.length < 4 || !/^\p{L}+$/u.test(unit.text)) return unknown(unit);
    const part = Math.floor((letters.length - 1) / (limit + 1));
    const candidates = new Map();
    const gather = (paths) => {
      for (const [word, frequency] of settle(paths, (path) => read(path, decodeSpelling))) {
        const steps = distance(letters, word, limit, unit.open);
        if (steps === Infinity) continue;
        const term = toTerm(word.join(""));
        candidates.set(term, { term, steps, isOther: word[0] !== letters[0], frequency });
      }
    };
    const ending = letters.slice(-part).reverse();
    gather([...spellingFiles("forward", letters.slice(0, part)), ...spellingFiles("backward", ending)]);
    const all = spellingFiles("forward", []);
    if (!candidates.size && limit > 1 && all.length <= K.spellingFiles) gather(all);
    const best = [...candidates.values()]
      .sort((a, b) => a.steps - b.steps || a.isOther - b.isOther || b.frequency - a.frequency || compare(a.term, b.term))
      .slice(0, K.typos);
    const groups = settle(best, ({ term, steps }) => {
      const entry = lookup(term);
      return entry ? [[entry, steps > 1.5 ? K.farTypo : K.nearTypo, groupOf(entry.stem)]] : [];
    });
    for (const [entry, multiplier, group] of groups) {
      add(unit, [entry], multiplier);
      add(unit, group, multiplier * K.sameStem);
    }
    if (!groups.length) return unknown(unit);
    run.corrections.push([unit.typed, toText(groups[0][0].term)]);
    return unit;
  };
  const resolve = (item) => {
    if (!item.parts) return expand(item);
    const { whole } = item;
    const units = settle([...(whole ? [whole] : []), ...withoutStops(item.parts)], expand);
    if (whole?.found.size) for (const unit of units) if (unit !== whole) unit.weight = K.part;
    return units;
  };

  const filtersOf = ({ phrases, excluded, facets }) => {
    const filters = [];
    const require = (pages, isWanted) => filters.push((page) => pages.has(page) === isWanted);
    let within;
    settle(
      [
        () =>
          settle(phrases, (phrase) => {
            phrase.places = standing(phrase);
            if (phrase.places) require(pagesOf(phrase.places.keys()), true);
          }),
        () =>
          settle(excluded, (item) => {
            const entry = item.term && lookup(item.term);
            const group = entry ? groupOf(entry.stem) : [];
            const sections = item.words ? standing(item)?.keys() : settle(group, (one) => postings(one, true).sections);
            require(pagesOf(sections ?? []), false);
          }),
        () =>
          settle(facets, ({ kind, term }) => {
            const entry = lookup(term);
            const pages = pagesOf(entry ? postings(entry, true).sections : []);
            if (kind === "tag") require(pages, true);
            else within = new Set([...(within ?? []), ...pages]);
          }),
      ],
      (job) => job(),
    );
    if (within) require(within, true);
    return filters;
  };

  // The pages found, each with its best section.
  const rank = (units) => {
    const sums = new Float64Array(total);
    const impacts = new Float64Array(total);
    const pageSums = new Float64Array(pages.length);
    const pageBests = new Float64Array(pages.length);
    const covered = new Float64Array(pages.length);
    const hits = [];
    let sum = 0;
    for (const { lists, phrase, factor } of units) {
      const touched = [];
      sum += factor;
      for (const [{ sections, levels }, multiplier] of lists)
        for (let i = 0; i < sections.length; i++) {
          const section = sections[i];
          const impact = multiplier * manifest.levels[levels[i]];
          if (!(impact > impacts[section]) || (phrase?.places && !phrase.places.has(section))) continue;
          if (!impacts[section]) touched.push(section);
          impacts[section] = impact;
        }
      for (const section of touched) {
        const page = pageOf[section];
        const gain = factor * impacts[section];
        if (!sums[section]) hits.push(section);
        sums[section] += gain;
        pageBests[page] = Math.max(pageBests[page], gain);
        impacts[section] = 0;
      }
      for (const section of touched) {
        const page = pageOf[section];
        if (!pageBests[page]) continue;
        pageSums[page] += pageBests[page];
        covered[page] += factor;
        pageBests[page] = 0;
      }
    }
    const score = (section) => K.page * (sums[section] + pageSums[pageOf[section]]);
    const bests = new Map();
    for (const section of hits) {
      const page = pageOf[section];
      const best = bests.get(page) ?? section;
      if ((rounded(score(section)) - rounded(score(best)) || best - section) >= 0) bests.set(page, section);
    }
    const found = Array.from(bests, ([page, best]) => ({ page, best, score: score(best) * (covered[page] / sum) }));
    return { found, score, isFound: (section) => sums[section] > 0 };
  };

  // A section of a chunk, with what the chunk says of its page.
  const recordOf = (section) => {
    const number = Math.floor(section / documents.size);
    const group = Math.floor(number / documents.group);
    const path = `documents/${documents.hashes.substr(8 * group, 8)}/${number}.bin`;
    const chunk = read(path, (bytes) => decodeChunk(bytes, manifest.words));
    const place = section % documents.size;
    const page = chunk.slice(0, place + 1).findLast((fields) => fields.length === 8);
    if (!page || chunk[place]?.length % 4 !== 0) fail(path);
    const [anchor, heading, , text] = chunk[place].slice(-4);
    const [address, title, breadcrumbs, tags] = page;
    return { number, anchor, url: address + (anchor && "#" + anchor), title, heading, breadcrumbs, tags, text };
  };
  const listOf = (field) => (field ? field.split("\x1d") : []);
  const show = ({ page, best, score }, units, ranking, isFull) => {
    const { number, anchor, text, breadcrumbs, tags, ...record } = recordOf(best);
    const result = { ...record, breadcrumbs: listOf(breadcrumbs), tags: listOf(tags), excerpt: nothing, score, sections: [] };
    if (!isFull) return result;
    result.excerpt = cutExcerpt(text, units);
    const first = Math.max(starts[page], number * documents.size);
    const end = Math.min(starts[page + 1], (number + 1) * documents.size);
    const anchors = new Set([anchor]);
    Array.from({ length: end - first }, (_, i) => first + i)
      .filter((section) => ranking.isFound(section) && ranking.score(section) >= K.other * ranking.score(best))
      .sort((a, b) => rounded(ranking.score(b)) - rounded(ranking.score(a)) || a - b)
      .forEach((section) => {
        const { anchor, url, heading, text } = recordOf(section);
        if (anchors.has(anchor) || result.sections.length === K.others) return;
        anchors.add(anchor);
        result.sections.push({ url, heading, excerpt: cutExcerpt(text, units) });
      });
    return result;
  };

  const answer = (query, { limit = 10, offset = 0, all = false, excerpts = 5 }) => {
    const asked = parse(query, (term) => stops.has(term));
    asked.units.forEach((unit, i) => {
      const pair = [unit, asked.units[i + 1]];
      if (!pair.every((one) => one?.kind === 0 && !one.phrase && isPlain(one.text))) return;
      const join = pair[0].term + pair[1].term;
      if (shardOf(join) === shardOf(unit.term)) for (const one of pair) one.joins.push(join);
    });
    let filters;
    let units;
    settle([() => (units = settle(asked.units, resolve)), () => (filters = filtersOf(asked))], (job) => job());
    units = settle(units, (unit) => {
      const isWhole = ({ positionless }) => all || (unit.phrase && (unit.phrase.words.length < 2 || !positionless));
      unit.lists = settle([...unit.found], ([entry, multiplier]) => [[postings(entry, isWhole(entry)), multiplier]]);
      const df = unit.df || greatestDF(unit);
      unit.idf = Math.log(1 + (total - df + 0.5) / (df + 0.5));
      unit.factor = unit.weight * unit.idf;
      unit.terms = new Set(Array.from(unit.found.keys(), ({ term }) => toText(term)));
      return unit.lists.length ? unit : [];
    });
    const ranking = rank(units);
    if (!asked.units.length && asked.facets.length)
      ranking.found = pages.flatMap((count, page) => (count ? [{ page, best: starts[page], score: 0 }] : []));
    const found = ranking.found
      .filter(({ page }) => filters.every((filter) => filter(page)))
      .sort((a, b) => rounded(b.score) - rounded(a.score) || a.page - b.page);
    const shown = found.slice(offset, offset + limit).map((hit, number) => ({ hit, isFull: number < excerpts }));
    return {
      pages: found.length,
      results: settle(shown, ({ hit, isFull }) => show(hit, units, ranking, isFull)),
      corrections: run.corrections,
      unknown: run.unknown,
      terms: [...new Set(units.flatMap((unit) => [...unit.terms]))],
      facets: manifest.facets,
    };
  };

  const attempt = (query, options, failed = new Set()) => {
    run = { failed, missing: new Map(), problems: new Set(), corrections: [], unknown: [] };
    try {
      return { run, answer: { ...answer(String(query), options), problems: [...run.problems] } };
    } catch (error) {
      if (error !== LACKING) throw error;
      return { run };
    }
  };
  const search = async (query, options = {}) => {
    const failed = new Set();
    for (;;) {
      const { run, answer } = attempt(query, options, failed);
      if (answer) return answer;
      await fetchAll(run.missing, failed);
    }
  };
  const ready = (query, options = {}) => Boolean(attempt(query, options).answer);
  const { facets, site, language } = manifest;
  return { search, ready, facets, site, language };
};

// Several sites as one: each is asked for as many results as may be shown, and one that fails is a problem.
const merge = async (sites, query, options = {}) => {
  const { limit = 10, offset = 0, excerpts = 5 } = options;
  const last = offset + limit;
  const asked = { ...options, offset: 0, limit: last, excerpts: offset + excerpts };
  const problems = [];
  const answers = await Promise.all(
    sites.map(async ({ index, site }) => {
      try {
        const answer = await (await index).search(query, asked);
        return [{ ...answer, results: answer.results.map((result) => ({ ...result, site })) }];
      } catch {
        problems.push(site);
        return [];
      }
    }),
  );
  const sound = answers.flat();
  const all = (name) => sound.flatMap((answer) => answer[name]);
  const isMissing = (word) =>
    sound.every(({ unknown, corrections }) => unknown.includes(word) || corrections.some(([typed]) => typed === word));
  const corrections = new Map(all("corrections").filter(([typed]) => isMissing(typed)));
  return {
    pages: all("pages").reduce((sum, pages) => sum + pages, 0),
    results: all("results").sort((a, b) => rounded(b.score) - rounded(a.score)).slice(offset, last),
    corrections: [...corrections],
    unknown: [...new Set(all("unknown"))].filter((word) => isMissing(word) && !corrections.has(word)),
    problems: [...problems, ...all("problems")],
    terms: [...new Set(all("terms"))],
  };
};

globalThis.imprintSearch = { open, merge, analyse, fold };
