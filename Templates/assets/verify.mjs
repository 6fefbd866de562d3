// The page that checks badge files. A file is read and checked in the visitor's browser and sent nowhere.
import { day, Verifier } from "./badge-check.mjs";
import { badgeIn, badgeInText, LARGEST } from "./credential-file.mjs";
import { element } from "./element.mjs";
import { SiteFiles } from "./site-files.mjs";
import { Fault } from "./strict-json.mjs";
import { showChecks, showVerdict, sourceWords } from "./verdict.mjs";

const page = document.querySelector("#verify"), at = (id) => document.querySelector(`#${id}`);
const root = new URL("../", import.meta.url).href;
const hosted = /^(.*\/badges\/[0-9a-f]{32}\/)credential\.json$/;

// MARK: The check

/** The badge's own page, where this site has one. */
const pageOf = ({ id }, files) => (files.local(id) ? hosted.exec(id)?.[1] : undefined);

/** Where the badge's own page lies on this site; undefined where there is none, or where who made the file is open. */
async function linkTo({ verdict, credential }, files) {
  const folder = ["none", "tampered", "unrecognised", "unchecked", "withdrawn"].includes(verdict) ? undefined : pageOf(credential, files);
  return folder && (await files.get(folder)).bytes ? files.local(folder) : undefined;
}

/** Both revoked and withdrawn badges are marked in the lists for good; the badge's own page tells which it is. */
async function isWithdrawn({ verdict, credential }, files) {
  const folder = verdict === "revoked" && pageOf(credential, files);
  const { bytes } = folder ? await files.get(folder) : {};
  return Boolean(bytes) && new TextDecoder().decode(bytes).includes(' data-state="withdrawn"');
}

async function found(read) {
  // New for each file: a list that did not load may load now.
  const files = new SiteFiles({ base: page.dataset.base, root }), verifier = new Verifier(files);
  try {
    const { credential, jwt } = await read();
    const result = jwt === undefined ? await verifier.verify(credential) : await verifier.verifyJWT(jwt);
    if (result.verdict === "unreadable") result.verdict = "none";
    if (await isWithdrawn(result, files)) result.verdict = "withdrawn";
    return { result, files, link: await linkTo(result, files) };
  } catch (error) {
    if (error instanceof Fault) return { result: { verdict: "none", checks: [], reason: error.message }, files };
    console.info(error);
    const reason = "The check stopped for a reason that lies with this page or your browser. The command “cairn verify FILE” checks the file without them.";
    return { result: { verdict: "unchecked", checks: [], reason }, files };
  }
}

// Of two checks that run at a time only the later one is shown.
let latest = 0;

async function run(name, read) {
  const mine = (latest += 1), slot = at("verdict");
  at("found").hidden = true;
  slot.className = "verdict";
  delete slot.dataset.verdict;
  slot.replaceChildren(element("span"), element("p", {}, `Checking ${name}…`));
  const { result, files, link } = await found(read);
  if (mine !== latest) return;
  showVerdict(slot, result);
  at("found").hidden = !result.checks.length && !result.credential;
  showChecks(at("checks"), result.checks);
  at("checked-by").textContent = sourceWords(files);
  // Whoever took their badge back is not shown again.
  at("said").hidden = !result.credential || result.verdict === "withdrawn";
  if (!at("said").hidden) showSayings(result, link);
  slot.scrollIntoView({ block: "nearest" });
}

// MARK: What the file says

const trust = {
  tampered: "These words were changed, or somebody else signed them. They prove nothing.",
  unrecognised: "These are the words of the file. Who stands behind them is open.",
  unchecked: "These are the words of the file. Whether they are the issuer’s is open.",
};

function showSayings({ verdict, checks, credential: it }, link) {
  const isIntact = checks.some(({ name, outcome }) => name === "issuer-key" && outcome === "passed");
  at("trust").textContent = verdict === "unchecked" && isIntact ? "" : trust[verdict] ?? "";
  const earner = it.earner ?? (it.hashed ? "Not named; the file holds a code made from who it is" : "Not named");
  const facts = [
    ["What", it.achievement.name], ["Earned by", earner], ["Issued by", it.issuer.name ?? it.issuer.id], ["Issuer’s identifier", it.issuer.id],
    ["Issued on", day(it.validFrom)], ["Valid until", it.validUntil ? day(it.validUntil) : "No end date"],
    ["What it is", it.achievement.description], ["What was asked", it.achievement.criteria],
  ];
  at("facts").replaceChildren(...facts.filter(([, words]) => words).map(([label, words]) =>
    element("div", {}, element("dt", {}, label), element("dd", {}, words))));
  at("page").replaceChildren(...(link ? [element("a", { class: "solo", href: link }, "The badge’s own page")] : []));
}

// MARK: Ways in

async function bytesOf(file) {
  if (file.size > LARGEST) throw new Fault(`The file is larger than ${LARGEST >> 20} MB. A badge is far smaller; is it the right file?`);
  return badgeIn(new Uint8Array(await file.arrayBuffer()));
}

function open(files) {
  if (files.length === 1) run(files[0].name, () => bytesOf(files[0]));
  else run("the files", async () => { throw new Fault("One file at a time, please."); });
}

at("file").addEventListener("change", () => {
  if (at("file").files.length) open([...at("file").files]);
  at("file").value = "";
});
at("paste").addEventListener("submit", (event) => {
  event.preventDefault();
  run("the text", async () => badgeInText(at("pasted").value));
});

// What misses the zone must not take the place of the page.
const isForHere = ({ dataTransfer, target }) => dataTransfer?.types.includes("Files") || !target.closest?.("textarea");
addEventListener("dragover", (event) => {
  if (!isForHere(event)) return;
  event.preventDefault();
  at("drop").classList.add("over");
});
addEventListener("dragleave", (event) => { if (!event.relatedTarget) at("drop").classList.remove("over"); });
addEventListener("drop", (event) => {
  at("drop").classList.remove("over");
  if (!isForHere(event)) return;
  event.preventDefault();
  const { files } = event.dataTransfer, text = event.dataTransfer.getData("text/plain");
  if (files.length) open([...files]);
  else if (text) run("the text", async () => badgeInText(text));
});

page.hidden = false;
