// The planner: marks in, answers out. Nothing leaves the page.
import { byCloseness, Catalog, conditions, countedFor, days, nextSteps, recordOf, standing, ways } from "./answers.mjs";
import { calendar } from "./calendar.mjs";
import { count, download, element, long, today } from "./element.mjs";
import { emptyPlan, isDay, isEmpty, pack, parse, PlanError, serialize, Store, unpack } from "./plan.mjs";
import { counting, dates, options, statements, steps, target, yearWords } from "./planner-view.mjs";
import { schoolYear } from "./statement.mjs";

const page = document.querySelector("#planner"), at = (id) => document.querySelector(`#${id}`);
const FEW = 8, MOST_ROWS = 200;
let catalog, store, plan = emptyPlan(), isShared = false, settled, showsAll = new Set(), year;

const day = () => plan.day ?? today();
const say = (words) => { at("said").textContent = words; };

// MARK: Marks

const awardsOf = (mc) => plan.awards.filter((award) => award.mc === mc);

function row(mc) {
  const held = awardsOf(mc), title = catalog.title("mc", mc), known = catalog.find("mc", mc);
  const box = element("input", { type: "checkbox", value: mc, checked: held.length > 0 });
  const picture = known ? element("img", { class: "stone", src: `${catalog.base}stones/${mc}.svg`, width: 40, height: 40, alt: "" }) : null;
  const li = element("li", { class: held.length ? "earned" : null }, element("label", {}, box, picture, element("span", {}, title,
    known?.status === "retired" && element("small", {}, "Retired: counts for those who earned it"))),
  element("span", { class: "days" }, held.map((award, index) => {
    const input = element("input", {
      type: "date", value: award.on ?? "", "aria-label": `Earned on: ${title}${held.length > 1 ? `, award ${index + 1}` : ""}`, max: "9999-12-31",
    });
    input.addEventListener("change", () => {
      award.on = isDay(input.value) ? input.value : null;
      changed(award.on ? `${title}: earned on ${long(award.on)}.` : `${title}: without a day.`);
    });
    return input;
  })));
  box.addEventListener("change", () => {
    plan.awards = box.checked ? [...plan.awards, { mc, on: null }] : plan.awards.filter((award) => award.mc !== mc);
    settled = box.checked ? mc : undefined;
    const fresh = row(mc);
    li.replaceWith(fresh);
    fresh.querySelector("input").focus();
    changed(`${title}: marked as ${box.checked ? "earned" : "not earned"}.`);
    drawTallies();
  });
  return li;
}

const rows = (mcs) => element("ul", { class: "picks" }, mcs.slice(0, MOST_ROWS).map(row),
  mcs.length > MOST_ROWS && element("li", {}, `${mcs.length - MOST_ROWS} more: type a word above to find them.`));

let groups = [];
const tally = (mcs) => `${mcs.filter((mc) => awardsOf(mc).length).length} of ${mcs.length} earned`;
const drawTallies = () => groups.forEach(({ mcs, slot }) => { slot.textContent = tally(mcs); });

function drawMarks() {
  const words = at("find-mc").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const all = Object.keys(catalog.data.mcs).sort((a, b) => (catalog.title("mc", a) < catalog.title("mc", b) ? -1 : 1));
  const foreign = [...new Set(plan.awards.map(({ mc }) => mc))].filter((mc) => !catalog.find("mc", mc));
  const offered = all.filter((mc) => catalog.find("mc", mc).status !== "retired" || awardsOf(mc).length);
  groups = [];
  if (words.length) {
    const found = offered.filter((mc) => {
      const text = `${catalog.title("mc", mc)} ${catalog.find("mc", mc).category} ${mc}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    at("marks").replaceChildren(rows(found));
    at("found").textContent = found.length ? `${count(found.length, "micro-credential")} found` : "None found. Try a shorter word.";
    return;
  }
  at("found").textContent = "";
  const byCategory = Map.groupBy(offered, (mc) => catalog.find("mc", mc).category);
  const group = (name, mcs, isOpen) => {
    const slot = element("span", { class: "quiet" }, tally(mcs)), body = element("div", {});
    const details = element("details", { open: isOpen }, element("summary", {}, `${name} `, slot), body);
    groups.push({ mcs, slot });
    const fill = () => { if (details.open && !body.childElementCount) body.append(rows(mcs)); };
    details.addEventListener("toggle", fill);
    fill();
    return details;
  };
  at("marks").replaceChildren(
    ...catalog.data.categories.filter(([name]) => byCategory.has(name)).map(([name]) =>
      group(name, byCategory.get(name), byCategory.get(name).some((mc) => awardsOf(mc).length))),
    ...(foreign.length ? [group("Not in this catalog", foreign, true)] : []));
}

/** Check boxes for a list of the plan: roles held, recognitions granted, conditions met. */
function boxes(slot, entries, has, set) {
  at(slot).replaceChildren(...entries.map(([value, title]) => {
    const box = element("input", { type: "checkbox", checked: has(value) });
    box.addEventListener("change", () => {
      set(value, box.checked);
      changed(`${title}: ${box.checked ? "yes" : "no"}.`);
    });
    return element("li", {}, element("label", {}, box, element("span", {}, title)));
  }));
  at(slot).closest("details").hidden = !entries.length;
}

function drawSituation() {
  const { data } = catalog, toggled = (list, value, isOn) => (isOn ? [...list, value] : list.filter((other) => other !== value));
  at("day").value = plan.day ?? today();
  at("group").replaceChildren(element("option", { value: "" }, "Not said"), ...Object.entries(data.groups).map(([id, name]) =>
    element("option", { value: id, selected: plan.group === id }, name)));
  at("group").closest("label").hidden = !Object.keys(data.groups).length;
  boxes("held-roles", data.roles.map(({ id, title }) => [id, title]), (id) => plan.roles.includes(id),
    (id, isOn) => { plan.roles = toggled(plan.roles, id, isOn); });
  boxes("held-recognitions", data.recognitions.map(({ id, title }) => [id, title]), (id) => plan.recognitions.some((it) => it.id === id),
    (id, isOn) => {
      plan.recognitions = plan.recognitions.filter((it) => it.id !== id);
      if (isOn) plan.recognitions.push({ id, on: null });
    });
  const all = [...catalog.roles, ...catalog.recognitions, ...catalog.programs, ...catalog.renewing.flatMap((policy) => policy.options)];
  const texts = [...new Set(all.flatMap(({ needs }) => (needs ? conditions(needs) : [])))];
  boxes("confirmed", texts.map((text) => [text, text]), (text) => plan.confirmed.includes(text),
    (text, isOn) => { plan.confirmed = toggled(plan.confirmed, text, isOn); });
}

// MARK: Answers

function drawTargets(slot, standings) {
  const cares = (it) => (it.kind === "role" && plan.cares.includes(it.id) ? 0 : 1);
  const sorted = [...standings].sort((a, b) => cares(a) - cares(b) || byCloseness(a, b));
  const all = showsAll.has(slot) || sorted.length <= FEW + 1, shown = all ? sorted : sorted.slice(0, FEW);
  const button = element("button", { type: "button", class: "button", id: `all-${slot}` }, `Show all ${sorted.length}`);
  button.addEventListener("click", () => {
    showsAll.add(slot);
    drawTargets(slot, standings);
    at(slot).querySelectorAll("li a")[FEW]?.focus();
  });
  at(slot).replaceChildren(...shown.map((it) => target(catalog, it, { cares: plan.cares, settled, onCare })));
  at(`more-${slot}`).replaceChildren(...(all ? [] : [button]));
}

function onCare(id) {
  plan.cares = plan.cares.includes(id) ? plan.cares.filter((other) => other !== id) : [...plan.cares, id];
  changed(plan.cares.includes(id) ? "Kept at the top." : "No longer kept at the top.");
}

function drawAnswers() {
  const focused = document.activeElement?.id, record = recordOf(plan), on = day();
  const open = new Set([...page.querySelectorAll("#answers details[open]")].map((it) => it.closest("[data-target]")?.dataset.target));
  const judge = (list) => list.map((it) => standing(catalog, it, record, on));
  const roles = judge(catalog.roles), recognitions = judge(catalog.recognitions), programs = judge(catalog.programs);
  drawTargets("roles-left", roles);
  drawTargets("recognitions-left", recognitions);
  drawTargets("programs-left", programs);
  const fill = (slot, parts) => at(slot).replaceChildren(...parts);
  fill("next-steps", steps(catalog, nextSteps(catalog, [...roles, ...recognitions], record, on)));
  fill("ways", options(catalog, ways(catalog, record, on), on));
  fill("uses", counting(catalog, countedFor(catalog, record, on)));
  fill("dates", dates(days(catalog, plan, on)));
  drawStatement();
  for (const key of open) for (const details of page.querySelectorAll(`[data-target="${CSS.escape(key ?? "")}"] details`)) details.open = true;
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}

function drawStatement() {
  const { starts } = catalog.data, now = schoolYear(day(), starts);
  const years = [...new Set([now, ...plan.awards.filter(({ on }) => on).map(({ on }) => schoolYear(on, starts))])].sort((a, b) => b - a);
  const chosen = years.includes(year) ? year : now;
  at("year").replaceChildren(...years.map((it) => element("option", { value: it, selected: it === chosen }, yearWords(it))));
  at("statement").replaceChildren(...statements(catalog, plan, chosen));
}

/** The plan has another content: keep it, show it, say it. */
function changed(words) {
  if (!isShared) store.save(plan);
  drawAnswers();
  settled = undefined;
  at("unkept").hidden = store.isKept;
  const roles = catalog.roles.map((it) => standing(catalog, it, recordOf(plan), day()));
  const [closest] = roles.filter(({ evaluation, isPossible }) => isPossible && !evaluation.met).sort(byCloseness);
  say(words + (closest?.counted.length ? ` Closest role: ${closest.title}, ${closest.left.length} to go.` : ""));
}

function drawAll() {
  at("shared").hidden = !isShared;
  at("mine-fields").disabled = isShared;
  at("keep-own").hidden = isShared;
  drawMarks();
  drawSituation();
  drawAnswers();
}

// MARK: Keeping

async function openFile(file) {
  try {
    if (file.size > 1_000_000) throw new PlanError("It is larger than 1 MB, so it is no plan.");
    plan = parse(await file.text());
    drawAll();
    changed(`${file.name} was opened: ${count(plan.awards.length, "award")}.`);
    at("fault").hidden = true;
  } catch (error) {
    const why = error instanceof PlanError ? error.message : "It can’t be read.";
    at("fault").textContent = `${file.name} was not opened. ${why} Your marks are as they were.`;
    at("fault").hidden = false;
  }
}

function readFragment() {
  const fragment = new URLSearchParams(location.hash.slice(1)), packed = fragment.get("plan"), role = fragment.get("role");
  isShared = false;
  if (packed !== null) {
    try {
      plan = unpack(packed);
      isShared = true;
    } catch (error) {
      at("fault").textContent = `The link holds no plan. ${error.message} You see your own marks.`;
      at("fault").hidden = false;
    }
  }
  if (!isShared) plan = store.load();
  if (!isShared && role && catalog.find("role", role) && !plan.cares.includes(role)) plan.cares = [role, ...plan.cares];
}

function leaveShared() {
  history.replaceState(null, "", location.pathname);
  readFragment();
  drawAll();
}

function wire() {
  at("find-mc").addEventListener("input", drawMarks);
  at("day").addEventListener("change", () => {
    plan.day = isDay(at("day").value) && at("day").value !== today() ? at("day").value : null;
    at("day").value = day();
    changed(`As of ${long(day())}.`);
  });
  at("group").addEventListener("change", () => {
    plan.group = at("group").value || null;
    changed(`Group: ${catalog.data.groups[plan.group] ?? "not said"}.`);
  });
  at("year").addEventListener("change", () => {
    year = Number(at("year").value);
    drawStatement();
    say(`Statement of ${yearWords(year)}.`);
  });
  at("save").addEventListener("click", () => download("my-plan.json", "application/json", serialize(plan)));
  at("open").addEventListener("click", () => at("file").click());
  at("file").addEventListener("change", () => {
    if (at("file").files.length) openFile(at("file").files[0]);
    at("file").value = "";
  });
  at("share").addEventListener("click", () => {
    const address = `${location.origin}${location.pathname}#plan=${pack(plan)}`;
    at("address").value = address;
    at("address-row").hidden = false;
    at("address").select();
    navigator.clipboard?.writeText(address).then(() => say("The link was copied."), () => say("The link stands below; copy it."));
  });
  at("calendar").addEventListener("click", () => {
    const found = days(catalog, plan, day(), 100), url = (it) => new URL(it, location.origin).href;
    const made = new Date().toISOString();
    download("dates.ics", "text/calendar",
      calendar(found.map((it) => ({ ...it, url: it.url && url(it.url) })), { title: document.title, made, host: location.hostname }));
    say(`${count(found.length, "day")} saved as a calendar file.`);
  });
  for (const button of page.querySelectorAll("dialog button")) {
    button.addEventListener("click", () => {
      button.closest("dialog").close();
      if (button.value === "erase") erase();
      if (button.value === "replace") take();
    });
  }
  at("erase").addEventListener("click", () => at("sure").showModal());
  at("take").addEventListener("click", () => {
    if (isEmpty(store.load())) take();
    else at("replace").showModal();
  });
  at("leave").addEventListener("click", leaveShared);
  addEventListener("hashchange", () => {
    readFragment();
    drawAll();
  });
  store.onChange((other) => {
    if (isShared) return;
    plan = other;
    drawAll();
    say("Changed in another window.");
  });
}

function erase() {
  store.erase();
  plan = emptyPlan();
  showsAll = new Set();
  at("find-mc").value = "";
  at("fault").hidden = true;
  at("address-row").hidden = true;
  drawAll();
  say("Your marks were erased from this browser.");
}

function take() {
  store.save(plan);
  leaveShared();
  say("The plan is yours now.");
}

async function begin() {
  try {
    const response = await fetch(page.dataset.source);
    if (!response.ok) throw new Error(response.status);
    catalog = new Catalog(await response.json(), page.dataset.base);
  } catch {
    at("unloaded").hidden = false;
    return;
  }
  store = new Store(`cairn-plan:${page.dataset.base}`);
  readFragment();
  if (store.fault) {
    at("fault").textContent = `What this browser had kept can’t be read, so it was set aside. ${store.fault}`;
    at("fault").hidden = false;
  }
  wire();
  drawAll();
  at("unkept").hidden = store.isKept;
  page.hidden = false;
  const role = new URLSearchParams(location.hash.slice(1)).get("role");
  if (role) document.getElementById(`role-${role}`)?.scrollIntoView();
}

begin();
