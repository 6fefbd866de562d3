"""What all roles ask for: one table, complete without scripts, that fits every screen."""

import csv
import io
import json
from urllib.parse import urlsplit

import pytest
from pypdf import PdfReader

from built_site import SITE
from test_accessibility import AXE, RULES, RUN
from test_layout import OVERFLOWING
from visitors import visiting

PAGE = "/roles/requirements/"
# Wide enough for the table, and too narrow for all of it.
NARROW = {"width": 800, "height": 700}

CELLS = """table => [...table.querySelectorAll("tr.card")].map(row => ({
  role: row.querySelector("th a").textContent,
  links: [...row.querySelectorAll("td a")].map(link => link.href), words: row.textContent,
}))"""


@pytest.fixture
def page(browser):
    with visiting(browser, viewport={"width": 1280, "height": 900}) as page:
        yield page


def table():
    text = (SITE.folder / "roles/requirements.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def twins():
    for address in SITE.types["roles/*"]:
        yield json.loads((SITE.folder / address.strip("/") / "index.json").read_text())


# MARK: What it says


def test_the_table_says_what_the_cards_say():
    """A real reader of CSV against the data of every card."""
    rows = {}
    for row in table():
        rows.setdefault(row["role_id"], []).append(row)
    compared = 0
    for twin in twins():
        if "moved_to" in twin or twin["status"] != "active":
            continue
        own = rows[twin["id"]]
        assert {(row["role"], row["school_year"]) for row in own} == {(twin["title"], twin["version"].get("year", ""))}
        clauses = [(row["url"], row["what"], row["binding"]) for row in own if "#" in row["url"] and not row["url"].endswith("#asks")]
        assert clauses == [(it["url"], it["text"].lstrip(), it["level"]) for it in twin.get("qualifications", [])]
        asked = [row for row in own if row["id"].startswith(("mc:", "recognition:", "role:")) and row["how"] != "recommended"]
        expected = [it for it in twin.get("requirement", {}).get("rows", []) if it["kind"] in ("mc", "recognition", "role")]
        assert sorted((row["url"], {"each": "all", "one_of": "one", "any": "any"}[row["how"]]) for row in asked) == sorted(
            (it["url"], it["how"]) for it in expected)
        binding = twin.get("binding", {})
        assert {(row["binding"], row["binding_from"]) for row in asked} <= {(binding.get("level", ""), binding.get("from", ""))}
        assert [row["url"] for row in own if row["how"] == "recommended"] == [it["url"] for it in twin.get("recommends", [])]
        compared += 1
    assert compared > 10


def test_every_line_of_the_table_stands_on_the_page(page, home):
    page.goto(home + PAGE)
    shown = {row["role"]: row for row in page.locator("table.needs").evaluate(CELLS)}
    for row in table():
        cells = shown[row["role"]]
        if row["how"] == "recommended":
            assert row["what"] in cells["words"], row
        else:
            assert urlsplit(row["url"])[2:] in [urlsplit(url)[2:] for url in cells["links"]], row


def test_the_grid_has_a_row_for_each_role_and_says_the_same():
    text = (SITE.folder / "roles/requirements-grid.csv").read_bytes().decode("utf-8-sig")
    grid = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len({row["role_id"] for row in grid}) == len(grid)
    for row in grid:
        named = {name.rsplit("(", 1)[1].rstrip(")") for name, cell in row.items() if cell and "(" in name}
        assert named == {line["id"] for line in table() if line["role_id"] == row["role_id"] and ":" in line["id"]}


def choose(page, name):
    """One sort of requirement, from the menu above the table."""
    page.locator(".filters select[name=k]").select_option(index=page.locator(f"#{name}").evaluate("option => option.index"))


@pytest.mark.parametrize("name", ["requirements.csv", "requirements-grid.csv"])
def test_no_cell_is_a_formula(name):
    text = (SITE.folder / "roles" / name).read_bytes().decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_downloads_lead_to_the_tables(page, home):
    page.goto(home + PAGE)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as CSV").click()
    assert download.value.suggested_filename == "requirements.csv"


# MARK: How it is looked at


def test_headings_and_names_stay_in_sight(page, home):
    page.set_viewport_size(NARROW)
    page.goto(home + PAGE)
    region = page.get_by_role("region", name="What each role asks for")
    region.evaluate("region => region.scrollTo(120, 700)")
    places = region.evaluate("""region => {
      const box = region.getBoundingClientRect(), head = region.querySelector("thead th:nth-child(3)").getBoundingClientRect();
      const rows = [...region.querySelectorAll("th[scope=row]")].map(th => th.getBoundingClientRect());
      return { top: head.top - box.top, left: rows.map(row => row.left - box.left), scrolled: [region.scrollLeft, region.scrollTop] };
    }""")
    assert places["scrolled"] == [120, 700]
    assert abs(places["top"]) <= 2 and all(abs(left) <= 1 for left in places["left"])


def test_the_region_scrolls_with_the_keyboard(page, home):
    page.set_viewport_size(NARROW)
    page.goto(home + PAGE)
    region = page.get_by_role("region", name="What each role asks for")
    region.focus()
    for key in ("ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    page.wait_for_function("() => { const r = document.querySelector('.needs-region'); return r.scrollLeft > 0 && r.scrollTop > 0; }")


def test_a_link_that_gets_the_focus_is_not_under_a_heading(page, home):
    page.set_viewport_size(NARROW)
    page.goto(home + PAGE)
    region = page.get_by_role("region", name="What each role asks for")
    region.evaluate("region => region.scrollTo(region.scrollWidth, region.scrollHeight)")
    covered = page.evaluate("""() => [...document.querySelectorAll(".needs td a")].filter(link => {
      link.focus();
      const box = link.getClientRects()[0], x = box.left + Math.min(box.width / 2, 20), y = box.top + box.height / 2;
      const top = document.elementFromPoint(x, y);
      return !top || !(link.contains(top) || top.contains(link));
    }).map(link => link.textContent)""")
    assert covered == []


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_each_role_is_a_list(page, home, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(home + PAGE)
    assert page.evaluate(OVERFLOWING) == []
    words = page.locator("tr.card").first.inner_text()
    assert "Required" in words and "Micro-credentials" not in words.split("\n")[0]
    region = page.locator(".needs-region")
    assert region.evaluate("region => region.scrollWidth <= region.clientWidth")


@pytest.mark.parametrize("script", [True, False])
def test_one_sort_alone_is_a_short_list(browser, home, script):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=script)
    page = context.new_page()
    page.goto(home + PAGE)
    count = int(page.locator("#k-de").inner_text().split("(")[1].rstrip(")"))
    choose(page, "k-de")
    assert [head.inner_text() for head in page.locator("thead th").all() if head.is_visible()] == ["Role", "Degree"]
    rows = [row for row in page.locator("tr.card").all() if row.is_visible()]
    assert len(rows) == count > 0
    assert all("Required" in row.inner_text() or "Preferred" in row.inner_text() for row in rows)
    context.close()


def test_only_what_is_required_hides_what_is_preferred(page, home):
    page.goto(home + PAGE)
    assert page.locator(".needs td .tag.prefer").first.is_visible()
    page.locator("#required").check()
    assert not [tag for tag in page.locator(".needs td .tag:not(.must), .needs td ul").all() if tag.is_visible()]
    assert page.locator(".needs td .tag.must").first.is_visible()


def test_one_sort_and_only_what_is_required_leave_the_roles_that_require_it(page, home):
    page.goto(home + PAGE)
    choose(page, "k-de")
    page.locator("#required").check()
    rows = [row for row in page.locator("tr.card").all() if row.is_visible()]
    required = {row["role_id"] for row in table() if row["kind"] == "degree" and row["binding"] == "required"}
    assert len(rows) == len(required) and all("Required" in row.inner_text() for row in rows)
    assert len(required) < sum(1 for row in page.locator("tr.card.k-de").all())


def test_the_number_of_roles_in_sight_is_said(page, home):
    """A counter of the style sheet counts them: what it comes to stands in the print."""
    page.goto(home + PAGE)
    total = len({row["role_id"] for row in table()})
    choose(page, "k-de")
    count = sum(row.is_visible() for row in page.locator("tr.card").all())
    text = PdfReader(io.BytesIO(page.pdf())).pages[-1].extract_text()
    assert f"{count} of {total} roles shown" in " ".join(text.split())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_it_keeps_the_rules_also_filtered(page, home, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(home + PAGE)
    page.evaluate(AXE)
    assert page.evaluate(RUN, RULES) == []
    choose(page, "k-li")
    assert page.evaluate(RUN, RULES) == []


def test_it_prints_across_with_headings_on_every_sheet(page, home):
    page.goto(home + PAGE)
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in sheets)
    assert all("License" in sheet.extract_text() for sheet in sheets[:-1])
    assert len(sheets) <= 4
    assert "Download" not in sheets[0].extract_text()


def test_it_is_found_from_the_roles(page, home):
    page.goto(home + "/roles/")
    page.get_by_role("link", name="Requirements of all roles").click()
    assert page.url.endswith(PAGE)
    page.goto(home + SITE.types["roles/*"][0])
    assert page.get_by_role("main").locator(f'a[href$="{PAGE}"]').count() == 1
