// The reader of the search index: fetches the few files that a query needs, ranks, and cuts excerpts.
//
// A query is answered by functions that never wait. What they lack is noted and ends their work on a unit; then all that
// was noted is fetched at once, and they run again. So files that do not depend on each other are fetched together, and a
// query whose files are there is answered at once. Terms are strings of UTF-8 bytes, since the index orders by bytes.
// Properties that only this script knows end in `_`, which allows to shorten them.
const QUERY_LENGTH = 1000;
const MOST_WORDS = 16;
const MOST_TOKENS = 32;
const SAME_STEM = 0.85;
const COMPLETION = 0.4;
const ONLY_COMPLETION = 0.8;
const MOST_COMPLETIONS = 24;
const MOST_FREQUENT = 3;
const NEAR_TYPO = 0.6;
const FAR_TYPO = 0.4;
const MOST_TYPOS = 3;
const MOST_SPELLING_FILES = 8;
const PART_WEIGHT = 0.25;
const FILLER_WEIGHT = 0.35;
const LEAD_SHARE = 0.8;
const SECTION_SHARE = 0.7;
const PAGE_SHARE = 0.3;
const MOST_OTHERS = 3;
const OTHER_SCORE = 0.6;
const EXCERPT_WINDOW = 150;
const EXCERPT_LEAD = 40;
const EXCERPT_LENGTH = 180;
const LACKING = Symbol();
const decoder = new TextDecoder();
const toTerm = (text) => String.fromCharCode(...new TextEncoder().encode(text));
const toText = (term) => decoder.decode(Uint8Array.from(term, (byte) => byte.charCodeAt()));
const rounded = (score) => Math.round(score * 1e6);
const isPlain = (text) => /^[\p{L}\p{N}]+$/u.test(text);

const cursor = (bytes) => {
  let at = 0;
  const varint_ = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      if (at >= bytes.length) throw 0;
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const block_ = () => {
    const end = varint_() + at;
    if (end > bytes.length) throw 0;
    return bytes.subarray(at, (at = end));
  };
  return {
    varint_,
    block_,
    byte_: () => bytes[at++],
    // A string, of which the beginning is that of another.
    after_: (other) => other.slice(0, varint_()) + String.fromCharCode(...block_()),
    repeat_: (take, results = []) => {
      while (at < bytes.length) results.push(take());
      return results;
    },
  };
};

const decodeShard = (bytes, path_) => {
  const { varint_, block_, after_ } = cursor(bytes);
  const entries = new Map();
  let key_ = "";
  let tails = 0;
  let ordinal_ = 0;
  for (let count = varint_(); count > 0; count--) {
    key_ = after_(key_);
    const head = varint_();
    const stem_ = (head ? key_.slice(0, key_.length - head + 1) : "") + String.fromCharCode(...block_());
    const entry = { key_, path_, stem_ };
    entries.set(key_, entry);
    // Without a block it is an alias: the entry stands in the shard of its stem.
    if (!head) continue;
    entry.df_ = varint_();
    const flags = varint_();
    entry.isPositionless_ = flags & 1;
    entry.tail_ = flags & 2 && ++tails;
    entry.ordinal_ = ordinal_++;
    entry.block_ = block_();
  }
  return entries;
};

const decodeBlocks = (bytes) => {
  const { repeat_, block_ } = cursor(bytes);
  return repeat_(block_);
};

const decodeSpelling = (bytes, path) => {
  const { repeat_, varint_, after_ } = cursor(bytes);
  let term = "";
  return repeat_(() => {
    const word = [...toText((term = after_(term)))];
    return [path[9] === "b" ? word.reverse() : word, varint_()];
  });
};

// Text in which frequent words are numbers; the spaces before and after them are implied.
const decodeChunk = (bytes, dictionary) => {
  const { repeat_, byte_, block_ } = cursor(bytes);
  let text = "";
  let afterWord, isGlued, isCapital;
  repeat_(() => {
    const code = byte_();
    if (code === 1) return (isCapital = true);
    if (code === 3) return (isGlued = true);
    const isWord = code > 127;
    const piece = isWord
      ? dictionary[code < 192 ? code - 128 : 64 + (code - 192) * 128 + byte_()]
      : code === 2 ? decoder.decode(block_()) : String.fromCharCode(code);
    const isApart = isWord ? text && !/[\0- ]$/.test(text) : afterWord && (code === 2 || /[^\W_]/.test(piece));
    text += (isApart && !isGlued ? " " : "") + (isCapital ? piece[0].toUpperCase() + piece.slice(1) : piece);
    afterWord = isWord;
    isGlued = isCapital = false;
  });
  return text.split("\x1e").map((section) => section.split("\x1f"));
};

const decodePostings = (block, sections_ = [], levels_ = []) => {
  const { varint_ } = cursor(block);
  for (let groups = varint_(); groups > 0; groups--) {
    const level = varint_();
    let section = 0;
    for (let count = varint_(); count > 0; count--) {
      sections_.push((section += varint_()));
      levels_.push(level);
    }
  }
  return { sections_, levels_ };
};

// Optimal string alignment. Of an open word, also to the nearest beginning of the other, which counts half a step more.
const distance = (a, b, limit, isOpen) => {
  const width = Math.min(b.length, a.length + limit);
  if (width < a.length - limit || (!isOpen && width < b.length)) return Infinity;
  let before, last;
  let row = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= width; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    // A swap may still reach back to the row before.
    if (Math.min(...row) > limit + 1) return Infinity;
  }
  const within = (steps) => (steps > limit ? Infinity : steps);
  const full = b.length > width ? Infinity : within(row[width]);
  return isOpen ? Math.min(full, within(Math.min(...row)) + 0.5) : full;
};

const unitOf = (text_, more) => ({ ...more, text_, key_: toTerm(text_), weight_: 1, joins_: [], found_: new Map() });
// One letter says nothing yet, but in scripts in which it is a syllable or a word.
const saysNothing = (text) => text < "\u0e00" && text.length < 2;
const withoutStops = (units) => {
  const rest = units.filter((unit) => !unit.isStop_);
  return rest.length ? rest : units;
};

// The form in which facets are compared.
const keyOf = (name) => fold(name).replace(/[^\p{L}\p{N}]+/gu, "-");

// What was typed, as units: words, compounds of a whole and parts, words of phrases.
const parse = (query, isStop) => {
  const typed = [...query.slice(0, 2 * QUERY_LENGTH)].slice(0, QUERY_LENGTH).join("").replace(/[\p{Cc}\p{White_Space}]/gu, " ");
  const raws = [...typed.matchAll(/(-(?=[^ -])|(?:tag|in|section):(?=[^ ]))?(?:"([^"]*)(?:"|$)|([^ ]+))/g)];
  const units = [];
  const conditions_ = [];
  let left = MOST_TOKENS;
  let last;
  for (const [, sign, quoted, word] of raws.slice(0, MOST_WORDS)) {
    last = 0;
    const raw = quoted ?? word;
    if (sign > "-") {
      const key = keyOf(raw);
      const facet_ = sign === "tag:" ? sign : "in:";
      if (key) conditions_.push({ facet_, key_: toTerm("\x01" + facet_ + key) });
      continue;
    }
    const tokens = analyse(raw)
      .slice(0, left)
      .map(({ term, position: position_, start, end, kind: kind_ }) =>
        unitOf(term, { position_, kind_, typed_: raw.slice(start, end), isStop_: isStop(toTerm(term)) }),
      );
    left -= tokens.length;
    const words_ = tokens.filter((token) => token.kind_ !== 1);
    const phrase_ = { words_, isWanted_: !sign };
    if (sign) conditions_.push(word && !tokens[1] && words_[0]?.kind_ === 0 ? words_[0] : phrase_);
    else if (word) {
      let compound;
      for (const token of tokens) {
        if (token.kind_ < 2 || !compound) {
          compound = token.kind_ && { parts_: [] };
          units.push((last = compound || token));
        }
        if (token.kind_ === 1) compound.whole_ = token;
        else if (compound) compound.parts_.push(token);
      }
    } else {
      conditions_.push(phrase_);
      for (const unit of words_) units.push(Object.assign(unit, { phrase_, isStop_: false }));
    }
  }
  if (last && raws.length <= MOST_WORDS && !typed.endsWith(" "))
    for (const unit of [last, last.whole_, last.parts_?.at(-1)])
      if (unit) {
        unit.isOpen_ = true;
        unit.isStop_ ||= saysNothing(unit.text_);
      }
  return { units_: withoutStops(units), conditions_ };
};

const cutExcerpt = (text, units) => {
  const flat = text.replaceAll("\n", " ");
  const found = [];
  for (const { term, start: start_, end: end_ } of analyse(text)) {
    const units_ = units.filter((unit) => unit.terms_.has(term));
    if (units_.length) found.push({ start_, end_, units_ });
  }
  let from = 0;
  let most = 0;
  found.forEach(({ start_ }, first) => {
    const reach = start_ + EXCERPT_WINDOW;
    const near = found.slice(first).filter(({ end_ }) => end_ <= reach);
    const sum = rounded([...new Set(near.flatMap(({ units_ }) => units_))].reduce((sum, unit) => sum + unit.idf_, 0));
    if (sum > most) [most, from] = [sum, start_];
  });
  const earliest = Math.max(0, from - EXCERPT_LEAD);
  let begin = from;
  while (begin >= earliest && !/^$|\n$|[.!?] $|[。！？]$/.test(text.slice(Math.max(0, begin - 2), begin))) begin--;
  if (begin < earliest) {
    begin = flat.lastIndexOf(" ", from - 1) + 1;
    if (begin <= earliest) begin = from;
  }
  let end = flat.length;
  const longest = begin + EXCERPT_LENGTH;
  if (end > longest) {
    end = flat.lastIndexOf(" ", longest);
    if (end <= begin + EXCERPT_LENGTH / 2) end = longest - /[\ud800-\udbff]/.test(flat[longest - 1]);
  }
  const lead = begin ? "…" : "";
  const marks = [];
  for (const { start_, end_ } of found) {
    if (start_ < begin || end_ > end) continue;
    const [start, stop] = [start_, end_].map((offset) => offset - begin + lead.length);
    const previous = marks.at(-1);
    if (start < previous?.[1]) previous[1] = Math.max(previous[1], stop);
    else marks.push([start, stop]);
  }
  return { text: lead + flat.slice(begin, end) + (end < flat.length ? "…" : ""), marks };
};

const open = async ({ load }) => {
  const fetchBytes = async (path) => {
    const bytes = new Uint8Array(await load(path));
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  };
  const manifest = JSON.parse(decoder.decode(await fetchBytes("manifest.bin")));
  const { version, sections, pages, terms, documents, spelling, words, facets, site, language } = manifest;
  if (version !== 1) throw 0;
  const stops = new Set(manifest.stops.map(toTerm));
  const firsts = new Map([terms, spelling.forward, spelling.backward].map((row) => [row, row.first.map(toTerm)]));
  const pageOf = new Uint32Array(sections);
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
    if (run.failed_.has(path)) run.problems_.add(path);
    else run.missing_.set(path, decode);
    throw LACKING;
  };
  // What is decoded late may turn out to be damaged.
  const sound = (path, decode) => {
    try {
      return decode();
    } catch {
      cache.delete(path);
      run.failed_.add(path);
      return read(path);
    }
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
    if (run.missing_.size) throw LACKING;
    return results;
  };
  const fetchAll = async ([path, decode], failed) => {
    try {
      if (!loading.has(path))
        loading.set(path, fetchBytes(path).then((bytes) => cache.set(path, decode(bytes, path))));
      await loading.get(path);
    } catch {
      failed.add(path);
    }
    loading.delete(path);
  };

  // The files of an ordered row that may hold what stands from one key to another; the first may begin before.
  const filesOf = (row, start, end = start) => {
    const numbers = [];
    firsts.get(row).forEach((first, number) => {
      if (first <= start) numbers[0] = number;
      else if (first <= end) numbers.push(number);
    });
    return numbers;
  };
  const hashed = (folder, row, number) => `${folder}${number}-${row.hashes.substr(8 * number, 8)}.bin`;
  const shardOf = (key) => filesOf(terms, key)[0];
  const shardAt = (number) =>
    number === undefined ? new Map() : read(hashed("terms/", terms, number), decodeShard);
  const shard = (key) => shardAt(shardOf(key));
  const lookup = (key) => {
    const entry = shard(key).get(key);
    return !entry || entry.block_ ? entry : shard(entry.stem_).get(key);
  };
  const groupOf = (stem) => [...shard(stem).values()].filter((entry) => entry.block_ && entry.stem_ === stem);
  const besides = (entry, folder) => {
    const path = entry.path_.replace("terms", folder);
    return [path, read(path, decodeBlocks)];
  };
  const postings = (entry, isWhole) => {
    entry.head_ ??= sound(entry.path_, () => decodePostings(entry.block_));
    if (!isWhole || !entry.tail_) return entry.head_;
    const { sections_, levels_ } = entry.head_;
    const [path, blocks] = besides(entry, "tails");
    return (entry.all_ ??= sound(path, () => decodePostings(blocks[entry.tail_ - 1], [...sections_], [...levels_])));
  };
  // The places of a term by section.
  const placesOf = (entry) => {
    const { sections_ } = postings(entry, true);
    const [path, blocks] = besides(entry, "positions");
    return (entry.places_ ??= sound(path, () => {
      const { varint_ } = cursor(blocks[entry.ordinal_]);
      const counts = sections_.map(varint_);
      return new Map(
        sections_.map((section, i) => {
          let place = 0;
          return [section, Array.from({ length: counts[i] }, () => (place += varint_()))];
        }),
      );
    }));
  };
  // Where a phrase may start, by section; undefined if its words say nothing.
  const standing = (words) => {
    let starts;
    settle(words, ({ key_, position_ }) => {
      const entry = lookup(key_);
      const isAlone = !words[1];
      if (entry && !isAlone && entry.isPositionless_ && entry.tail_) return;
      const places = !entry
        ? new Map()
        : isAlone || entry.isPositionless_
          ? new Map(postings(entry, true).sections_.map((section) => [section]))
          : placesOf(entry);
      const rest = new Map();
      for (const [section, list] of places) {
        if (starts && !starts.has(section)) continue;
        const before = starts?.get(section);
        const here = list?.map((place) => place - position_);
        const both = before && here ? here.filter((place) => before.includes(place)) : before ?? here;
        if (both?.length !== 0) rest.set(section, both);
      }
      starts = rest;
    });
    return starts;
  };

  const add = ({ found_ }, entries, multiplier) => {
    for (const entry of entries) if (entry && !found_.has(entry)) found_.set(entry, multiplier);
  };
  const greatestDF = ({ found_ }) => Math.max(0, ...Array.from(found_.keys(), (entry) => entry.df_));
  const unknown = (unit) => {
    run.unknown_.push(unit.typed_);
    return unit;
  };
  const byRule = (text) => {
    const stems = manifest.rules
      .filter(([suffix]) => text.endsWith(suffix) && [...text].length - [...suffix].length > 2)
      .map(([suffix, replacement]) => toTerm(text.slice(0, text.length - suffix.length) + replacement));
    return settle(stems, (stem) => [groupOf(stem)]).find((group) => group.length) ?? [];
  };
  // Gives a unit the terms that it finds; or gives the two that it was written together from.
  const expand = (unit) => {
    const { key_, text_, isOpen_ } = unit;
    if (!unit.phrase_ && manifest.fillers.includes(text_)) unit.weight_ = FILLER_WEIGHT;
    const completes = isOpen_ && !saysNothing(text_);
    const continues = (key) => key.startsWith(key_) && key !== key_ && !stops.has(key);
    const near = filesOf(terms, key_, completes ? key_ + "\xff" : key_);
    const isFar = near.length > 2;
    frequent ??= words.map((word) => toTerm(fold(word)));
    const likely = isFar ? frequent.filter(continues).slice(0, MOST_FREQUENT) : [];
    const shards = settle(isFar ? [key_, ...likely].map(shardOf) : near, shardAt);
    const exact = lookup(key_);
    add(unit, [exact], 1);
    if (unit.phrase_) return exact ? unit : unknown(unit);
    if (exact) add(unit, groupOf(exact.stem_), SAME_STEM);
    unit.df_ = greatestDF(unit);
    const completions = isFar
      ? settle(likely, lookup)
      : shards
          .flatMap((entries) => [...entries.values()])
          .filter((entry) => completes && entry.block_ && continues(entry.key_))
          .sort((a, b) => b.df_ - a.df_ || (a.key_ < b.key_ ? -1 : 1))
          .slice(0, MOST_COMPLETIONS);
    add(unit, completions, unit.df_ ? COMPLETION : ONLY_COMPLETION);
    // While a word is typed, what it may become is likelier than what it may be a form of.
    if (!unit.found_.size) {
      add(unit, byRule(text_), SAME_STEM);
      unit.df_ = greatestDF(unit);
    }
    if (unit.kind_ === 1) return unit;
    const joined = settle(unit.joins_, (join) => shard(join).get(join));
    add(unit, joined.filter((entry) => entry?.block_), SAME_STEM);
    return unit.found_.size ? unit : split(unit) ?? correct(unit);
  };
  const split = ({ key_, text_, typed_ }) => {
    const letters = [...text_];
    const has = (shard, part) => shard.has(toTerm(part));
    const pairs = [];
    for (let cut = letters.length - 3; cut > 2; cut--)
      pairs.push([letters.slice(0, cut), letters.slice(cut)].map((part) => part.join("")));
    const pair = settle(
      pairs.filter(([start]) => isPlain(text_) && has(shard(key_), start)),
      (pair) => (has(shard(toTerm(pair[1])), pair[1]) ? [pair] : []),
    )[0];
    if (!pair) return;
    run.corrections_.push([typed_, pair.join(" ")]);
    return settle(pair, (part) => expand(unitOf(part, { typed_ })));
  };
  const correct = (unit) => {
    const letters = [...unit.text_];
    if (letters.length < 4 || !/^\p{L}+$/u.test(unit.text_)) return unknown(unit);
    const limit = letters.length < 8 ? 1 : 2;
    const part = Math.floor((letters.length - 1) / (limit + 1));
    const files = (direction, letters) => {
      const row = spelling[direction];
      const start = toTerm(letters.join(""));
      return filesOf(row, start, start + "\xff").map((number) => hashed(`spelling/${direction[0]}-`, row, number));
    };
    const candidates = new Map();
    const gather = (paths) =>
      settle(paths, (path) => {
        for (const [word, frequency_] of read(path, decodeSpelling)) {
          const steps_ = distance(letters, word, limit, unit.isOpen_);
          if (steps_ > limit + 1) continue;
          const key_ = toTerm(word.join(""));
          candidates.set(key_, { key_, steps_, isOther_: word[0] !== letters[0], frequency_ });
        }
      });
    gather([...files("forward", letters.slice(0, part)), ...files("backward", letters.slice(-part).reverse())]);
    const all = files("forward", []);
    if (!candidates.size && limit > 1 && all.length <= MOST_SPELLING_FILES) gather(all);
    const best = [...candidates.values()]
      .sort((a, b) => a.steps_ - b.steps_ || a.isOther_ - b.isOther_ || b.frequency_ - a.frequency_ || (a.key_ < b.key_ ? -1 : 1))
      .slice(0, MOST_TYPOS);
    const groups = settle(best, ({ key_, steps_ }) => {
      const entry = lookup(key_);
      return entry ? [[entry, groupOf(entry.stem_), steps_ > 1.5 ? FAR_TYPO : NEAR_TYPO]] : [];
    });
    if (!groups.length) return unknown(unit);
    for (const [entry, group, multiplier] of groups) {
      add(unit, [entry], multiplier);
      add(unit, group, multiplier * SAME_STEM);
    }
    run.corrections_.push([unit.typed_, toText(groups[0][0].key_)]);
    return unit;
  };
  const resolve = (item) => {
    if (!item.parts_) return expand(item);
    const { whole_ } = item;
    const units = settle([...(whole_ ? [whole_] : []), ...withoutStops(item.parts_)], expand);
    if (whole_?.found_.size) for (const unit of units) if (unit !== whole_) unit.weight_ = PART_WEIGHT;
    return units;
  };
  // What a page has to be, as functions of its number.
  const filtersOf = (conditions) => {
    const filters = [];
    const require = (sections, isWanted) => {
      const pages = new Set(Array.from(sections, (section) => pageOf[section]));
      filters.push((page) => pages.has(page) === isWanted);
    };
    let within;
    settle(conditions, (condition) => {
      const { words_, isWanted_, facet_, key_ } = condition;
      if (words_) {
        condition.starts_ = standing(words_);
        if (condition.starts_) require(condition.starts_.keys(), isWanted_);
        return;
      }
      const entry = lookup(key_);
      const sections = settle(entry ? groupOf(entry.stem_) : [], (one) => postings(one, true).sections_);
      if (facet_ === "in:") within = [...(within ?? []), ...sections];
      else require(sections, !!facet_);
    });
    if (within) require(within, true);
    return filters;
  };

  // The pages found, each with its best section.
  const rank = (units) => {
    const zeros = (length) => [0, 0, 0, 0].map(() => new Float64Array(length));
    const [sums, impacts, shares] = zeros(sections);
    const [pageSums, bests, covered] = zeros(pages.length);
    const hits = new Set();
    let total = 0;
    for (const { lists_, phrase_, factor_ } of units) {
      const touched = [];
      total += factor_;
      for (const [{ sections_, levels_ }, multiplier] of lists_)
        sections_.forEach((section, i) => {
          const impact = multiplier * manifest.levels[levels_[i]];
          if (!(impact > impacts[section]) || phrase_?.starts_?.has(section) === false) return;
          if (!impacts[section]) touched.push(section);
          impacts[section] = impact;
        });
      for (const section of touched) {
        const gain = factor_ * impacts[section];
        const page = pageOf[section];
        const start = starts[page];
        // What the section has of its page's start already, as `withStart` adds it.
        const lead = section > start && LEAD_SHARE * factor_ * impacts[start];
        hits.add(section);
        sums[section] += Math.max(0, gain - lead);
        if (!lead) shares[section] += factor_;
        bests[page] = Math.max(bests[page], gain);
      }
      for (const section of touched) {
        const page = pageOf[section];
        if (bests[page]) covered[page] += factor_;
        pageSums[page] += bests[page];
        bests[page] = 0;
      }
      for (const section of touched) impacts[section] = 0;
    }
    // All sections of a page are about its title too, so they have what its start has.
    const withStart = (row, section, share) => {
      const start = starts[pageOf[section]];
      return row[section] + (section > start && share * row[start]);
    };
    const blend = (own, whole) => SECTION_SHARE * own + PAGE_SHARE * whole;
    const score = (section) => blend(withStart(sums, section, LEAD_SHARE), pageSums[pageOf[section]]);
    const best = new Map();
    for (const section of hits) {
      const page = pageOf[section];
      const other = best.get(page) ?? section;
      if ((rounded(score(section)) - rounded(score(other)) || other - section) >= 0) best.set(page, section);
    }
    const found = Array.from(best, ([page_, best_]) => {
      // How much of the query is there, to the power of three quarters, by what every machine rounds in the same way.
      const root = Math.sqrt(blend(withStart(shares, best_, 1), covered[page_]) / total);
      return { page_, best_, score: score(best_) * (root * Math.sqrt(root)) };
    });
    return { found_: found, scoreOf_: (section) => hits.has(section) && score(section) };
  };

  const listOf = (field) => (field ? field.split("\x1d") : []);
  // The anchor that a heading implies, which documents leave out.
  const anchorOf = (heading) =>
    heading
      .replace(/[\0-\x1f!-,./:-@[-^`{-\x7f]/g, "")
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      .replace(/[ -]+/g, "-");
  const show = ({ page_, best_, score }, units, scoreOf, isFull) => {
    const { size, group, hashes } = documents;
    const number = Math.floor(best_ / size);
    const path = `documents/${hashes.substr(8 * Math.floor(number / group), 8)}/${number}.bin`;
    const chunk = read(path, (bytes) => decodeChunk(bytes, words));
    const first = number * size;
    return sound(path, () => {
      const before = chunk.slice(0, best_ - first + 1);
      const [address, title, breadcrumbs, tags] = before.findLast((fields) => fields.length === 8);
      const view = (section) => {
        const [mark, heading, , text_] = chunk[section - first].slice(-4);
        const anchor = mark === "=" ? anchorOf(heading) : mark;
        return { url: address + (anchor && "#" + anchor), heading, text_ };
      };
      const cut = ({ url, heading, text_ }) => ({ url, heading, excerpt: isFull ? cutExcerpt(text_, units) : { text: "", marks: [] } });
      const others = chunk
        .map((_, i) => first + i)
        .filter((section) => isFull && pageOf[section] === page_ && scoreOf(section) && scoreOf(section) >= OTHER_SCORE * scoreOf(best_))
        .sort((a, b) => rounded(scoreOf(b)) - rounded(scoreOf(a)) || a - b);
      // The best first: of the parts of a section, which have one address, only the first counts.
      const [shown, ...sections] = [best_, ...others]
        .map(view)
        .filter(({ url }, i, all) => all.findIndex((other) => other.url === url) === i)
        .slice(0, MOST_OTHERS + 1)
        .map(cut);
      return { title, breadcrumbs: listOf(breadcrumbs), tags: listOf(tags), ...shown, score, sections };
    });
  };

  const answer = (query, { limit = 10, offset = 0, all = false, excerpts = 5 }) => {
    const asked = parse(query, (term) => stops.has(term));
    asked.units_.forEach((unit, i) => {
      const pair = [unit, asked.units_[i + 1]];
      if (!pair.every((one) => one?.kind_ === 0 && !one.phrase_ && isPlain(one.text_))) return;
      const join = pair[0].key_ + pair[1].key_;
      if (shardOf(join) === shardOf(unit.key_)) for (const one of pair) one.joins_.push(join);
    });
    let units, filters;
    settle([() => (units = settle(asked.units_, resolve)), () => (filters = filtersOf(asked.conditions_))], (job) => job());
    units = settle(units, (unit) => {
      const { found_, phrase_ } = unit;
      const isWhole = (entry) => all || (phrase_ && !(phrase_.words_[1] && entry.isPositionless_));
      unit.lists_ = settle([...found_], ([entry, multiplier]) => [[postings(entry, isWhole(entry)), multiplier]]);
      const df = unit.df_ || greatestDF(unit);
      unit.idf_ = Math.log(1 + (sections - df + 0.5) / (df + 0.5));
      unit.factor_ = unit.weight_ * unit.idf_;
      unit.terms_ = new Set(Array.from(found_.keys(), (entry) => toText(entry.key_)));
      return found_.size ? unit : [];
    });
    const { found_, scoreOf_ } = rank(units);
    const isBrowsing = !asked.units_.length && asked.conditions_.some(({ facet_ }) => facet_);
    const found = (isBrowsing ? pages.map((_, page_) => ({ page_, best_: starts[page_], score: 0 })) : found_)
      .filter(({ page_ }) => pages[page_] && filters.every((filter) => filter(page_)))
      .sort((a, b) => rounded(b.score) - rounded(a.score) || a.page_ - b.page_);
    const shown = found.slice(offset, offset + limit).map((hit, number) => [hit, number < excerpts]);
    return {
      pages: found.length,
      results: settle(shown, ([hit, isFull]) => show(hit, units, scoreOf_, isFull)),
      corrections: run.corrections_,
      unknown: run.unknown_,
      terms: [...new Set(units.flatMap((unit) => [...unit.terms_]))],
      facets,
    };
  };
  const attempt = (query, options = {}, failed_ = new Set()) => {
    run = { failed_, missing_: new Map(), problems_: new Set(), corrections_: [], unknown_: [] };
    try {
      const answered = answer(String(query), options);
      return { answer_: { ...answered, problems: [...run.problems_] } };
    } catch (error) {
      if (error !== LACKING) throw error;
      return { missing_: [...run.missing_] };
    }
  };
  const search = async (query, options) => {
    const failed = new Set();
    for (;;) {
      const { answer_, missing_ } = attempt(query, options, failed);
      if (answer_) return answer_;
      await Promise.all(missing_.map((file) => fetchAll(file, failed)));
    }
  };
  return { search, ready: (query, options) => !attempt(query, options).missing_, facets, site, language };
};

// Several sites as one: each is asked for as many results as may be shown; one that fails is a problem.
const merge = async (sites, query, options = {}) => {
  const { limit = 10, offset = 0, excerpts = 5 } = options;
  const last = offset + limit;
  const problems = [];
  const answers = await Promise.all(
    sites.map(async ({ index, site }) => {
      try {
        const asked = { ...options, offset: 0, limit: last, excerpts: offset + excerpts };
        const answer = await (await index).search(query, asked);
        return [{ ...answer, results: answer.results.map((result) => ({ ...result, site })) }];
      } catch {
        problems.push(site);
        return [];
      }
    }),
  );
  const all = (name) => answers.flat().flatMap((answer) => answer[name]);
  // A word that one site knows needs no correction.
  const isMissing = (word) =>
    answers.flat().every(({ unknown, corrections }) => unknown.includes(word) || corrections.some(([typed]) => typed === word));
  const corrections = new Map(all("corrections").filter(([typed]) => isMissing(typed)));
  return {
    pages: all("pages").reduce((sum, pages) => sum + pages, 0),
    results: all("results")
      .sort((a, b) => rounded(b.score) - rounded(a.score))
      .slice(offset, last),
    corrections: [...corrections],
    unknown: [...new Set(all("unknown"))].filter((word) => isMissing(word) && !corrections.has(word)),
    problems: [...problems, ...all("problems")],
    terms: [...new Set(all("terms"))],
  };
};

globalThis.imprintSearch = { open, merge, analyse, fold };
