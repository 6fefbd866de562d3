// Makes elements of a page. Text is always text: nothing that comes from a plan or a file is read as markup.

/** `element("a", { href, class }, "text", otherElement)`; attributes that are null, undefined or false are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** What stands between the parts of a list, as text: `a`, `a and b`, `a, b, and c`. */
export function series(parts, word = "and") {
  return parts.flatMap((part, index) =>
    index === 0 ? [part] : [parts.length === 2 ? ` ${word} ` : index === parts.length - 1 ? `, ${word} ` : ", ", part]);
}

const numerals = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
/** `one micro-credential`, `12 roles` */
export const count = (n, noun, plural = `${noun}s`) => `${numerals[n] ?? n} ${n === 1 ? noun : plural}`;

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
/** `20 September 2019` */
export const long = (day) => (day >= "0100" ? dates.format(new Date(`${day}T00:00:00Z`)) : day);
export const time = (day) => element("time", { datetime: day }, long(day));

/** `5–8`, or `5` where both ends are the same. */
export const range = ([least, most]) => (least === most ? String(least) : `${least}–${most}`);

/** The visitor's own day. */
export function today() {
  const now = new Date(), two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Saves a text as a file of the visitor's. */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
