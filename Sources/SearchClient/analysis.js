// The same analysis as ImprintSearch/Analysis in Swift, character by character.
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", þ: "th", ð: "d", ς: "σ" };

const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]/g, "")
    .toLowerCase()
    .replace(/[ßæœøłđıþðς]/g, (letter) => LETTERS[letter])
    .normalize("NFC");

// Scripts that are cut into bigrams.
const BIGRAM =
  "(?=[\\p{L}\\p{N}])[\\u0e00-\\u0eff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u3005-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua960-\\ua97f\\ua9e0-\\ua9ff\\uaa60-\\uaa7f\\uac00-\\ud7ff\\uf900-\\ufaff\\uff66-\\uffdc\\u{1aff0}-\\u{1b16f}\\u{20000}-\\u{3ffff}]";
const CLUSTER = BIGRAM + "[\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\ud7b0-\\ud7ff]*";
const WORD = `(?:(?!${BIGRAM})[\\p{L}\\p{N}\\p{M}_])`;
const CLUSTERS = new RegExp(CLUSTER, "gu");
const TOKENS = new RegExp(
  `((?:${CLUSTER})+)|((?<![^\\s(["'“”„‘’‚«»‹›])(?:--?|\\.))?(${WORD}+(?:[-./:@+#]${WORD}+)*)((?<=[\\p{L}\\p{M}])(?:\\+\\+|#)(?!${WORD}))?`,
  "gu",
);
// A part ends before a connector, and where the case changes.
const BOUNDARY = /[-./:@+#_]+|\p{Ll}\p{M}*(?=\p{Lu})|\p{Lu}\p{M}*(?=\p{Lu}\p{M}*\p{Ll})/gu;
const ENCODER = new TextEncoder();

const analyse = (text) => {
  const tokens = [];
  let position = 0;
  const add = (start, end, kind, spelling = text.slice(start, end)) => {
    const term = end - start > 128 ? "" : fold(spelling);
    if (term && ENCODER.encode(term).length <= 64) tokens.push({ term, position, start, end, kind });
  };
  for (const match of text.matchAll(TOKENS)) {
    const [all, run, prefix = "", body, suffix] = match;
    let start = match.index;
    if (run) {
      const ends = Array.from(run.matchAll(CLUSTERS), (cluster) => start + cluster.index + cluster[0].length);
      ends.forEach((end, i) => {
        if (i || ends.length < 2) {
          add(i > 1 ? ends[i - 2] : start, end, 0);
          position++;
        }
      });
      continue;
    }
    start += prefix.length;
    const parts = [];
    let from = start;
    const cut = (to, next) => {
      if (to > from) parts.push([from, to]);
      from = next;
    };
    for (const { 0: found, index } of body.matchAll(BOUNDARY)) {
      const end = start + index + found.length;
      cut(/^[-./:@+#_]/.test(found) ? start + index : end, end);
    }
    cut(start + body.length);
    const isWord = parts.length < 2 && !prefix && !suffix;
    if (parts.length && !isWord)
      add(match.index, match.index + all.length, 1, /^[\p{L}\p{M}][\p{L}\p{M}-]*$/u.test(all) ? all.replace(/-/g, "") : all);
    for (const [partStart, partEnd] of parts) {
      add(partStart, partEnd, isWord ? 0 : 2);
      position++;
    }
  }
  return tokens;
};
