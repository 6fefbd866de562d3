// The box in the header: what is typed is looked up at once. Without this module, or before its index is there, the form leads to
// the search page.
import { element } from "./element.mjs";
import { SearchIndex } from "./search-index.mjs";
import { highlighted } from "./search-results.mjs";

const MOST = 7;

export function attach(form) {
  const home = form.dataset.find, box = form.querySelector("input");
  const list = element("ul", { id: "find-list", role: "listbox", "aria-label": "Suggestions", hidden: true });
  const said = element("p", { class: "vh", role: "status" });
  document.head.append(element("link", { rel: "stylesheet", href: new URL("find.css", import.meta.url).href }));
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "find-list" })) {
    box.setAttribute(name, value);
  }
  form.append(list, said);
  let index, asked = 0, at = -1;

  const options = () => [...list.children];
  const choose = (next) => {
    at = next;
    options().forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    if (at < 0) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", options()[at].id);
      options()[at].scrollIntoView({ block: "nearest" });
    }
  };
  const close = () => {
    asked += 1;
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const option = (number, address, ...words) => {
    const item = element("li", { id: `find-${number}`, role: "option", "aria-selected": "false" }, ...words);
    item.dataset.address = address;
    return item;
  };
  const everything = () => `${home}search/?${new URLSearchParams({ q: box.value })}`;

  async function update() {
    const turn = asked += 1, text = box.value;
    try {
      index ??= SearchIndex.load(`${home}search/`);
      const loaded = await index;
      const { found, things } = await loaded.attempt(async () => {
        const found = await loaded.search(text);
        return { found, things: await loaded.things(found.places.slice(0, MOST)) };
      });
      if (turn !== asked || document.activeElement !== box) return;
      if (found.mode === "empty") return close();
      const rows = things.map((thing, number) => option(number, home + thing.path,
        element("span", {}, highlighted(thing.title, found.terms)), element("span", { class: "quiet small" }, thing.kind.noun)));
      const count = found.places.length;
      rows.push(option(rows.length, everything(), count === 0 ? `Nothing found for “${text.slice(0, 40)}”` : `All results (${count})`));
      list.replaceChildren(...rows);
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
      choose(-1);
      said.textContent = count === 0 ? "Nothing found" : `${things.length} of ${count} results, arrow keys to choose`;
    } catch {
      index = undefined; // asked for again with the next letter; the form works meanwhile
      if (turn === asked) close();
    }
  }

  box.addEventListener("input", update);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      return close();
    }
    const rows = options().length, step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || !step && event.key !== "Enter") return;
    if (event.key === "Enter") {
      if (at < 0) return; // the form is sent
      event.preventDefault();
      location.assign(options()[at].dataset.address);
    } else if (rows > 0) {
      event.preventDefault();
      choose((at + 1 + step + rows + 1) % (rows + 1) - 1);
    } else if (box.value) {
      event.preventDefault();
      update();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const address = event.target.closest("[role=option]")?.dataset.address;
    if (address) location.assign(address);
  });
  box.addEventListener("blur", close);
  SearchIndex.load(`${home}search/`).then((loaded) => { index = Promise.resolve(loaded); if (box.value) update(); }, () => {});
}
