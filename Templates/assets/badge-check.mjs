// Verifies a credential (Open Badges 3.0, section 9) as a list of named checks, as `cairn verify` does.
import { readCredential } from "./credential-form.mjs";
import { didDocument, keyDocument, keyNamed, keyOfDID, keysOf, sameKey, Unsupported, webDocument } from "./did.mjs";
import { Broken, instant, JCS, RDFC, readJWT, readProof, verifyJWT, verifyProof } from "./proofs.mjs";
import { SiteFiles } from "./site-files.mjs";
import { bit, readStatusCredential, unpackList } from "./status-list.mjs";
import { canonical, elements, Fault, readJSON, without } from "./strict-json.mjs";

const MOST_PROOFS = 8;
const UNREACHABLE = "The issuer's status list did not load, so it is open whether the badge was revoked. This says nothing against it; "
  + "try again when you are online.";
const check = (name, outcome, sentence) => ({ name, outcome, sentence });
const asText = (bytes) => new TextDecoder().decode(bytes).trim();

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
/** The day of a time with an offset, in words. */
export const day = (time) => days.format(new Date(typeof time === "number" ? time : instant(time)));

export class Verifier {
  #issuers = new Map();
  #lists = new Map();

  /** `files.get(url)` gives what the site publishes at an address; see `SiteFiles`. */
  constructor(files, now = Date.now()) {
    this.files = files;
    this.now = now;
  }

  /** Verifies a credential with its proofs, read by `readJSON`. */
  verify(document) {
    return this.#verify(document, (issuer, id) => this.#proofs(document, issuer, id));
  }

  /** Verifies a credential in a JWT. */
  verifyJWT(text) {
    let jwt;
    try {
      jwt = readJWT(text);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { verdict: "unreadable", checks: [check("form", "failed", error.message)], reason: error.message };
    }
    return this.#verify(jwt.credential, (issuer) => this.#jwt(jwt, issuer));
  }

  async #verify(document, integrity) {
    let credential;
    try {
      credential = readCredential(document);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const sentence = `This is no Open Badges 3.0 credential: ${error.message}`;
      return { verdict: "unreadable", checks: [check("form", "failed", sentence)], reason: sentence };
    }
    const checks = [check("form", "passed", "It is an Open Badges 3.0 credential.")];
    checks.push(...(await integrity(credential.issuer.id, credential.id)));
    const [status, revocation] = await this.#status(credential);
    checks.push(status, this.#dates(credential), await this.#achievement(credential));
    return { ...this.#verdict(checks, revocation, credential), checks, credential, document };
  }

  #verdict(checks, revocation, { validFrom, validUntil }) {
    const found = (name) => checks.find((it) => it.name === name), outcome = (name) => found(name)?.outcome;
    const failed = checks.find(({ name, outcome: it }) => (name === "integrity" || name === "issuer-key") && it === "failed");
    if (failed) return { verdict: "tampered", reason: failed.sentence };
    if (revocation) return { verdict: revocation, reason: found("status").sentence };
    if (outcome("issuer-key") === "unknown" && !found("issuer-key").isUnreachable) {
      return { verdict: "unrecognised", reason: found("issuer-key").sentence };
    }
    const open = ["issuer-key", "integrity", "status"].find((name) => outcome(name) === "unknown");
    if (open) return { verdict: "unchecked", reason: found(open).sentence };
    if (outcome("status") === "failed") return { verdict: "unchecked", reason: found("status").sentence };
    if (validUntil !== undefined && instant(validUntil) < this.now) return { verdict: "expired" };
    if (this.now < instant(validFrom)) return { verdict: "not-yet-valid" };
    return { verdict: "valid" };
  }

  // MARK: Integrity and issuer

  /** `{ document }` of the issuer, or why there is none. */
  #issuer(id) {
    if (!this.#issuers.has(id)) this.#issuers.set(id, this.#findIssuer(id));
    return this.#issuers.get(id);
  }

  async #findIssuer(id) {
    if (keyOfDID(id)) return { document: keyDocument(id), isOwnWord: true };
    const { bytes, fault } = await this.files.get(webDocument(id) ?? id);
    if (!bytes) return { fault };
    try {
      return { document: didDocument(readJSON(bytes), id), fault: "missing" };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { fault: "missing" };
    }
  }

  async #proofs(document, issuer, id) {
    const proofs = elements(document.proof), { document: keys } = await this.#issuer(issuer), held = [], foreign = [];
    if (!proofs.length || proofs.length > MOST_PROOFS) {
      return [check("integrity", "failed", "It has no proof, so anyone could have written it.")];
    }
    let isUnknown = !keys, unsupported;
    for (const json of proofs) {
      try {
        const proof = readProof(json);
        if (!proof.suite) { foreign.push(proof.name); continue; }
        const key = keys ? keyNamed(keys, proof.method) : keyOfDID(proof.method.split("#")[0]);
        if (keys && !key) return this.#otherKey(issuer, proof.method);
        if (proof.suite === RDFC) { foreign.push(RDFC); continue; }
        if (!key) continue;
        await verifyProof(proof, document, key);
        if (json.expires !== undefined && !(this.now < instant(json.expires))) {
          throw new Broken(`The proof was valid until ${json.expires}.`);
        }
        held.push(proof.suite);
      } catch (error) {
        if (error instanceof Unsupported) { unsupported = error; continue; }
        if (!(error instanceof Broken)) throw error;
        return [check("integrity", "failed", error.message), ...(await this.#issuerCheck(issuer, isUnknown, true))];
      }
    }
    if (unsupported && !held.length) return this.#besideIt(document, issuer, id, unsupported);
    return [this.#integrity(held, foreign), ...(await this.#issuerCheck(issuer, isUnknown))];
  }

  #otherKey(issuer, method) {
    return [
      check("integrity", "unknown", "Only a key of the issuer could tell."),
      check("issuer-key", "failed", `${issuer} does not list the key that signed it, ${method}.`),
    ];
  }

  #integrity(held, foreign) {
    if (held.length) return check("integrity", "passed", `It is unchanged since it was signed (${held.join(", ")}).`);
    if (foreign.length && foreign.every((name) => name === RDFC)) {
      return check("integrity", "unknown",
        `It is signed with ${RDFC} only, which takes more than a page in a browser to check. The command “cairn verify” checks it.`);
    }
    if (foreign.length) return check("integrity", "unknown", `It is signed in a way that is not known here (${foreign.join(", ")}).`);
    return check("integrity", "unknown", "Without its issuer's key nobody can tell whether it was changed.");
  }

  async #issuerCheck(issuer, isUnknown, isBroken = false) {
    const { fault, isOwnWord } = await this.#issuer(issuer);
    if (isBroken && !isUnknown) {
      return [check("issuer-key", "unknown", `It names a key of ${issuer}; only a signature that holds could tell whether it signed.`)];
    }
    if (isOwnWord) {
      return [check("issuer-key", "unknown", `It was signed with the key ${issuer}, which says nothing of who holds it.`)];
    }
    if (!isUnknown) return [check("issuer-key", "passed", `A key of its issuer ${issuer} signed it.`)];
    if (fault === "unreachable") {
      return [{ ...check("issuer-key", "unknown", `The keys of the issuer ${issuer} did not load.`), isUnreachable: true }];
    }
    return [check("issuer-key", "unknown", `The issuer ${issuer} is not known here, so it is open who signed it.`)];
  }

  /** In a browser without Ed25519: the JWT that the site publishes beside the credential, where it says the same. */
  async #besideIt(document, issuer, id, { message }) {
    const { bytes } = id.endsWith("/credential.json") ? await this.files.get(id.replace(/\.json$/, ".jwt")) : {};
    const unknown = async (words) =>
      [{ ...check("integrity", "unknown", words), isUnsupported: true }, ...(await this.#issuerCheck(issuer, false))];
    if (!bytes) return unknown(`${message} Try a newer browser.`);
    try {
      const jwt = readJWT(asText(bytes));
      if (canonical(jwt.credential) !== canonical(without(document, "proof"))) {
        const says = check("integrity", "failed", "The JWT that its issuer publishes says something else.");
        return [says, ...(await this.#issuerCheck(issuer, false, true))];
      }
      return await this.#jwt(jwt, issuer);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return unknown(`${message} The JWT beside it cannot be read: ${error.message}`);
    }
  }

  async #jwt(jwt, issuer) {
    const { document } = await this.#issuer(issuer);
    let key = document && jwt.keyID !== undefined ? keyNamed(document, jwt.keyID) : undefined;
    if (!key && document && keysOf(document).some((it) => sameKey(it, jwt.carried))) key = jwt.carried;
    if (!key && document) return this.#otherKey(issuer, jwt.keyID ?? "given in the JWT itself");
    key ??= jwt.carried;
    if (!key) return [this.#integrity([], []), ...(await this.#issuerCheck(issuer, true))];
    try {
      await verifyJWT(jwt, key);
    } catch (error) {
      if (!(error instanceof Broken || error instanceof Unsupported)) throw error;
      const isBroken = error instanceof Broken, whose = await this.#issuerCheck(issuer, !document, isBroken);
      return [check("integrity", isBroken ? "failed" : "unknown", error.message), ...whose];
    }
    return [this.#integrity(["ES256"], []), ...(await this.#issuerCheck(issuer, !document))];
  }

  // MARK: Status, dates, achievement

  /** The check, and `revoked` or `suspended` where the credential does not hold. */
  async #status({ status, issuer }) {
    if (!status) return [check("status", "noted", "It names no status list, so it can be neither revoked nor suspended.")];
    if (!["revocation", "suspension"].includes(status.purpose)) {
      return [check("status", "unknown", `Its status is about “${status.purpose}”, which is not known here.`)];
    }
    try {
      const found = await this.#list(status.list, issuer.id);
      if (!found.bytes) {
        const words = found.fault === "unreachable" ? UNREACHABLE : `The status list ${status.list} is not at hand.`;
        return [check("status", "unknown", words)];
      }
      if (!found.purposes.includes(status.purpose)) throw new Fault("The status list is about something else than the credential says.");
      const isSet = bit(found.bytes, status.index), date = day(found.from);
      if (found.until < this.now) {
        return [check("status", "unknown", `The status list is too old: it was good until ${day(found.until)}.`)];
      }
      if (!isSet && found.isUnsigned) {
        return [check("status", "noted",
          `It is neither revoked nor suspended, by this site's list of ${date}; this browser cannot check the list's own signature.`)];
      }
      if (!isSet) return [check("status", "passed", `It is neither revoked nor suspended, by the issuer's list of ${date}.`)];
      if (status.purpose === "revocation" || (await this.#isRevoked(status, issuer.id))) {
        return [check("status", "failed", `Its issuer revoked it, by the list of ${date}.`), "revoked"];
      }
      return [check("status", "failed", `Its issuer suspended it, by the list of ${date}.`), "suspended"];
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return [check("status", "failed", error.message)];
    }
  }

  /** Whether the list of revocations beside a list of suspensions has the bit too. */
  async #isRevoked({ list, index }, issuer) {
    if (!list.endsWith("/suspension.json")) return false;
    try {
      const { bytes, purposes } = await this.#list(list.replace(/suspension\.json$/, "revocation.json"), issuer);
      return Boolean(bytes) && purposes.includes("revocation") && bit(bytes, index);
    } catch (error) {
      if (error instanceof Fault) return false;
      throw error;
    }
  }

  #list(url, issuer) {
    const place = `${issuer} ${url}`;
    if (!this.#lists.has(place)) this.#lists.set(place, this.#readList(url, issuer));
    return this.#lists.get(place);
  }

  async #readList(url, issuer) {
    const { bytes, fault } = await this.files.get(url);
    if (!bytes) return { fault };
    const { json, ...list } = readStatusCredential(bytes, url, issuer), checks = await this.#proofs(json, issuer, url);
    const wrong = checks.find(({ outcome }) => outcome === "failed") ?? checks.find(({ outcome }) => outcome === "unknown");
    // Without Ed25519 the list counts as what it is: a file from the host that the issuer's keys come from too.
    const isUnsigned = Boolean(wrong?.isUnsupported);
    if (wrong && !isUnsigned) {
      if (wrong.outcome === "unknown") return { fault: wrong.isUnreachable ? "unreachable" : "unproven" };
      throw new Fault(`The status list's proof does not hold: ${wrong.sentence}`);
    }
    return { ...list, isUnsigned, bytes: await unpackList(list.encoded) };
  }

  #dates({ validFrom, validUntil }) {
    const from = day(validFrom), until = validUntil && day(validUntil);
    if (this.now < instant(validFrom)) return check("dates", "failed", `It holds only from ${from} on.`);
    if (!until) return check("dates", "passed", `It holds since ${from}, without an end.`);
    if (instant(validUntil) < this.now) return check("dates", "failed", `It held until ${until}.`);
    return check("dates", "passed", `It holds from ${from} until ${until}.`);
  }

  async #achievement({ achievement: { id, name } }) {
    const { bytes } = await this.files.get(id);
    try {
      if (bytes && readJSON(bytes).id === id) return check("achievement", "passed", `What was earned is in the catalog: ${name}.`);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
    return check("achievement", "noted", `What was earned, ${id}, is not at hand here.`);
  }
}

/**
 * Verifies a text that is JSON or a JWT: `{ verdict, checks, sentence, credential, document, files }`. `credential` is what it says in
 * short, `document` the JSON; both are missing where it cannot be read. `sentence` gives the reason where it is not simply valid.
 */
export async function checkEvidence(text, { base, root, now = Date.now() }) {
  const files = new SiteFiles({ base, root }), verifier = new Verifier(files, now);
  try {
    const result = await (/^[\w-]+(\.[\w-]+){2}$/.test(text.trim()) ? verifier.verifyJWT(text.trim()) : verifier.verify(readJSON(text)));
    return { ...result, sentence: result.reason, files };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { verdict: "unreadable", checks: [check("form", "failed", error.message)], reason: error.message, sentence: error.message, files };
  }
}
