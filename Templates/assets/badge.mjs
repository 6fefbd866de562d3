// Verifies the badge of a page, and holds the page's words against the signed credential.
import { day, Verifier } from "./badge-check.mjs";
import { element } from "./element.mjs";
import { SiteFiles } from "./site-files.mjs";
import { Fault, isObject, readJSON } from "./strict-json.mjs";
import { showChecks, showVerdict, sourceWords } from "./verdict.mjs";

const page = document.querySelector("#badge"), verdict = document.querySelector("#verdict");
const standing = document.querySelector("#standing")?.textContent;

// MARK: The page's words

const bare = (text) => text.normalize("NFC").replace(/[\s†]+/gu, "");

/** What a document says at a path like `issuer.name`; the earner is found by name among the identifiers. */
function said(document, path) {
  if (path === "credentialSubject.identifier") {
    return [document.credentialSubject.identifier].flat().find((it) => it?.hashed === false && it.identityType === "name")?.identityHash;
  }
  const value = path.split(".").reduce((at, name) => (isObject(at) ? at[name] : undefined), document);
  return isObject(value) ? value["@value"] : value;
}

/** What the page must say. */
const NEEDED = ["credentialSubject.achievement.name", "credentialSubject.identifier", "issuer.name", "validFrom", "validUntil"];

function pageCheck(document_, credential, url) {
  const differs = (shown, wanted) => ({
    name: "page", outcome: "failed",
    sentence: wanted === undefined
      ? `This page says “${shown}”, of which the signed credential says nothing.`
      : `This page says “${shown}” where the signed credential says “${wanted}”.`,
  });
  if (credential.id !== url) {
    return { name: "page", outcome: "failed", sentence: "The signed credential belongs to another page." };
  }
  if (credential.issuer.id !== page.dataset.issuer) return differs(page.dataset.issuer, credential.issuer.id);
  const slots = [...document.querySelectorAll("[data-says]")];
  for (const slot of slots) {
    const wanted = said(document_, slot.dataset.says), shown = slot.textContent;
    if (typeof wanted !== "string") return differs(shown, undefined);
    if (slot.matches("time")) {
      if (slot.dateTime !== wanted.slice(0, 10) || bare(shown) !== bare(day(wanted))) return differs(shown, day(wanted));
    } else if (bare(shown) !== bare(wanted)) return differs(shown, wanted);
  }
  for (const path of NEEDED) {
    const count = slots.filter((slot) => slot.dataset.says === path).length;
    if (said(document_, path) !== undefined && count !== 1) {
      return { name: "page", outcome: "failed", sentence: "This page leaves out a part of what the signed credential says." };
    }
  }
  if (!bare(document.title).includes(bare(credential.achievement.name))) return differs(document.title, credential.achievement.name);
  return { name: "page", outcome: "passed", sentence: "This page says what the signed credential says." };
}

// MARK: The check

async function verify() {
  const files = new SiteFiles(page.dataset), verifier = new Verifier(files);
  const url = files.base + new URL(page.dataset.credential, location.href).href.slice(files.root.length);
  const { bytes, fault } = await files.get(url);
  if (!bytes) {
    const reason = fault === "missing"
      ? "The signed credential is missing from this site, so this page is nobody’s word. Ask the earner for the file."
      : "The signed credential did not load. This says nothing against the badge. Try again when you are online.";
    return { files, result: { verdict: "unchecked", reason, checks: [] } };
  }
  let document_;
  try {
    document_ = readJSON(bytes);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const reason = `The signed credential of this page is damaged. ${error.message}`;
    return { files, result: { verdict: "unreadable", reason, checks: [{ name: "form", outcome: "failed", sentence: error.message }] } };
  }
  const result = await verifier.verify(document_);
  if (!result.credential) return { files, result };
  const says = pageCheck(document_, result.credential, url);
  result.checks.push(says);
  // A revoked badge stays revoked whatever its page says; any other verdict would give the page's words weight.
  if (says.outcome === "failed" && result.verdict !== "revoked") Object.assign(result, { verdict: "tampered", reason: says.sentence });
  return { files, result };
}

async function begin() {
  let outcome;
  try {
    outcome = await verify();
  } catch (error) {
    console.info(error);
    const reason = "The check stopped for a reason that lies with this page or browser. Check the badge elsewhere.";
    outcome = { result: { verdict: "unchecked", checks: [], reason } };
  }
  const { files, result } = outcome;
  showVerdict(verdict, result, result.verdict === page.dataset.state ? standing : undefined);
  if (result.checks.length) showChecks(document.querySelector("#check-list"), result.checks);
  if (files) document.querySelector("#checked-by").textContent = sourceWords(files);
  page.classList.toggle("struck", ["revoked", "tampered", "unreadable"].includes(result.verdict));
  settle(result.verdict);
}

const WORTH = {
  revoked: "Nothing any more: it was revoked.", suspended: "Nothing while it is suspended.",
  tampered: "Nothing can be read from an altered badge.", unreadable: "Nothing can be read from a damaged badge.",
};

/** Takes back what the page offers of a badge that does not hold. */
function settle(state) {
  if (!WORTH[state]) return;
  document.querySelector("#counts")?.replaceChildren(element("p", {}, WORTH[state]));
  if (state === "suspended") return;
  for (const part of document.querySelectorAll("[data-sharing]")) part.hidden = true;
  const claim = document.querySelector("#claim");
  if (claim && state !== "revoked") claim.textContent = "The page names";
}

// MARK: Copying

/** A button that copies what stands before it; with `rich`, its links too. */
function copyButton(slot) {
  const name = slot.dataset.copyable, text = slot.textContent.trim(), rich = slot.querySelector("a") && slot.innerHTML;
  const words = element("span", { class: "vh" }, ` the ${name}`);
  const button = element("button", { type: "button", class: "copy", "data-live": true }, "Copy", words);
  button.addEventListener("click", async () => {
    try {
      if (rich && globalThis.ClipboardItem) {
        const as = (type, content) => [type, new Blob([content], { type })];
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([as("text/plain", text), as("text/html", rich)]))]);
      } else await navigator.clipboard.writeText(text);
      button.firstChild.data = "Copied";
      setTimeout(() => { button.firstChild.data = "Copy"; }, 2000);
    } catch {
      getSelection().selectAllChildren(slot); // refused: the visitor copies what is selected
    }
  });
  slot.append(button);
}

for (const slot of document.querySelectorAll("[data-copyable]")) copyButton(slot);
for (const item of document.querySelectorAll("#share ~ ul > [data-live]")) item.hidden = false;
begin();
