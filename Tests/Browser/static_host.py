"""Netlify and Cloudflare Pages, played on this machine: they read `_headers` and `_redirects` by the rules the two document.

Both skip a line they cannot read and go on, so that nobody notices. Here it is an error.
"""

import mimetypes
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

# Types as the two know them; both would send a Graphviz file as a document of a word processor, as the list of IANA's types of old has it.
TYPES = mimetypes.MimeTypes()
for ending, media_type in {
    "mjs": "text/javascript", "webmanifest": "application/manifest+json", "jsonld": "application/ld+json", "atom": "application/atom+xml",
    "dot": "application/msword", "csv": "text/csv", "svg": "image/svg+xml",
}.items():
    TYPES.add_type(media_type, "." + ending)
# Set by the hosts themselves; what a file says of them is ignored.
RESERVED = {
    "accept-ranges", "age", "allow", "alt-svc", "connection", "content-encoding", "content-length", "content-range", "date", "location",
    "server", "set-cookie", "trailer", "transfer-encoding", "upgrade",
}


class Refused(Exception):
    """A line that a host would skip."""


@dataclass(frozen=True)
class Host:
    name: str
    # Whether `301!` sends visitors on though a file is there. Without it, Netlify sends the file; Cloudflare sends on in any case.
    takes_force: bool
    # A slash at the end makes no difference to a redirect.
    is_lax_about_slashes: bool
    # What the host gives up at.
    static_redirects: float = float("inf")
    dynamic_redirects: float = float("inf")
    header_rules: float = float("inf")
    line: float = float("inf")
    # Of one header in several rules, all values count. Netlify documents it within a rule only: here the last rule wins.
    joins_headers: bool = False


NETLIFY = Host("Netlify", takes_force=True, is_lax_about_slashes=True)
CLOUDFLARE = Host(
    "Cloudflare Pages", takes_force=False, is_lax_about_slashes=False, static_redirects=2000, dynamic_redirects=100, header_rules=100,
    line=1000, joins_headers=True)


@dataclass(frozen=True)
class Redirect:
    source: str
    target: str
    status: int
    is_forced: bool = False

    @property
    def is_dynamic(self):
        return "*" in self.source or ":" in self.source


@dataclass
class HeaderRule:
    pattern: str
    headers: list = field(default_factory=list)


def lines(text, host):
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > host.line:
            raise Refused(f"Line {number} has more than {host.line} characters.")
        if not line.isascii():
            raise Refused(f"Line {number} has characters that are to be written in percents.")
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line.rstrip()


def read_redirects(text, host):
    """The redirects that the host follows, and the lines past its limits."""
    rules, seen, past = [], set(), []
    # A fixed address after one with a * or a name counts as one of those.
    left, is_static = {True: host.static_redirects, False: host.dynamic_redirects}, True
    for number, line in lines(text, host):
        words = line.split()
        if len(words) not in (2, 3):
            raise Refused(f"Line {number} is no address, address and status: {line}")
        status = re.fullmatch(r"(301|302|303|307|308)(!?)" if host.takes_force else r"(301|302|303|307|308)()", words[2] if len(words) > 2 else "302")
        if status is None:
            raise Refused(f"Line {number} has a status that {host.name} does not take: {words[2]}")
        rule = Redirect(words[0], words[1], int(status[1]), status[2] == "!")
        if not rule.source.startswith("/") or rule.source.startswith("//") or "#" in rule.source or "?" in rule.source:
            raise Refused(f"Line {number} does not begin with a path of this host: {line}")
        if not re.match(r"/(?!/)|https://", rule.target):
            raise Refused(f"Line {number} leads to no address: {line}")
        if "*" in rule.source.removesuffix("/*"):
            raise Refused(f"Line {number} has a * before its end: {line}")
        key = trimmed(rule.source) if host.is_lax_about_slashes else rule.source
        if key in seen:
            raise Refused(f"Line {number} stands after another for the same address: {line}")
        if key == (trimmed(rule.target) if host.is_lax_about_slashes else rule.target):
            raise Refused(f"Line {number} leads to itself: {line}")
        seen.add(key)
        is_static = is_static and not rule.is_dynamic
        left[is_static] -= 1
        if left[is_static] < 0:
            past.append(line)
        else:
            rules.append(rule)
    return rules, past


def read_headers(text, host):
    rules = []
    for number, line in lines(text, host):
        if line.startswith("/"):
            if rules and not rules[-1].headers:
                raise Refused(f"The rule before line {number} has no headers.")
            if line.count("*") > 1:
                raise Refused(f"Line {number} has more than one *: {line}")
            rules.append(HeaderRule(line))
            continue
        name, colon, value = line.strip().partition(":")
        if not line[0].isspace() or not rules:
            raise Refused(f"Line {number} stands below no path: {line}")
        if not colon or not re.fullmatch(r"[A-Za-z0-9-]+", name) or not value.strip() or name.lower() in RESERVED:
            raise Refused(f"Line {number} is no header of ours: {line}")
        rules[-1].headers.append((name, value.strip()))
    if rules and not rules[-1].headers:
        raise Refused("The last rule has no headers.")
    if len(rules) > host.header_rules:
        raise Refused(f"{host.name} reads {host.header_rules} rules of headers, and here are {len(rules)}.")
    return rules


def trimmed(path):
    return path.rstrip("/") or "/"


def matched(pattern, path):
    """What `:name` and `*` of a pattern stand for in a path; None where it does not fit."""
    parts = re.split(r"(\*|:[A-Za-z]\w*)", pattern)
    expression = "".join(
        "(?P<splat>.*)" if part == "*" else f"(?P<{part[1:]}>[^/]+)" if part.startswith(":") else re.escape(part) for part in parts)
    found = re.fullmatch(expression, path)
    return found and found.groupdict()


@dataclass
class Answer:
    status: int
    headers: list
    body: bytes = b""


class StaticHost:
    def __init__(self, folder, host):
        self.folder, self.host = Path(folder), host
        self.redirects, self.past = read_redirects(self._text("_redirects"), host)
        self.fixed = {rule.source: rule for rule in self.redirects if not rule.is_dynamic}
        if host.is_lax_about_slashes:
            self.fixed = {trimmed(source): rule for source, rule in self.fixed.items()}
        self.headers = read_headers(self._text("_headers"), host)

    def _text(self, name):
        file = self.folder / name
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def answer(self, address):
        path = urlsplit(address).path
        answer = self._redirected(path) or self._found(unquote(path))
        return Answer(answer.status, self._with_rules(answer.headers, path), answer.body)

    # Redirects

    def _redirected(self, path):
        rule, words = self.fixed.get(trimmed(path) if self.host.is_lax_about_slashes else path), {}
        for dynamic in self.redirects:
            if rule is None and dynamic.is_dynamic and (words := matched(dynamic.source, path)) is not None:
                rule = dynamic
        if rule is None or self.host.takes_force and not rule.is_forced and self._file(path) is not None:
            return None
        target = re.sub(r":([A-Za-z]\w*)", lambda name: (words or {}).get(name[1], name[0]), rule.target)
        return Answer(rule.status, [("Location", target)])

    # Files

    def _file(self, path):
        steps = path.lstrip("/").split("/")
        if any(step in ("..", ".") for step in steps) or path in ("/_headers", "/_redirects"):
            return None
        file = self.folder / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        return file if file.is_file() else None

    def _found(self, path):
        if not path.endswith("/") and self._file(path + "/") is not None:
            return Answer(301 if self.host is NETLIFY else 308, [("Location", path + "/")])
        if self.host is CLOUDFLARE and path.endswith(".html") and self._file(path) is not None:
            return Answer(308, [("Location", path.removesuffix("index.html") if path.endswith("/index.html") else path.removesuffix(".html"))])
        file = self._file(path) or (self._file(path + ".html") if not path.endswith("/") else None)
        if file is None:
            return self._missing(path)
        return Answer(200, [("Content-Type", self._type(file))], file.read_bytes())

    def _missing(self, path):
        """Netlify has one page for what is missing, at the root; Cloudflare takes the nearest above."""
        folder = self.folder / path.lstrip("/")
        nearest = [parent for parent in folder.parents if parent.is_relative_to(self.folder)] if self.host is CLOUDFLARE else [self.folder]
        page = next((parent / "404.html" for parent in nearest if (parent / "404.html").is_file()), None)
        return Answer(404, [("Content-Type", "text/html; charset=utf-8")], page.read_bytes() if page else b"Not found")

    @staticmethod
    def _type(file):
        media_type = TYPES.guess_type(file.name)[0] or "application/octet-stream"
        return media_type + "; charset=utf-8" if media_type.startswith("text/") else media_type

    # Headers

    def _with_rules(self, headers, path):
        sent, ours = {name.lower(): (name, value) for name, value in headers}, set()
        for rule in self.headers:
            if matched(rule.pattern, path) is None:
                continue
            for name, value in rule.headers:
                key = name.lower()
                sent[key] = (name, f"{sent[key][1]}, {value}" if key in ours and self.host.joins_headers else value)
                ours.add(key)
        return list(sent.values())


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, site):
        self.site = site
        super().__init__(*arguments)

    def do_GET(self):
        answer = self.site.answer(self.path)
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_):
        pass


@contextmanager
def hosting(site):
    """The address of the host without the slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *arguments: _Handler(*arguments, site=site))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
