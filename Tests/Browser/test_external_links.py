"""`cairn links`: addresses on other sites, and which of them answer."""

import csv
import io
import json
import socket
import subprocess
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from built_site import ROOT

CAIRN = ROOT / ".build/release/cairn"


@contextmanager
def another_site():
    """A site with every kind of answer; `asked` has what it was asked."""
    asked, over = [], Event()

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.answer()

        def do_GET(self):
            self.answer()

        def answer(self):
            asked.append((self.command, self.path))
            if self.path == "/slow":
                over.wait(60)
                return
            codes = {"/fine": 200, "/moved": 301, "/gone": 404, "/private": 403, "/broken": 500, "/loop": 302}
            code = codes.get(self.path, 200)
            if self.path == "/only-get":
                code = 405 if self.command == "HEAD" else 200
            self.send_response(code)
            if self.path == "/moved":
                self.send_header("Location", "/fine")
            if self.path == "/loop":
                self.send_header("Location", "/loop")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def content(tmp_path, links):
    pages = tmp_path / "Content/pages"
    pages.mkdir(parents=True)
    (tmp_path / "Content/catalog.yaml").write_text("title: Test\nbase_url: https://catalog.example.org\n")
    lines = "\n\n".join(f"[Link {number}]({link})" for number, link in enumerate(links))
    (pages / "about.md").write_text(f"---\ntitle: About\nsummary: Us.\n---\n{lines}\n")


def run(tmp_path, *arguments):
    return subprocess.run([CAIRN, "links", *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=120)


def test_each_address_is_listed_with_its_places_and_nothing_is_asked(tmp_path):
    with another_site() as (site, asked):
        content(tmp_path, [f"{site}/fine", f"{site}/fine", "page:about"])
        outcome = run(tmp_path)
        assert outcome.returncode == 0
        assert outcome.stdout == f"{site}/fine\n  Content/pages/about.md:5:1\n  Content/pages/about.md:7:1\n"
        rows = list(csv.reader(io.StringIO(run(tmp_path, "--csv").stdout)))
        assert rows == [["address", "file", "line"], *([f"{site}/fine", "Content/pages/about.md", line] for line in ("5", "7"))]
        assert json.loads(run(tmp_path, "--format", "json").stdout)[0]["places"][1]["line"] == 7
        assert asked == []


def test_asked_for_each_answer_is_said_in_a_sentence(tmp_path):
    with another_site() as (site, asked):
        refused = f"http://127.0.0.1:{closed_port()}/"
        links = [f"{site}/{name}" for name in ("fine", "moved", "gone", "private", "broken", "loop", "slow", "only-get")] + [refused]
        content(tmp_path, links)
        outcome = run(tmp_path, "--fetch", "--timeout", "2", "--format", "json")
        assert outcome.returncode == 1, outcome.stderr
        found = {item["address"].removeprefix(site): item["outcome"] for item in json.loads(outcome.stdout)}
        assert found == {
            "/fine": "answers", "/moved": "moved", "/gone": "missing", "/private": "refuses-programs", "/broken": "fails",
            "/loop": "endless-redirects", "/slow": "timed-out", "/only-get": "answers", refused: "no-connection",
        }
        assert [command for command, path in asked if path == "/gone"] == ["HEAD", "GET"], "A missing page is asked for twice."
        assert [command for command, path in asked if path == "/only-get"] == ["HEAD", "GET"]


def test_where_all_answer_nothing_is_wrong(tmp_path):
    with another_site() as (site, _):
        content(tmp_path, [f"{site}/fine", f"{site}/moved#part"])
        outcome = run(tmp_path, "--fetch")
        assert outcome.returncode == 0
        assert f"{site}/fine\n  It answers.\n" in outcome.stdout
        assert f"It has moved: it answers at {site}/fine" in outcome.stdout
        assert outcome.stderr == "2 addresses, 0 broken.\n"


@pytest.mark.parametrize("arguments", [["--timeout", "0"], ["--csv", "--format", "json"]])
def test_wrong_usage_is_two(tmp_path, arguments):
    content(tmp_path, [])
    assert run(tmp_path, *arguments).returncode == 2
