// Bitstring Status List 1.0: one bit for each credential of an issuer.
import { base64url, gunzip } from "./encodings.mjs";
import { instant } from "./proofs.mjs";
import { elements, Fault, isObject, readJSON } from "./strict-json.mjs";

/** Shorter lists would tell too much about whose status is asked for (section 6.1). */
export const LEAST = 131_072;
const LARGEST = 32 << 20;
const MOST_BYTES = (1 << 27) / 8;

const wrong = (words) => new Fault(`The status list is not as it should be: ${words}`);

/** Reads the credential that carries a list (section 2.2); the list stays packed. */
export function readStatusCredential(bytes, url, issuer) {
  let json;
  try {
    json = readJSON(bytes, { limit: LARGEST });
  } catch (error) {
    throw error instanceof Fault ? wrong(error.message) : error;
  }
  if (!isObject(json) || !elements(json.type).includes("BitstringStatusListCredential")) throw wrong("it is none.");
  const owner = isObject(json.issuer) ? json.issuer.id : json.issuer, subject = json.credentialSubject;
  if (owner !== issuer) throw new Fault(`The status list comes from another issuer, ${owner}.`);
  if (json.id !== url) throw wrong(`“id” must be ${url}.`);
  const from = instant(json.validFrom), until = json.validUntil === undefined ? Infinity : instant(json.validUntil);
  if (from === undefined || until === undefined) throw wrong("its dates cannot be read.");
  if (!isObject(subject) || !elements(subject.type).includes("BitstringStatusList")) throw wrong("its “credentialSubject” is no list.");
  return { json, from, until, purposes: elements(subject.statusPurpose), encoded: subject.encodedList };
}

/** The bits of an `encodedList` (section 2.2): `u`, then base64url of the bits in gzip. */
export async function unpackList(encoded) {
  const packed = typeof encoded === "string" && encoded[0] === "u" ? base64url(encoded.slice(1)) : undefined;
  let bytes;
  try {
    bytes = packed && (await gunzip(packed, MOST_BYTES));
  } catch { /* no gzip, damaged, or larger than a list may be */ }
  if (!bytes) throw new Fault("The status list cannot be unpacked.");
  if (bytes.length * 8 < LEAST) {
    throw new Fault(`The status list has ${bytes.length * 8} entries; fewer than ${LEAST} are not accepted.`);
  }
  return bytes;
}

/** The bit of an index, the first one leftmost. */
export function bit(bytes, index) {
  if (index >= bytes.length * 8) throw new Fault(`The status list ends before entry ${index}.`);
  return (bytes[index >> 3] & (0x80 >> (index & 7))) !== 0;
}
