// What a verification found, as parts of a page. Whatever a file says becomes text, never markup.
import { element } from "./element.mjs";
import { day } from "./badge-check.mjs";

const SIGNS = {
  good: ["M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z", "M10 16.5l4.3 4.3L22.5 12"],
  stop: ["M10.5 3h11L29 10.5v11L21.5 29h-11L3 21.5v-11zM11.5 11.5l9 9M20.5 11.5l-9 9"],
  warn: ["M16 4L30 28H2zM16 13v7M16 24.2v.1"],
  clock: ["M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z", "M16 8.5V16l5 3.5"],
  hold: ["M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z", "M12.5 11v10M19.5 11v10"],
  gone: ["M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z", "M10 16h12"],
  open: ["M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z", "M12 12.5a4 4 0 1 1 5.6 3.7c-1.2.5-1.6 1.3-1.6 2.5M16 22.6v.1"],
};

const SVG = "http://www.w3.org/2000/svg";

function sign(name) {
  const svg = document.createElementNS(SVG, "svg"), attributes = {
    viewBox: "0 0 32 32", fill: "none", stroke: "currentColor", "stroke-width": "2.6", "stroke-linecap": "round",
    "stroke-linejoin": "round", "aria-hidden": "true",
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  SIGNS[name].forEach((line, index) => {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", line);
    if (name === "open" && index === 0) path.setAttribute("stroke-dasharray", "5.5 3.6");
    svg.append(path);
  });
  return svg;
}

/** Who issued it, in words: a name that an unknown issuer gives itself counts for nothing, so its address stands beside it. */
const issuerOf = ({ issuer: { id, name } }) => name ?? id;

const WORDS = {
  valid: ({ credential: it }) => ["good", "good", "Verified in your browser just now",
    `Issued by ${issuerOf(it)} on ${day(it.validFrom)}, ${it.validUntil ? `valid until ${day(it.validUntil)}` : "still valid"}.`],
  expired: ({ credential: it }) => ["warn", "clock", `Expired on ${day(it.validUntil)}`,
    `It is genuine. It was valid from ${day(it.validFrom)} until that day, by your device’s clock. What was shown was still shown.`],
  "not-yet-valid": ({ credential: it }) => ["warn", "clock", "Not valid yet",
    `It is genuine, and holds only from ${day(it.validFrom)} on, by your device’s clock.`],
  revoked: ({ credential: it }) => ["bad", "stop", "Revoked by the issuer", `${issuerOf(it)} revoked it. It no longer counts.`],
  suspended: ({ credential: it }) => ["warn", "hold", "Suspended by the issuer", `${issuerOf(it)} put it on hold. It may be restored.`],
  withdrawn: () => ["", "gone", "Withdrawn by its holder",
    "The person who earned this badge took it back. That is their choice and says nothing about the award."],
  tampered: ({ reason }) => ["bad", "stop", "Altered since it was signed",
    `${reason} Do not rely on it; ask the earner for the original address.`],
  unrecognised: ({ reason, checks }) => {
    const isGenuine = checks.some(({ name, outcome }) => name === "integrity" && outcome === "passed");
    return ["warn", "warn", isGenuine ? "Genuine, by an issuer this catalog does not know" : "By an issuer this catalog does not know",
      `${reason} ${isGenuine ? "The file is intact. " : ""}Whether that issuer counts here is for you to decide.`];
  },
  unchecked: ({ reason }) => ["", "open", "Could not check",
    reason.includes("says nothing against") ? reason : `${reason} This says nothing against the badge.`],
  // A file of the visitor's own that holds none: nothing that could be false.
  none: ({ reason }) => ["", "open", "No badge could be read", reason],
  unreadable: ({ reason }) => ["bad", "stop", "No badge could be read", reason],
};

/** Fills a verdict's section. `details` takes the place of the sentence. */
export function showVerdict(slot, result, details) {
  const [tone, icon, says, sentence] = WORDS[result.verdict](result);
  slot.className = `verdict ${tone}`;
  slot.dataset.verdict = result.verdict;
  // On paper "just now" would soon be untrue.
  const words = result.verdict !== "valid" ? says : [
    element("span", { class: "no-print" }, says), element("span", { class: "print-only" }, `Verified in a browser on ${day(Date.now())}`),
  ];
  slot.replaceChildren(sign(icon), element("div", {}, element("p", { class: "says" }, words), element("p", {}, details ?? sentence)));
  return says;
}

const NAMES = {
  form: "Form", integrity: "Integrity", "issuer-key": "Issuer key", status: "Status list", dates: "Dates", achievement: "Achievement",
  page: "This page",
};
const TAGS = { passed: ["yes", "Passed"], failed: ["fail", "Failed"], noted: ["no", "Noted"], unknown: ["unrun", "Unknown"] };

/** One row for each check. */
export function showChecks(list, checks) {
  list.replaceChildren(...checks.map(({ name, outcome, sentence }) => {
    const [kind, word] = TAGS[outcome];
    return element("li", { "data-check": name, "data-outcome": outcome }, element("span", { class: `tag ${kind}` }, word),
      element("div", {}, element("p", {}, element("strong", {}, NAMES[name])), element("p", {}, sentence)));
  }));
}

/** Where the answers come from. */
export function sourceWords(files) {
  const words = "Everything ran in your browser; nothing was sent anywhere.";
  return files.isCopy ? `${words} Keys and lists were answered by this copy of the site, not by ${files.host}.` : words;
}
