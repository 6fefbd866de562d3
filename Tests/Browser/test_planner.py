"""The planner: marks in, answers out, and nothing lost or sent."""

import gzip
import json
import re
from xml.etree import ElementTree

import pytest

from built_site import ROOT, SITE
from visitors import visiting

HOSTILE = '<img src=x onerror="document.title=\'owned\'">'


def plan(**members):
    return {"format": "cairn-plan", "version": 1, **members}


THREE = [
    {"mc": "plc-norms", "on": "2019-09-20"}, {"mc": "data-talk", "on": "2019-12-20"}, {"mc": "peer-observation", "on": "2020-06-02"},
]


@pytest.fixture
def context(browser):
    with visiting(browser, viewport={"width": 1280, "height": 900}, accept_downloads=True) as page:
        yield page.context


@pytest.fixture
def page(context, home):
    page = context.pages[-1]
    page.problems = []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("console", lambda message: page.problems.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: page.problems.append(request.url) if not request.url.startswith((home, "blob:")) else None)
    page.goto(f"{home}/planner/")
    page.wait_for_selector("#planner:not([hidden])")
    yield page
    assert page.problems == []


def keep(page, kept):
    page.evaluate("kept => localStorage.setItem('cairn-plan:/', JSON.stringify(kept))", kept)
    page.reload()
    page.wait_for_selector("#planner:not([hidden])")


def import_file(page, text, name="plan.json"):
    body = text.encode() if isinstance(text, str) else text
    page.set_input_files("#file", {"name": name, "mimeType": "application/json", "buffer": body})


def kept(page):
    written = page.evaluate("localStorage.getItem('cairn-plan:/')")
    return json.loads(written) if written else None


def text(page, selector):
    return re.sub(r"\s+", " ", page.inner_text(selector)).strip()


def test_marks_with_dates_change_what_is_left_and_what_it_brings(page):
    page.fill("#day", "2020-06-30")
    page.select_option("#group", "teachers")
    for award in THREE:
        page.fill("#find-mc", award["mc"])
        page.check(f'#marks input[value="{award["mc"]}"]')
        page.fill(f'#marks li:has(input[value="{award["mc"]}"]) input[type=date]', award["on"])
    page.fill("#find-mc", "")
    leader = text(page, "#role-plc-leader")
    assert "2 of 5 to go" in leader
    assert "Still needed: “Choose a meeting protocol” and “Facilitate a lesson study”." in leader
    statement = text(page, "#statement")
    assert "3 × $200 $600" in statement
    assert "3 × 15 = 45 hours" in statement
    assert [text(page, f"#statement tr.sum:nth-of-type({row})") for row in (2, 4, 6)] == [
        "December paycheck, window to 15 December 2019 $200 1 × $200", "May paycheck, window to 15 May 2020 $200 1 × $200",
        "Summer paycheck, window to 31 July 2020 $200 1 × $200"]
    assert "Closest role: Mentor Teacher, 1 to go." in page.inner_text("#said")


def test_the_ninth_of_a_year_pays_nothing_and_says_why(page):
    mcs = ["plc-norms", "data-talk", "peer-observation", "meeting-protocols", "lesson-study", "mentor-cycle", "support-earners",
           "coaching-plan", "unit-design"]
    keep(page, plan(awards=[{"mc": mc, "on": f"2019-10-{10 + day}"} for day, mc in enumerate(mcs)], group="teachers", day="2020-06-30"))
    assert "$0 limit of 8 reached" in text(page, "#statement")
    assert "8 × $200 $1,600" in text(page, "#statement")
    assert "9 × 15 = 135 hours" in text(page, "#statement")


def test_groups_that_are_not_eligible_are_told_so(page):
    keep(page, plan(awards=THREE, group="campus-leaders", day="2020-06-30"))
    assert "$0 group not eligible" in text(page, "#statement")
    assert "0 × $200 $0" in text(page, "#statement")


def test_renewal_counts_by_way_and_window(page):
    vetted = json.loads((SITE.folder / "planner/data.json").read_text())["pools"]["state-vetted"][:2]
    keep(page, plan(awards=[{"mc": vetted[0], "on": "2018-11-16"}, {"mc": vetted[1], "on": "2020-05-08"}], day="2020-05-08"))
    renewal = text(page, "#ways section:has(a[href$='licence-renewal/'])")
    assert "2 of 3 Earned since 9 May 2015" in renewal
    assert "one micro-credential" in renewal
    assert "2 of 5" in renewal and "three micro-credentials" in renewal
    assert "16 November 2018; counts through 15 November 2023" in renewal


def test_what_helps_most_is_the_difference_of_two_answers(page):
    keep(page, plan(awards=THREE, day="2020-06-30"))
    first = page.locator("#next-steps li").first
    first.locator("summary").click()
    steps = first.locator("ul li").all_inner_texts()
    assert steps and all(re.fullmatch(r".+: (\d+) left before, (\d+) after", step) for step in steps)
    assert all(int(before) > int(after) for before, after in (re.findall(r"\d+", step)[-2:] for step in steps))


def test_days_to_keep_in_mind_follow_from_the_policies(page):
    keep(page, plan(day="2019-09-01"))
    days = text(page, "#dates")
    assert "8 December 2019 Last day to submit for the December paycheck" in days
    assert "15 December 2019 Last day to earn for the December paycheck" in days
    assert "1 July 2020" in days


def test_conditions_and_roles_that_are_met_are_counted(page):
    keep(page, plan(awards=[{"mc": mc, "on": "2020-01-01"} for mc in ("mentor-cycle", "peer-feedback-circle", "support-earners")],
                    day="2020-06-30"))
    designation = "#recognition-lead-mentor-designation"
    assert "Only what no micro-credential can meet is left" in text(page, designation)
    page.click("text=Conditions I meet that no micro-credential can")
    for label in page.locator("#confirmed label").all():
        label.click()
    assert "All three micro-credentials earned" in text(page, designation)


def test_everything_is_kept_until_it_is_erased(page):
    keep(page, plan(awards=THREE, group="teachers", day="2020-06-30", cares=["department-chair"]))
    page.reload()
    page.wait_for_selector("#planner:not([hidden])")
    assert page.locator("#marks input:checked").count() == 3
    assert page.get_attribute("#roles-left li:first-child", "id") == "role-department-chair"
    page.click("#erase")
    page.click("#sure button[value=keep]")
    assert len(kept(page)["awards"]) == 3
    page.click("#erase")
    page.click("#sure button[value=erase]")
    assert page.locator("#marks input:checked").count() == 0
    assert kept(page) is None
    assert "erased" in page.inner_text("#said")


def test_a_saved_file_opens_again_elsewhere(page, browser, home):
    keep(page, plan(awards=THREE + [{"mc": "of-another-catalog", "on": None}], group="teachers", day="2020-06-30",
                    confirmed=["Behavioral interview"], roles=["mentor-teacher"], recognitions=[{"id": "lead-mentor-designation", "on": None}]))
    with page.expect_download() as download:
        page.click("#save")
    saved = download.value.path().read_text()
    elsewhere = browser.new_context().new_page()
    elsewhere.goto(f"{home}/planner/")
    elsewhere.wait_for_selector("#planner:not([hidden])")
    import_file(elsewhere, saved)
    elsewhere.wait_for_function("() => document.querySelector('#said').textContent.includes('4 awards') || document.querySelector('#said').textContent.includes('four awards')")
    assert kept(elsewhere) == json.loads(saved)
    assert "Not in this catalog" in elsewhere.inner_text("#marks")
    elsewhere.context.close()


BAD = {
    "cut off": (json.dumps(plan(awards=THREE))[:60], "It is damaged, or not a plan at all: it can't be read."),
    "not text": (b"\x89PNG\r\n\x1a\n\x00\x00", "It is damaged, or not a plan at all: it can't be read."),
    "empty": ("", "It is damaged, or not a plan at all: it can't be read."),
    "something else": ('{"format": "other"}', "It was not saved by a planner like this one."),
    "a list": ("[1, 2]", "It was not saved by a planner like this one."),
    "null": ("null", "It was not saved by a planner like this one."),
    "of a newer planner": (json.dumps({"format": "cairn-plan", "version": 2}), "It was saved by a newer planner than this one."),
    "without version": (json.dumps({"format": "cairn-plan"}), "It is damaged: it does not say its version."),
    "an impossible day": (json.dumps(plan(awards=[{"mc": "plc-norms", "on": "2020-02-30"}])),
                          "It is damaged: awards, entry 1 has “2020-02-30”, which is no day."),
    "a year of five digits": (json.dumps(plan(awards=[{"mc": "plc-norms", "on": "+12020-01-01"}])), "which is no day."),
    "markup as an id": (json.dumps(plan(awards=[{"mc": HOSTILE, "on": None}])), "which names nothing in a catalog."),
    "awards of another form": (json.dumps(plan(awards={"length": 5})), "It is damaged: its awards are no list."),
    "an award that is a number": (json.dumps(plan(awards=[7])), "It is damaged: awards, entry 1 has another form than a plan's."),
    "a text that never ends": (json.dumps(plan(confirmed=["x" * 5000])), "It is damaged: confirmed, entry 1 is no text, or too long."),
    "too many awards": (json.dumps(plan(awards=[{"mc": f"m{n}"} for n in range(3000)])), "It has 3000 awards; a plan has at most 2000."),
    "a hundred thousand awards": (json.dumps(plan(awards=[{"mc": f"m{n}", "on": "2020-01-01"} for n in range(100_000)])),
                                  "It is larger than 1 MB, so it is no plan."),
    "nested without end": ('{"format":"cairn-plan","version":1,"awards":' + "[" * 100_000, "It is damaged, or not a plan at all"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_a_sentence_and_changes_nothing(page, name):
    content, why = BAD[name]
    keep(page, plan(awards=THREE, day="2020-06-30"))
    before = kept(page)
    import_file(page, content, "bad.json")
    page.wait_for_selector("#fault:not([hidden])")
    said = page.inner_text("#fault")
    assert said.startswith("bad.json was not opened. ") and said.endswith("Your marks are as they were."), said
    assert why in said
    assert kept(page) == before
    assert page.locator("#marks input:checked").count() == 3


def test_hostile_texts_in_a_plan_stay_text(page):
    import_file(page, json.dumps(plan(awards=THREE, confirmed=[HOSTILE], day="2020-06-30") | {"__proto__": {"polluted": True}})
                .replace('"awards"', '"constructor": {"prototype": {"polluted": true}}, "awards"'))
    page.wait_for_function("() => document.querySelector('#said').textContent.includes('opened')")
    assert page.evaluate("({}).polluted") is None
    assert page.locator("main img[src=x]").count() == 0
    assert page.title().startswith("Planner")


def test_ids_that_a_language_keeps_for_itself_are_only_unknown(page):
    keep(page, plan(awards=[{"mc": mc, "on": "2020-01-01"} for mc in ("constructor", "tostring", "valueof")], cares=["constructor"],
                    roles=["constructor"], group="constructor"))
    assert "Not in this catalog" in page.inner_text("#marks")
    assert page.locator("#roles-left li").count() > 0


def test_a_damaged_store_is_set_aside_and_not_lost(page):
    page.evaluate("localStorage.setItem('cairn-plan:/', '{\"format\": \"cairn-pl')")
    page.reload()
    page.wait_for_selector("#fault:not([hidden])")
    assert "set aside" in page.inner_text("#fault")
    assert page.evaluate("localStorage.getItem('cairn-plan:/:damaged')") == '{"format": "cairn-pl'


def test_a_shared_link_is_read_only_and_leaves_ones_own_marks(page, browser, home):
    keep(page, plan(awards=THREE, group="teachers", day="2020-06-30"))
    page.click("#share")
    address = page.input_value("#address")
    assert "#plan=" in address and "?" not in address
    context = browser.new_context()
    other = context.new_page()
    other.goto(f"{home}/planner/")
    other.wait_for_selector("#planner:not([hidden])")
    other.evaluate("kept => localStorage.setItem('cairn-plan:/', JSON.stringify(kept))", plan(awards=[THREE[0]]))
    other.goto("about:blank")
    other.goto(address)
    other.wait_for_selector("#shared:not([hidden])")
    assert "2 of 5 to go" in text(other, "#role-plc-leader")
    assert other.is_disabled("#marks input")
    assert len(kept(other)["awards"]) == 1
    other.click("#take")
    other.click("#replace button[value=keep]")
    assert len(kept(other)["awards"]) == 1
    other.click("#leave")
    assert other.locator("#marks input:checked").count() == 1
    other.goto("about:blank")
    other.goto(address)
    other.click("#take")
    other.click("#replace button[value=replace]")
    assert len(kept(other)["awards"]) == 3
    assert "#plan" not in other.url
    context.close()


@pytest.mark.parametrize("fragment", [
    "plan=", "plan=%%%", "plan=AAAA", "plan=WzJd", "plan=" + "A" * 5000, "keep", "no-such-part"])
@pytest.mark.parametrize("query", ["", "?role=constructor", "?role=" + "x" * 2000, "?role=<script>&role="])
def test_a_hostile_address_leaves_ones_own_marks(page, home, fragment, query):
    keep(page, plan(awards=THREE, day="2020-06-30"))
    page.goto("about:blank")
    page.goto(f"{home}/planner/{query}#{fragment}")
    page.wait_for_selector("#planner:not([hidden])")
    assert page.locator("#marks input:checked").count() == 3
    assert page.is_hidden("#shared")
    assert page.is_visible("#fault") == fragment.startswith("plan=")


def test_a_role_card_leads_to_its_plan(page, home):
    page.goto(f"{home}/roles/department-chair/")
    page.click("text=Plan for it")
    page.wait_for_selector("#planner:not([hidden])")
    assert page.get_attribute("#roles-left li:first-child", "id") == "role-department-chair"


def test_the_calendar_file_follows_its_standard(page):
    keep(page, plan(awards=[{"mc": "behavior-support-plan", "on": "2019-10-01"}], day="2019-09-01"))
    with page.expect_download() as download:
        page.click("#calendar")
    body = download.value.path().read_bytes()
    lines = body.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in body.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in lines)
    unfolded = body.replace(b"\r\n ", b"").decode().split("\r\n")
    assert unfolded[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"] and unfolded[-2] == "END:VCALENDAR"
    events = unfolded.count("BEGIN:VEVENT")
    assert events == unfolded.count("END:VEVENT") >= 4
    for member in ("UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SUMMARY:"):
        assert sum(line.startswith(member) for line in unfolded) == events, member
    assert len({line for line in unfolded if line.startswith("UID:")}) == events
    assert "DTSTART;VALUE=DATE:20191208" in unfolded and "DTEND;VALUE=DATE:20191209" in unfolded
    assert any(line.startswith("SUMMARY:Last day on which “Carry out a behavior support plan” is valid") for line in unfolded)


def test_it_works_with_the_keyboard_alone(page):
    page.focus("#find-mc")
    page.keyboard.type("norms")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked")
    assert "marked as earned" in page.inner_text("#said")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "date"
    assert page.evaluate("document.activeElement.ariaLabel").startswith("Earned on: Set norms")
    page.keyboard.type("09202019")
    assert kept(page)["awards"] == [{"mc": "plc-norms", "on": "2019-09-20"}]
    page.focus("#care-plc-leader")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "care-plc-leader"
    assert page.get_attribute("#care-plc-leader", "aria-pressed") == "true"


def test_two_windows_keep_in_step(page, context, home):
    other = context.new_page()
    other.goto(f"{home}/planner/")
    other.wait_for_selector("#planner:not([hidden])")
    page.fill("#find-mc", "norms")
    page.check('#marks input[value="plc-norms"]')
    other.wait_for_selector('#marks details[open] input[value="plc-norms"]:checked')


def test_it_says_so_where_the_browser_keeps_nothing(browser, home):
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")
    page = context.new_page()
    page.goto(f"{home}/planner/")
    page.wait_for_selector("#planner:not([hidden])")
    assert page.is_visible("#unkept")
    page.fill("#find-mc", "norms")
    page.check('#marks input[value="plc-norms"]')
    assert "1 of 5" in text(page, "#role-plc-leader") or "4 of 5 to go" in text(page, "#role-plc-leader")
    context.close()


def test_it_says_so_where_the_rules_cannot_be_loaded(browser, home):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/planner/data.json", lambda route: route.fulfill(status=500, body="no"))
    page.goto(f"{home}/planner/")
    page.wait_for_selector("#unloaded:not([hidden])")
    assert page.is_visible("#rules")
    context.close()


def test_without_scripts_it_explains_itself_and_leads_to_the_rules(page_without_scripts, home):
    page_without_scripts.goto(f"{home}/planner/")
    assert "needs JavaScript" in page_without_scripts.inner_text("main")
    assert page_without_scripts.is_hidden("#planner")
    links = page_without_scripts.eval_on_selector_all("#rules ~ ul a", "links => links.map(link => link.getAttribute('href'))")
    assert links == ["/roles/", "/recognitions/", "/programs/", "/policies/", "/micro-credentials/"]


def test_it_works_below_a_path(browser, prefixed_home):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{prefixed_home}/planner/")
    page.wait_for_selector("#planner:not([hidden])")
    assert page.get_attribute("#roles-left h3 a >> nth=0", "href").startswith("/catalog/roles/")
    assert page.evaluate("document.querySelector('#marks details').open = true") is True
    page.wait_for_function("() => [...document.querySelectorAll('#marks img')].some(image => image.complete && image.naturalWidth > 0)")
    context.close()


def test_its_cairns_are_the_sites_own(page, home):
    data = json.loads((SITE.folder / "planner/data.json").read_text())

    def paths(file):
        return [path.get("d") for path in ElementTree.parse(file).iter("{http://www.w3.org/2000/svg}path")][1:]

    compared = 0
    for program, mcs in data["pools"].items():
        file = SITE.folder / "cairns/programs" / f"{program.removeprefix('program:')}.svg"
        if program == "state-vetted" or not file.exists():
            continue
        drawn = page.evaluate("async ids => (await import('/assets/cairn-drawing.mjs')).layout(ids).paths", mcs)
        assert drawn == paths(file), program
        compared += 1
    assert compared > 15


def test_what_it_loads_is_small(page):
    assert len(gzip.compress((SITE.folder / "planner/data.json").read_bytes())) < 100_000
    for module in (ROOT / "Templates/assets").glob("*.mjs"):
        assert module.stat().st_size < 15_000, module.name
