// Public keys, and the documents in which issuers list them: did:key and did:web (Controlled Identifiers 1.0).
import { base58, base64url, text64 } from "./encodings.mjs";
import { elements, isObject } from "./strict-json.mjs";

export const ED25519 = "Ed25519", P256 = "P-256";

// MARK: Keys

/** `z` and base58btc of the kind and the key (Controlled Identifiers 1.0, section 2.2.2); undefined for other kinds. */
export function multikey(text) {
  if (typeof text !== "string" || text[0] !== "z") return undefined;
  const bytes = base58(text.slice(1));
  if (!bytes || bytes[1] === undefined) return undefined;
  const kind = `${bytes[0].toString(16)} ${bytes[1].toString(16)}`, key = bytes.subarray(2);
  if (kind === "ed 1" && key.length === 32) return { kind: ED25519, jwk: { kty: "OKP", crv: ED25519, x: text64(key) } };
  if (kind === "80 24" && key.length === 33) return unpacked(key);
  return undefined;
}

/** A key as JSON Web Key (RFC 7517), its public members only; undefined for other kinds. */
export function jwkKey(jwk) {
  if (!isObject(jwk) || "d" in jwk) return undefined;
  const { kty, crv, x, y } = jwk, is32 = (text) => base64url(text)?.length === 32;
  if (kty === "OKP" && crv === ED25519 && is32(x)) return { kind: ED25519, jwk: { kty, crv, x } };
  if (kty === "EC" && crv === P256 && is32(x) && is32(y)) return { kind: P256, jwk: { kty, crv, x, y } };
  return undefined;
}

const PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const CONSTANT = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** A point of P-256 of which the key has only x and the sign of y (SEC 1, section 2.3.4). */
function unpacked(key) {
  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const x = BigInt(`0x${hex(key.subarray(1))}`), sign = key[0];
  if ((sign !== 2 && sign !== 3) || x >= PRIME) return undefined;
  const square = (x * x * x - 3n * x + CONSTANT) % PRIME;
  let y = power(((square % PRIME) + PRIME) % PRIME, (PRIME + 1n) / 4n);
  if ((y * y - square) % PRIME !== 0n) return undefined;
  if (y % 2n !== BigInt(sign % 2)) y = PRIME - y;
  const bytes = Uint8Array.from(y.toString(16).padStart(64, "0").match(/../g), (pair) => parseInt(pair, 16));
  return { kind: P256, jwk: { kty: "EC", crv: P256, x: text64(key.subarray(1)), y: text64(bytes) } };
}

function power(base, exponent) {
  let result = 1n;
  for (let factor = base, rest = exponent; rest; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % PRIME;
    factor = (factor * factor) % PRIME;
  }
  return result;
}

export const sameKey = (a, b) => Boolean(a && b) && JSON.stringify(a.jwk) === JSON.stringify(b.jwk);

/** This browser cannot check signatures of a kind. */
export class Unsupported extends Error {}

/** Throws `Unsupported` where the browser offers no cryptography: pages that came over http. */
export function needCryptography() {
  if (!globalThis.crypto?.subtle) throw new Unsupported("This page was not loaded over https, so the browser checks no signatures.");
}

/** Whether a key made a signature over bytes. Throws `Unsupported` where the browser does not know the kind. */
export async function isSigned(key, signature, bytes) {
  const name = key.kind === ED25519 ? { name: ED25519 } : { name: "ECDSA", namedCurve: P256 };
  needCryptography();
  let imported;
  try {
    imported = await crypto.subtle.importKey("jwk", key.jwk, name, false, ["verify"]);
  } catch (error) {
    if (error.name === "NotSupportedError") throw new Unsupported(`This browser does not know signatures of the kind ${key.kind}.`);
    return false; // a point that is not on the curve
  }
  return crypto.subtle.verify(key.kind === ED25519 ? name : { name: "ECDSA", hash: "SHA-256" }, imported, signature, bytes);
}

// MARK: Documents

/** Where the document of a did:web lies (did:web, section 3.2); undefined for any other text. */
export function webDocument(did) {
  const [scheme, method, host, ...path] = did.split(":");
  if (scheme !== "did" || method !== "web" || !host || !/^[a-z0-9.-]+(%3A\d{1,5})?$/i.test(host)) return undefined;
  if (!path.every((step) => /^(?:[\w.~-]|%[0-9A-F]{2})+$/i.test(step) && !/^\.+$|%(2e|2f|5c)/i.test(step))) return undefined;
  return `https://${host.replace(/%3A/i, ":")}/${path.length ? path.join("/") : ".well-known"}/did.json`;
}

/** The key that a did:key is. */
export const keyOfDID = (did) => (did.startsWith("did:key:") ? multikey(did.slice("did:key:".length)) : undefined);

/** The document of a did:key. */
export function keyDocument(did) {
  const name = `${did}#${did.slice("did:key:".length)}`;
  return { id: did, methods: [{ id: name, controller: did, key: keyOfDID(did) }], assertion: [name] };
}

/** Reads a document; undefined where it is not that of `did`. */
export function didDocument(json, did) {
  if (!isObject(json) || json.id !== did) return undefined;
  const absolute = (text) => (text.startsWith("#") ? did + text : text), methods = [], assertion = [];
  const add = (it) => {
    if (!isObject(it) || typeof it.id !== "string") return undefined;
    const key = multikey(it.publicKeyMultibase) ?? jwkKey(it.publicKeyJwk);
    return methods[methods.push({ id: absolute(it.id), controller: it.controller ?? did, key }) - 1];
  };
  elements(json.verificationMethod).forEach(add);
  for (const entry of elements(json.assertionMethod)) {
    const name = typeof entry === "string" ? absolute(entry) : add(entry)?.id;
    if (name) assertion.push(name);
  }
  return { id: did, methods, assertion };
}

/** The key that a proof names, where the document lists it for signing credentials under its own control. */
export function keyNamed(document, name) {
  if (!document.assertion.includes(name)) return undefined;
  const found = document.methods.filter(({ id }) => id === name);
  return found.length === 1 && found[0].controller === document.id ? found[0].key : undefined;
}

/** All keys that sign credentials. */
export const keysOf = (document) => document.assertion.map((name) => keyNamed(document, name)).filter(Boolean);
