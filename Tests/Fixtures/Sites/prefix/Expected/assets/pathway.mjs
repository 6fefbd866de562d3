// Filters, and the way from one role to another, on maps of roles. All it knows is read from the page: roles and moves from the list,
// lines from the drawings. The page is complete without this module.

/** Roles by id, with the moves from each: `moves.get(id)` is true where one goes sideways; and their ids by address. */
export function read(map) {
  const roles = new Map();
  const role = (id) => roles.get(id) ?? roles.set(id, { id, items: [], stays: false, level: "", moves: new Map() }).get(id);
  const join = (from, to, beside) => { if (!role(from).moves.has(to)) role(from).moves.set(to, beside); };
  const link = (item) => item.querySelector(":scope > a"), byAddress = new Map();
  for (const item of map.querySelectorAll("li[data-role]")) {
    const it = role(item.dataset.role);
    it.title = link(item).textContent;
    it.address = link(item).getAttribute("href");
    it.stays = "stays" in item.dataset;
    it.level = item.dataset.level ?? "";
    byAddress.set(it.address, it.id);
  }
  // A role below another is a move to it, whether it is followed there or only named.
  for (const item of map.querySelectorAll("li[data-role], li[data-role] > ul > li")) {
    const id = byAddress.get(link(item)?.getAttribute("href")), from = item.parentElement.closest("li[data-role]")?.dataset.role;
    if (id === undefined) continue;
    const place = { item, link: link(item), from };
    if ("role" in item.dataset) role(id).items.unshift(place); else role(id).items.push(place);
    if (from !== undefined && !("beside" in item.dataset)) join(from, id, false);
  }
  for (const place of map.querySelectorAll("[data-beside]")) {
    const from = place.parentElement.closest("li[data-role]").dataset.role, to = place.dataset.beside;
    if (!roles.has(to)) continue;
    join(from, to, true);
    join(to, from, true);
  }
  return { roles, byAddress };
}

/** How many steps each role is away, among those that may be passed. */
export function distances(roles, start, may, backward = false) {
  const steps = (id) => backward ? [...roles.keys()].filter((other) => roles.get(other).moves.has(id)) : roles.get(id).moves.keys();
  const far = new Map(), waiting = may(start) ? [start] : [];
  if (waiting.length) far.set(start, 0);
  for (const id of waiting) {
    for (const next of steps(id)) {
      if (far.has(next) || !may(next)) continue;
      far.set(next, far.get(id) + 1);
      waiting.push(next);
    }
  }
  return far;
}

/** The shortest ways: how long, how many, the first few of them, and which moves lie on any. Null where there is none. */
export function shortest(roles, from, to, may, most = 3) {
  const before = distances(roles, from, may), after = distances(roles, to, may, true), length = before.get(to);
  if (length === undefined) return null;
  const isOn = (a, b) => before.get(a) + 1 + after.get(b) === length;
  const onward = (id) => [...roles.get(id).moves.keys()].filter((next) => isOn(id, next));
  const counts = new Map([[to, 1]]), ways = [];
  const count = (id) => {
    if (!counts.has(id)) counts.set(id, onward(id).reduce((sum, next) => sum + count(next), 0));
    return counts.get(id);
  };
  const walk = (way) => {
    const last = way[way.length - 1];
    if (ways.length === most) return;
    if (last === to) ways.push(way); else for (const next of onward(last)) walk([...way, next]);
  };
  walk([from]);
  const step = (id) => before.get(id) + after.get(id) === length ? before.get(id) : undefined;
  return { length, count: count(from), ways, step, isOn };
}

const steps = (number) => `${number} ${number === 1 ? "step" : "steps"}`;

function wordsOfFilters(roles, may, { stays, level }) {
  const kept = [...roles.values()].filter((role) => may(role.id)), one = kept.length === 1;
  const what = stays ? (one ? "stays" : "stay") + " in the classroom" : one ? "is" : "are";
  const words = `${kept.length} of ${roles.size} roles ${what}${level ? ` at ${level} level` : ""}`;
  return kept.length && kept.length <= 8 ? `${words}: ${kept.map((role) => role.title).join(", ")}.` : `${words}.`;
}

function wordsOfWay(roles, from, to, found, may, isFiltered) {
  const [start, end] = [roles.get(from).title, roles.get(to).title];
  if (from === to) return `${start} is both ends of the way: choose another role.`;
  if (!found) {
    if (!isFiltered) return `No way leads from ${start} to ${end} here.`;
    const outside = [from, to].filter((id) => !may(id)).map((id) => roles.get(id).title);
    const free = shortest(roles, from, to, () => true);
    const why = outside.length ? ` ${outside.join(" and ")} ${outside.length > 1 ? "are" : "is"} outside them.` : "";
    return `No way from ${start} to ${end} within these filters.${why} ` +
      (free ? `Without them it takes ${steps(free.length)}.` : "There is none without them either.");
  }
  const tell = (way) => way.slice(1).map((id, at) => (roles.get(way[at]).moves.get(id) ? "sideways to " : "to ") + roles.get(id).title)
    .join(", then ");
  const begin = `From ${start} to ${end} in ${steps(found.length)}`;
  if (found.count === 1) return `${begin}: ${tell(found.ways[0])}.`;
  const rest = found.count - found.ways.length;
  return `${begin}, ${found.count} ways: ${found.ways.map(tell).join("; or ")}${rest ? `; and ${rest} more, marked in the list` : ""}.`;
}

function wordsOfReach(roles, from, to, may) {
  const count = distances(roles, from || to, may, !from).size - 1, others = `${count} ${count === 1 ? "role" : "roles"}`;
  if (count < 0) return `${roles.get(from || to).title} is outside these filters.`;
  return from ? `${others} can be reached from ${roles.get(from).title}.` : `${roles.get(to).title} can be reached from ${others}.`;
}

/** Nodes and lines of a drawing, with the roles they stand for. */
function drawn(svg, byAddress) {
  const parts = [...svg.children], ends = svg.dataset.ends.split(" ").map(Number);
  const nodes = parts.filter((part) => part.matches("a")).map((node) => ({ node, id: byAddress.get(node.getAttribute("href")) }));
  const lines = parts.filter((part) => part.matches(".edge")).map((line, at) => {
    const tip = line.nextElementSibling?.matches(".tip") ? [line.nextElementSibling] : [];
    return { marks: [line, ...tip], from: nodes[ends[2 * at]]?.id, to: nodes[ends[2 * at + 1]]?.id };
  });
  return { nodes, lines };
}

function start(map, form) {
  const { roles, byAddress } = read(map), drawings = [...map.querySelectorAll("svg[data-ends]")].map((svg) => drawn(svg, byAddress));
  const { from, to, stays } = form.elements, levels = [...form.querySelectorAll("[name=level]")];
  const sorted = [...roles.values()].sort((a, b) => a.title.localeCompare(b.title, document.documentElement.lang));
  for (const select of [from, to]) for (const role of sorted) select.add(new Option(role.title, role.id));

  function state() {
    return { from: from.value, to: to.value, stays: stays?.checked ? "1" : "", level: levels.find((it) => it.checked)?.value ?? "" };
  }

  function mark(found, may) {
    const toggle = (element, isOn, isOff) => {
      element.classList.toggle("on", Boolean(isOn));
      element.classList.toggle("off", isOff);
    };
    const step = (id) => found?.step(id), lies = (a, b) => found && roles.get(a).moves.has(b) && found.isOn(a, b);
    for (const role of roles.values()) {
      role.items.forEach(({ item, link, from }, at) => {
        const isOn = step(role.id) !== undefined && (at === 0 || lies(from, role.id));
        toggle(item, isOn, !may(role.id));
        if (isOn) link.dataset.step = step(role.id) || "Start"; else delete link.dataset.step;
      });
    }
    for (const { nodes, lines } of drawings) {
      for (const { node, id } of nodes) if (id) toggle(node, step(id) !== undefined, !may(id));
      for (const { marks, from, to } of lines) {
        if (!from || !to) continue;
        for (const part of marks) toggle(part, lies(from, to) || lies(to, from), !may(from) || !may(to));
      }
    }
  }

  function show() {
    const it = state(), isFiltered = Boolean(it.stays || it.level);
    const may = (id) => (!it.stays || roles.get(id).stays) && (!it.level || roles.get(id).level === it.level);
    const found = it.from && it.to && it.from !== it.to ? shortest(roles, it.from, it.to, may) : null;
    mark(found, may);
    const words = isFiltered ? [wordsOfFilters(roles, may, it)] : [];
    if (it.from && it.to) words.push(wordsOfWay(roles, it.from, it.to, found, may, isFiltered));
    else if (it.from || it.to) words.push(wordsOfReach(roles, it.from, it.to, may));
    form.querySelector("[role=status]").textContent = words.join(" ");
    return it;
  }

  function remember() {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(show())) {
      if (value) url.searchParams.set(name, value); else url.searchParams.delete(name);
    }
    history.replaceState(history.state, "", url);
  }

  // Only what the controls offer is taken from the address; anything else says nothing.
  const asked = new URLSearchParams(location.search);
  for (const select of [from, to]) if (roles.has(asked.get(select.name))) select.value = asked.get(select.name);
  if (stays) stays.checked = asked.get("stays") === "1";
  for (const level of levels) if (level.value === asked.get("level")) level.checked = true;
  form.addEventListener("change", remember);
  form.addEventListener("reset", () => setTimeout(remember));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
}

for (const form of document.querySelectorAll("form[data-finder]")) start(form.closest("[data-map]"), form);
