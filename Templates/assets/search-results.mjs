// Results of a search as elements. Words of the index are text, whatever they say.
import { element } from "./element.mjs";
import { marked } from "./search-index.mjs";

/** A text in which what was looked for is marked. */
export const highlighted = (text, terms) =>
  marked(text, terms).map(([words, isMarked]) => (isMarked ? element("mark", {}, words) : words));

const hasMark = (text, terms) => marked(text, terms).some(([, isMarked]) => isMarked);

/** What stands around the first marked word of a long text. */
export function around(text, terms, most = 180) {
  const parts = marked(text, terms), first = parts.findIndex(([, isMarked]) => isMarked);
  if (first < 0) return undefined;
  const at = parts.slice(0, first).reduce((sum, [words]) => sum + words.length, 0);
  const early = Math.max(at - most / 3, 0), start = early === 0 ? 0 : text.indexOf(" ", early) + 1;
  const late = Math.min(start + most, text.length), end = late === text.length ? late : text.lastIndexOf(" ", late);
  return (start > 0 ? "… " : "") + text.slice(Math.min(start, at), Math.max(end, at)) + (end < text.length ? " …" : "");
}

/** One result; what it says of itself gives way to its text, once that is there and has the words. */
export function result(thing, terms, home, index) {
  const address = home + thing.path, says = element("p", {}, highlighted(thing.summary, terms));
  const item = element("li", {},
    thing.picture ? element("img", { src: home + thing.picture, alt: "", loading: "lazy", width: 58 }) : element("span"),
    element("div", {},
      element("h2", {}, element("a", { href: address }, highlighted(thing.title, terms))),
      says,
      element("p", { class: "meta" }, element("span", {}, thing.kind.noun[0].toUpperCase() + thing.kind.noun.slice(1)),
        thing.meta.map((words) => element("span", {}, words)),
        thing.names && hasMark(thing.names, terms) ? element("span", {}, "Also called ", highlighted(thing.names, terms)) : null)));
  if (terms.length > 0 && ![thing.title, thing.summary, thing.names].some((text) => hasMark(text, terms))) {
    index.excerpt(thing.place).then((text) => {
      const words = around(text, terms);
      if (words) says.replaceChildren(...highlighted(words, terms));
    }, () => {}); // the summary stays
  }
  return item;
}
