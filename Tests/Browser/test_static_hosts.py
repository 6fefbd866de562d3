"""What `_headers` and `_redirects` come to on Netlify and Cloudflare Pages, put there as the guide says."""

import re
import subprocess

import pytest

from built_site import ROOT, SITE
from static_host import CLOUDFLARE, NETLIFY, Refused, StaticHost, hosting, read_headers, read_redirects
from test_embed import page_of_another_site
from test_hosting import PAGES, ask
from test_loading import watched
from visitors import visiting

HOSTS = [NETLIFY, CLOUDFLARE]


def commands(heading):
    """What the guide says to type below a heading, a block each."""
    guide = (ROOT / "Documentation/Handbook/pages/host-it.md").read_text(encoding="utf-8")
    section = guide.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", section, re.DOTALL)


def put_up(folder, prefix, host):
    """The folder that is handed to the host, made with the commands of the guide; `Site` in them is the built site."""
    at_a_path, at_the_root, forced = commands("Netlify and Cloudflare Pages")
    script = at_a_path if prefix else at_the_root
    if host is NETLIFY:
        script += forced
    subprocess.run(["sh", "-eu", "-c", script], cwd=folder, check=True)
    return folder / "public"


@pytest.fixture(scope="module", params=[(host, prefix) for host in HOSTS for prefix in ("", "/catalog")], ids=lambda it: f"{it[0].name}{it[1]}")
def hosted(request, tmp_path_factory, prefixed_site):
    """A site as a host has it: its address without the slash at the end, and the host."""
    host, prefix = request.param
    folder = tmp_path_factory.mktemp("static")
    (folder / "Site").symlink_to(prefixed_site.folder if prefix else SITE.folder)
    site = StaticHost(put_up(folder, prefix, host), host)
    assert site.past == [], "This catalog is within the host's limits."
    with hosting(site) as address:
        yield address + prefix, prefix, site


# The site on a host


def badge_of(site, prefix):
    folder = site.folder / prefix.lstrip("/") / "badges"
    return next(it.name for it in sorted(folder.iterdir()) if (it / "credential.jwt").exists())


def test_pages_load_as_on_any_server(browser, hosted):
    home, _, _ = hosted
    for path in PAGES + ["/search/?q=mentor", "/a-z/", "/roles/requirements/", "/data/"]:
        with watched(browser, home) as (page, faults):
            page.goto(home + path)
            page.wait_for_load_state("networkidle")
            assert page.locator("h1").is_visible()
            assert faults == [], path


def test_search_and_verification_work(browser, hosted):
    home, prefix, site = hosted
    with watched(browser, home) as (page, faults):
        page.goto(home + "/search/?q=mentor")
        page.wait_for_selector("#results > li")
        page.wait_for_load_state("networkidle")
        page.goto(f"{home}/badges/{badge_of(site, prefix)}/")
        page.wait_for_selector("[data-verdict]")
        page.wait_for_load_state("networkidle")
        assert faults == []


def test_every_alias_is_answered_by_a_redirect_to_a_page_that_is_there(hosted):
    home, prefix, site = hosted
    root = home.removesuffix(prefix)
    assert len(site.redirects) > 10
    for rule in site.redirects:
        status, headers, _ = ask(root + rule.source)
        assert (status, headers["Location"]) == (rule.status, rule.target), rule
        assert ask(root + rule.target)[0] == 200, rule
        assert rule.source.startswith(prefix + "/") and rule.target.startswith(prefix + "/")
    assert {rule.status for rule in site.redirects} == {301, 302}


def test_a_browser_follows_an_alias_without_seeing_another_page(browser, hosted):
    home, _, _ = hosted
    with watched(browser, home) as (page, faults):
        for old, new in [("/roles/induction/", "/roles/new-teacher/"), ("/roles/induction/posting/", "/roles/new-teacher/posting/")]:
            answer = page.goto(home + old + "#requirements")
            assert answer.url.removesuffix("#requirements") == home + new and answer.status == 200
            assert answer.request.redirected_from is not None
            assert page.url == home + new + "#requirements", "The anchor goes along."
            page.wait_for_load_state("networkidle")
        assert faults == []


def test_old_data_and_pictures_lead_on_as_well(hosted):
    home, _, _ = hosted
    for file in ["oembed.json", "qr.svg", "posting/posting.txt", "posting/posting.json"]:
        status, headers, _ = ask(f"{home}/roles/induction/{file}")
        assert status == 301 and headers["Location"].endswith(f"/roles/new-teacher/{file}"), file


def test_every_answer_carries_the_security_headers(hosted):
    home, _, site = hosted
    badge = badge_of(site, hosted[1])
    paths = ["/", "/roles/plc-leader/", "/roles/plc-leader/index.json", "/roles/plc-leader/embed/", "/assets/page.mjs", "/assets/cairn.css",
             "/data/", f"/badges/{badge}/", f"/badges/{badge}/credential.json", "/nowhere/"]
    for path in paths:
        _, headers, _ = ask(home + path)
        assert "default-src 'none'" in headers["Content-Security-Policy"] and "unsafe" not in headers["Content-Security-Policy"], path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin", path
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin", path
        assert headers["Access-Control-Allow-Origin"] == "*", path


def test_types_are_those_that_browsers_need(hosted):
    home, _, site = hosted
    badge = badge_of(site, hosted[1])
    for path, media_type in {
        "/": "text/html", "/assets/page.mjs": "text/javascript", "/assets/cairn.css": "text/css", "/site.webmanifest": "application/manifest+json",
        "/roles/plc-leader/index.json": "application/json", f"/badges/{badge}/credential.jwt": "text/plain", "/sitemap.xml": "xml",
        "/pathways/teacher-leadership/graph.dot": "text/vnd.graphviz", "/pathways/teacher-leadership/graph.mmd": "text/plain",
    }.items():
        status, headers, _ = ask(home + path)
        assert status == 200 and media_type in headers["Content-Type"], (path, headers["Content-Type"])


def test_only_what_is_to_be_read_stands_in_frames_of_others(browser, hosted):
    home, prefix, site = hosted
    refused = ["/planner/", "/verify/", f"/badges/{badge_of(site, prefix)}/"]
    for path in ["/roles/plc-leader/embed/", "/micro-credentials/data-talk/embed/"] + refused:
        with visiting(browser) as page, page_of_another_site(f'<iframe src="{home}{path}" width="600" height="340"></iframe>') as outside:
            page.goto(outside, wait_until="load")
            page.wait_for_load_state("networkidle")
            shown = [frame for frame in page.frames if frame.url == home + path and frame.locator("h1").count() == 1]
            assert bool(shown) == (path not in refused), path


def test_another_site_reads_a_credential_and_the_data(browser, hosted):
    home, prefix, site = hosted
    with visiting(browser) as page, page_of_another_site("") as outside:
        page.goto(outside)
        for path in [f"/badges/{badge_of(site, prefix)}/credential.json", "/roles/plc-leader/index.json"]:
            assert page.evaluate("async (url) => Object.keys(await (await fetch(url)).json()).length > 3", home + path), path


def test_what_is_missing_is_our_page_with_404(browser, hosted):
    home, _, _ = hosted
    for path in ["/nowhere/", "/roles/nobody/", "/_headers", "/_redirects", "/.cairn-manifest"]:
        status, _, body = ask(home + path)
        assert status == 404 and b"There is no such page" in body, path
    with watched(browser, home) as (page, faults):
        page.goto(home + "/roles/no-such/role/at-all/", wait_until="networkidle")
        assert page.locator("h1").count() == 1
        assert [fault for fault in faults if "no-such" not in fault and "status of 404" not in fault] == []


def test_an_address_without_its_slash_leads_to_the_page(hosted):
    home, prefix, _ = hosted
    for path in ["/roles", "/roles/plc-leader", "/micro-credentials/data-talk/embed"]:
        status, headers, _ = ask(home + path)
        assert status in (301, 308) and headers["Location"] == f"{prefix}{path}/"


# Without what the guide adds, and beyond limits


def test_netlify_sends_the_page_at_the_old_address_where_nothing_is_forced(browser, tmp_path):
    (tmp_path / "Site").symlink_to(SITE.folder)
    site = StaticHost(put_up(tmp_path, "", CLOUDFLARE), NETLIFY)
    with hosting(site) as home:
        assert ask(home + "/roles/induction/")[0] == 200
        assert ask(home + "/roles/induction/oembed.json")[0] == 301, "No page could stand there."
        with watched(browser, home) as (page, faults):
            page.goto(home + "/roles/induction/")
            page.wait_for_url(home + "/roles/new-teacher/")
            assert [fault for fault in faults if "ERR_ABORTED" not in fault] == []


@pytest.fixture(scope="module")
def many_moves(tmp_path_factory):
    """A site of 600 roles, each of a school year and with an earlier id: more lines than Cloudflare reads."""
    folder = tmp_path_factory.mktemp("moves")
    (folder / "Content/roles").mkdir(parents=True)
    (folder / "Content/catalog.yaml").write_text(
        "title: Many moves\nbase_url: https://example.org\nschool_year: 2026-27\n", encoding="utf-8")
    for number in range(600):
        (folder / f"Content/roles/role-{number}.md").write_text(
            f"---\ntitle: Role {number}\nsummary: Does the work of {number}.\nschool_year: 2026-27\naliases: [earlier-{number}]\n---\n", encoding="utf-8")
    built = subprocess.run([ROOT / ".build/release/cairn", "build", "--quiet"], cwd=folder, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def test_of_more_moves_than_a_host_reads_those_come_first_for_which_no_page_stands(browser, many_moves):
    site = StaticHost(many_moves / "Site", CLOUDFLARE)
    assert len(site.redirects) == 2000 and len(site.past) > 1000
    past = [line.split() for line in site.past]
    assert all(source.endswith("/") for source, _, _ in past)
    with hosting(site) as home:
        for source, target in [next((source, target) for source, target, status in past if status == code) for code in ("301", "302")]:
            with watched(browser, home) as (page, faults):
                assert ask(home + source)[0] == 200
                page.goto(home + source)
                page.wait_for_url(home + target)
                assert [fault for fault in faults if "ERR_ABORTED" not in fault] == []
    assert StaticHost(many_moves / "Site", NETLIFY).past == []


# The host itself


@pytest.mark.parametrize("line", [
    "/a", "/a /b 301 extra", "a/ /b 301", "/a b 301", "/a /b 404", "/a /a 301", "/a*b /c 301", "//a /b 301", "/ä /b 301", "/a /b 301\n/a /c 301",
    "/a#x /b 301", f"/{'a' * 1000} /b 301",
])
def test_a_line_that_a_host_would_skip_is_an_error(line):
    assert read_redirects("/good/ /other/ 301\n", CLOUDFLARE) == (read_redirects("/good/ /other/ 301\n", NETLIFY)[0], [])
    with pytest.raises(Refused):
        read_redirects(line, CLOUDFLARE)


def test_only_netlify_takes_the_mark_that_forces_a_redirect():
    assert read_redirects("/a/ /b/ 301!", NETLIFY)[0][0].is_forced
    with pytest.raises(Refused):
        read_redirects("/a/ /b/ 301!", CLOUDFLARE)


@pytest.mark.parametrize("text", ["  X-A: b", "/a\n", "/a\nX-A: b", "/a\n  X-A", "/a\n  X A: b", "/*/*\n  X-A: b", "/a\n  Location: /b", "/a\n  X-A:",
                                  "\n".join(f"/{n}\n  X-A: b" for n in range(101))])
def test_a_header_that_a_host_would_skip_is_an_error(text):
    assert len(read_headers("/a/*\n  X-A: b\n", CLOUDFLARE)) == 1
    with pytest.raises(Refused):
        read_headers(text, CLOUDFLARE)


def test_splats_and_names_of_a_redirect_are_filled_in(tmp_path):
    (tmp_path / "_redirects").write_text("/fixed/ /here/ 301\n/old/* /new/:splat 301\n/year/:year/ /:year/ 302\n")
    (tmp_path / "old").mkdir()
    (tmp_path / "old/there.txt").write_text("There")
    for host in HOSTS:
        site = StaticHost(tmp_path, host)
        assert site.answer("/old/a/b").headers[0] == ("Location", "/new/a/b")
        assert site.answer("/year/2026/").headers[0] == ("Location", "/2026/")
        assert site.answer("/old/there.txt").status == (200 if host is NETLIFY else 301), "Netlify sends a file that is there."
        assert site.answer("/fixed").status == (301 if host is NETLIFY else 404)
