// What narrows the results: groups of boxes with counts. Within a group any of the chosen values will do; every group must fit.
import { element } from "./element.mjs";

const SHOWN = 8, MOST_CHOSEN = 100;

export class FacetList {
  #chosen = new Map();
  #open = new Set();
  #hits = [];

  constructor(index, root, changed) {
    Object.assign(this, { index, root, changed });
    this.ids = ["kind", ...index.head.facets.map(({ id }) => id)];
    this.root.open = matchMedia("(min-width: 62em)").matches;
    this.groups = root.appendChild(element("div"));
  }

  get isChosen() { return this.#chosen.size > 0; }

  read(words) {
    this.#chosen = new Map();
    for (const id of this.ids) {
      const values = words.getAll(id).slice(0, MOST_CHOSEN);
      if (values.length > 0) this.#chosen.set(id, new Set(values));
    }
  }

  write(words) {
    for (const [id, values] of this.#chosen) for (const value of values) words.append(id, value);
  }

  #facet(id) { return id === "kind" ? this.index.kinds() : this.index.facet(id); }

  /** Whether each thing fits, by group. A value that nothing has leaves nothing. */
  async #masks() {
    const masks = new Map();
    for (const [id, values] of this.#chosen) {
      const facet = await this.#facet(id), mask = new Uint8Array(this.index.count);
      for (const value of facet?.values ?? []) if (values.has(value.id)) for (const place of value.places) mask[place] = 1;
      masks.set(id, mask);
    }
    return masks;
  }

  /** Those that fit all groups; `isAsked` where they answer anything. */
  async narrow(places, isAsked) {
    this.#hits = places;
    this.isAsked = isAsked;
    const masks = [...(await this.#masks()).values()];
    return places.filter((place) => masks.every((mask) => mask[place]));
  }

  /** Draws the groups with counts among what was found; `isCurrent` says whether anybody still waits for it. */
  async show(isCurrent = () => true) {
    const facets = (await Promise.all(this.ids.map((id) => this.#facet(id)))).filter(Boolean), masks = await this.#masks();
    if (!isCurrent()) return;
    // Without a question the counts are those of the whole catalog.
    const all = !this.isAsked ? Array.from({ length: this.index.count }, (_, place) => place) : this.#hits;
    const fits = new Map(facets.map(({ id }) => {
      const others = [...masks].filter(([other]) => other !== id).map(([, mask]) => mask), found = new Uint8Array(this.index.count);
      for (const place of all) if (others.every((mask) => mask[place])) found[place] = 1;
      return [id, found];
    }));
    const focused = this.root.contains(document.activeElement) ? document.activeElement : undefined;
    const key = focused && [focused.name, focused.value];
    const groups = facets.map((facet) => this.#group(facet, fits.get(facet.id))).filter(Boolean);
    if (this.isChosen) {
      const clear = element("button", { type: "button", name: "clear", value: "all" }, "Clear all filters");
      clear.addEventListener("click", () => { this.#chosen = new Map(); document.getElementById("q").focus(); this.changed(); });
      groups.unshift(clear);
    }
    this.groups.replaceChildren(...groups);
    this.root.hidden = groups.length === 0;
    if (key) [...this.groups.querySelectorAll("input, button")].find(({ name, value }) => name === key[0] && value === key[1])?.focus();
  }

  #group({ id, label, values }, fits) {
    const chosen = this.#chosen.get(id) ?? new Set();
    const counted = values.map((value) => ({ ...value, count: value.places.reduce((sum, place) => sum + fits[place], 0) }))
      .filter((value) => value.count > 0 || chosen.has(value.id));
    if (counted.length < 2 && chosen.size === 0) return undefined;
    const isLong = counted.length > SHOWN + 2 && !this.#open.has(id);
    // Of a long group, the values that keep the most.
    const least = isLong ? counted.map(({ count }) => count).sort((a, b) => b - a)[SHOWN - 1] : 0;
    let room = SHOWN;
    const rows = counted.filter((value) => chosen.has(value.id) || !isLong || value.count >= least && (room -= 1) >= 0);
    const group = element("fieldset", {}, element("legend", {}, label),
      element("ul", {}, rows.map((value) => element("li", {}, this.#box(id, value, chosen)))));
    if (isLong) {
      const all = element("button", { type: "button", name: "all", value: id }, `Show all ${counted.length}`);
      all.addEventListener("click", () => {
        this.#open.add(id);
        const first = rows[0]?.id;
        this.show().then(() => [...this.groups.querySelectorAll("input")].find((box) => box.name === id && box.value === first)?.focus());
      });
      group.append(all);
    }
    return group;
  }

  #box(id, value, chosen) {
    const box = element("input", { type: "checkbox", name: id, value: value.id });
    box.checked = chosen.has(value.id);
    box.addEventListener("change", () => {
      const values = new Set(this.#chosen.get(id));
      if (box.checked) values.add(value.id);
      else values.delete(value.id);
      if (values.size > 0) this.#chosen.set(id, values);
      else this.#chosen.delete(id);
      this.changed();
    });
    return element("label", {}, box, element("span", {}, value.label), element("span", { class: "quiet" }, value.count.toLocaleString("en-US")));
  }
}
