// The files of this site, by the addresses that the catalog states for good. Nobody else is asked for anything.
import { readAll } from "./encodings.mjs";
import { Fault } from "./strict-json.mjs";

const LARGEST = 32 << 20;

export class SiteFiles {
  /** `base`: where the catalog is published; `root`: where this copy of it begins. Both end with a slash. */
  constructor({ base, root }) {
    this.base = base;
    this.root = new URL(root, location.href).href;
    this.found = new Map();
  }

  /** Whether another host than the catalog's own answers. */
  get isCopy() { return this.root !== this.base; }

  /** The host that the catalog is published at. */
  get host() { return new URL(this.base).host; }

  /** Where a file of the catalog lies on this copy; undefined for what lies elsewhere. */
  local(url) {
    if (typeof url !== "string" || !url.startsWith(this.base)) return undefined;
    const local = new URL(this.root + url.slice(this.base.length));
    return local.href.startsWith(this.root) && !local.search && !local.hash ? local.href : undefined;
  }

  /**
   * `{ bytes }`, or `{ fault }`: `elsewhere` for an address that is not of this catalog, `missing` where the site has no such file,
   * `unreachable` where the site did not answer. Each address is asked for once.
   */
  get(url) {
    if (!this.found.has(url)) this.found.set(url, this.#fetch(this.local(url)));
    return this.found.get(url);
  }

  async #fetch(local) {
    if (!local) return { fault: "elsewhere" };
    try {
      const answer = await fetch(local, { cache: "no-cache", redirect: "error" });
      if (answer.status === 404 || answer.status === 410) return { fault: "missing" };
      if (!answer.ok) return { fault: "unreachable" };
      return { bytes: await readAll(answer.body, LARGEST) };
    } catch (error) {
      return { fault: error instanceof Fault ? "missing" : "unreachable" };
    }
  }
}
