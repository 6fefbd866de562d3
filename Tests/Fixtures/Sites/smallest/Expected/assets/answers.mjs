// What a plan comes to by the catalog's rules: pure, so that it can be asked again with one more award. The page shows it.
import { uses } from "./counting.mjs";
import { long } from "./element.mjs";
import { evaluate } from "./requirements.mjs";
import { earlier, real } from "./statement.mjs";

const SECTIONS = { mc: "micro-credentials", role: "roles", recognition: "recognitions", program: "programs", policy: "policies" };
const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);
/** Earned, on a day nobody remembers: it counts where no day is asked for. */
const LONG_AGO = "0001-01-01";

/** The planner's data, found by id. */
export class Catalog {
  constructor(data, base) {
    Object.assign(this, { data, base });
    const byId = (list) => Object.fromEntries(list.map((it) => [it.id, it]));
    this.kinds = {
      mc: data.mcs, role: byId(data.roles), recognition: byId(data.recognitions), program: byId(data.programs), policy: byId(data.policies),
    };
    const mcs = Object.entries(data.mcs);
    this.rules = {
      pools: data.pools,
      recognitions: Object.fromEntries(data.recognitions.map(({ id, needs }) => [id, needs ?? null])),
      validity: Object.fromEntries([
        ...mcs.filter(([, it]) => it.years).map(([id, it]) => [`mc:${id}`, it.years]),
        ...data.recognitions.filter(({ years }) => years).map(({ id, years }) => [`recognition:${id}`, years]),
      ]),
      retired: mcs.filter(([, it]) => it.status === "retired").map(([id]) => id),
    };
    const program = (it) => {
      const size = data.pools[`program:${it.id}`]?.length;
      return it.needs ?? (size ? { choose: size, from: `program:${it.id}` } : undefined);
    };
    const targets = (kind, list, needs) =>
      list.map((it) => ({ ...it, kind, key: `${kind}:${it.id}`, needs: needs(it) })).filter((it) => it.needs);
    this.roles = targets("role", data.roles, (it) => it.needs);
    this.recognitions = targets("recognition", data.recognitions, (it) => it.needs);
    this.programs = targets("program", data.programs, program);
    this.pigments = new Map(data.categories);
    this.counters = [
      ...this.recognitions.map(({ key, needs }) => ({ id: key, ways: [needs] })),
      ...data.policies.map(({ id, options = [], shares }) =>
        ({ id: `policy:${id}`, ways: options.flatMap(({ needs }) => (needs ? [needs] : [])), shares })).filter(({ ways }) => ways.length),
    ];
  }

  find(kind, id) { return own(this.kinds[kind], id); }
  title(kind, id) { return this.find(kind, id)?.title ?? id; }
  url(kind, id) { return `${this.base}${SECTIONS[kind]}/${id}/`; }
  pigment(mc) { return this.pigments.get(this.find("mc", mc)?.category); }

  policies(kind) { return this.data.policies.filter((it) => it.kind === kind); }
  get stipends() { return this.data.policies.filter((it) => it.amount && it.kind === "stipend"); }
  get hours() { return this.data.policies.filter((it) => it.hours); }
  get renewing() { return this.data.policies.filter(({ options }) => options?.some(({ needs }) => needs)); }
  get assessment() { return this.data.policies.find((it) => it.assessment)?.assessment; }
}

/** The plan in the form that requirements are judged by. */
export const recordOf = (plan) => ({ ...plan, awards: plan.awards.map(({ mc, on }) => ({ mc, on: on ?? LONG_AGO })) });

/** How a target stands, and what it would still take. */
export function standing(catalog, target, record, day) {
  const evaluation = evaluate(target.needs, record, catalog.rules, day);
  const left = (evaluation.left ?? []).flatMap(({ mc }) => (mc === undefined ? [] : [mc]));
  return {
    ...target, evaluation, left, isPossible: evaluation.left !== null,
    others: (evaluation.left ?? []).filter(({ mc }) => mc === undefined),
    counted: [...new Set(evaluation.nodes.flatMap(({ counted }) => counted))], effort: effort(catalog, left),
  };
}

/** Hours and weeks of work for some micro-credentials, as ranges; `unknown` of them publish none. */
export function effort(catalog, mcs) {
  const add = (name) => mcs.reduce((sum, mc) => {
    const [least, most] = catalog.find("mc", mc)?.[name] ?? [0, 0];
    return [sum[0] + least, sum[1] + most];
  }, [0, 0]);
  return { hours: add("hours"), weeks: add("weeks"), unknown: mcs.filter((mc) => !catalog.find("mc", mc)?.hours).length };
}

/** What was begun and is closest first, then what was not begun, what is met, and what can't be met any more. */
export function byCloseness(a, b) {
  const rank = ({ evaluation, isPossible, counted }) => (!isPossible ? 3 : evaluation.met ? 2 : counted.length ? 0 : 1);
  return rank(a) - rank(b) || a.left.length - b.left.length || (a.title < b.title ? -1 : 1);
}

/**
 * Which single micro-credentials bring most targets closer: `{mc, closer: [{target, from, to}], completes}`, best first. Each figure is
 * the difference of two evaluations, with and without the one award.
 */
export function nextSteps(catalog, standings, record, day, most = 5) {
  const steps = new Map();
  for (const target of standings) {
    if (target.evaluation.met || !target.isPossible) continue;
    for (const mc of candidates(catalog, target.needs)) {
      if (target.counted.includes(mc) || own(catalog.data.mcs, mc)?.status) continue;
      const awards = [...record.awards, { mc, on: day }];
      const { left } = evaluate(target.needs, { ...record, awards }, catalog.rules, day);
      const to = left.filter((item) => item.mc !== undefined).length;
      if (to >= target.left.length) continue;
      if (!steps.has(mc)) steps.set(mc, { mc, closer: [], completes: 0 });
      const step = steps.get(mc);
      step.closer.push({ target, from: target.left.length, to });
      if (!left.length) step.completes += 1;
    }
  }
  const title = ({ mc }) => catalog.title("mc", mc);
  return [...steps.values()].sort((a, b) =>
    b.completes - a.completes || b.closer.length - a.closer.length || (title(a) < title(b) ? -1 : 1)).slice(0, most);
}

/** Micro-credentials that could serve a requirement. */
function candidates(catalog, node, trail = []) {
  const parts = node.all ?? node.any;
  if (parts) return [...new Set(parts.flatMap((part) => candidates(catalog, part, trail)))];
  if (node.mc !== undefined) return [node.mc];
  if (node.recognition !== undefined && !trail.includes(node.recognition)) {
    const needs = own(catalog.rules.recognitions, node.recognition);
    return needs ? candidates(catalog, needs, [...trail, node.recognition]) : [];
  }
  return node.choose === undefined ? [] : Array.isArray(node.from) ? node.from : own(catalog.rules.pools, node.from) ?? [];
}

/** Each way of each policy that offers some: how far it is met, when it is open, and until when each award counts for it. */
export function ways(catalog, record, day) {
  return catalog.renewing.map((policy) => ({
    policy,
    options: policy.options.filter(({ needs }) => needs).map((option) => {
      const state = standing(catalog, { ...option, title: option.title }, record, day);
      const isOpen = !(option.from && day < option.from) && !(option.through && day > option.through);
      const within = option.needs.within, [root] = state.evaluation.nodes;
      const counted = root.counted.map((mc) => {
        const on = record.awards.filter((award) => award.mc === mc && award.on <= day).map((award) => award.on).sort().at(-1);
        return { mc, on, through: within === undefined ? undefined : lastDay(on, within) };
      });
      return { ...option, ...state, root, isOpen, counted };
    }),
  }));
}

/** The last day on which an award counts in a window of so many years. */
function lastDay(on, years) {
  const end = new Date(`${real(+on.slice(0, 4) + years, on.slice(5))}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

export const countedFor = (catalog, record, day) => uses(record, catalog.counters, catalog.rules, day);

/** Days to keep in mind from a day on, the nearest first: `{id, on, title, note, url}`. */
export function days(catalog, plan, day, most = 24) {
  const found = [], add = (id, on, title, note, url) => { if (on >= day) found.push({ id, on, title, note, url }); };
  const yearly = (ofYear) => {
    const year = +day.slice(0, 4);
    return real(year, ofYear) >= day ? real(year, ofYear) : real(year + 1, ofYear);
  };
  for (const policy of catalog.stipends) {
    for (const [index, window] of (policy.windows ?? []).entries()) {
      const closes = yearly(window.through);
      if ((policy.through && closes > policy.through) || (policy.from && closes < policy.from)) continue;
      const paid = window.paid ? ` for the ${window.paid}` : "";
      if (catalog.assessment) {
        const by = real(+closes.slice(0, 4) - (earlier(window.through, catalog.assessment) > window.through ? 1 : 0),
          earlier(window.through, catalog.assessment));
        add(`submit-${policy.id}-${index}-${closes}`, by, `Last day to submit${paid}`,
          `Assessment takes about ${catalog.assessment} days; the window closes on ${long(closes)}.`, catalog.url("policy", policy.id));
      }
      add(`window-${policy.id}-${index}-${closes}`, closes, `Last day to earn${paid}`, policy.title, catalog.url("policy", policy.id));
    }
  }
  for (const { id, title, deadline, from, through } of catalog.data.policies) {
    if (!deadline) continue;
    const on = yearly(deadline.day);
    if (!(through && on > through) && !(from && on < from)) {
      add(`deadline-${id}-${on}`, on, deadline.label, title, catalog.url("policy", id));
    }
  }
  // Of programs that the person takes part in, or that belong to a role in view.
  const near = new Set([...plan.roles, ...plan.cares]), earned = new Set(plan.awards.map(({ mc }) => mc));
  for (const { id, title, milestones = [], roles = [] } of catalog.data.programs) {
    if (!roles.some((role) => near.has(role)) && !catalog.data.pools[`program:${id}`]?.some((mc) => earned.has(mc))) continue;
    milestones.forEach(({ label, date }, index) => add(`milestone-${id}-${index}-${date}`, date, label, title, catalog.url("program", id)));
  }
  for (const { policy, option } of catalog.renewing.flatMap((policy) => policy.options.map((option) => ({ policy, option })))) {
    if (option.through) {
      add(`option-${policy.id}-${option.id}`, option.through, `Last day of: ${option.title}`, policy.title, catalog.url("policy", policy.id));
    }
  }
  for (const { mc, on } of plan.awards) {
    const years = catalog.find("mc", mc)?.years;
    if (on && years) {
      const end = lastDay(on, years);
      add(`expiry-${mc}-${end}`, end, `Last day on which “${catalog.title("mc", mc)}” is valid`, "", catalog.url("mc", mc));
    }
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, most);
}

/** What a requirement asks for that no micro-credential can meet. */
export function conditions(node) {
  return node.all || node.any ? (node.all ?? node.any).flatMap(conditions) : node.other === undefined ? [] : [node.other];
}
