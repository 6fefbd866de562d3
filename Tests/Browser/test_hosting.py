"""The site behind a real server, below a path, with the configuration that we hand out."""

import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from built_site import ROOT
from test_loading import watched

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
PAGES = ["/", "/roles/", "/roles/plc-leader/", "/micro-credentials/data-talk/", "/pathways/teacher-leadership/", "/planner/", "/faq/", "/verify/"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def site_folder():
    folder = ROOT / ".build" / "hosted"
    built = subprocess.run(
        [ROOT / ".build/release/cairn", "build", "--quiet", "--gzip", "--output", folder, "--base-url", "https://example.org/catalog"],
        cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="module")
def nginx(site_folder, tmp_path_factory):
    """The address of the site's home without the slash at its end."""
    if NGINX is None:
        pytest.skip("There is no nginx here.")
    root, port = tmp_path_factory.mktemp("nginx"), free_port()
    (root / "www").mkdir()
    shutil.copytree(site_folder, root / "www" / "catalog")
    snippet = (ROOT / "Documentation/Hosting/nginx.conf").read_text().replace("/srv/www", str(root / "www"))
    (root / "cairn.conf").write_text(snippet)
    (root / "nginx.conf").write_text(f"""
        # Of a process that root started; others keep their user. The folder of a test is open to its owner alone.
        user root;
        daemon off;
        pid {root}/nginx.pid;
        error_log {root}/error.log;
        events {{ worker_connections 64; }}
        http {{
          access_log off;
          client_body_temp_path {root}/body; proxy_temp_path {root}/proxy; fastcgi_temp_path {root}/fastcgi;
          uwsgi_temp_path {root}/uwsgi; scgi_temp_path {root}/scgi;
          server {{ listen 127.0.0.1:{port}; include {root}/cairn.conf; }}
        }}
        """)
    process = subprocess.Popen([NGINX, "-e", root / "error.log", "-p", root, "-c", root / "nginx.conf"], stderr=subprocess.PIPE)
    try:
        for _ in range(200):
            if process.poll() is not None:
                pytest.fail(f"nginx ended: {process.stderr.read().decode()} {(root / 'error.log').read_text()}")
            try:
                socket.create_connection(("127.0.0.1", port), timeout=0.2).close()
                break
            except OSError:
                time.sleep(0.02)
        yield f"http://127.0.0.1:{port}/catalog"
    finally:
        process.terminate()
        process.wait(timeout=20)


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def ask(address, **headers):
    """Status, headers and body, without following a redirect."""
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.build_opener(Stay).open(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def test_pages_work_behind_nginx_below_a_path(browser, nginx):
    for path in PAGES:
        with watched(browser, nginx) as (page, faults):
            page.goto(nginx + path)
            page.wait_for_load_state("networkidle")
            assert page.locator("h1").is_visible()
            assert faults == [], path


def test_a_badge_is_verified_behind_nginx(browser, nginx, site_folder):
    badge = next(folder for folder in sorted((site_folder / "badges").iterdir()) if (folder / "badge.png").exists())
    with watched(browser, nginx) as (page, faults):
        page.goto(f"{nginx}/badges/{badge.name}/")
        page.wait_for_selector("[data-verdict]")
        page.wait_for_load_state("networkidle")
        assert page.locator("[data-verdict]").get_attribute("data-verdict") in ("valid", "expired", "revoked", "suspended", "unrecognised")
        assert faults == []


def test_every_file_has_the_type_that_cairn_names(nginx, site_folder):
    listed = subprocess.run([ROOT / ".build/release/cairn", "files", site_folder], capture_output=True, text=True, check=True).stdout
    seen = {}
    for line in listed.splitlines():
        _, path, media_type = line.split("\t")
        if not path.startswith("_") and not path.endswith(".gz"):
            seen.setdefault(path.rsplit(".", 1)[-1], (path, media_type))
    assert {"html", "css", "mjs", "json", "svg", "png", "webmanifest", "xml", "txt", "jwt"} <= set(seen)
    for path, media_type in seen.values():
        status, headers, _ = ask(f"{nginx}/{path}")
        assert (status, headers["Content-Type"]) == (200, media_type), path


def test_security_headers_are_sent_with_every_answer(nginx):
    for path in ["/", "/assets/page.mjs", "/data/", "/nowhere/"]:
        _, headers, _ = ask(nginx + path)
        policies = headers.get_all("Content-Security-Policy")
        assert len(policies) == 1 and policies[0].startswith("default-src 'none'"), path
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Access-Control-Allow-Origin"] == "*"
    for path in ["/planner/", "/verify/"]:
        assert "frame-ancestors 'none'" in ask(nginx + path)[1].get_all("Content-Security-Policy"), path


def test_what_is_missing_is_answered_by_our_page_with_404(nginx):
    for path in ["/nowhere/", "/roles/nobody/", "/_headers", "/.cairn-manifest", "/roles/.hidden"]:
        status, _, body = ask(nginx + path)
        assert status == 404 and b"There is no such page" in body, path


def test_redirects_keep_the_host_that_was_asked_for(nginx):
    for path, target in [("", "/catalog/"), ("/roles", "/catalog/roles/")]:
        status, headers, _ = ask(nginx + path)
        assert status in (301, 308) and headers["Location"] == target


def test_packed_files_are_sent_to_whoever_takes_them(nginx, site_folder):
    for path in ["/roles/", "/assets/cairn.css"]:
        _, headers, body = ask(nginx + path, **{"Accept-Encoding": "gzip"})
        file = site_folder / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        assert headers["Content-Encoding"] == "gzip" and body == file.with_name(file.name + ".gz").read_bytes()
        assert ask(nginx + path)[2] == file.read_bytes()
