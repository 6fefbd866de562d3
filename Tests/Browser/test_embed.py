"""Cards that other sites show in a frame."""

import json
from contextlib import contextmanager
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from built_site import SITE

CARDS = [SITE.types["roles/*/embed"][0], SITE.types["micro-credentials/*/embed"][0]]


@contextmanager
def page_of_another_site(markup):
    """An address on another port, which is another origin."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = f"<!doctype html><title>Another site</title><body style='margin:0'>{markup}".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def offered(address, home):
    """The frame that oEmbed offers, of the site as it is served here."""
    data = json.loads((SITE.folder / address.strip("/").removesuffix("/embed") / "oembed.json").read_text(encoding="utf-8"))
    assert data["type"] == "rich" and data["version"] == "1.0"
    return data, data["html"].replace("https://catalog.example.org", home)


@pytest.mark.parametrize("address", CARDS)
def test_a_card_is_whole_in_the_frame_of_another_site_and_leads_out_of_it(browser, home, address):
    data, markup = offered(address, home)
    context = browser.new_context(viewport={"width": 800, "height": 700})
    page, faults = context.new_page(), []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" and "favicon" not in message.location["url"] else None)
    with page_of_another_site(markup) as outside:
        # The frame is lazy: it may begin to load when everything else is idle already.
        with page.expect_event("framenavigated", lambda frame: frame.url == home + address) as navigated:
            page.goto(outside)
        frame = navigated.value
        frame.wait_for_load_state("networkidle")
        assert frame.evaluate("() => document.documentElement.scrollHeight") <= data["height"], "It fits into the frame it proposes."
        frame.locator("h1 a").click()
        page.wait_for_url(home + address.removesuffix("embed/"))
    assert faults == []
    context.close()


@pytest.mark.parametrize("width", [300, 320, 600])
@pytest.mark.parametrize("address", CARDS)
def test_a_card_fits_narrow_and_wide_frames(shared_page, home, address, width):
    shared_page.set_viewport_size({"width": width, "height": 340})
    shared_page.goto(home + address)
    assert shared_page.evaluate("() => document.documentElement.scrollWidth") <= width
    shared_page.set_viewport_size({"width": 1280, "height": 900})


class _Alternates(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "link" and values.get("type") == "application/json+oembed":
            self.found.append(values["href"])


@pytest.mark.parametrize("address", [card.removesuffix("embed/") for card in CARDS])
def test_a_page_names_what_programs_embed_of_it(address):
    reader = _Alternates()
    reader.feed(SITE.pages[address].file.read_text(encoding="utf-8"))
    assert reader.found == [address + "oembed.json"]
    assert SITE.target(reader.found[0])
