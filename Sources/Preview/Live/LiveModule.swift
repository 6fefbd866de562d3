/// The module in every page that is served. It holds no data of anybody's and asks only the server it came from.
enum LiveModule {
  static let text = #"""
    // Keeps a page as it is on disk: changes its words or reloads it, and shows what is wrong in front of it.
    const own = new URL(import.meta.url), here = own.pathname.slice(0, -"live.mjs".length);
    const place = `cairn-place ${location.pathname}${location.search}`;
    let version = own.searchParams.get("version"), mark = `"${own.searchParams.get("mark")}"`, stream, isFresh = true, overlay, waiting;
    // Milliseconds without the server until somebody is told.
    const patience = 4000;

    // The page as the server has it by now; null where it is gone.
    async function ask() {
      try {
        const answer = await fetch(location.href, { cache: "no-store" });
        return { mark: answer.headers.get("ETag"), page: new DOMParser().parseFromString(await answer.text(), "text/html") };
      } catch { return null; }
    }

    // As it came: what modules made of it since is theirs.
    let served = ask();

    function keepPlace() {
      try { sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY])); } catch { /* no storage, no place */ }
    }

    function takePlace() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(place));
        sessionStorage.removeItem(place);
        return kept;
      } catch { return null; }
    }

    function reload() {
      stream?.close();
      keepPlace();
      location.reload();
    }

    const kept = takePlace();
    if (Array.isArray(kept)) {
      const back = () => scrollTo({ left: Number(kept[0]) || 0, top: Number(kept[1]) || 0, behavior: "instant" });
      back();
      addEventListener("load", back, { once: true });
    }

    // Addresses as the server writes them, without what was added to get past a cache.
    const plain = (address) => {
      const url = new URL(address, location.href);
      return url.origin === location.origin ? decodeURI(url.pathname) : "";
    };

    function swapSheet(link) {
      const next = link.cloneNode(), url = new URL(link.href);
      url.searchParams.set("version", version);
      next.href = url;
      next.addEventListener("load", () => link.remove(), { once: true });
      next.addEventListener("error", () => next.remove(), { once: true });
      link.after(next);
    }

    // True where only a new page shows what changed.
    function swap(assets) {
      const changed = new Set(assets);
      for (const link of document.querySelectorAll('link[rel="stylesheet"]')) if (changed.has(plain(link.href))) swapSheet(link);
      for (const image of document.querySelectorAll("img[src]")) {
        if (!changed.has(plain(image.src))) continue;
        const url = new URL(image.src);
        url.searchParams.set("version", version);
        image.src = url;
      }
      return performance.getEntriesByType("resource").some((entry) => entry.name.split(/[?#]/)[0].endsWith(".mjs") && changed.has(plain(entry.name)));
    }

    async function update(news, wasFresh) {
      version = news.version;
      if (news.page && plain(news.page) !== plain(location.href)) {
        stream.close();
        location.assign(news.page);
        return;
      }
      // What changed while nobody listened is not known.
      if (wasFresh) return reload();
      const [was, is] = await Promise.all([served, ask()]);
      if (!is) return; // The server is gone; the next one will tell what to do.
      if (swap(news.assets)) return reload();
      if (is.mark === mark) return;
      if (was?.mark !== mark || !patch(was.page, is.page)) return reload();
      mark = is.mark;
      served = Promise.resolve(is);
    }

    // Puts what differs between two states of the page into this one, without loading it. False, and nothing has changed, where that is
    // more than words: what modules work with has to be loaded with them.
    function patch(was, is) {
      const steps = [];
      if (!differ(was.head, is.head, document.head, steps) || !differ(was.body, is.body, document.body, steps)) return false;
      for (const step of steps) step();
      return true;
    }

    // Adds what is to be done; false where it can't be done to this node alone.
    function differ(was, is, node, steps) {
      if (was.isEqualNode(is) || [was, is].every((script) => script.src?.startsWith(`${own.origin}${here}live.mjs`))) return true;
      if (was.nodeName !== is.nodeName || was.nodeName !== node.nodeName) return false;
      if (was.nodeType === Node.TEXT_NODE) {
        if (node.data !== was.data) return false;
        steps.push(() => { node.data = is.data; });
        return true;
      }
      const done = steps.length, count = was.childNodes.length;
      if (was.cloneNode().isEqualNode(is.cloneNode()) && is.childNodes.length === count && node.childNodes.length === count) {
        if ([...was.childNodes].every((child, at) => differ(child, is.childNodes[at], node.childNodes[at], steps))) return true;
        steps.length = done;
      }
      if (![was, is].every(isPlain) || !node.isEqualNode(was)) return false;
      steps.push(() => node.replaceWith(document.importNode(is, true)));
      return true;
    }

    // Whether no module can hold on to anything in it.
    function isPlain(node) {
      return node.nodeType === Node.ELEMENT_NODE && !["HEAD", "BODY", "MAIN"].includes(node.nodeName) && [node, ...node.querySelectorAll("*")].every((element) =>
        !element.matches("script, style, link, form, button, input, select, textarea, output, iframe, dialog, template")
        && !Object.keys(element.dataset).length);
    }

    const element = (name, text, properties = {}) => Object.assign(document.createElement(name), { textContent: text }, properties);

    // Between backticks stands what is written like that in files.
    function sentence(text) {
      const line = element("p", "");
      line.append(...text.split("`").map((piece, index) => index % 2 ? element("code", piece) : piece));
      return line;
    }

    function faultItem(fault) {
      const item = element("li", "");
      item.append(element("p", fault.place, { className: "place" }), sentence(fault.message));
      if (fault.source !== undefined) {
        const source = element("pre", fault.source, { tabIndex: 0 });
        if (fault.caret !== undefined) source.append(`\n${" ".repeat(fault.caret)}`, element("b", "^"));
        item.append(source);
      }
      if (fault.fix) item.append(sentence(fault.fix));
      return item;
    }

    const behind = (hasPages) => hasPages ? "Behind this is the last page without errors. It comes back by itself." : "There is no page yet. It appears by itself.";

    // In a shadow, so that the page's style sheets and these leave each other alone.
    function panel(role) {
      const host = element("div", "", { className: "cairn-live" }), section = element("section", "");
      const sheet = element("link", "", { rel: "stylesheet", href: `${here}live.css` });
      section.setAttribute("role", role);
      host.attachShadow({ mode: "open" }).append(sheet, section);
      return { host, section, sheet };
    }

    function show({ faults, errors, pages }) {
      const before = overlay;
      overlay = undefined;
      if (errors > 0) {
        const { host, section, sheet } = panel("alertdialog");
        const close = element("button", "Hide", { type: "button" }), list = document.createElement("ol");
        const title = element("h2", errors === 1 ? "The content has an error" : `The content has ${errors} errors`, { id: "title" });
        section.setAttribute("aria-labelledby", "title");
        section.append(title, close, element("p", behind(pages), { className: "note" }), list);
        list.append(...faults.map(faultItem));
        if (errors > faults.length) section.append(element("p", `And ${errors - faults.length} more.`, { className: "note" }));
        const hide = () => { host.remove(); overlay = undefined; };
        close.addEventListener("click", hide);
        section.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
        // Nobody should see it without its styles.
        section.hidden = before === undefined;
        sheet.addEventListener("load", () => { section.hidden = false; }, { once: true });
        sheet.addEventListener("error", () => { section.hidden = false; }, { once: true });
        document.documentElement.append(host);
        overlay = host;
      }
      before?.remove();
    }

    // There beforehand: a server that has stopped gives no style sheet.
    const end = panel("status");
    end.section.hidden = true;
    document.documentElement.append(end.host);

    function showEnd() {
      if (!end.section.hidden) return;
      end.section.hidden = false;
      end.section.replaceChildren(sentence("The preview has stopped. Start `cairn serve` again; this page then reloads by itself."));
    }

    // A stream also breaks where the machine slept; the browser then connects anew, or else this does.
    async function look() {
      waiting = undefined;
      if (document.visibilityState === "hidden" || stream.readyState === EventSource.OPEN) return;
      const isThere = await fetch(own, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(patience) }).then((answer) => answer.ok, () => false);
      if (document.visibilityState === "hidden" || stream.readyState === EventSource.OPEN) return;
      stream.close();
      if (isThere) return listen();
      showEnd();
      waiting ??= setTimeout(look, patience / 2);
    }

    function leave() {
      stream?.close();
      clearTimeout(waiting);
      waiting = undefined;
    }

    function listen() {
      isFresh = true;
      stream = new EventSource(`${here}events`);
      stream.addEventListener("open", () => {
        isFresh = true;
        end.section.hidden = true;
      });
      stream.addEventListener("error", () => { waiting ??= setTimeout(look, patience); });
      stream.addEventListener("message", async (event) => {
        const news = JSON.parse(event.data), wasFresh = isFresh;
        isFresh = false;
        show(news);
        if (news.version !== version) await update(news, wasFresh);
      });
    }

    // A browser gives a server few connections: only pages that are seen hold one.
    function attend() {
      if (document.visibilityState === "hidden") leave(); else if (!stream || stream.readyState === EventSource.CLOSED) listen();
    }
    addEventListener("visibilitychange", attend);
    addEventListener("pagehide", leave);
    addEventListener("pageshow", attend);
    attend();

    """#
}
