// How far a record meets a requirement on a day. Says the same as the program that built this site; both are held against one file
// of cases. Pure: no clock, no page, no network.
//
// A requirement is one of
//   {all: [...]}  {any: [...]}  {choose: n, from: "program:ID" | "state-vetted" | ["mc", ...], within: years}
//   {mc: "id"}  {recognition: "id"}  {role: "id"}  {other: "plain text", kind: "interview"}
// A record is {awards: [{mc, on}], roles: [id], recognitions: [{id, on}], confirmed: [plain text]}, days are "2019-09-20".
// Rules are {pools: {"program:ID": [mc], "state-vetted": [mc]}, recognitions: {id: requirement | null},
//   validity: {"mc:ID": years, "recognition:ID": years}, retired: [mc]}.
import { smallestSet, met, get, choosing, all, any } from "./smallest-set.mjs";

const own = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);
const unique = (list) => [...new Set(list)];
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The same day so many years before; 29 February becomes 28 February where there is none. */
export function yearsBefore(day, years) {
  const year = Math.max(1, +day.slice(0, 4) - years), isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const rest = day.slice(4) === "-02-29" && !isLeap ? "-02-28" : day.slice(4);
  return String(year).padStart(4, "0") + rest;
}

function nextDay(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** What of a record is valid on the day. */
function holdings(record, rules, day) {
  const isValid = (name, since) => {
    const years = own(rules.validity, name);
    return since <= day && (years === undefined || since > yearsBefore(day, years));
  };
  const last = new Map(), known = new Set();
  for (const { mc, on } of record.awards ?? []) {
    if (on <= day) known.add(mc);
    if (isValid(`mc:${mc}`, on) && on > (last.get(mc) ?? "")) last.set(mc, on);
  }
  const granted = (record.recognitions ?? []).filter(({ id, on }) => !on || isValid(`recognition:${id}`, on));
  return {
    last, known, roles: new Set(record.roles ?? []), recognitions: new Set(granted.map(({ id }) => id)),
    confirmed: new Set(record.confirmed ?? []),
  };
}

/**
 * @returns {{met: boolean, left: object[] | null, nodes: object[]}}
 *   `left`: the smallest set that would meet it (`{mc}`, `{recognition}`, `{role}`, `{other, kind}`): fewest things that no
 *   micro-credential can be, then fewest micro-credentials, ties in the order of the requirement; null where nothing would.
 *   `nodes`: of each node, parents first: `met`, `have` of `need`, the micro-credentials `counted`, and the first day `since` when
 *   awards count.
 */
export function evaluate(requirement, record, rules, day) {
  const held = holdings(record, rules, day), retired = new Set(rules.retired ?? []);
  const items = [], ranks = [], numbers = new Map(), trail = new Set();
  let nodes = [];

  // The number of a thing to get.
  const number = (name, item, rank) => {
    if (!numbers.has(name)) {
      numbers.set(name, items.length);
      items.push(item);
      ranks.push(rank);
    }
    return numbers.get(name);
  };
  const toEarn = (ids, count) =>
    choosing(count, ids.filter((id) => !retired.has(id)).map((mc) => number(`mc:${mc}`, { mc }, held.known.has(mc) ? 1 : 0)));

  const choice = (node, place) => {
    const members = unique(Array.isArray(node.from) ? node.from : own(rules.pools, node.from) ?? []);
    const since = node.within === undefined ? undefined : nextDay(yearsBefore(day, node.within));
    const fits = members.filter((id) => held.last.has(id) && (since === undefined || held.last.get(id) >= since));
    const order = new Map(fits.map((id, index) => [id, index]));
    const counted = [...fits]
      .sort((a, b) => byText(held.last.get(a), held.last.get(b)) || order.get(a) - order.get(b)).slice(0, node.choose);
    Object.assign(place, { have: counted.length, need: node.choose, counted }, since && { since });
    return counted.length === node.choose ? met : toEarn(members.filter((id) => !order.has(id)), node.choose - counted.length);
  };

  // One that was granted and is valid, or that the awards suffice for.
  const recognition = (id) => {
    if (held.recognitions.has(id)) return met;
    const needs = own(rules.recognitions, id);
    if (!needs || trail.has(id)) return get(number(`recognition:${id}`, { recognition: id }, 2));
    trail.add(id);
    const before = nodes;
    nodes = [];
    const goal = visit(needs);
    nodes = before;
    trail.delete(id);
    return goal;
  };

  function visit(node) {
    const place = { met: false, have: 0, need: 1, counted: [] };
    nodes.push(place);
    let goal;
    if (node.all) {
      const goals = node.all.map(visit);
      Object.assign(place, { need: goals.length, have: goals.filter((goal) => goal === met).length });
      goal = all(goals);
    } else if (node.any) goal = any(node.any.map(visit));
    else if (node.choose !== undefined) goal = choice(node, place);
    else if (node.mc !== undefined) {
      if (held.last.has(node.mc)) place.counted = [node.mc];
      goal = place.counted.length ? met : toEarn([node.mc], 1);
    } else if (node.recognition !== undefined) goal = recognition(node.recognition);
    else if (node.role !== undefined) goal = held.roles.has(node.role) ? met : get(number(`role:${node.role}`, { role: node.role }, 2));
    else {
      const { other, kind } = node;
      goal = held.confirmed.has(other) ? met : get(number(`other:${kind}:${other}`, { other, kind }, 2));
    }
    if (goal === met) Object.assign(place, { met: true, have: place.need });
    return goal;
  }

  const goal = visit(requirement);
  return { met: nodes[0].met, left: smallestSet(goal, ranks)?.map((thing) => items[thing]) ?? null, nodes };
}

// MARK: Words

const numerals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const words = (n) => numerals[n] ?? String(n);

function series(parts, word, separator = ", ") {
  if (parts.length < 2) return parts.join("");
  if (parts.length === 2) return parts.join(separator === "; " ? `; ${word} ` : ` ${word} `);
  return `${parts.slice(0, -1).join(separator)}${separator}${word} ${parts.at(-1)}`;
}

// A phrase is its words and how much they hold together: lists in lists need stronger separators.
function joined(phrases, word) {
  if (phrases.length === 1) return phrases[0];
  const isNested = phrases.some(({ isList, isChoice }) => isList || (isChoice && phrases.length > 2));
  const text = series(phrases.map(({ words }) => words), word, isNested ? "; " : ", ");
  return { words: word === "or" ? `either ${text}` : text, isList: true };
}

function choice({ from, within }, count, title) {
  const pool = Array.isArray(from) ? `of ${series(from.map((id) => `“${title("mc", id)}”`), "and")}`
    : from === "state-vetted" ? "of the micro-credentials that the state has vetted"
    : `of the micro-credentials in “${title("program", from.slice(from.indexOf(":") + 1))}”`;
  const period = within === undefined ? "" : `, earned within ${within} ${within === 1 ? "year" : "years"}`;
  return { words: `any ${count} ${pool}${period}`, isChoice: true };
}

function phrase(node, title) {
  if (node.all) return joined(node.all.map((part) => phrase(part, title)), "and");
  if (node.any) return joined(node.any.map((part) => phrase(part, title)), "or");
  if (node.choose !== undefined) return choice(node, words(node.choose), title);
  if (node.mc !== undefined) return { words: `“${title("mc", node.mc)}”` };
  if (node.recognition !== undefined) return { words: `the recognition “${title("recognition", node.recognition)}”` };
  if (node.role !== undefined) return { words: `having been ${title("role", node.role)}` };
  const [first = "", ...more] = node.other.endsWith(".") ? node.other.slice(0, -1) : node.other;
  return { words: first.toLowerCase() + more.join("") };
}

const asSentence = ({ words: text }) => {
  const [first = "", ...more] = text;
  return first.toUpperCase() + more.join("") + (text.endsWith(".") ? "" : ".");
};

/** The requirement in English; `title(kind, id)` gives the title of a thing. */
export const sentence = (requirement, title) => asSentence(phrase(requirement, title));

/** What is still needed, in English. */
export function rest(requirement, evaluation, title) {
  if (evaluation.met) return "Nothing: it is met.";
  let place = 0;
  const left = (node) => {
    const at = evaluation.nodes[place++], nodes = node.all ?? node.any;
    if (nodes) {
      const open = nodes.flatMap((part) => {
        const isMet = evaluation.nodes[place].met, words = left(part);
        return isMet ? [] : [words];
      });
      return joined(open, node.any ? "or" : "and");
    }
    return node.choose === undefined ? phrase(node, title)
      : choice(node, words(node.choose - at.have) + (at.have ? " more" : ""), title);
  };
  return asSentence(left(requirement));
}
