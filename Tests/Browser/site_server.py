"""Serves a built site on a free port of 127.0.0.1, as a static host does."""

from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".svg": "image/svg+xml"}

    def __init__(self, *arguments, site):
        self.site = site
        super().__init__(*arguments, directory=str(site.folder))

    def do_GET(self):
        address = self.path.partition("?")[0]
        path = self.site.target(address)
        if path is None:
            self._not_found()
        else:
            self.path = path
            super().do_GET()

    def _not_found(self):
        file = self.site.folder / "404.html"
        body = file.read_bytes() if file.exists() else b"Not found"
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def serving(site):
    """Gives the address of the site's home without the slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *arguments: _Handler(*arguments, site=site))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{site.prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
