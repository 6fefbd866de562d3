// Draws a cairn that grows: the same stones as the site's own drawings, without their grain. Only 32-bit integers and + − × ÷ on
// doubles, so that both give the same lines.

const PIGMENTS = {
  slate: "#586a83", rust: "#985438", moss: "#597244", heather: "#735e8c", ochre: "#84622a", tarn: "#2f757c", rose: "#92535f",
  lichen: "#6a6d3c", lake: "#356f95", fern: "#3e765f", plum: "#86577b", basalt: "#626a6f",
};
/** Above this many stones nothing is drawn: the words beside it say it better. */
export const MOST = 36;

/** FNV-1a, 32 bit, over UTF-8. */
function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** Mulberry32; gives whole numbers from a to b. */
function roll(seed) {
  let state = seed >>> 0;
  return (a, b) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t ^ (t + Math.imul(t ^ (t >>> 7), t | 61))) >>> 0;
    return a + Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * (b - a + 1));
  };
}

/** One decimal, half up. */
function number(x) {
  const tenths = Math.floor(x * 10 + 0.5), rest = Math.abs(tenths) % 10;
  return (tenths < 0 ? "-" : "") + Math.trunc(Math.abs(tenths) / 10) + (rest ? `.${rest}` : "");
}
const pair = (x, y) => number(x) + (y < -0.05 ? "" : " ") + number(y);

// Twelve points of a superellipse, every 30°, clockwise from the right.
const [C, S] = [0.91, 0.645];
const UNIT = [[1, 0], [C, S], [S, C], [0, 1], [-S, C], [-C, S], [-1, 0], [-C, -S], [-S, -C], [0, -1], [S, -C], [C, -S]];

/** The edge of a stone seen from the side, which fills the box. */
function slab(id, x, y, width, height) {
  const between = roll(fingerprint(id) ^ 0x5ab5ab5a), jitter = UNIT.map(() => between(-9, 9));
  const raw = UNIT.map(([ux, uy], i) => {
    const radius = 1 + (jitter[(i + 11) % 12] + jitter[i] + jitter[i] + jitter[(i + 1) % 12]) / 4 / 100;
    return [ux * radius, uy * radius];
  });
  const xs = raw.map(([a]) => a), ys = raw.map(([, b]) => b);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const p = raw.map(([a, b]) => [x + ((a - x0) / (x1 - x0)) * width, y + ((b - y0) / (y1 - y0)) * height]);
  const curves = p.map((b, i) => {
    const [a, c, d] = [p[(i + 11) % 12], p[(i + 1) % 12], p[(i + 2) % 12]];
    return `C${pair(b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)} ` +
      `${pair(c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6)} ${pair(c[0], c[1])}`;
  });
  return `M${number(p[0][0])} ${number(p[0][1])}${curves.join("")}Z`;
}

/** Rows of a cairn, top first: up to six one column, from seven the smallest triangle that holds them. */
function rows(count) {
  if (count <= 6) return Array(count).fill(1);
  let last = 1;
  while ((last * (last + 1)) / 2 < count) last += 1;
  const surplus = (last * (last + 1)) / 2 - count;
  return Array.from({ length: last }, (_, i) => i + 1 - (i >= last - surplus ? 1 : 0));
}

/** The lines of a cairn 200 wide: its height, and of each stone its path. */
export function layout(ids) {
  const plan = rows(ids.length), isColumn = ids.length <= 6, widest = Math.max(...plan, 1), rise = isColumn ? 31 : 25;
  const height = rise * plan.length + 10, sway = roll(fingerprint(ids.join(" "))), paths = [];
  let y = height - 5;
  for (let row = plan.length - 1; row >= 0; row -= 1) {
    const count = plan[row], isTwin = plan[row + 1] === count && !isColumn;
    const total = isColumn ? 146 - ((plan.length - 1 - row) * 76) / Math.max(plan.length - 1, 3)
      : (156 * count) / widest + (count < widest ? 10 : 0);
    let x = (200 - total) / 2 + (sway(-30, 30) / 10) * (isColumn ? 1.4 : 1) + (isTwin ? (row % 2 ? 8 : -8) : 0);
    const weights = Array.from({ length: count }, () => sway(86, 114)), sum = weights.reduce((a, b) => a + b, 0);
    y -= rise;
    for (const weight of weights) {
      const width = (total * weight) / sum, drop = isColumn ? 0 : sway(0, 3);
      paths.push(slab(ids[paths.length], x + 0.5, y + drop, width - 1, rise + (isColumn ? 0.5 : 2) - drop));
      x += width;
    }
  }
  return { height, paths };
}

const SVG = "http://www.w3.org/2000/svg";
function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/**
 * @param stones base first: `{id, pigment, state}`, the state "solid", "missing" (named) or "open" (any of a list).
 * @param label the text alternative.
 * @param settled the id of the stone that was laid just now.
 */
export function cairn(stones, { width, label, settled }) {
  const { height, paths } = layout(stones.map(({ id }) => id));
  const svg = shape("svg", { class: "cairn", viewBox: `0 0 200 ${number(height)}`, width, height: number((width * height) / 200), role: "img" });
  svg.setAttribute("aria-label", label);
  svg.append(shape("path", { class: "ground", d: `M2 ${number(height - 3.4)}H198` }));
  stones.forEach(({ id, pigment, state }, index) => {
    const group = shape("g", { class: id === settled && state === "solid" ? "laid settle" : "laid" });
    group.append(shape("path", state === "solid" ? { d: paths[index], fill: PIGMENTS[pigment] ?? PIGMENTS.basalt } : { d: paths[index], class: state }));
    svg.append(group);
  });
  return svg;
}
