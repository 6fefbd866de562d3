// The search page: answers as one types, narrows by facets, and keeps its state in the address.
import { element } from "./element.mjs";
import { FacetList } from "./search-facets.mjs";
import { SearchIndex } from "./search-index.mjs";
import { result } from "./search-results.mjs";

const STEP = 10, LONGEST = 200;
const root = document.getElementById("search"), home = root.dataset.base;
const box = document.getElementById("q"), said = document.getElementById("said");
const list = document.getElementById("results"), more = document.getElementById("more");
let index, facets, turn = 0, shown = { places: [], terms: [], count: 0 };

/** The address says what is asked: `?q=…&kind=mc&kind=role`. What it can't mean is passed over. */
const asked = () => new URLSearchParams(location.search);

function keep(isStep) {
  const words = new URLSearchParams();
  if (box.value.trim()) words.set("q", box.value.slice(0, LONGEST));
  facets.write(words);
  const address = `${location.pathname}${String(words) && `?${words}`}`;
  if (address === location.pathname + location.search) return;
  try {
    history[isStep ? "pushState" : "replaceState"](null, "", address);
  } catch { /* too many in a short time: the next one keeps it */ }
}

const results = (n) => `${n.toLocaleString("en-US")} ${n === 1 ? "result" : "results"}`;

function sentence(found, text) {
  const count = found.places.length, quoted = `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
  const instead = found.instead.map(([typed, other]) => ` “${typed}” stands nowhere and was read as “${other}”.`).join("");
  if (found.mode === "empty") return facets.isChosen ? `${results(count)}.` : "";
  if (count === 0) {
    return `Nothing found for ${quoted}${facets.isChosen ? " with these filters" : ""}. Try fewer or other words, or look through the list from A to Z.`;
  }
  if (found.mode === "some") return `No page has all these words. ${results(count)} with some of them.${instead}`;
  return `${results(count)} for ${quoted}.${instead}`;
}

async function showMore() {
  const { places, terms, count } = shown, next = places.slice(count, count + STEP), mine = turn;
  const things = await index.things(next);
  if (mine !== turn) return undefined;
  const items = things.map((thing) => result(thing, terms, home, index));
  shown.count += items.length;
  list.append(...items);
  more.hidden = shown.count >= places.length;
  more.textContent = `Show ${Math.min(STEP, places.length - shown.count)} more`;
  return items[0];
}

async function update() {
  const mine = turn += 1, text = box.value.slice(0, LONGEST);
  try {
    await index.attempt(async () => {
      const found = await index.search(text);
      if (found.mode === "empty" && facets.isChosen) found.places = Array.from({ length: index.count }, (_, place) => place);
      const kept = await facets.narrow(found.places, found.mode !== "empty" || facets.isChosen);
      if (mine !== turn) return;
      found.places = kept;
      const things = await index.things(kept.slice(0, STEP));
      if (mine !== turn) return;
      shown = { places: kept, terms: found.terms, count: things.length };
      list.replaceChildren(...things.map((thing) => result(thing, found.terms, home, index)));
      more.hidden = shown.count >= kept.length;
      more.textContent = `Show ${Math.min(STEP, kept.length - shown.count)} more`;
      said.textContent = sentence(found, text);
      root.dataset.answered = text;
    });
    await facets.show(() => mine === turn);
  } catch {
    if (mine === turn) said.textContent = "The index of this catalog could not be loaded. The list from A to Z works without it.";
  }
}

function read() {
  const words = asked();
  box.value = (words.get("q") ?? "").slice(0, LONGEST);
  facets.read(words);
}

try {
  index = await SearchIndex.load(root.dataset.source);
  facets = new FacetList(index, document.getElementById("facets"), () => { keep(true); update(); });
  read();
  await update();
  box.addEventListener("input", () => { keep(false); update(); });
  document.getElementById("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    keep(true);
    update();
  });
  more.addEventListener("click", async () => (await showMore().catch(() => undefined))?.querySelector("a").focus());
  addEventListener("popstate", () => { read(); update(); });
} catch {
  said.textContent = "The index of this catalog could not be loaded. The list from A to Z works without it.";
}
root.hidden = false;
