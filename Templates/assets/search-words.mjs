// Cuts text into folded words as the program does (`WordCutter`), and compares mistyped ones. One file of cases holds both to it.
const LONGEST = 40;
const DROPPED = /[\u0300-\u036f\u00ad\u200b-\u200d\ufeff\u2019\u02bc']/u, HYPHEN = /[-\u2010\u2011]/u;
const LETTER = /[\p{Alphabetic}\p{Nd}\p{M}]/u, SIGN = /[\u3040-\u30ff\u3400-\u9fff]/u;
const LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/u;
const OTHERS = new Map(Object.entries({
  æ: "ae", œ: "oe", þ: "th", ŋ: "ng", ß: "ss", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ŧ: "t",
}));

function plain(letter) {
  const small = letter.toLowerCase();
  if (!LATIN.test(letter)) return small;
  const base = small.normalize("NFD").replace(/\p{M}/gu, "");
  const found = OTHERS.get(base) ?? base;
  return /^[a-z]{1,2}$/.test(found) ? found : small;
}

/** English plurals: "stories" as "story", "coaches" as "coach", "roles" as "role". */
export function stem(word) {
  const count = word.length;
  if (count <= 3 || !word.endsWith("s") || /[sui]s$/.test(word)) return word;
  if (!word.endsWith("es")) return word.slice(0, -1);
  if (count > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.slice(0, count > 4 && /(?:[xz]|ss|ch|sh)es$/.test(word) ? -2 : -1);
}

/** Each word of a text as `{ word, start, end, joined }`; words with hyphens are there once more as one. */
export function cut(text) {
  const found = [];
  let word = "", letters = 0, start = 0, chain = "", links = 0, begin = 0, hyphened = false, at = 0;
  const finish = (end) => {
    if (!word) return;
    if (!hyphened) [chain, links, begin] = ["", 0, start];
    chain += word;
    links += 1;
    if (letters <= LONGEST) found.push({ word: stem(word), start, end });
    [word, letters] = ["", 0];
  };
  const gap = (end) => {
    finish(end);
    hyphened = false;
    if (links > 1) {
      const joined = stem(chain);
      if (new TextEncoder().encode(joined).length <= LONGEST) found.push({ word: joined, start: begin, end, joined: true });
    }
    links = 0;
  };
  for (const letter of text) {
    const end = at + letter.length;
    if (HYPHEN.test(letter) && word) {
      finish(at);
      hyphened = true;
    } else if (!DROPPED.test(letter)) {
      if (LETTER.test(letter)) {
        if (SIGN.test(letter)) gap(at);
        if (!word) start = at;
        const added = plain(letter);
        word += added;
        letters += /^[a-z]{2}$/.test(added) ? 2 : 1;
        if (SIGN.test(letter)) gap(end);
      } else {
        gap(at);
      }
    }
    at = end;
  }
  gap(at);
  return found;
}

/** How many mistakes a word of this length may have. */
export const tolerance = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * How many letters are missing, added, wrong or swapped with their neighbour: `[to the whole word, to what it begins with]`.
 * Gives up above `most`.
 */
export function mistakes(typed, word, most) {
  if (typed.length - word.length > most) return [most + 1, most + 1];
  let older = [], old = Array.from({ length: typed.length + 1 }, (_, i) => i), beginning = old[typed.length];
  for (let i = 1; i <= word.length; i += 1) {
    if (i > typed.length + most) return [most + 1, beginning];
    const row = [i];
    let least = i;
    for (let j = 1; j <= typed.length; j += 1) {
      const same = word[i - 1] === typed[j - 1];
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && word[i - 1] === typed[j - 2] && word[i - 2] === typed[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return [most + 1, beginning];
    beginning = Math.min(beginning, row[typed.length]);
    [older, old] = [old, row];
  }
  return [old[typed.length], beginning];
}
