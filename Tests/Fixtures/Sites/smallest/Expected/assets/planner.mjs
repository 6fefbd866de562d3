// The planner: marks in, answers out. Nothing leaves the page.
import { byCloseness, Catalog, conditions, countedFor, days, nextSteps, recordOf, standing, ways } from "./answers.mjs";
import { calendar } from "./calendar.mjs";
import { count, download, element, long, today } from "./element.mjs";
import { Marks } from "./marks.mjs";
import { emptyPlan, isDay, isEmpty, pack, parse, PlanError, serialize, Store, unpack } from "./plan.mjs";
import { counting, dates, options, statements, steps, target, yearWords } from "./planner-view.mjs";
import { schoolYear } from "./statement.mjs";

const page = document.querySelector("#planner"), at = (id) => document.querySelector(`#${id}`);
const FEW = 8;
// The visitor's own plan, and one from a link that is only looked at; what is shown is `plan`, one of the two.
let catalog, store, marks, own = emptyPlan(), plan = own, settled, showsAll = new Set(), year, offered;
const isShared = () => plan !== own;

const day = () => plan.day ?? today();
const say = (words) => { at("said").textContent = words; };

// MARK: Where I stand

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
  at(slot).replaceChildren(...shown.map((it) => target(catalog, it, { cares: plan.cares, settled, onCare: isShared() ? undefined : onCare })));
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
  if (!isShared()) store.save(own);
  drawAnswers();
  settled = undefined;
  at("unkept").hidden = store.isKept;
  const roles = catalog.roles.map((it) => standing(catalog, it, recordOf(plan), day()));
  const [closest] = roles.filter(({ evaluation, isPossible }) => isPossible && !evaluation.met).sort(byCloseness);
  say(words + (closest?.counted.length ? ` Closest role: ${closest.title}, ${closest.left.length} to go.` : ""));
}

function drawAll() {
  at("shared").hidden = !isShared();
  at("mine-fields").disabled = isShared();
  at("keep-own").hidden = isShared();
  at("unkept").hidden = store.isKept;
  marks.draw(plan);
  drawSituation();
  drawAnswers();
}

// MARK: Keeping

async function openFile(file) {
  try {
    if (file.size > 1_000_000) throw new PlanError("It is larger than 1 MB, so it is no plan.");
    const opened = parse(await file.text());
    fault("");
    offer(opened, `${file.name} was opened: ${count(opened.awards.length, "award")}.`);
  } catch (error) {
    fault(`${file.name} was not opened. ${error instanceof PlanError ? error.message : "It can’t be read."} Your marks are as they were.`);
  }
}

function fault(words) {
  at("fault").textContent = words;
  at("fault").hidden = !words;
}

/** A plan from elsewhere becomes the visitor's own: at once where nothing would be lost, else when they say so. */
function offer(other, words) {
  offered = { other, words };
  if (isEmpty(own) || serialize(own) === serialize(other)) accept();
  else at("replace").showModal();
}

function accept() {
  own = plan = structuredClone(offered.other);
  store.save(own);
  leaveLink();
  drawAll();
  say(offered.words);
}

const leaveLink = () => { if (location.hash || location.search) history.replaceState(null, "", location.pathname); };

/** Follows `#plan=`; any other fragment leads to a part of the page, and what is shown stays. */
function readFragment() {
  const packed = new URLSearchParams(location.hash.slice(1)).get("plan");
  if (packed === null) return false;
  try {
    plan = unpack(packed);
  } catch (error) {
    plan = own;
    fault(`The link holds no plan. ${error.message} You see your own marks.`);
  }
  return true;
}

/** The role that a card's link asks for. */
function askedRole() {
  const role = new URLSearchParams(location.search).get("role");
  return role !== null && catalog.find("role", role) ? role : undefined;
}

function showRole() {
  const row = document.getElementById(`role-${askedRole()}`);
  row?.scrollIntoView();
  row?.querySelector("a")?.focus({ preventScroll: true });
}

/** Does what a question is about once it is answered with yes; any other way out of it changes nothing. */
function answer(dialog, yes, act) {
  for (const button of at(dialog).querySelectorAll("button")) {
    button.addEventListener("click", () => {
      at(dialog).close();
      if (button.value === yes) act();
    });
  }
}

function wire() {
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
    try {
      const address = `${location.origin}${location.pathname}#plan=${pack(plan)}`;
      fault("");
      at("address").value = address;
      at("address-row").hidden = false;
      at("address").select();
      navigator.clipboard?.writeText(address).then(() => say("The link was copied."), () => say("The link stands below; copy it."));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      fault(error.message);
    }
  });
  at("calendar").addEventListener("click", () => {
    const found = days(catalog, plan, day(), 100), url = (it) => new URL(it, location.origin).href;
    const made = new Date().toISOString();
    download("dates.ics", "text/calendar",
      calendar(found.map((it) => ({ ...it, url: it.url && url(it.url) })), { title: document.title, made, host: location.hostname }));
    say(`${count(found.length, "day")} saved as a calendar file.`);
  });
  at("erase").addEventListener("click", () => at("sure").showModal());
  answer("sure", "erase", () => {
    const isOwn = !isShared();
    store.erase();
    own = emptyPlan();
    if (isOwn) plan = own;
    showsAll = new Set();
    marks.clear();
    fault("");
    at("address").value = "";
    at("address-row").hidden = true;
    drawAll();
    say("Your marks were erased from this browser.");
  });
  at("take").addEventListener("click", () => offer(plan, "The plan is yours now."));
  answer("replace", "replace", accept);
  at("leave").addEventListener("click", () => {
    plan = own;
    leaveLink();
    drawAll();
    say("Your own marks are shown.");
  });
  addEventListener("hashchange", () => {
    if (readFragment()) drawAll();
  });
  store.onChange((other) => {
    const isSeen = !isShared();
    own = other;
    if (!isSeen) return;
    plan = own;
    drawAll();
    say("Changed in another window.");
  });
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
  own = plan = store.load();
  marks = new Marks(catalog, { list: at("marks"), find: at("find-mc"), found: at("found") }, (words, laid) => {
    settled = laid;
    changed(words);
  });
  if (store.fault) fault(`What this browser had kept can’t be read, so it was set aside. ${store.fault}`);
  const role = askedRole();
  if (role && !own.cares.includes(role)) own.cares = [role, ...own.cares];
  readFragment();
  wire();
  drawAll();
  page.hidden = false;
  showRole();
}

begin();
