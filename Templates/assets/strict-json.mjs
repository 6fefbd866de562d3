// JSON as signatures need it: read without leniency (RFC 8259, RFC 7493), written in one way only (RFC 8785).

/** What is wrong with something read, in a sentence for people. */
export class Fault extends Error {}

const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]+/y;

/**
 * Reads bytes or a text. A member that stands twice, half a character, a byte order mark, a number that is none, deep nesting and a text
 * of more than `limit` bytes are refused with a `Fault`. Objects have no prototype, so that no member means anything by its name.
 */
export function readJSON(source, { limit = 4 << 20, depth = 64 } = {}) {
  if (source.length > limit) throw new Fault(`The JSON is larger than ${limit} bytes.`);
  const text = typeof source === "string" ? source : decode(source);
  let at = 0, level = 0;
  const stop = (words) => new Fault(at >= text.length ? "The JSON ends too early." : `The JSON ${words} at character ${at + 1}.`);
  const unexpected = () => stop("has a character that cannot stand");
  const skip = () => { while (" \n\r\t".includes(text[at] || "x")) at += 1; };
  const take = (letter) => text[at] === letter && Boolean(at += 1);

  function value() {
    const letter = text[at];
    if (letter === "{") return nested(object);
    if (letter === "[") return nested(list);
    if (letter === '"') return string();
    for (const [word, meaning] of [["true", true], ["false", false], ["null", null]]) {
      if (text.startsWith(word, at)) return (at += word.length, meaning);
    }
    NUMBER.lastIndex = at;
    const [digits] = NUMBER.exec(text) ?? [];
    if (digits === undefined) throw unexpected();
    if (!Number.isFinite(Number(digits))) throw stop("has a number that cannot be read");
    at += digits.length;
    return Number(digits);
  }

  function nested(inner) {
    if (level === depth) throw new Fault(`The JSON is nested deeper than ${depth} levels.`);
    level += 1;
    at += 1;
    skip();
    const made = inner();
    level -= 1;
    return made;
  }

  function object() {
    const made = Object.create(null);
    if (take("}")) return made;
    do {
      skip();
      if (text[at] !== '"') throw unexpected();
      const name = string();
      if (name in made) throw new Fault(`The member “${name}” stands twice in one object.`);
      skip();
      if (!take(":")) throw unexpected();
      skip();
      made[name] = value();
      skip();
    } while (take(","));
    if (!take("}")) throw unexpected();
    return made;
  }

  function list() {
    const made = [];
    if (take("]")) return made;
    do {
      skip();
      made.push(value());
      skip();
    } while (take(","));
    if (!take("]")) throw unexpected();
    return made;
  }

  function string() {
    at += 1;
    let made = "";
    for (;;) {
      PLAIN.lastIndex = at;
      const [run] = PLAIN.exec(text) ?? [""];
      made += run;
      at += run.length;
      if (take('"')) break;
      if (!take("\\")) throw unexpected();
      const letter = text[at];
      if (letter === "u" && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) {
        made += String.fromCharCode(parseInt(text.slice(at + 1, at + 5), 16));
        at += 5;
      } else if (letter !== undefined && Object.hasOwn(ESCAPES, letter)) {
        made += ESCAPES[letter];
        at += 1;
      } else throw unexpected();
    }
    if (!made.isWellFormed()) throw new Fault("The JSON has half a character, which is no text.");
    return made;
  }

  skip();
  const made = value();
  skip();
  if (at < text.length) throw stop("goes on after its end");
  return made;
}

function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Fault("The JSON is no UTF-8 text.");
  }
}

/** The canonical form (RFC 8785): members by their UTF-16 code units, numbers and texts as ECMAScript writes them. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

/** A copy of an object without some of its members. */
export function without(object, ...names) {
  const copy = Object.create(null);
  for (const [name, value] of Object.entries(object)) if (!names.includes(name)) copy[name] = value;
  return copy;
}

/** The elements of a set: JSON-LD writes one of them with or without brackets. */
export const elements = (value) => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

export const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
