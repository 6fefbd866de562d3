"""Roles are compared side by side, from an address that can be shared, whatever stands in it."""

import json
from io import BytesIO

import pytest
from pypdf import PdfReader

from built_site import SITE
from test_accessibility import AXE, RULES, RUN
from test_keyboard import STOPS, WATCH, reached
from test_layout import OVERFLOWING
from test_loading import watched
from visitors import visiting

PAIR = "/roles/compare/?roles=plc-leader,mentor-teacher"
FOUR = "/roles/compare/?roles=plc-leader,mentor-teacher,department-chair,instructional-coach"

# The rows of the table: the group, the name, whether they differ, and the cells.
ROWS = """table => [...table.tBodies].flatMap(part => {
  const words = cell => cell.innerText.replace(/\\s+/g, " ").trim();
  const [heading, ...rows] = part.rows;
  return rows.map(row => {
    const [name, ...cells] = row.cells;
    return [words(heading), words(name.querySelector(".named")), words(name.querySelector(".tag")), ...cells.map(words)];
  });
})"""


@pytest.fixture
def page(browser):
    with visiting(browser, viewport={"width": 1280, "height": 900}) as page:
        yield page


def open_comparison(page, address):
    page.goto(address)
    page.wait_for_selector("#compared")


def rows(page):
    """By name: whether it differs, and the cells."""
    return {name: [differs, *cells] for _, name, differs, *cells in page.locator("table.compare").evaluate(ROWS)}


def says(page, words):
    page.wait_for_function("words => document.getElementById('outcome').textContent.includes(words)", arg=words)
    return page.locator("#outcome").inner_text()


# MARK: What is shown


def test_the_table_says_what_the_cards_say(page, home):
    open_comparison(page, home + PAIR)
    found = rows(page)
    assert found["Family"] == ["Same", "Teacher leadership", "Teacher leadership"]
    assert found["Level"] == ["Same", "Campus", "Campus"]
    assert found["In the classroom"] == ["Same", "Stays†", "Stays†"]
    # 5–12, 5–10, 8–20, 10–20 and 6–14 hours; 10–18 and 6–14.
    assert found["Effort"] == ["Differs", "34–76 hours†", "16–32 hours†"]
    assert found["Could bring"] == ["Differs", "$1,000 and 75 CPE hours", "$400 and 30 CPE hours"]
    assert found["School year of the card"] == ["Same", "2019–20", "2019–20"]
    assert found["License"] == ["Same"] + ["Required A valid state teaching certificate.† Q2"] * 2
    assert found["Experience"] == [
        "Differs", "Preferred Two years in the subject the community teaches.† Q5",
        "Required Three years as a teacher, one of them at the campus.† Q3"]
    assert found["Together"] == ["Differs", "All five", "Both it names"]
    assert found["How far they bind"] == ["Same"] + ["Preferred, not required"] * 2
    assert found["Lead a data conversation"] == ["Differs", "Asked for", "Not asked for"]
    assert found["Observe and be observed"] == ["Same", "Asked for", "Asked for"]
    assert found["Run a mentoring cycle"] == ["Differs", "Not asked for", "Asked for"]
    assert found["Run a peer feedback circle"] == ["Same", "Recommended", "Recommended"]
    assert found["Teach a model lesson"] == ["Differs", "Not named", "Recommended"]
    assert found["Coaches colleagues"] == ["Same", "Behind it", "Behind it"]
    assert found["Leads meetings"] == ["Differs", "Behind it", "Not named"]


def test_a_choice_says_how_many_ways_there_are_and_what_else_recommends_it(page, home):
    open_comparison(page, home + FOUR)
    found = rows(page)
    assert found["Lead a shared decision"] == ["Differs", "Recommended", "Not asked for", "One of 2 ways", "Not asked for"]
    assert "either “Lead a shared decision” or “Mediate a conflict among colleagues”" in found["Together"][3]
    assert found["Hold a coaching conversation"] == ["Differs", "Not asked for", "Recommended", "Not asked for", "Asked for"]
    assert found["In the classroom"][-1] == "Leaves it†"


def test_everything_named_is_a_link_with_its_stone(page, home):
    open_comparison(page, home + PAIR)
    table = page.locator("table.compare")
    assert table.locator("thead a").evaluate_all("links => links.map(a => a.getAttribute('href'))") == [
        "/roles/plc-leader/", "/roles/mentor-teacher/"]
    row = table.locator("tr", has_text="Lead a data conversation")
    assert row.locator("th a").get_attribute("href") == "/micro-credentials/data-talk/"
    assert row.locator("th img").get_attribute("src") == "/stones/data-talk.svg"
    links = page.locator("#comparison a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert len(links) > 30
    for link in links:
        path, _, anchor = link.partition("#")
        assert SITE.target(path), link
        assert not anchor or anchor in SITE.pages[path].ids, link


def test_earlier_versions_are_compared_like_other_cards(page, home):
    open_comparison(page, home + "/roles/compare/?roles=plc-leader@2018-19,plc-leader")
    assert page.title().startswith("PLC Leader 2018–19 and PLC Leader 2019–20 · ")
    found = rows(page)
    assert found["School year of the card"] == ["Differs", "2018–19", "2019–20"]
    assert found["How far they bind"] == ["Differs", "Optional", "Preferred, not required"]
    assert found["Facilitate a lesson study"] == ["Differs", "Not asked for", "Asked for"]
    assert page.locator("thead a").first.get_attribute("href") == "/roles/plc-leader/2018-19/"


def test_only_what_differs_is_shown_on_request_and_stays_in_the_address(page, home):
    open_comparison(page, home + PAIR)
    all_rows = rows(page)
    differing = [name for name, (sign, *_) in all_rows.items() if sign == "Differs"]
    assert 0 < len(differing) < len(all_rows)
    page.get_by_label("Only what differs").check()
    assert list(rows(page)) == differing
    assert says(page, "only these are shown").startswith(f"{len(differing)} of {len(all_rows)} rows differ")
    page.reload()
    page.wait_for_selector("#compared")
    assert list(rows(page)) == differing
    page.get_by_label("Only what differs").uncheck()
    assert rows(page) == all_rows


def test_the_disclaimer_stands_below(page, home):
    open_comparison(page, home + PAIR)
    assert page.get_by_text("Earning does not guarantee a role.").is_visible()


# MARK: Choosing


def test_roles_are_chosen_compared_and_changed_with_the_keyboard(page, home):
    page.goto(home + "/roles/compare/")
    for name in ("PLC Leader", "Mentor Teacher"):
        page.get_by_label(name, exact=True).focus()
        page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_selector("#compared")
    assert page.evaluate("document.activeElement.id") == "compared"
    assert page.url == home + "/roles/compare/?roles=mentor-teacher,plc-leader"
    assert page.title().startswith("Mentor Teacher and PLC Leader · Compare roles")
    assert not page.locator("form.choose").is_visible()
    page.locator("#choice summary").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Department Chair", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('table.compare thead th').length === 4")


def test_back_and_forward_lead_through_the_comparisons(page, home):
    page.goto(home + "/roles/compare/")
    first = page.title()
    page.get_by_label("PLC Leader", exact=True).check()
    page.get_by_label("Mentor Teacher", exact=True).check()
    page.get_by_role("button", name="Compare").click()
    page.wait_for_selector("#compared")
    page.locator("#choice summary").click()
    page.get_by_label("Principal", exact=True).check()
    page.get_by_role("button", name="Compare").click()
    page.wait_for_function("() => document.querySelectorAll('table.compare thead th').length === 4")
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('table.compare thead th').length === 3")
    assert not page.get_by_label("Principal", exact=True).is_checked()
    page.go_back()
    page.wait_for_function("() => !document.querySelector('table.compare')")
    assert page.title() == first
    assert page.locator("form.choose").is_visible() and page.locator("#outcome").inner_text() == ""
    page.go_forward()
    page.wait_for_selector("#compared")
    assert page.title() != first


@pytest.mark.parametrize("count, words", [(0, "No role is chosen"), (1, "One role is chosen"), (5, "5 roles are chosen; choose four at most")])
def test_too_few_and_too_many_are_said_plainly(page, home, count, words):
    page.goto(home + "/roles/compare/")
    for box in page.locator("form.choose input").all()[:count]:
        box.check()
    page.get_by_role("button", name="Compare").click()
    says(page, words)
    assert page.locator("#outcome").get_attribute("role") == "status"
    assert page.locator("table.compare").count() == 0 and page.url == home + "/roles/compare/"


def test_the_link_can_be_copied(browser, home):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_comparison(page, home + PAIR)
    page.get_by_role("button", name="Copy link").click()
    says(page, "Link copied.")
    assert page.evaluate("navigator.clipboard.readText()") == home + PAIR
    context.close()


def test_cards_and_their_index_lead_here(page, home):
    page.goto(home + "/roles/")
    page.get_by_role("link", name="Compare roles side by side").click()
    assert page.url == home + "/roles/compare/"
    page.goto(home + "/roles/plc-leader/")
    page.locator("dt", has_text="Compare with").locator("xpath=following-sibling::dd[1]").get_by_role("link").first.click()
    page.wait_for_selector("#compared")
    assert page.title().startswith("PLC Leader and Mentor Teacher")


# MARK: Addresses that somebody damaged


@pytest.mark.parametrize(
    "search, words",
    [
        ("?roles=plc-leader&roles=mentor-teacher", None), ("?roles=plc-leader,,plc-leader,%20mentor-teacher", None),
        ("?roles=plc-leader,no-such,mentor-teacher", "There is no role “no-such”."),
        ("?roles=plc-leader,__proto__,constructor,mentor-teacher", "There is no role “__proto__” and “constructor”."),
        ("?roles=plc-leader,mentor-teacher,<img src=x onerror=alert(1)>", "There is no role “<img src=x onerror=alert(1)>”."),
        ("?roles=plc-leader,../../assets,mentor-teacher", "There is no role “../../assets”."),
        ("?roles=plc-leader,https://example.org/x,mentor-teacher", "There is no role “https://example.org/x”."),
        ("?roles=plc-leader,compare,mentor-teacher", "There is no role “compare”."),
        ("?roles=plc-leader@1999-00,plc-leader,mentor-teacher", "There is no role “plc-leader@1999-00”."),
    ])
def test_a_damaged_address_still_compares_what_it_names(page, home, search, words):
    page.on("dialog", lambda dialog: pytest.fail(f"A script ran: {dialog.message}"))
    open_comparison(page, home + "/roles/compare/" + search)
    assert page.locator("thead a").all_inner_texts() == ["PLC Leader", "Mentor Teacher"]
    if words:
        said = says(page, words)
        assert said.startswith(words)
        assert page.locator("#outcome img").count() == 0
    else:
        assert page.url == home + PAIR


@pytest.mark.parametrize(
    "search, words",
    [
        ("?roles=plc-leader", "PLC Leader is chosen; choose one to three more"), ("?roles=no-such", "Choose two to four roles."),
        ("?roles=%E0%A4%A,%00,%FF", "There is no role"), ("?roles=plc-leader,plc-leader", "PLC Leader is chosen"),
    ])
def test_an_address_without_two_roles_says_what_is_missing(page, home, search, words):
    page.goto(home + "/roles/compare/" + search)
    says(page, words)
    assert page.locator("table.compare").count() == 0 and page.locator("form.choose").is_visible()


def test_thousands_of_names_ask_for_four_cards_at_most(page, home):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith(".json") else None)
    names = ["plc-leader", "mentor-teacher", *(f"no-such-{number}" for number in range(9998))]
    page.route("**/roles/compare/?*", lambda route: route.fulfill(
        body=(SITE.folder / "roles/compare/index.html").read_text(), content_type="text/html"))
    open_comparison(page, home + "/roles/compare/?roles=" + ",".join(names))
    assert "9996 more in this address were left out" in page.locator("#outcome").inner_text()
    assert len(asked) == 4


def test_an_earlier_id_leads_to_the_role_as_it_is_called_now(page, home):
    here = json.loads((SITE.folder / "roles/plc-leader/index.json").read_text())
    moved = {"format": 1, "kind": "role", "id": "team-guide", "moved_to": {key: here[key] for key in ("id", "title", "url")}}
    page.route("**/roles/team-guide/index.json", lambda route: route.fulfill(json=moved))
    open_comparison(page, home + "/roles/compare/?roles=team-guide,mentor-teacher")
    assert page.url == home + PAIR


def test_a_card_that_can_not_be_loaded_is_named(page, home):
    page.route("**/roles/mentor-teacher/index.json", lambda route: route.abort())
    page.goto(home + PAIR)
    says(page, "The card of “mentor-teacher” could not be loaded; try again in a moment.")
    page.unroute("**/roles/mentor-teacher/index.json")
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    page.wait_for_selector("#compared")


# MARK: Everywhere


@pytest.mark.parametrize("address", [PAIR, FOUR])
def test_a_comparison_keeps_the_rules_and_fits_every_screen(page, home, address):
    found = {}
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        open_comparison(page, home + address)
        page.evaluate(AXE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found[f"{width}, {scheme}"] = page.evaluate(RUN, RULES) + page.evaluate(OVERFLOWING)
    assert {where: faults for where, faults in found.items() if faults} == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_tab_reaches_everything_of_a_comparison_in_sight(page, home, width):
    page.set_viewport_size({"width": width, "height": 900})
    open_comparison(page, home + PAIR)
    stops, faults = page.evaluate(STOPS), []
    page.evaluate(WATCH)
    for number, (stop, focused) in enumerate(zip(stops, reached(page, len(stops)), strict=True)):
        if not focused or focused["stop"] != str(number) or not focused["visible"] or not focused["inView"]:
            faults.append(f"expected {stop}, reached {focused}")
    assert faults == []


def test_on_phones_every_cell_names_its_role(page, home):
    page.set_viewport_size({"width": 320, "height": 900})
    open_comparison(page, home + PAIR)
    labels = page.locator("table.compare td").evaluate_all("cells => cells.map(cell => cell.dataset.label)")
    assert set(labels) == {"PLC Leader", "Mentor Teacher"}
    assert page.locator("#compared a").first.is_visible()


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("address, landscape", [(PAIR, False), (PAIR, True), (FOUR, False)])
def test_a_comparison_prints_on_one_page(page, home, address, landscape, paper):
    open_comparison(page, home + address)
    page.wait_for_load_state("networkidle")
    sheet = PdfReader(BytesIO(page.pdf(format=paper, landscape=landscape)))
    assert len(sheet.pages) == 1
    text = " ".join(sheet.pages[0].extract_text().split())
    assert "Behind it" in text and "Earning does not guarantee a role" in text
    assert address in text.replace(" ", "")  # a long one goes over two lines
    assert "Only what differs" not in text


def test_nobody_else_is_asked_and_nothing_fails(browser, home):
    with watched(browser, home) as (page, faults):
        open_comparison(page, home + FOUR)
        page.wait_for_load_state("networkidle")
        assert faults == []


def test_a_comparison_works_under_a_prefix(browser, prefixed_home):
    with watched(browser, prefixed_home) as (page, faults):
        open_comparison(page, prefixed_home + PAIR)
        page.wait_for_load_state("networkidle")
        assert page.locator("thead a").first.get_attribute("href") == "/catalog/roles/plc-leader/"
        assert page.url == prefixed_home + PAIR
        assert faults == []


def test_without_scripts_the_page_leads_to_every_card(page_without_scripts, home):
    page_without_scripts.goto(home + PAIR)
    links = page_without_scripts.locator("form.choose li a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    cards = [json.loads(file.read_text()) for file in (SITE.folder / "roles").glob("*/index.json")]
    active = {f"/roles/{card['id']}/" for card in cards if card.get("status") == "active"}
    assert set(links) == active and len(active) == 17
    assert "Without it, open the cards" in page_without_scripts.locator("main").inner_text()
