"""Visitors who were never here before, without a browser window of their own for each."""

from contextlib import contextmanager
from urllib.parse import urlsplit

# Of each browser and each way to look, one context that stays open, and the origins that were visited in it.
_contexts = {}


def _context(browser, options):
    key = (browser, repr(sorted(options.items())))
    if key not in _contexts:
        context, origins = browser.new_context(**options), set()
        # Each page tells where it went, so that what was kept there can be erased.
        context.on("page", lambda page: page.on("framenavigated", lambda frame: origins.add(urlsplit(frame.url)[:2])))
        # While one page stays, the next ones are tabs beside it: a new window costs several times as much as a visit.
        _contexts[key] = context, origins, context.new_page()
    return _contexts[key]


@contextmanager
def visiting(browser, **options):
    """A new page of somebody for whom the browser has kept nothing: no marks, no cookies, no files. `options` as of a new context."""
    context, origins, resting = _context(browser, options)
    session = context.new_cdp_session(resting)
    session.send("Network.clearBrowserCache")
    context.clear_cookies()
    for scheme, place in [it for it in origins if it[0].startswith("http")]:
        session.send("Storage.clearDataForOrigin", {"origin": f"{scheme}://{place}", "storageTypes": "all"})
    session.detach()
    origins.clear()
    page = context.new_page()
    try:
        yield page
    finally:
        for opened in context.pages:
            if opened != resting:
                opened.close()
