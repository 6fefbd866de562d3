// Compares role cards: reads which from the address, loads their data (index.json beside each card) and puts the table together.
// Without this module the page leads to the cards themselves.
import { groups, series, titles } from "./comparison.mjs";

const least = 2, most = 4;
const home = new URL("../roles/", import.meta.url);
// An id, or an id with the school year of an earlier version. Nothing else is ever asked for.
const name = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?(?:@[0-9]{4}-[0-9]{2})?$/;

const outcome = document.getElementById("outcome"), place = document.getElementById("comparison");
const choice = document.getElementById("choice"), form = choice.querySelector("form");
const firstTitle = document.title;
const loaded = new Map();
let latest = 0, shown = [];

// MARK: The address

const unique = (list) => [...new Set(list)];

function read(address) {
  const parameters = new URLSearchParams(address.search);
  const names = unique(parameters.getAll("roles").flatMap((value) => value.split(",")).map((value) => value.trim()).filter(Boolean));
  return { names, only: parameters.get("only") === "differences" };
}

function address(names, only) {
  const search = names.length ? `?roles=${names.join(",")}${only ? "&only=differences" : ""}` : "";
  return new URL(form.action).pathname + search;
}

/** Our own addresses in the twins are absolute; the site may be looked at from elsewhere. */
function local(url) {
  const { pathname, hash } = new URL(url);
  return pathname + hash;
}

// MARK: Cards

/** The card of that name; `missing` where there is none, `failed` where it could not be loaded. */
async function fetchCard(id, isMoved = false) {
  if (!name.test(id)) return { missing: id };
  const response = await fetch(new URL(`${id.replace("@", "/")}/index.json`, home)).catch(() => null);
  if (!response || response.status >= 500) return { failed: id };
  const card = response.ok ? await response.json().catch(() => null) : null;
  if (card?.format !== 1 || card.kind !== "role") return { missing: id };
  if (!card.moved_to) return { card };
  return isMoved ? { missing: id } : fetchCard(String(card.moved_to.id), true);
}

async function load(id) {
  if (!loaded.has(id)) loaded.set(id, fetchCard(id));
  const found = await loaded.get(id);
  if (!found.card) loaded.delete(id);
  return found;
}

// MARK: The table

function element(tag, { text, ...attributes } = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

const tag = (sign, word) => element("span", { class: `tag ${sign}`, text: word });
const link = (text, url) => (url ? element("a", { href: local(url), text }) : document.createTextNode(text));

function part({ sign, word, text, url, clause }) {
  const parts = [sign && tag(sign, word), text !== undefined && link(text, url), clause && link(clause.number, clause.url)].filter(Boolean);
  return parts.flatMap((it, index) => (index ? [" ", it] : [it]));
}

function cell(parts, label) {
  const isNone = parts.length === 1 && parts[0].sign === "no";
  const content = parts.length === 1 ? part(parts[0]) : [element("ul", {}, ...parts.map((it) => element("li", {}, ...part(it))))];
  return element("td", { "data-label": label, class: isNone ? "none" : undefined }, ...content);
}

function line(row, labels) {
  const stone = row.stone && element("img", { src: local(row.stone), alt: "", width: 24, height: 24, loading: "lazy" });
  const heading = element("span", { class: "named" }, ...[stone, element("span", {}, link(row.name, row.url))].filter(Boolean));
  const same = row.same ? tag("equal", "Same") : tag("differ", "Differs");
  return element("tr", { class: row.same ? "same" : undefined }, element("th", { scope: "row" }, heading, " ", same),
    ...row.cells.map((parts, index) => cell(parts, labels[index])));
}

function body({ title, rows }, labels) {
  const heading = element("tr", {}, element("th", { scope: "rowgroup", colspan: labels.length + 1, text: title }));
  return element("tbody", {}, heading, ...rows.map((row) => line(row, labels)));
}

/** What stands before one of several. */
const joint = (index, count) => (index === 0 ? "" : index === count - 1 ? " and " : ", ");

/** Draws the comparison and gives what to say of it. */
function draw(cards, only) {
  const labels = titles(cards), all = groups(cards), rows = all.flatMap((group) => group.rows);
  const kept = only ? all.map(({ title, rows }) => ({ title, rows: rows.filter(({ same }) => !same) })) : all;
  const differing = rows.filter(({ same }) => !same);
  if (!place.firstElementChild) place.append(frame());
  const table = place.querySelector("table"), head = table.tHead.rows[0];
  place.querySelector("h2").replaceChildren(...labels.flatMap((label, index) => [joint(index, labels.length), link(label, cards[index].url)]));
  table.caption.textContent = `${series(labels)}, row by row`;
  head.replaceChildren(head.cells[0], ...cards.map((card, index) => element("th", { scope: "col" }, link(labels[index], card.url))));
  for (const part of [...table.tBodies]) part.remove();
  table.append(...kept.filter(({ rows }) => rows.length).map((group) => body(group, labels)));
  place.querySelector(".only input").checked = only;
  place.querySelector("[data-address]").textContent = location.href;
  return `${differing.length} of ${rows.length} rows ${differing.length === 1 ? "differs" : "differ"}${only ? "; only these are shown" : ""}.`;
}

function frame() {
  const made = document.getElementById("table").content.cloneNode(true);
  made.querySelector("[data-copy-address]").addEventListener("click", async () => {
    const isCopied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    say(isCopied ? "Link copied." : "The link is in the address bar.");
  });
  made.querySelector("[data-print-table]").addEventListener("click", () => print());
  made.querySelector(".only input").addEventListener("change", ({ target }) => {
    history.replaceState(null, "", address(shown.map(({ id }) => id), target.checked));
    say(draw(shown, target.checked));
  });
  return made;
}

// MARK: The page

function say(words, isWarning = false) {
  outcome.textContent = words;
  outcome.className = isWarning ? "warn" : "small quiet";
}

const quoted = (names) => {
  const some = names.slice(0, 3).map((it) => `“${it.length > 40 ? `${it.slice(0, 40)}…` : it}”`);
  return series(names.length > 3 ? [...some, `${names.length - 3} more`] : some);
};

/** What is wrong with the names in the address, in sentences. */
function faults({ missing, failed, left }) {
  return [
    missing.length && `There is no role ${quoted(missing)}.`,
    failed.length && `The card of ${quoted(failed)} could not be loaded; try again in a moment.`,
    left > 0 && `At most ${most === 4 ? "four" : most} roles fit side by side; ${left} more in this address ${left === 1 ? "was" : "were"} left out.`,
  ].filter(Boolean);
}

/** A box for every card that is compared: earlier versions have none, and neither have roles of another page of the list. */
function tick(cards) {
  const labels = titles(cards);
  for (const box of form.querySelectorAll(".added")) box.remove();
  const boxes = new Map([...form.elements.roles instanceof RadioNodeList ? form.elements.roles : [form.elements.roles]].map((box) => [box.value, box]));
  for (const box of boxes.values()) box.checked = cards.some(({ id }) => id === box.value);
  const list = form.querySelector("ul.plain");
  cards.forEach(({ id, url }, index) => {
    if (boxes.has(id)) return;
    const box = element("input", { type: "checkbox", name: "roles", value: id });
    box.checked = true;
    list.append(element("li", { class: "added" }, element("label", {}, box, labels[index]), element("a", { href: local(url), text: "Card" })));
  });
  carry();
}

const chosen = () => new FormData(form).getAll("roles");

/** Other pages of the list know what was chosen on this one. */
function carry() {
  for (const link of form.querySelectorAll(".pager a")) link.search = chosen().length ? `?roles=${chosen().join(",")}` : "";
}

/** Shows what the address asks for; `isAsked` where somebody just pressed the button for it. */
async function show(isAsked = false) {
  const turn = ++latest, { names, only } = read(location);
  const wanted = names.slice(0, most);
  const found = await Promise.all(wanted.map(load));
  if (turn !== latest) return;
  const cards = [...new Map(found.flatMap(({ card }) => (card ? [[card.id, card]] : []))).values()];
  const said = faults({
    missing: found.flatMap(({ missing }) => missing ?? []), failed: found.flatMap(({ failed }) => failed ?? []), left: names.length - wanted.length,
  });
  shown = cards.length >= least ? cards : [];
  tick(cards);
  choice.open = shown.length === 0;
  document.title = shown.length ? `${series(titles(shown))} · ${firstTitle}` : firstTitle;
  if (shown.length) {
    if (said.length === 0) history.replaceState(null, "", address(cards.map(({ id }) => id), only));
    say([...said, draw(cards, only)].join(" "), said.length > 0);
    if (isAsked) place.querySelector("h2").focus();
    return;
  }
  place.replaceChildren();
  if (cards.length === 1) said.push(`${titles(cards)[0]} is chosen; choose one to three more to compare it with.`);
  else if (names.length) said.push("Choose two to four roles.");
  say(said.join(" "), said.length > 0 && names.length > 0);
}

form.addEventListener("change", carry);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const names = unique(chosen());
  if (names.length < least) return say(names.length ? "One role is chosen; choose at least one more." : "No role is chosen; choose two to four.", true);
  if (names.length > most) return say(`${names.length} roles are chosen; choose four at most.`, true);
  history.pushState(null, "", address(names, read(location).only));
  show(true);
});
addEventListener("popstate", () => show());
show();
