"""The search page and the box in the header: by keyboard, announced, with their state in the address."""

import re
import subprocess

import pytest

from built_site import ROOT, BuiltSite
from site_server import serving
from test_loading import watched

ANSWERED = "text => document.getElementById('search')?.dataset.answered === text"
HOSTILE = [
    "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "constructor", "__proto__", "toString hasOwnProperty", ".*+?^${}()|[]\\",
    "a" * 10_000, "data " * 2_000, "\ud800 data", "%E0%A4%A", "‮data", "'; DROP TABLE roles; --", "\x00\x01", "💥" * 50,
]


@pytest.fixture
def visit(browser, home):
    """Opens an address of the site; fails where anything goes wrong in the page or a foreign host is asked."""
    opened = []

    def open_page(path, **options):
        watch = watched(browser, home, **{"viewport": {"width": 1280, "height": 900}, **options})
        page, faults = watch.__enter__()
        opened.append((watch, faults))
        page.goto(home + path)
        return page

    yield open_page
    for watch, _ in opened:
        watch.__exit__(None, None, None)
    # What is left while it still loads is no fault.
    assert [fault for _, faults in opened for fault in faults if "ERR_ABORTED" not in fault] == []


def answered(page, text):
    page.wait_for_function(ANSWERED, arg=text)


def titles(page):
    return page.locator("#results h2").all_inner_texts()


def ask(page, text):
    page.fill("#q", text)
    answered(page, text)


def test_results_come_while_one_types_with_the_words_marked(visit):
    page = visit("/search/")
    ask(page, "lead a data conv")
    assert titles(page)[0] == "Lead a data conversation"
    assert page.locator("#results li").first.locator("h2 mark").all_inner_texts() == ["Lead", "data", "conversation"]
    ask(page, "paycheck")
    page.wait_for_function("() => document.querySelector('#results p mark')")
    assert "paycheck" in page.locator("#results p mark").first.inner_text().lower()


def test_the_number_of_results_is_announced(visit):
    page = visit("/search/")
    said = page.locator("#said")
    assert said.get_attribute("role") == "status"
    ask(page, "data")
    assert re.fullmatch(r"\d+ results for “data”\.", said.inner_text())
    ask(page, "zzzzqqqq")
    assert said.inner_text().startswith("Nothing found for “zzzzqqqq”")
    ask(page, "mentro")
    assert "“mentro” stands nowhere and was read as “mentor”" in said.inner_text()


def test_the_state_stands_in_the_address_and_goes_back(visit, home):
    page = visit("/search/?q=mentor")
    answered(page, "mentor")
    everything = len(titles(page))
    page.locator(".facets input[name=kind][value=role]").check()
    page.wait_for_url("**/search/?q=mentor&kind=role")
    page.wait_for_function("() => [...document.querySelectorAll('#results .meta span:first-child')].every(e => e.textContent === 'Role')")
    roles = titles(page)
    assert roles[0] == "Mentor Teacher" and len(roles) < everything + 1
    page.go_back()
    page.wait_for_url("**/search/?q=mentor")
    page.wait_for_function("n => document.querySelectorAll('#results > li').length === n", arg=everything)
    assert not page.locator(".facets input[name=kind][value=role]").is_checked()
    page.go_forward()
    page.wait_for_function("n => document.querySelectorAll('#results > li').length === n", arg=len(roles))
    assert page.locator(".facets input[name=kind][value=role]").is_checked()
    page.goto(f"{home}/search/?kind=mc&category=Data+use")
    page.wait_for_selector(".facets fieldset")


def test_facets_narrow_and_count(visit):
    page = visit("/search/?kind=mc")
    page.wait_for_selector(".facets fieldset")
    said = page.locator("#said")
    all_credentials = int(re.match(r"\d+", said.inner_text()).group())
    label = page.locator(".facets label:has(input[name=category])").first
    count = int(label.locator(".quiet").inner_text())
    label.locator("input").check()
    page.wait_for_function("n => document.getElementById('said').textContent.startsWith(`${n} result`)", arg=count)
    assert 0 < count < all_credentials
    # The box that was ticked keeps the focus though its group is drawn anew.
    assert page.evaluate("document.activeElement.name") == "category"
    page.get_by_role("button", name="Clear all filters").click()
    page.wait_for_function("() => !location.search")
    assert page.locator("#results > li").count() == 0


def test_a_long_group_shows_its_most_frequent_values_first_and_all_on_demand(visit):
    page = visit("/search/?kind=mc")
    page.wait_for_selector(".facets fieldset")
    group = page.locator(".facets fieldset", has=page.locator("legend", has_text="Competency"))
    assert group.locator("input").count() == 8
    group.get_by_role("button").click()
    page.wait_for_function("() => document.querySelectorAll('.facets input[name=competency]').length > 20")
    assert page.evaluate("document.activeElement.name") == "competency"


def test_more_results_are_brought_and_take_the_focus(visit):
    page = visit("/search/?kind=mc")
    page.wait_for_selector("#more:not([hidden])")
    assert len(titles(page)) == 10
    page.locator("#more").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('#results > li').length === 20")
    assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('#results > li')[10]")


def test_where_all_results_are_shown_nobody_is_offered_more(visit):
    page = visit("/search/?q=listening")
    page.wait_for_function("() => document.querySelectorAll('#results > li').length > 0")
    assert 0 < len(titles(page)) < 10
    assert not page.locator("#more").is_visible()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_question_is_only_a_question(visit, text):
    page = visit("/search/")
    page.wait_for_selector("#search:not([hidden])")
    page.evaluate("""text => { const box = document.getElementById('q'); box.removeAttribute('maxlength'); box.value = text;
      box.dispatchEvent(new Event('input')); }""", text)
    page.wait_for_function("() => document.getElementById('search').dataset.answered !== ''")
    assert page.locator("#said").inner_text()
    assert page.locator("#results script, #results img[src=x], #said *").count() == 0
    assert page.evaluate("Object.keys(Object.prototype).length") == 0


@pytest.mark.parametrize("query", [
    "?q=%E0%A4%A&kind=%", "?kind=__proto__&constructor=1&q=data", "?q=<img src=x onerror=alert(1)>&category=<script>", "?q=&kind=&kind=&level=",
    "?__proto__[x]=1&q=data", "?" + "&".join(f"competency=c{n}" for n in range(1000)), "?q=" + "x" * 5000, "?q=a&q=b&kind=mc#<svg onload=1>",
], ids=range(8))
def test_a_hostile_address_breaks_nothing(visit, query):
    page = visit(f"/search/{query}")
    page.wait_for_selector("#search:not([hidden])")
    assert page.locator("h1").inner_text() == "Search"
    assert page.locator("#results script, #results img[src=x], .facets script, #said *").count() == 0
    page.fill("#q", "principal")
    answered(page, "principal")
    assert page.evaluate("({}).x") is None


# The box in the header


def suggestions(page):
    return page.locator("#find-list [role=option]")


def test_the_header_suggests_and_leads_by_keyboard(visit, home):
    page = visit("/")
    box = page.locator("#find-q")
    assert box.get_attribute("role") is None
    box.focus()
    page.wait_for_selector("#find-q[role=combobox]")
    page.keyboard.type("instr coa")
    page.wait_for_function("() => document.querySelector('#find-list [role=option]')?.textContent.startsWith('Instructional Coach')")
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == "find-0"
    assert suggestions(page).first.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    assert suggestions(page).last.get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false" and box.input_value() == "instr coa"
    page.keyboard.press("ArrowDown")
    page.wait_for_function("() => document.querySelector('#find-list [role=option]')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}/roles/instructional-coach/")


def test_enter_without_a_choice_leads_to_all_results(visit, home):
    page = visit("/roles/")
    page.locator("#find-q").fill("data use")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}/search/?q=data+use")
    answered(page, "data use")


def test_a_click_on_a_suggestion_leads_there(visit, home):
    page = visit("/micro-credentials/data-talk/")
    page.locator("#find-q").click()
    page.keyboard.type("plc lea")
    page.wait_for_function("() => document.querySelector('#find-list [role=option]')?.textContent.startsWith('PLC Leader')")
    suggestions(page).first.click()
    page.wait_for_url(f"{home}/roles/plc-leader/")


def test_nothing_of_the_index_is_loaded_before_somebody_turns_to_the_box(visit):
    page = visit("/")
    page.wait_for_load_state("networkidle")
    loaded = "() => performance.getEntriesByType('resource').map(e => e.name).filter(e => e.includes('/search/') || e.includes('search-'))"
    assert page.evaluate(loaded) == []
    page.locator("#find-q").focus()
    page.wait_for_selector("#find-q[role=combobox]")


def test_on_a_phone_the_magnifier_leads_to_the_search_page(visit, home):
    page = visit("/", viewport={"width": 360, "height": 800})
    assert not page.locator("#find-q").is_visible()
    page.locator("a.seek").click()
    page.wait_for_url(f"{home}/search/")


# Elsewhere


def test_it_works_under_a_prefix(browser, prefixed_home):
    with watched(browser, prefixed_home) as (page, faults):
        page.goto(prefixed_home + "/search/?q=dean")
        answered(page, "dean")
        link = page.locator("#results a").first
        assert link.get_attribute("href") == "/catalog/roles/assistant-principal/"
        page.locator("#find-q").fill("mentor")
        page.wait_for_selector("#find-list [role=option]")
        assert faults == []


def test_without_javascript_the_list_from_a_to_z_stands_in(page_without_scripts, home):
    page = page_without_scripts
    page.goto(f"{home}/search/?q=dean")
    assert page.locator("main .note strong").inner_text() == "Search needs JavaScript"
    assert not page.locator("#q").is_visible()
    page.locator("main .note a").click()
    assert page.url == f"{home}/a-z/"
    page.get_by_role("link", name="Dean", exact=True).click()
    assert page.url == f"{home}/roles/assistant-principal/"


@pytest.fixture(scope="module", params=["empty", "one role", "a thousand categories"])
def small_home(request, tmp_path_factory):
    """A catalog of an unusual shape, built and served."""
    folder = tmp_path_factory.mktemp("catalog")
    files = {"catalog.yaml": "title: Small\nsummary: Small.\nbase_url: https://example.org/\nlanguage: en-US\nschool_year: 2019-20\n"}
    if request.param != "empty":
        files["roles/constructor.md"] = "---\ntitle: Constructor\nsummary: Builds <b>things</b> & prototypes.\nalso_called: [__proto__]\n---\n"
    if request.param == "a thousand categories":
        for number in range(1000):
            files[f"micro-credentials/m{number}.md"] = f"---\ntitle: Skill {number}\nsummary: One.\ncategory: Kind {number} of <i>skill</i>\n---\n"
    for name, text in files.items():
        file = folder / "Content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    build = subprocess.run([ROOT / ".build/release/cairn", "build", "--quiet", "--content", folder / "Content", "--output", folder / "Site"],
                           cwd=folder, capture_output=True, text=True)
    assert build.returncode == 0, build.stdout + build.stderr
    with serving(BuiltSite(folder / "Site")) as address:
        yield request.param, address


def test_a_catalog_of_any_shape_can_be_searched(browser, small_home):
    shape, home = small_home
    with watched(browser, home) as (page, faults):
        page.goto(home + "/search/?q=constructor")
        answered(page, "constructor")
        assert titles(page) == ([] if shape == "empty" else ["Constructor"])
        ask(page, "__proto__")
        assert titles(page) == ([] if shape == "empty" else ["Constructor"])
        if shape == "a thousand categories":
            page.goto(home + "/search/?kind=mc")
            page.wait_for_selector(".facets fieldset")
            page.get_by_role("button", name="Show all 1000").click()
            page.wait_for_function("() => document.querySelectorAll('.facets input[name=category]').length === 1000")
            page.locator(".facets input[name=category]").nth(500).check()
            page.wait_for_function("() => document.querySelectorAll('#results > li').length === 1")
        page.goto(home + "/a-z/")
        assert page.locator("h1").inner_text() == "A to Z"
        # What is left while it still loads is no fault.
        assert [fault for fault in faults if "ERR_ABORTED" not in fault] == []
