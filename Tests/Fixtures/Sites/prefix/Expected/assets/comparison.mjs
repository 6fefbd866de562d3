// What a comparison of role cards shows: groups of rows with a cell for each card, made from the twins of the cards
// (index.json beside each). Pure: no page, no network.
//
// A group is {title, rows}; a row is {name, url, stone, cells, same}; a cell is a list of parts {sign, word, text, url}, of which
// any may be missing, and so may {clause: {number, url}}, where on the card it stands. Two cells are the same where their words are, whatever they lead to.

const levels = { campus: "Campus", district: "District" };
const bindings = { optional: "Optional", factor: "May be a factor", preferred: "Preferred, not required", required: "Required" };
const bases = {
  position: "Position", licence: "License", degree: "Degree", years: "Experience", evaluation: "Evaluation", interview: "Interview",
  training: "Training", "micro-credential": "Micro-credentials", other: "Other",
};
const numerals = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const words = (n) => numerals[n] ?? String(n);
const years = (year) => year?.replace("-", "–");
const range = ([least, most]) => (least === most ? `${least}` : `${least}–${most}`);
const none = (word) => [{ sign: "no", word }];

/** A row; nothing where no card has anything to say. */
function row(name, cards, cell, { absent = "Not published", ...more } = {}) {
  const found = cards.map((card) => cell(card) ?? []);
  if (found.every((parts) => parts.length === 0)) return [];
  const cells = found.map((parts) => (parts.length ? parts : none(absent)));
  const said = cells.map((parts) => JSON.stringify(parts.map(({ sign, word, text }) => [sign, word, text])));
  return [{ name, ...more, cells, same: said.every((words) => words === said[0]) }];
}

const text = (words, isAssumed = false) => (words === undefined ? undefined : [{ text: isAssumed ? `${words}†` : words }]);

function facts(cards) {
  const assumed = ({ assumed = [] }, field) => assumed.includes(field);
  return [
    row("Organization", cards, ({ organization }) => organization && [{ text: organization.title, url: organization.url }])
      .filter(({ same }) => !same),
    row("Family", cards, ({ facts }) => text(facts.family)),
    row("Level", cards, ({ facts }) => text(levels[facts.level])),
    row("In the classroom", cards, (card) => {
      const stays = card.facts.stays_in_classroom, mark = assumed(card, "stays_in_classroom") ? "†" : "";
      return stays === undefined ? undefined : stays ? [{ sign: "stay", word: `Stays${mark}` }] : [{ text: `Leaves it${mark}` }];
    }),
    row("Effort", cards, ({ facts }) => facts.hours && text(`${range(facts.hours)} hours`, facts.hours_assumed)),
    row("Could bring", cards, ({ facts: { stipend, cpe_hours: hours } }) =>
      text([stipend, hours && `${hours} CPE hours`].filter(Boolean).join(" and ") || undefined)),
    row("Pay in the role", cards, ({ facts }) => text(facts.compensation)),
    row("School year of the card", cards, ({ version }) => text(years(version.year))),
  ].flat();
}

// MARK: Qualifications

const rowsOf = ({ requirement }) => requirement?.rows ?? [];

/** By kind; what a requirement asks for that no micro-credential can be stands with them. */
function qualifications(cards) {
  return Object.entries(bases).flatMap(([basis, name]) => row(name, cards, ({ qualifications = [], ...card }) => [
    ...qualifications.filter(({ kind = "other" }) => kind === basis).map(({ level, text, number, url }) =>
      ({ ...(level === "required" ? { sign: "must", word: "Required" } : { sign: "prefer", word: "Preferred" }), text, clause: { number, url } })),
    ...rowsOf(card).filter((it) => it.kind === "other" && it.basis === basis).map((it) => ({ ...asked(it), text: it.text })),
  ], { absent: "Not named" }));
}

// MARK: What is asked for

/** How something is asked for, as a tag. */
function asked({ how, count, of, declared, within }) {
  if (how === "one") return { sign: "prefer", word: `One of ${of} ways` };
  if (how !== "any") return { sign: "must", word: "Asked for" };
  return { sign: "prefer", word: `Any ${count} of ${declared ?? of}${within ? ` within ${within} ${within === 1 ? "year" : "years"}` : ""}` };
}

/** Each thing once, in the order in which the cards name them. */
function union(lists) {
  const found = new Map();
  for (const thing of lists.flat()) if (!found.has(thing.id)) found.set(thing.id, thing);
  return [...found.values()];
}

const titled = ({ title, status }) => (status === "retired" ? `${title} (retired)` : title);
const place = (thing) => ({ url: thing.url, stone: thing.image });

function requirements(cards) {
  const things = (kinds) => union(cards.map((card) => rowsOf(card).filter(({ kind }) => kinds.includes(kind))));
  const standing = ({ id }, kinds) => (card) => {
    const found = rowsOf(card).filter((it) => kinds.includes(it.kind) && it.id === id).map(asked);
    if (found.length || !kinds.includes("mc")) return found;
    return (card.recommends ?? []).some((it) => it.id === id) ? [{ sign: "prefer", word: "Recommended" }] : found;
  };
  const named = (kinds) => things(kinds).flatMap((it) =>
    row(titled(it), cards, standing(it, kinds), { absent: "Not asked for", ...place(it) }));
  return {
    together: [
      ...row("Together", cards, together, { absent: "None" }),
      ...row("How far they bind", cards, ({ binding }) => text(bindings[binding?.level])),
    ],
    credentials: [...named(["pool"]), ...named(["mc"])], recognitions: named(["recognition"]), roles: named(["role"]),
  };
}

function together({ requirement }) {
  if (!requirement) return undefined;
  const { rows, sentence } = requirement;
  if (!rows.every(({ kind, how }) => kind === "mc" && how === "all")) return text(sentence);
  return text(rows.length === 1 ? "The one it names" : rows.length === 2 ? "Both it names" : `All ${words(rows.length)}`);
}

/** Those that are recommended and that none of the cards asks for. */
function recommended(cards) {
  const demanded = new Set(cards.flatMap(rowsOf).filter(({ kind }) => kind === "mc").map(({ id }) => id));
  return union(cards.map(({ recommends = [] }) => recommends)).filter(({ id }) => !demanded.has(id)).flatMap((it) =>
    row(titled(it), cards, ({ recommends = [] }) => recommends.some(({ id }) => id === it.id) && [{ sign: "prefer", word: "Recommended" }],
      { absent: "Not named", ...place(it) }));
}

/** How many of the micro-credentials that a card asks for by name count toward each recognition. */
function counting(cards) {
  const named = (card) => new Set(rowsOf(card).filter(({ kind, how }) => kind === "mc" && how !== "any").map(({ id }) => id)).size;
  return union(cards.map(({ recognitions = [] }) => recognitions)).flatMap((it) => row(titled(it), cards, ({ recognitions = [], ...card }) => {
    const count = recognitions.find(({ id }) => id === it.id)?.counting;
    return count && [{ text: `${count} of ${named(card)}` }];
  }, { absent: "None", url: it.url }));
}

function competencies(cards) {
  return union(cards.map(({ competencies = [] }) => competencies)).flatMap((it) => row(titled(it), cards,
    ({ competencies = [] }) => competencies.some(({ id }) => id === it.id) && [{ sign: "yes", word: "Behind it" }],
    { absent: "Not named", url: it.url }));
}

/** Everything that two or more cards say, side by side. */
export function groups(cards) {
  const asks = requirements(cards);
  return [
    { title: "Facts", rows: facts(cards) },
    { title: "Qualifications", rows: qualifications(cards) },
    { title: "Micro-credentials asked for", rows: [...asks.together, ...asks.credentials] },
    { title: "Micro-credentials recommended", rows: recommended(cards) },
    { title: "Recognitions asked for", rows: asks.recognitions },
    { title: "Roles held before", rows: asks.roles },
    { title: "Recognitions the micro-credentials count toward", rows: counting(cards) },
    { title: "Competencies", rows: competencies(cards) },
  ].filter(({ rows }) => rows.length > 0);
}

/** "a, b and c" */
export function series(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** What each card is called in a comparison: versions of one role are told apart by their years. */
export function titles(cards) {
  return cards.map(({ title, version }) => {
    const isAlone = version.current && cards.filter((other) => other.title === title).length === 1;
    return isAlone || !version.year ? title : `${title} ${years(version.year)}`;
  });
}
