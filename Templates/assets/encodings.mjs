// Bytes as text and back, hashes, and gzip with a bound.
import { Fault } from "./strict-json.mjs";

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const LONGEST_BASE58 = 256;

/** The bytes of base58btc (Controlled Identifiers 1.0, section 2.4); undefined where the text is none. */
export function base58(text) {
  if (text.length > LONGEST_BASE58) return undefined;
  const bytes = [];
  for (const letter of text) {
    let carry = BASE58.indexOf(letter);
    if (carry < 0) return undefined;
    for (let i = 0; i < bytes.length; i += 1) {
      carry += bytes[i] * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (let i = 0; i < text.length && text[i] === "1"; i += 1) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

/** The bytes of base64url without padding (RFC 4648, section 5), each byte sequence written in one way; undefined where it is none. */
export function base64url(text) {
  if (typeof text !== "string" || !/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const packed = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  return text64(bytes) === text ? bytes : undefined;
}

/** Bytes as base64url without padding. */
export function text64(bytes) {
  let letters = "";
  for (let i = 0; i < bytes.length; i += 0x8000) letters += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export const utf8 = (text) => new TextEncoder().encode(text);

export async function sha256(text) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(text)));
}

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** All bytes of a stream, at most `limit`. */
export async function readAll(stream, limit) {
  const reader = stream.getReader(), parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    size += value.length;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      throw new Fault(`It is larger than ${limit} bytes.`);
    }
    parts.push(value);
  }
}

/** What gzip packed, at most `limit` bytes of it, whatever the packed bytes would unfold to. */
export function gunzip(packed, limit) {
  return readAll(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")), limit);
}
