// A person's plan: what it holds, and how it is read, kept, saved and shared. What comes from a file, a link or the browser's store is
// foreign: it is checked piece by piece, and a plan is taken whole or not at all.
//
// A plan is {awards: [{mc, on}], roles: [id], recognitions: [{id, on}], confirmed: [text], cares: [id], group, day}; a day that is not
// known is null.

const FORMAT = "cairn-plan", VERSION = 1;
const LIMITS = { bytes: 1_000_000, link: 200_000, awards: 2000, entries: 500, text: 1000 };
/** Days that a working life can have; others are slips, and sums of years with them may leave the calendar. */
const YEARS = { first: "1900", end: "2200" };

/** Why something is no plan, in a sentence. */
export class PlanError extends Error {}

export const emptyPlan = () => ({ awards: [], roles: [], recognitions: [], confirmed: [], cares: [], group: null, day: null });

const isEqual = (a, b) => JSON.stringify(a) === JSON.stringify(b);
export const isEmpty = (plan) => isEqual({ ...plan, day: null }, emptyPlan());

/** Whether there is such a day, written as 2019-09-20. */
function exists(text) {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Whether a plan may speak of that day. */
export const isDay = (text) => exists(text) && text >= YEARS.first && text < YEARS.end;

// MARK: Reading

const isId = (value) => typeof value === "string" && /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/.test(value);
const isText = (value) => typeof value === "string" && value.length > 0 && value.length <= LIMITS.text;
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const shown = (value) => `“${String(value).slice(0, 40)}”`;

function list(found, name, most, read) {
  if (found[name] === undefined) return [];
  if (!Array.isArray(found[name])) throw new PlanError(`It is damaged: its ${name} are no list.`);
  if (found[name].length > most) throw new PlanError(`It has ${found[name].length} ${name}; a plan has at most ${most}.`);
  return found[name].map((value, index) => read(value, `${name}, entry ${index + 1}`));
}

function day(value, place) {
  if (value === undefined || value === null) return null;
  if (!exists(value)) throw new PlanError(`It is damaged: ${place} has ${shown(value)}, which is no day.`);
  if (!isDay(value)) throw new PlanError(`It is damaged: ${place} has ${shown(value)}, which is no day from ${YEARS.first} to ${YEARS.end - 1}.`);
  return value;
}

function id(value, place) {
  if (!isId(value)) throw new PlanError(`It is damaged: ${place} is ${shown(value)}, which names nothing in a catalog.`);
  return value;
}

function text(value, place) {
  if (!isText(value)) throw new PlanError(`It is damaged: ${place} is no text, or too long.`);
  return value;
}

const entry = (value, place) => {
  if (!isRecord(value)) throw new PlanError(`It is damaged: ${place} has another form than a plan's.`);
  return value;
};

function unique(values, key) {
  const seen = new Set();
  return values.filter((value) => !seen.has(key(value)) && seen.add(key(value)));
}

/** Reads what `parse` or a link gave; what a plan does not have is left behind. */
function fromObject(found) {
  const same = (value) => value;
  return {
    awards: unique(list(found, "awards", LIMITS.awards, (value, place) => {
      const { mc, on } = entry(value, place);
      return { mc: id(mc, place), on: day(on, place) };
    }), ({ mc, on }) => `${mc} ${on}`),
    roles: unique(list(found, "roles", LIMITS.entries, id), same),
    recognitions: unique(list(found, "recognitions", LIMITS.entries, (value, place) => {
      const { id: name, on } = entry(value, place);
      return { id: id(name, place), on: day(on, place) };
    }), ({ id: name }) => name),
    confirmed: unique(list(found, "confirmed", LIMITS.entries, text), same),
    cares: unique(list(found, "cares", LIMITS.entries, id), same),
    group: found.group === undefined || found.group === null ? null : id(found.group, "the group"),
    day: day(found.day, "the day"),
  };
}

/** Reads a saved plan. Throws a `PlanError` that says what is wrong; nothing of a wrong one is taken. */
export function parse(written) {
  if (written.length > LIMITS.bytes) throw new PlanError("It is larger than 1 MB, so it is no plan.");
  let found;
  try {
    found = JSON.parse(written);
  } catch {
    throw new PlanError("It is damaged, or not a plan at all: it can't be read.");
  }
  if (!isRecord(found) || found.format !== FORMAT) throw new PlanError("It was not saved by a planner like this one.");
  if (!Number.isInteger(found.version) || found.version < 1) throw new PlanError("It is damaged: it does not say its version.");
  if (found.version > VERSION) throw new PlanError("It was saved by a newer planner than this one.");
  return fromObject(found);
}

/** As it is saved: readable, with a line for each entry. */
export const serialize = (plan) => `${JSON.stringify({ format: FORMAT, version: VERSION, ...plan }, null, 2)}\n`;

// MARK: Links

/** For the fragment of an address, which is sent to no server. Throws a `PlanError` where there is too much for one. */
export function pack({ awards, roles, recognitions, confirmed, cares, group, day: on }) {
  const pairs = (entries, name) => entries.map((value) => [value[name], value.on]);
  const bytes = new TextEncoder().encode(
    JSON.stringify([VERSION, pairs(awards, "mc"), roles, pairs(recognitions, "id"), confirmed, cares, group, on]));
  // One by one: a call takes only so many arguments.
  const packed = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  if (packed.length > LIMITS.link) throw new PlanError("This plan is too long for a link. Save it as a file instead.");
  return packed.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Reads what `pack` made. Throws a `PlanError`. */
export function unpack(packed) {
  if (packed.length > LIMITS.link) throw new PlanError("It is too long to be a plan.");
  let found;
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    found = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new PlanError("It is damaged: a part of the link may be missing.");
  }
  if (!Array.isArray(found) || found[0] !== VERSION) throw new PlanError("It was not made by a planner like this one.");
  const [, awards, roles, recognitions, confirmed, cares, group, on] = found;
  const objects = (pairs, name) =>
    (Array.isArray(pairs) ? pairs.map((pair) => (Array.isArray(pair) ? { [name]: pair[0], on: pair[1] } : pair)) : pairs);
  return fromObject({ awards: objects(awards, "mc"), roles, recognitions: objects(recognitions, "id"), confirmed, cares, group, day: on });
}

// MARK: The browser's store

/** Keeps a plan in this browser. Where the browser refuses, everything goes on, and `isKept` says so. */
export class Store {
  constructor(key) {
    this.key = key;
    this.isKept = true;
    this.fault = undefined;
  }

  /** What was kept, or an empty plan. What can't be read is set aside under another name, never overwritten. */
  load() {
    try {
      const written = localStorage.getItem(this.key);
      if (written === null) return emptyPlan();
      try {
        return parse(written);
      } catch (error) {
        localStorage.setItem(`${this.key}:damaged`, written);
        this.fault = error.message;
      }
    } catch {
      this.isKept = false;
    }
    return emptyPlan();
  }

  save(plan) {
    try {
      localStorage.setItem(this.key, serialize(plan));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }

  erase() {
    try {
      localStorage.removeItem(this.key);
      localStorage.removeItem(`${this.key}:damaged`);
    } catch {
      this.isKept = false;
    }
  }

  /** Calls with the plan that another tab has saved. */
  onChange(call) {
    addEventListener("storage", ({ key, newValue }) => {
      if (key !== this.key && key !== null) return;
      try {
        call(newValue ? parse(newValue) : emptyPlan());
      } catch {
        // The other tab knows what it does; this one keeps what it shows.
      }
    });
  }
}
