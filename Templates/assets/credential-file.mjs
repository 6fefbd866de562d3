// Finds the badge in a file: PNG and SVG pictures carry it inside, JSON and JWT are the badge itself. Nothing of a file is ever shown
// or run; a file that two readers could understand in two ways is refused.
import { elements, Fault, isObject, readJSON } from "./strict-json.mjs";

export const LARGEST = 10 << 20;
const namespace = "https://purl.imsglobal.org/ob/v3p0", keyword = "openbadgecredential";
const older = "This is a badge of an older version of Open Badges, which carries nothing that can be checked here. Ask for a badge of version 3.";

/** `{credential}` or `{jwt}`, read strictly. Throws a `Fault` that says why there is none. */
export function badgeIn(bytes) {
  if (bytes.length === 0) throw new Fault("The file is empty.");
  if (bytes.length > LARGEST) throw new Fault(`The file is larger than ${LARGEST >> 20} MB. A badge is far smaller; is it the right file?`);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return badgeInText(inPNG(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) throw new Fault("JPEG pictures carry no badge. Ask for the PNG or SVG file.");
  if (bytes[0] === 0x25 && bytes[1] === 0x50) throw new Fault("PDF files carry no badge that this page reads. Ask for the PNG, SVG or JSON file.");
  return badgeInText(decode(bytes));
}

function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Fault("This is no badge: its text is not UTF-8.");
  }
}

/** The same for a text that was pasted, or that a picture carried. */
export function badgeInText(source) {
  const text = source.trim();
  if (text === "") throw new Fault("There is nothing to check.");
  if (text.length > LARGEST) throw new Fault(`The text is longer than ${LARGEST >> 20} MB.`);
  if (text[0] === "{" || text[0] === "[") {
    const value = readJSON(text);
    const shown = isObject(value) ? elements(value.verifiableCredential) : [];
    if (shown.length > 1) throw new Fault("This file shows several credentials. Check each alone.");
    if (isObject(shown[0])) return { credential: shown[0] };
    if (isObject(value) && (value.type === "Assertion" || value["@context"] === "https://w3id.org/openbadges/v2")) throw new Fault(older);
    return { credential: value };
  }
  if (text[0] === "<") return badgeInText(inSVG(text));
  if (/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/.test(text)) return { jwt: text };
  if (/^https?:\S+$/.test(text)) throw new Fault("This is an address. Open it in your browser: a badge’s page checks itself.");
  throw new Fault("This is no badge: neither a PNG or SVG picture nor JSON nor a JWT.");
}

// MARK: PNG

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** The text of the one iTXt chunk that carries a badge (Open Badges 3.0, section 5.3). */
function inPNG(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length), found = [];
  if (![0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte)) throw new Fault("This PNG is damaged.");
  let at = 8, isFirst = true, hasEnded = false, isOld = false;
  while (at < bytes.length) {
    if (hasEnded) throw new Fault("Something follows after the end of this PNG.");
    if (at + 12 > bytes.length) throw new Fault("This PNG is cut off.");
    const length = view.getUint32(at), type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (length > 0x7fffffff || at + 12 + length > bytes.length) throw new Fault("This PNG is cut off.");
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (!/^[A-Za-z]{4}$/.test(type) || crc(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) {
      throw new Fault("This PNG is damaged: the checksum of a part is wrong.");
    }
    if (isFirst !== (type === "IHDR")) throw new Fault("This PNG does not begin as it should.");
    if (type === "iTXt" && begins(data, keyword)) found.push(data);
    isOld ||= ["iTXt", "tEXt", "zTXt"].includes(type) && begins(data, "openbadges");
    hasEnded = type === "IEND";
    isFirst = false;
    at += 12 + length;
  }
  if (!hasEnded) throw new Fault("This PNG is cut off.");
  return single(found.map(international), isOld);
}

const begins = (data, name) => data.length > name.length && data[name.length] === 0 && [...name].every((it, index) => it.charCodeAt(0) === data[index]);

function international(data) {
  const [isPacked, method] = data.subarray(keyword.length + 1), language = data.indexOf(0, keyword.length + 3), translated = data.indexOf(0, language + 1);
  if (isPacked !== 0 || method !== 0) throw new Fault("The badge in this PNG is compressed, which Open Badges does not allow.");
  if (language < 0 || translated < 0) throw new Fault("The badge in this PNG is damaged.");
  return decode(data.subarray(translated + 1));
}

function single(found, isOld) {
  if (found.length > 1) throw new Fault("This picture carries several badges, and programs could disagree on which one counts.");
  if (found.length === 1) return found[0];
  throw new Fault(isOld ? older : "This picture carries no badge. Messengers and editors often remove it: ask for the original file.");
}

// MARK: SVG

/** The content of the one `openbadges:credential` element (Open Badges 3.0, section 5.3). The picture never becomes part of the page. */
function inSVG(text) {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Fault("This SVG declares a document type, which could make it say different things to different programs.");
  const picture = new DOMParser().parseFromString(text, "image/svg+xml"), root = picture.documentElement;
  if (picture.querySelector("parsererror")) throw new Fault("This SVG is damaged, or it is no SVG.");
  if (root.namespaceURI !== "http://www.w3.org/2000/svg" || root.localName !== "svg") throw new Fault("This is no SVG picture.");
  if ([...picture.querySelectorAll("*")].some(isActive)) throw new Fault("This SVG contains a script. Badges never do.");
  const found = [...picture.getElementsByTagNameNS(namespace, "credential")];
  const isOld = picture.getElementsByTagNameNS("http://openbadges.org", "assertion").length > 0;
  return single(found.map((it) => {
    if (it.parentNode !== root) throw new Fault("The badge in this SVG does not stand where it should.");
    const verify = it.getAttribute("verify");
    if (verify && it.textContent.trim()) throw new Fault("This SVG carries two badges in one place.");
    return verify || it.textContent;
  }), isOld);
}

const isActive = (it) => it.localName.toLowerCase() === "script" || [...it.attributes].some(({ localName }) => /^on/i.test(localName));
