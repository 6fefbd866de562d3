// Finds the smallest set of things that meets a goal, exactly, whatever the nesting and however pools overlap. Things are numbers.
//
// A goal is `met`, `impossible`, {get: thing}, {choose: n, of: [thing]}, {every: [goal]} or {either: [goal]}, made by the functions
// below only, and so always in its shortest form: nothing in it is met or impossible, no `every` holds another, and what an `every`
// needs is in none of its other parts.

export const met = { met: true };
export const impossible = { impossible: true };
export const get = (thing) => ({ get: thing });

export function choosing(count, pool) {
  if (count <= 0) return met;
  if (count > pool.length) return impossible;
  if (pool.length === 1) return get(pool[0]);
  return count === pool.length ? { every: pool.map(get) } : { choose: count, of: pool };
}

export function all(goals) {
  const needed = new Set();
  let others = [], waiting = goals;
  while (waiting.length) {
    const found = new Set();
    for (const part of waiting.flatMap(parts)) {
      if (part === impossible) return impossible;
      if (part.get === undefined) {
        if (part !== met) others.push(part);
      } else if (!needed.has(part.get)) {
        needed.add(part.get);
        found.add(part.get);
      }
    }
    // What is needed in any case may settle other parts, and these may need further things in any case.
    waiting = [];
    if (found.size) {
      waiting = others.map((goal) => given(goal, found));
      others = [];
    }
  }
  const rest = [...[...needed].map(get), ...others];
  return rest.length > 1 ? { every: rest } : rest[0] ?? met;
}

export function any(goals) {
  const single = new Set(), others = new Map();
  for (const way of goals.flatMap((goal) => goal.either ?? [goal])) {
    if (way === met) return met;
    if (way.get !== undefined) single.add(way.get);
    else if (way.choose === 1) way.of.forEach((thing) => single.add(thing));
    else if (way !== impossible) others.set(JSON.stringify(way), way);
  }
  const ways = [...(single.size ? [choosing(1, [...single])] : []), ...others.values()];
  return ways.length > 1 ? { either: ways } : ways[0] ?? impossible;
}

const parts = (goal) => goal.every ?? [goal];

/** What is left of it when somebody gets these. */
function given(goal, things) {
  if (goal.get !== undefined) return things.has(goal.get) ? met : goal;
  if (goal.choose !== undefined) {
    const open = goal.of.filter((thing) => !things.has(thing));
    return open.length === goal.of.length ? goal : choosing(goal.choose - (goal.of.length - open.length), open);
  }
  if (goal.every) return all(goal.every.map((part) => given(part, things)));
  return goal.either ? any(goal.either.map((way) => given(way, things))) : goal;
}

function leaves(goal) {
  if (goal.get !== undefined) return [[goal.get]];
  return goal.of ? [goal.of] : (goal.every ?? goal.either ?? []).flatMap(leaves);
}

const needed = (goal) => parts(goal).flatMap((part) => (part.get === undefined ? [] : [part.get]));

// One thing outside of micro-credentials weighs more than all micro-credentials together.
const outside = 2 ** 24, never = 2 ** 50;
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/**
 * @param ranks of each thing: 0 a micro-credential, 1 one to be earned again, 2 anything else.
 * @returns the things, in the order in which one would rather get them; null where nothing meets the goal.
 */
export function smallestSet(goal, ranks) {
  const order = [...ranks.keys()].sort((a, b) => ranks[a] - ranks[b] || a - b);
  const places = [];
  order.forEach((thing, place) => { places[thing] = place; });
  const costs = order.map((thing) => (ranks[thing] < 2 ? 1 : outside));
  return new Search(costs).smallest(renumbered(goal, places))?.map((place) => order[place]) ?? null;
}

function renumbered(goal, places) {
  if (goal.get !== undefined) return get(places[goal.get]);
  if (goal.of) return { choose: goal.choose, of: goal.of.map((thing) => places[thing]).sort((a, b) => a - b) };
  if (goal.every) return { every: goal.every.map((part) => renumbered(part, places)) };
  return goal.either ? { either: goal.either.map((way) => renumbered(way, places)) } : goal;
}

class Search {
  constructor(costs) { this.costs = costs; }

  /** Of several smallest sets, the one that has the first thing in which they differ. */
  smallest(start) {
    const chosen = needed(start);
    let goal = given(start, new Set(chosen)), left = this.cost(goal, never);
    if (left >= never) return null;
    const uses = this.costs.map(() => []);
    leaves(goal).forEach((leaf, number) => leaf.forEach((thing) => uses[thing].push(number)));
    // Things of the same use are alike: where one can't be part of a smallest set any more, the others can't either.
    const refused = new Set();
    for (let thing = 0; thing < uses.length && left > 0; thing++) {
      const cost = this.costs[thing], likeness = `${uses[thing]}/${cost}`;
      if (!uses[thing].length || cost > left || refused.has(likeness)) continue;
      const next = given(goal, new Set([thing]));
      if (JSON.stringify(next) !== JSON.stringify(goal) && this.cost(next, left - cost + 1) === left - cost) {
        chosen.push(thing);
        goal = next;
        left -= cost;
      } else refused.add(likeness);
    }
    return chosen.sort((a, b) => a - b);
  }

  /** The cost of a smallest set where it is lower than the limit, else anything not lower than the limit. */
  cost(goal, limit) {
    if (goal === met) return 0;
    if (goal === impossible) return never;
    if (goal.get !== undefined) return this.costs[goal.get];
    if (goal.of) return this.cheapest(goal.choose, goal.of);
    if (goal.either) {
      let best = limit;
      for (const way of goal.either) if (this.bound(way) < best) best = Math.min(best, this.cost(way, best));
      return best;
    }
    let total = sum(needed(goal).map((thing) => this.costs[thing]));
    for (const group of groups(goal.every.filter((part) => part.get === undefined))) {
      if (total >= limit) return limit;
      total += group.length === 1 ? this.cost(group[0], limit - total) : this.tangled(group, limit - total);
    }
    return total;
  }

  // Of parts that share things.
  tangled(group, limit) {
    if (this.bound({ every: group }) >= limit) return limit;
    let fewest;
    for (const part of group) if (part.either && (!fewest || part.either.length < fewest.either.length)) fewest = part;
    if (!fewest) return new Cover(group, this.costs).cost(limit);
    const others = group.filter((part) => part !== fewest);
    let best = limit;
    for (const way of fewest.either) best = Math.min(best, this.cost(all([way, ...others]), best));
    return best;
  }

  cheapest(count, pool) {
    return sum(pool.map((thing) => this.costs[thing]).sort((a, b) => a - b).slice(0, count));
  }

  // No set costs less.
  bound(goal) {
    if (goal === met) return 0;
    if (goal === impossible) return never;
    if (goal.get !== undefined) return this.costs[goal.get];
    if (goal.of) return this.cheapest(goal.choose, goal.of);
    if (goal.either) return Math.min(...goal.either.map((way) => this.bound(way)));
    // Parts that share nothing add up; of the others the dearest counts.
    let total = 0, dearest = 0;
    const seen = new Set();
    for (const part of goal.every) {
      const own = this.bound(part), things = leaves(part).flat();
      dearest = Math.max(dearest, own);
      if (things.some((thing) => seen.has(thing))) continue;
      total += own;
      things.forEach((thing) => seen.add(thing));
    }
    return Math.max(total, dearest);
  }
}

// Parts that share things, directly or through others.
function groups(goals) {
  let found = [];
  for (const part of goals) {
    let things = new Set(leaves(part).flat()), joined = [part];
    const apart = [];
    for (const group of found) {
      if ([...things].some((thing) => group.things.has(thing))) {
        group.things.forEach((thing) => things.add(thing));
        joined = [...group.parts, ...joined];
      } else apart.push(group);
    }
    found = [...apart, { things, parts: joined }];
  }
  return found.map((group) => group.parts);
}

// Several choices from pools that overlap, where one thing counts for each pool that holds it. Things that are in the same pools
// and cost the same are counted, not named, so that the search is over a few numbers even where pools are long.
class Cover {
  constructor(goals, costs) {
    const pools = new Map(), sorts = new Map();
    goals.forEach(({ of }, pool) => of.forEach((thing) => pools.set(thing, [...(pools.get(thing) ?? []), pool])));
    for (const [thing, held] of [...pools].sort((a, b) => a[0] - b[0])) {
      const likeness = `${held}/${costs[thing]}`, sort = sorts.get(likeness);
      if (sort) sort.count++;
      else sorts.set(likeness, { pools: held, cost: costs[thing], count: 1 });
    }
    this.sorts = [...sorts.values()];
    this.first = { needs: goals.map(({ choose }) => choose), counts: this.sorts.map(({ count }) => count) };
    // What is known of states already: the cost where it was found, and a bound below which there is none where it was not.
    this.exact = new Map();
    this.atLeast = new Map();
  }

  cost(limit) { return this.search(this.first, limit); }

  search(state, limit) {
    // The pool with the least freedom decides first.
    let tightest, spare = Infinity;
    for (const [pool, need] of state.needs.entries()) {
      if (need <= 0) continue;
      let there = -need;
      this.sorts.forEach((sort, index) => { if (sort.pools.includes(pool)) there += state.counts[index]; });
      if (there < 0) return never;
      if (there < spare) [tightest, spare] = [pool, there];
    }
    if (tightest === undefined) return 0;
    const key = `${state.needs}/${state.counts}`;
    if (this.exact.has(key)) return this.exact.get(key);
    if (Math.max(this.atLeast.get(key) ?? 0, this.bound(state)) >= limit) return limit;

    // The sort that serves most, for its cost; one of it is taken, or none at all any more.
    const sort = this.best(tightest, state);
    if (sort === undefined) return never;
    const { cost, pools } = this.sorts[sort];
    const taken = {
      needs: state.needs.map((need, pool) => (pools.includes(pool) ? Math.max(0, need - 1) : need)),
      counts: state.counts.with(sort, state.counts[sort] - 1),
    };
    let best = Math.min(limit, cost + this.search(taken, limit - cost));
    // What serves no more and costs no less could be exchanged for it, so it is refused with it.
    const servesNoMore = (other) => other.cost >= cost && other.pools.every((pool) => state.needs[pool] <= 0 || pools.includes(pool));
    const refused = { needs: state.needs, counts: state.counts.map((count, index) => (servesNoMore(this.sorts[index]) ? 0 : count)) };
    best = Math.min(best, this.search(refused, best));
    if (best < limit) this.exact.set(key, best);
    else this.atLeast.set(key, limit);
    return best;
  }

  best(pool, state) {
    let best, price = Infinity;
    this.sorts.forEach((sort, index) => {
      if (!state.counts[index] || !sort.pools.includes(pool)) return;
      const own = sort.cost / this.service(sort, state);
      if (own < price) [best, price] = [index, own];
    });
    return best;
  }

  // How many pools that still need something one of this sort serves.
  service(sort, state) { return sort.pools.filter((pool) => state.needs[pool] > 0).length; }

  // No set costs less.
  bound(state) {
    const open = [...this.sorts.keys()].filter((index) => state.counts[index] > 0);
    // All that is needed, at the best price anything has.
    let cost = 0, serves = 1;
    for (const index of open) {
      const sort = this.sorts[index], own = this.service(sort, state);
      if (own > 0 && (!cost || sort.cost * serves < cost * own)) [cost, serves] = [sort.cost, own];
    }
    let bound = Math.ceil((sum(state.needs) * cost) / serves);
    // Pools that share nothing add up, each at its own best price; the neediest first.
    let total = 0;
    const used = new Set();
    const neediest = [...state.needs.keys()].filter((pool) => state.needs[pool] > 0).sort((a, b) => state.needs[b] - state.needs[a] || a - b);
    for (const pool of neediest) {
      const of = open.filter((index) => this.sorts[index].pools.includes(pool));
      const own = this.cheapest(state.needs[pool], of, state);
      bound = Math.max(bound, own);
      if (of.some((index) => used.has(index))) continue;
      total += own;
      of.forEach((index) => used.add(index));
    }
    return Math.max(bound, total);
  }

  cheapest(need, open, state) {
    let left = need, total = 0;
    for (const index of [...open].sort((a, b) => this.sorts[a].cost - this.sorts[b].cost || a - b)) {
      const taken = Math.min(left, state.counts[index]);
      total += taken * this.sorts[index].cost;
      left -= taken;
    }
    return total;
  }
}
