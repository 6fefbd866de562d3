// The list of micro-credentials to mark, by category or by words, with the days on which they were earned.
import { count, element, long } from "./element.mjs";
import { isDay } from "./plan.mjs";

const MOST_ROWS = 200;

/** Shows a plan's awards and changes them; `onChange` is told what was done, in words, and which stone was laid. */
export class Marks {
  constructor(catalog, slots, onChange) {
    Object.assign(this, { catalog, slots, onChange, groups: [] });
    const title = (mc) => catalog.title("mc", mc);
    this.sorted = Object.keys(catalog.data.mcs).sort((a, b) => (title(a) < title(b) ? -1 : title(a) > title(b) ? 1 : 0));
    slots.find.addEventListener("input", () => this.draw(this.plan));
  }

  awards(mc) { return this.plan.awards.filter((award) => award.mc === mc); }
  tally(mcs) { return `${mcs.filter((mc) => this.awards(mc).length).length} of ${mcs.length} earned`; }

  clear() { this.slots.find.value = ""; }

  draw(plan) {
    this.plan = plan;
    this.groups = [];
    const earned = new Set(plan.awards.map(({ mc }) => mc)), { list, find, found } = this.slots;
    const offered = this.sorted.filter((mc) => this.catalog.find("mc", mc).status !== "retired" || earned.has(mc));
    const words = find.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length) {
      const fitting = offered.filter((mc) => {
        const text = `${this.catalog.title("mc", mc)} ${this.catalog.find("mc", mc).category} ${mc}`.toLowerCase();
        return words.every((word) => text.includes(word));
      });
      list.replaceChildren(this.rows(fitting));
      found.textContent = fitting.length ? `${count(fitting.length, "micro-credential")} found` : "None found. Try a shorter word.";
      return;
    }
    found.textContent = "";
    const byCategory = Map.groupBy(offered, (mc) => this.catalog.find("mc", mc).category);
    const foreign = [...earned].filter((mc) => !this.catalog.find("mc", mc));
    list.replaceChildren(
      ...this.catalog.data.categories.filter(([name]) => byCategory.has(name)).map(([name]) =>
        this.group(name, byCategory.get(name), byCategory.get(name).some((mc) => earned.has(mc)))),
      ...(foreign.length ? [this.group("Not in this catalog", foreign, true)] : []));
  }

  /** A category; its rows are made when it is opened. */
  group(name, mcs, isOpen) {
    const slot = element("span", { class: "quiet" }, this.tally(mcs)), body = element("div", {});
    const details = element("details", { open: isOpen }, element("summary", {}, `${name} `, slot), body);
    this.groups.push({ mcs, slot });
    const fill = () => { if (details.open && !body.childElementCount) body.append(this.rows(mcs)); };
    details.addEventListener("toggle", fill);
    fill();
    return details;
  }

  rows(mcs) {
    return element("ul", { class: "picks" }, mcs.slice(0, MOST_ROWS).map((mc) => this.row(mc)),
      mcs.length > MOST_ROWS && element("li", {}, `${mcs.length - MOST_ROWS} more: type a word above to find them.`));
  }

  row(mc) {
    const held = this.awards(mc), title = this.catalog.title("mc", mc), known = this.catalog.find("mc", mc);
    const box = element("input", { type: "checkbox", value: mc, checked: held.length > 0 });
    const picture = known ? element("img", { class: "stone", src: `${this.catalog.base}stones/${mc}.svg`, width: 40, height: 40, alt: "" }) : null;
    const li = element("li", { class: held.length ? "earned" : null }, element("label", {}, box, picture, element("span", {}, title,
      known?.status === "retired" && element("small", {}, "Retired: counts for those who earned it"))),
    element("span", { class: "days" }, held.map((award, index) => this.day(award, title, held.length > 1 ? `, award ${index + 1}` : ""))));
    box.addEventListener("change", () => {
      this.plan.awards = box.checked ? [...this.plan.awards, { mc, on: null }] : this.plan.awards.filter((award) => award.mc !== mc);
      const fresh = this.row(mc);
      li.replaceWith(fresh);
      fresh.querySelector("input").focus();
      for (const { mcs, slot } of this.groups) slot.textContent = this.tally(mcs);
      this.onChange(`${title}: marked as ${box.checked ? "earned" : "not earned"}.`, box.checked ? mc : undefined);
    });
    return li;
  }

  day(award, title, place) {
    const input = element("input", {
      type: "date", value: award.on ?? "", "aria-label": `Earned on: ${title}${place}`, min: "1900-01-01", max: "2199-12-31",
    });
    input.addEventListener("change", () => {
      award.on = isDay(input.value) ? input.value : null;
      const isUnreal = !award.on && input.value;
      this.onChange(award.on ? `${title}: earned on ${long(award.on)}.`
        : isUnreal ? `${title}: ${input.value.slice(0, 4)} is outside of the years a plan may speak of; without a day.` : `${title}: without a day.`);
    });
    return input;
  }
}
