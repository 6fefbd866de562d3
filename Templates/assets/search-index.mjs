// The index of the catalog: loads what a question needs of it, and answers with numbers of things, best first.
// `SearchFiles` and `WordShard` in the program say what the files hold.
import { cut, mistakes, tolerance } from "./search-words.mjs";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUE = new Map([...LETTERS].map((letter, value) => [letter, value]));
const LONGEST = 200, MOST_WORDS = 12;
/** What a word is worth in the title, another name, a part, the summary, the text. */
const WORTH = [100, 90, 34, 22, 8];
/** Words that a question may have and an answer may lack. */
const SMALL = new Set(("a an and are as at be by can do does for from how i if in is it me my of on or our that the their there this to " +
  "was we what when where which who whom why will with you your").split(" "));

/** Calls with each number that a text of places holds, and with its weight where it has weights. */
function each(text, weighed, use) {
  let place = -1, step = 0, shift = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUE.get(text[at]);
    step += (value & 31) * 2 ** shift;
    shift += 5;
    if (value & 32) continue;
    place += step + 1;
    step = shift = 0;
    use(place, weighed ? VALUE.get(text[at += 1]) : 0);
  }
}

const startsLater = (list, word) => {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The words of a question, as the index holds them. */
export function question(text) {
  const words = cut(text.slice(0, LONGEST)).filter(({ joined }) => !joined).slice(0, MOST_WORDS);
  const open = words.length > 0 && words.at(-1).end === Math.min(text.length, LONGEST);
  return { words: words.map(({ word }) => word), last: open ? words.at(-1) : undefined };
}

export class SearchIndex {
  #files = new Map();

  /** `folder` ends with a slash. Throws where the index can't be loaded. */
  static async load(folder) {
    const index = new SearchIndex();
    index.folder = folder;
    await index.#begin("default");
    return index;
  }

  async #begin(cache) {
    this.head = await this.#fetch("head", cache);
    this.count = this.head.count;
  }

  async #fetch(name, cache = "default") {
    const stamp = this.head && name !== "head" ? `?${this.head.stamp}` : "";
    const answer = await fetch(`${this.folder}${name}.json${stamp}`, { cache });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    const found = await answer.json();
    if (stamp && found.stamp !== this.head.stamp) throw new Error(`${name} is of another index`);
    return found;
  }

  /** A file of the index, loaded once. */
  #file(name) {
    if (!this.#files.has(name)) {
      const found = this.#fetch(name);
      this.#files.set(name, found);
      found.catch(() => this.#files.delete(name));
    }
    return this.#files.get(name);
  }

  /** Does what asks the index, and once more where that fails: the site may have been published again meanwhile. */
  async attempt(work) {
    try {
      return await work();
    } catch {
      this.#files.clear();
      this.spelling = undefined;
      await this.#begin("reload");
      return work();
    }
  }

  /** The kind of a thing. */
  kindOf(place) { return this.head.kinds.find(({ first, count }) => place < first + count); }

  // Words

  async #entries(from, through) {
    const shards = await Promise.all(Array.from({ length: through - from + 1 }, (_, at) => this.#shard(from + at)));
    return shards.flatMap(({ all }) => all);
  }

  async #shard(number) {
    const { words } = this.head, shard = await this.#file(`words-${number}`);
    if (shard.all[0][0] === words[number] && shard.until === (words[number + 1] ?? "")) return shard;
    throw new Error(`words-${number} holds other words`);
  }

  async #exact(word) {
    const shard = startsLater(this.head.words, word) - 1;
    return shard < 0 ? undefined : (await this.#entries(shard, shard)).find(([found]) => found === word);
  }

  /** Entries that begin so; where they lie in many files, one that stands for the best of them. */
  async #begun(word) {
    const { words } = this.head;
    const from = Math.max(startsLater(words, word) - 1, 0);
    let through = from;
    while (through + 1 < words.length && words[through + 1].startsWith(word)) through += 1;
    if (words.length === 0) return [];
    if (through - from > 1 && this.head.beginnings) {
      const { all } = await this.#file("beginnings");
      const found = all.find(([beginning]) => beginning === word);
      if (found) return [Object.assign([...found], { partial: true })];
    }
    return (await this.#entries(from, Math.min(through, from + 2))).filter(([found]) => found !== word && found.startsWith(word));
  }

  async #alike(word, open) {
    const most = tolerance(word);
    if (most === 0 || !this.head.spelling) return [];
    this.spelling ??= (await this.#file("spelling")).all[0]?.split(" ") ?? [];
    const found = [];
    this.spelling.forEach((other, rank) => {
      const [whole, beginning] = mistakes(word, other, most);
      const cost = Math.min(whole, open && word.length > 4 ? beginning + 0.5 : Infinity);
      if (cost <= most && other !== word) found.push({ other, cost: cost + (other[0] === word[0] ? 0 : 0.4), rank });
    });
    found.sort((a, b) => a.cost - b.cost || a.rank - b.rank);
    const best = found.filter(({ cost }) => cost < found[0].cost + 0.6).slice(0, 4);
    const entries = await Promise.all(best.map(({ other }) => this.#exact(other)));
    return entries.flatMap((entry, at) => (entry ? [{ entry, quality: best[at].cost < 1.5 ? 0.6 : 0.45, instead: entry[0] }] : []));
  }

  /** What a word of the question may mean: `{ entry, quality }`, or nothing. */
  async #meanings(word, open) {
    const exact = await this.#exact(word), found = exact ? [{ entry: exact, quality: 1 }] : [];
    if (open || !exact) {
      for (const entry of await this.#begun(word)) {
        found.push({ entry, quality: entry.partial ? 0.7 : 0.65 + 0.25 * (word.length / entry[0].length) });
      }
    }
    if (found.length === 0) return this.#alike(word, open);
    // "principle" stands in some texts, but who types it may mean the title "Principal".
    if (found.every(({ entry }) => !entry[1] && !entry[2] && !entry[3])) {
      found.push(...(await this.#alike(word, open)).map(({ entry, quality }) => ({ entry, quality })));
    }
    return found;
  }

  // Questions

  /**
   * `{ places, terms, mode }`: numbers of things, best first; the words to mark; `all` where each has all words of the question,
   * `some` where none has, `none` where nothing was found, `empty` where nothing was asked; and `instead`, pairs of a word that no
   * page has and the one it was read as.
   */
  async search(text) {
    const asked = question(text), words = [...new Set(asked.words)];
    if (words.length === 0) return { places: [], terms: [], instead: [], mode: text.trim() ? "none" : "empty" };
    const meanings = await Promise.all(words.map((word) => this.#meanings(word, word === asked.last?.word)));
    const needed = words.map((word, at) => words.length === 1 || !SMALL.has(word) ? at : -1).filter((at) => at >= 0);
    const must = needed.length > 0 ? needed : words.map((_, at) => at);
    const { count } = this, total = new Float32Array(count), has = new Uint16Array(count), some = new Uint8Array(count);
    const inTitle = new Float32Array(count), inName = new Float32Array(count), first = new Uint8Array(count);
    const titleSize = new Uint8Array(count), nameSize = new Uint8Array(count).fill(255);
    let waived = 0;
    words.forEach((_, at) => {
      const best = new Float32Array(count), title = new Float32Array(count), name = new Float32Array(count);
      let spread = 0, isLoose = false;
      for (const { entry, quality } of meanings[at]) {
        if (entry[5] === 0 || entry.partial && words.length > 1) isLoose = true;
        entry.slice(1).forEach((places, field) => places && each(places, field < 2, (place, weight) => {
          spread += 1;
          if (WORTH[field] * quality > best[place]) best[place] = WORTH[field] * quality;
          if (field === 0) {
            title[place] = Math.max(title[place], quality);
            titleSize[place] = weight & 31;
            if (at === 0 && weight & 32) first[place] = 1;
          } else if (field === 1) {
            name[place] = Math.max(name[place], quality);
            nameSize[place] = Math.min(nameSize[place], weight & 31);
          }
        }));
      }
      // A word that stands in few things says more than one that stands in many.
      const telling = 0.6 + 0.4 * Math.log(1 + count / (1 + spread)) / Math.log(2 + count);
      const small = !must.includes(at);
      for (let place = 0; place < count; place += 1) {
        if (best[place] === 0) continue;
        total[place] += best[place] * (small ? 0.2 : telling);
        if (!small) { has[place] |= 1 << at; some[place] += 1; }
        inTitle[place] += title[place];
        inName[place] += name[place];
      }
      if (isLoose && must.length > 1) waived |= 1 << at;
    });
    const whole = must.reduce((sum, at) => sum | 1 << at, 0);
    const pick = (keeps) => {
      const found = [];
      for (let place = 0; place < count; place += 1) if (some[place] > 0 && keeps(place)) found.push(place);
      return found;
    };
    let places = pick((place) => (has[place] & whole) === whole), mode = "all";
    if (waived) {
      const known = new Set(places);
      places = places.concat(pick((place) => !known.has(place) && ((has[place] | waived) & whole) === whole));
    }
    if (places.length === 0 && must.length > 1) {
      const most = some.reduce((most, n) => Math.max(most, n), 0);
      [places, mode] = [pick((place) => some[place] === most), "some"];
    }
    if (places.length === 0) return { places, terms: [], instead: [], mode: "none" };
    const score = new Float64Array(count), retired = this.head.kinds.map(({ first, count, current }) => [first + current, first + count]);
    for (const place of places) {
      const share = Math.min(inTitle[place] / (titleSize[place] || 1), 1), named = Math.min(inName[place] / nameSize[place], 1);
      const complete = Math.min(inTitle[place] / words.length, 1), completeName = Math.min(inName[place] / words.length, 1);
      // All that was asked is the title, or another name: then that is meant. Names stand a little behind.
      const match = Math.max(complete ** 2 * (120 + 240 * share ** 2), completeName ** 2 * (100 + 220 * named ** 2));
      score[place] = some[place] * 40 + total[place] / words.length + match + first[place] * 25;
    }
    for (const [from, until] of retired) for (let place = from; place < until; place += 1) score[place] *= 0.6;
    places.sort((a, b) => score[b] - score[a] || a - b);
    const terms = must.flatMap((at) => meanings[at]).map(({ entry }) => ({ word: entry[0], begins: Boolean(entry.partial) }));
    const instead = words.flatMap((word, at) => (meanings[at][0]?.instead ? [[word, meanings[at][0].instead]] : []));
    return { places, terms, instead, mode };
  }

  // Things

  /** What results show: `{ place, title, path, summary, names, meta, picture, kind }`. */
  async things(places) {
    const { chunk } = this.head;
    const files = await Promise.all(places.map((place) => this.#file(`things-${Math.floor(place / chunk)}`)));
    return places.map((place, at) => {
      const [title, path, summary, names, meta, picture] = files[at].all[place % chunk];
      return { place, title, path, summary, names, meta, picture, kind: this.kindOf(place) };
    });
  }

  /** Words of its parts and its text. */
  async excerpt(place) {
    const { excerptChunk } = this.head;
    return (await this.#file(`excerpts-${Math.floor(place / excerptChunk)}`)).all[place % excerptChunk];
  }

  // Facets

  /** `{ id, label, values: [{ id, label, places }] }`; nothing for a facet that there isn't. */
  async facet(id) {
    const known = this.head.facets.find((facet) => facet.id === id);
    if (!known) return undefined;
    const { all } = await this.#file(`facet-${id}`);
    return {
      ...known,
      values: all.map(([id, label, text]) => {
        const places = [];
        each(text, false, (place) => places.push(place));
        return { id, label, places };
      }),
    };
  }

  /** Kinds as a facet of their own. */
  kinds() {
    return {
      id: "kind", label: "Kind",
      values: this.head.kinds.map(({ id, label, first, count }) => ({ id, label, places: Array.from({ length: count }, (_, at) => first + at) })),
    };
  }
}

/** Parts of a text as `[words, isMarked]`: those marked mean one of the terms. */
export function marked(text, terms) {
  const exact = new Set(terms.filter(({ begins }) => !begins).map(({ word }) => word));
  const begun = terms.filter(({ begins }) => begins).map(({ word }) => word);
  const parts = [];
  let at = 0;
  for (const { word, start, end } of cut(text)) {
    if (start < at || !exact.has(word) && !begun.some((beginning) => word.startsWith(beginning))) continue;
    if (start > at) parts.push([text.slice(at, start), false]);
    parts.push([text.slice(start, end), true]);
    at = end;
  }
  if (at < text.length) parts.push([text.slice(at), false]);
  return parts;
}
