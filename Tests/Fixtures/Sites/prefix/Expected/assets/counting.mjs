// What each award counts for, and whether it may count for all of that at once: only where a policy says so. Says the same as the
// program that built this site; both are held against one file of cases.
import { evaluate } from "./requirements.mjs";

/**
 * @param counters `{id: "policy:ID" | "recognition:ID", ways: [requirement], shares: [{to, if}]}`
 * @returns for each award that counts for anything: `award`, the ids of its `counters`, the pairs that a policy joins, `together`
 *   (`{first, second, condition}`), and those that none joins, `unsaid`.
 */
export function uses(record, counters, rules, day) {
  const counted = counters.map(({ ways }) =>
    new Set(ways.flatMap((way) => evaluate(way, record, rules, day).nodes.flatMap((node) => node.counted))));
  const isPolicy = ({ id }) => id.startsWith("policy:");
  return record.awards.flatMap((award) => {
    const hits = counters.filter((_, index) => counted[index].has(award.mc)), together = [], unsaid = [];
    hits.forEach((first, index) => hits.slice(index + 1).filter((second) => isPolicy(first) || isPolicy(second)).forEach((second) => {
      const joint = first.shares?.find(({ to }) => to === second.id) ?? second.shares?.find(({ to }) => to === first.id);
      const pair = { first: first.id, second: second.id };
      if (joint) together.push({ ...pair, condition: joint.if });
      else unsaid.push(pair);
    }));
    return hits.length ? [{ award, counters: hits.map(({ id }) => id), together, unsaid }] : [];
  });
}
