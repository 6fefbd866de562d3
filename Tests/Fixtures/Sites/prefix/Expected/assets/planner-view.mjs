// The planner's answers as parts of the page. Every figure stands beside its working.
import { cairn, MOST } from "./cairn-drawing.mjs";
import { count, element, long, range, series, time } from "./element.mjs";
import { rest } from "./requirements.mjs";
import { money, payments, schoolYear, statement } from "./statement.mjs";

const link = (catalog, kind, id) =>
  catalog.find(kind, id) ? element("a", { href: catalog.url(kind, id) }, catalog.title(kind, id)) : element("span", {}, id);
const links = (catalog, mcs) => series(mcs.map((mc) => link(catalog, "mc", mc)));
const titles = (catalog, mcs) => mcs.map((mc) => catalog.title("mc", mc)).join(", ");
const more = (summary, ...body) => element("details", {}, element("summary", {}, summary), ...body);
const small = (...text) => element("p", { class: "small quiet" }, ...text);

/** "10–16 hours of work, over 8–12 weeks one after another" */
function effortWords({ hours, weeks, unknown }, of) {
  if (!of || unknown === of) return of ? "Hours not published." : "";
  const gap = unknown ? `, and ${count(unknown, "micro-credential")} that ${unknown === 1 ? "publishes" : "publish"} no hours` : "";
  return `${range(hours)} hours of work${weeks[1] ? `, ${range(weeks)} weeks one after another` : ""}${gap}.`;
}

function working(catalog, { left, effort }) {
  if (left.length < 2 || effort.unknown === left.length) return null;
  const sums = left.map((mc) => catalog.find("mc", mc)?.hours).filter(Boolean);
  return `Hours: ${sums.map((hours) => range(hours)).join(" + ")} = ${range(effort.hours)}.`;
}

/** A role, recognition or program with its growing cairn: what is left, and what it would take. */
export function target(catalog, standing, { cares, settled, onCare }) {
  const { kind, id, title, key, evaluation, left, others, counted, isPossible } = standing;
  const stones = [
    ...counted.map((mc) => ({ id: mc, pigment: catalog.pigment(mc), state: "solid" })),
    ...left.map((mc) => ({ id: mc, state: "missing" })),
  ];
  const all = counted.length + left.length;
  const label = `Cairn for ${title}: ${counted.length} of ${all} micro-credentials earned.` + (all > 6 ? " The list follows."
    : `${counted.length ? ` Earned: ${titles(catalog, counted)}.` : ""}${left.length ? ` Missing: ${titles(catalog, left)}.` : ""}`);
  const drawing = stones.length && stones.length <= MOST ? cairn(stones, { width: 96, label, settled }) : element("span", {});
  const toGo = !isPossible ? "Can’t be met any more" : evaluation.met ? `All ${count(all, "micro-credential")} earned`
    : left.length ? `${left.length} of ${all} to go` : "Only what no micro-credential can meet is left";
  const words = { rest: rest(standing.needs, evaluation, (kind, id) => catalog.title(kind, id)) };
  const care = kind === "role" && onCare && element("button", {
    type: "button", class: "care", id: `care-${id}`, "aria-pressed": String(cares.includes(id)), "aria-label": `Keep ${title} at the top`,
  }, cares.includes(id) ? "Kept at the top" : "Keep at the top");
  if (care) care.addEventListener("click", () => onCare(id));
  return element("li", { id: `${kind}-${id}`, "data-target": key }, drawing, element("div", {},
    element("h3", {}, link(catalog, kind, id), care),
    element("p", {}, element("strong", {}, toGo), standing.status === "planned" && element("span", { class: "quiet" }, " · planned, no card yet")),
    !isPossible && small("It asks for a micro-credential that can’t be earned any more."),
    isPossible && !evaluation.met && element("p", { class: "small" }, "Still needed: ", words.rest),
    left.length > 0 && more("The shortest way, and how long it takes",
      element("p", { class: "small" }, left.length === 1 ? "Earn " : "For example, earn ", links(catalog, left), ". ",
        effortWords(standing.effort, left.length), " ", working(catalog, standing))),
    counted.length > 0 && small("Counted: ", links(catalog, counted), "."),
    others.length > 0 && small("No micro-credential meets: ",
      series(others.map(({ other, role, recognition }) => other ?? (role === undefined ? catalog.title("recognition", recognition)
        : `having been ${catalog.title("role", role)}`))), "."),
    evaluation.met && kind === "role" && small("Earning them does not guarantee the role.")));
}

/** The single micro-credentials that close the most. */
export function steps(catalog, found) {
  if (!found.length) return [small("Nothing that is left for anything comes closer by a single micro-credential.")];
  return [element("ol", { class: "next" }, found.map(({ mc, closer, completes }) => element("li", {},
    link(catalog, "mc", mc), " ",
    element("span", { class: "quiet" }, catalog.find("mc", mc)?.hours ? `${range(catalog.find("mc", mc).hours)} hours` : "hours not published"),
    element("p", { class: "small" }, `Brings ${count(closer.length, "goal")} closer`,
      completes ? ` and completes ${completes === closer.length && completes === 1 ? "it" : completes}` : "", "."),
    more("Which", element("ul", { class: "small" }, closer.map(({ target: { title }, from, to }) =>
      element("li", {}, `${title}: ${from} left before, ${to} after`)))))))];
}

/** Stipends by payment and hours, for one school year. */
export function statements(catalog, plan, year) {
  const { starts } = catalog.data, ofYear = ({ on }) => schoolYear(on, starts) === year;
  const parts = [];
  const cell = (label, text, note) => element("td", { "data-label": label, class: "num" }, text, note && element("small", {}, note));
  for (const stipend of catalog.stipends) {
    const whole = statement(plan.awards, { stipend, group: plan.group, starts });
    const lines = whole.lines.filter(ofYear), [each, currency] = stipend.amount;
    const groups = payments({ lines }, stipend), paid = lines.filter(({ amount }) => amount).length;
    const rows = groups.flatMap(({ window, lines, paid, total, closes }) => [
      ...lines.map((line) => element("tr", {},
        element("th", { scope: "row" }, link(catalog, "mc", line.mc), element("small", {}, time(line.on))),
        element("td", { "data-label": "Paid in" }, window?.paid ?? window?.label ?? "–"),
        cell("Stipend", money(line.amount, currency), line.unpaid))),
      groups.length > 1 && element("tr", { class: "sum" }, element("th", { scope: "row", colspan: 2 },
        `${window?.paid ?? window?.label ?? "Outside of all windows"}${closes ? `, window to ${long(closes)}` : ""}`),
      cell("Together", money(total, currency), `${paid} × ${money(each, currency)}`)),
    ]);
    parts.push(element("table", { class: "stacks" },
      element("caption", {}, link(catalog, "policy", stipend.id), `: ${money(each, currency)} each`,
        stipend.cap ? `, up to ${stipend.cap.count} a ${stipend.cap.per.replace("-", " ")}` : "", "."),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Earned"), element("th", { scope: "col" }, "Paid in"),
        element("th", { scope: "col", class: "num" }, "Stipend"))),
      element("tbody", {}, rows.length ? rows : element("tr", {}, element("td", { colspan: 3 }, "Nothing with a date in this school year."))),
      element("tfoot", {}, element("tr", {}, element("th", { scope: "row", colspan: 2 }, `${paid} × ${money(each, currency)}`),
        cell("Stipend", money(each * paid, currency))))));
  }
  for (const policy of catalog.hours) {
    const lines = statement(plan.awards, { hours: policy, group: plan.group, starts }).lines.filter(ofYear);
    const counted = lines.filter(({ hours }) => hours), not = lines.filter(({ uncounted }) => uncounted);
    parts.push(element("p", {}, link(catalog, "policy", policy.id), ": ",
      element("strong", {}, `${counted.length} × ${policy.hours} = ${counted.length * policy.hours} hours`), ".",
      not.length > 0 && element("small", { class: "quiet" },
        ` Not counted: ${not.map(({ mc, uncounted }) => `${catalog.title("mc", mc)} (${uncounted})`).join(", ")}.`)));
  }
  const undated = plan.awards.filter(({ on }) => !on);
  if (undated.length) parts.push(small("Add the day on which it was earned, to have it here: ", links(catalog, undated.map(({ mc }) => mc)), "."));
  parts.push(small("An estimate from the policies, not a promise of payment."));
  return parts;
}

/** Renewal, growth goals and other rules with several ways. */
export function options(catalog, found, day) {
  return found.map(({ policy, options: list }) => element("section", {}, element("h3", {}, link(catalog, "policy", policy.id)),
    element("table", { class: "stacks" },
      element("caption", { class: "vh" }, `Ways of ${policy.title}`),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Way"), element("th", { scope: "col" }, "Counts"),
        element("th", { scope: "col" }, "Left"))),
      element("tbody", {}, list.map(({ title, from, through, isOpen, evaluation, root, left, counted, needs }) => element("tr", {},
        element("th", { scope: "row" }, title,
          !isOpen && element("small", {}, day < (from ?? day) ? `Opens on ${long(from)}` : `Closed since ${long(through)}`),
          isOpen && through && element("small", {}, `Open until ${long(through)}`)),
        element("td", { "data-label": "Counts" }, needs.choose === undefined ? (evaluation.met ? "Met" : "Not yet")
          : element("span", {}, `${root.have} of ${root.need}`, root.since && element("small", {}, "Earned since ", time(root.since))),
        counted.length > 0 && element("ul", { class: "small" }, counted.map(({ mc, on, through: last }) => element("li", {},
          link(catalog, "mc", mc), on >= "0100" ? `, ${long(on)}` : "", last ? `; counts through ${long(last)}` : "")))),
        element("td", { "data-label": "Left" }, evaluation.met ? element("span", { class: "tag yes" }, "Met")
          : left.length ? count(left.length, "micro-credential")
          : rest(needs, evaluation, (kind, id) => catalog.title(kind, id)))))))));
}

/** What each award counts for, and whether for all of it at once. */
export function counting(catalog, found) {
  const title = (id) => catalog.title(...id.split(":"));
  if (!found.length) return [small("Nothing yet. Micro-credentials that renewal, a growth goal or a recognition asks for will be listed here.")];
  return [element("ul", { class: "plain uses" }, found.map(({ award, counters, together, unsaid }) => element("li", {},
    element("strong", {}, link(catalog, "mc", award.mc)), ": ", series(counters.map((id) => link(catalog, ...id.split(":")))), ".",
    together.map(({ first, second, condition }) =>
      small(`May count for both ${title(first)} and ${title(second)}`, condition ? `: ${condition}` : ".")),
    unsaid.length > 0 && more("What no policy says", small("Ask before you rely on it for both of: ",
      unsaid.map(({ first, second }) => `${title(first)} and ${title(second)}`).join("; "), ".")))))];
}

/** The next days to keep in mind. */
export function dates(found) {
  if (!found.length) return [small("No rule of this catalog names a day after this one.")];
  return [element("ul", { class: "plain dates" }, found.map(({ on, title, note, url }) => element("li", {},
    element("strong", {}, time(on)), " ", url ? element("a", { href: url }, title) : title, note && element("span", { class: "small quiet" }, ` ${note}`))))];
}

/** `2019–20`, of the school year that began in that year. */
export const yearWords = (year) => `${year}–${String((year + 1) % 100).padStart(2, "0")}`;
