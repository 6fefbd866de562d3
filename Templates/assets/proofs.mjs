// The two kinds of signature that a browser checks with little code: eddsa-jcs-2022 and VC-JWT with ES256.
import { base58, base64url, joined, sha256, utf8 } from "./encodings.mjs";
import { ED25519, isSigned, jwkKey, needCryptography, P256 } from "./did.mjs";
import { canonical, elements, Fault, isObject, readJSON, without } from "./strict-json.mjs";

export const JCS = "eddsa-jcs-2022", RDFC = "eddsa-rdfc-2022";

/** The signature is no signature of this text. */
export class Broken extends Fault {
  constructor(words = "The signature does not belong to this text: it was changed after signing, or another key signed it.") {
    super(words);
  }
}

const form = (member) => new Broken(`The proof's “${member}” is missing or not as it should be.`);

/** Reads a proof in a document (Verifiable Credential Data Integrity 1.0, section 2.1); `suite` is undefined where it is not known here. */
export function readProof(proof) {
  if (!isObject(proof)) throw form("proof");
  const suite = proof.type === "DataIntegrityProof" ? proof.cryptosuite : proof.type;
  if (typeof suite !== "string") throw form("cryptosuite");
  if (![JCS, RDFC].includes(suite)) return { name: suite };
  if (proof.proofPurpose !== "assertionMethod") throw form("proofPurpose");
  if (typeof proof.verificationMethod !== "string") throw form("verificationMethod");
  const text = proof.proofValue, signature = typeof text === "string" && text[0] === "z" ? base58(text.slice(1)) : undefined;
  if (signature?.length !== 64) throw form("proofValue");
  return { name: suite, suite, method: proof.verificationMethod, signature, json: proof };
}

/** Checks an eddsa-jcs-2022 proof over a document (Data Integrity EdDSA Cryptosuites 1.0, section 3.3). */
export async function verifyProof({ json, signature }, document, key) {
  if (key.kind !== ED25519) throw new Broken("The key is of another kind than this proof is made with.");
  needCryptography();
  const unsecured = without(document, "proof"), options = without(json, "proofValue");
  if (options["@context"] !== undefined) {
    // Section 3.3.2, step 4: the proof's contexts are the first of the document's.
    const named = elements(unsecured["@context"]), proven = elements(options["@context"]);
    if (!proven.every((context, index) => index < named.length && canonical(context) === canonical(named[index]))) throw form("@context");
    unsecured["@context"] = options["@context"];
  }
  const hashes = joined(await sha256(canonical(options)), await sha256(canonical(unsecured)));
  if (!(await isSigned(key, signature, hashes))) throw new Broken();
}

const CLAIMS = ["iss", "jti", "nbf", "sub", "exp", "iat"];
const TYPES = ["JWT", "VC+JWT", "VC+LD+JWT"];

/** Reads a credential in a JWT (Open Badges 3.0, section 8.2); nothing is verified yet. */
export function readJWT(text) {
  const parts = text.split("."), [header, payload, signature] = parts.map(base64url);
  if (parts.length !== 3 || !header || !payload || signature?.length !== 64) {
    throw new Fault("The JWT is not as it should be: three parts in base64url, the last of 64 bytes.");
  }
  const head = readJSON(header), body = readJSON(payload);
  if (!isObject(head) || !isObject(body)) throw new Fault("The JWT holds no objects.");
  if (head.alg !== "ES256") throw new Fault(`The JWT is signed with ${head.alg ?? "nothing"}; only ES256 is accepted here.`);
  if ("crit" in head || "b64" in head) throw new Fault("The JWT asks for rules that are not known here.");
  if ("typ" in head && !TYPES.includes(String(head.typ).toUpperCase())) throw new Fault("The JWT is of a type that is not known here.");
  const carried = jwkKey(head.jwk);
  if (typeof head.kid !== "string" && !carried) throw new Fault("The JWT does not name the key that signed it.");
  return {
    keyID: typeof head.kid === "string" ? head.kid : undefined, carried, payload: body, credential: without(body, ...CLAIMS), signature,
    signed: text.slice(0, text.lastIndexOf(".")),
  };
}

/** Checks that a key signed a JWT, and that its claims say what the credential says. */
export async function verifyJWT(jwt, key) {
  if (key.kind !== P256) throw new Broken("The key is of another kind than this proof is made with.");
  if (!(await isSigned(key, jwt.signature, utf8(jwt.signed)))) throw new Broken();
  const it = jwt.payload, subject = it.credentialSubject?.id;
  if (it.iss !== (it.issuer?.id ?? it.issuer)) throw form("iss");
  if (it.jti !== it.id) throw form("jti");
  if (it.sub !== undefined && it.sub !== subject) throw form("sub");
  for (const [claim, member] of [["nbf", "validFrom"], ["exp", "validUntil"]]) {
    if (it[claim] !== undefined && it[claim] * 1000 !== instant(it[member])) throw form(claim);
  }
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/;

/** The milliseconds of a time with an offset (XML Schema dateTimeStamp), a fraction cut off; undefined where the text is none. */
export function instant(text) {
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = TIME.exec(text ?? "") ?? [];
  if (year === undefined || hour > 23 || minute > 59 || second > 59 || hours > 14 || minutes > 59) return undefined;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return undefined;
  return date.getTime() - (sign ? (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60_000 : 60_000) : 0);
}
